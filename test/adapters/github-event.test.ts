import { describe, expect, it } from 'vitest'
import { runTarget } from '../../src/adapters/github-event.ts'

const HEAD = 'a'.repeat(40)
const MERGE = 'b'.repeat(40)
const PULL_REQUEST_EVENTS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]

const run = (event: string, more: Readonly<Record<string, string | undefined>> = {}) => ({
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: event,
  GITHUB_SHA: MERGE,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_RUN_ID: '42',
  GITHUB_ACTOR: 'mona',
  ...more,
})

const pullRequest = (repository: string | null = 'acme/shop') => ({
  pull_request: {
    number: 7,
    head: { sha: HEAD, repo: repository === null ? null : { full_name: repository } },
  },
})

const workflowRun = (repository: string | null = 'acme/shop') => ({
  workflow_run: {
    head_sha: HEAD,
    head_repository: repository === null ? null : { full_name: repository },
  },
})

const DEPENDABOT = { GITHUB_ACTOR: 'dependabot[bot]' }

describe('where a status belongs', () => {
  it.each([
    'push',
    'workflow_dispatch',
    'schedule',
    'deployment',
    '',
  ])('is GITHUB_SHA for %j', (event) => {
    expect(runTarget(run(event), pullRequest())).toEqual({
      owner: 'acme',
      repo: 'shop',
      sha: MERGE,
      trees: [MERGE],
      pullRequest: null,
      fork: false,
      readOnly: false,
      targetUrl: 'https://github.com/acme/shop/actions/runs/42',
    })
  })

  it.each(PULL_REQUEST_EVENTS)('is the head and not the merge commit for %s', (event) => {
    const target = runTarget(run(event), pullRequest())
    expect(target).toMatchObject({ sha: HEAD, pullRequest: 7, fork: false, readOnly: false })
  })

  it('is the head of the merge group', () => {
    const target = runTarget(run('merge_group'), { merge_group: { head_sha: HEAD } })
    expect(target).toMatchObject({ sha: HEAD, fork: false, readOnly: false })
  })

  it('is the commit that the other workflow ran for', () => {
    const target = runTarget(run('workflow_run'), workflowRun())
    expect(target).toMatchObject({ sha: HEAD, fork: false, readOnly: false })
  })

  it.each([
    ...PULL_REQUEST_EVENTS,
    'merge_group',
    'workflow_run',
  ])('is nowhere when the payload of %s names no commit, rather than GITHUB_SHA', (event) => {
    for (const payload of [null, undefined, 'text', [], {}, { pull_request: { head: null } }])
      expect(runTarget(run(event), payload)).toBeNull()
  })

  it.each([
    undefined,
    '',
    'acme',
    'acme/',
    '/shop',
    'acme/shop/more',
    'acme/sh op',
  ])('is nowhere without a repository: %j', (repository) => {
    expect(runTarget(run('push', { GITHUB_REPOSITORY: repository }), null)).toBeNull()
  })

  it.each([
    undefined,
    '',
    'main',
    'a'.repeat(39),
    'a'.repeat(41),
    'g'.repeat(40),
  ])('is nowhere without a commit: %j', (sha) => {
    expect(runTarget(run('push', { GITHUB_SHA: sha }), null)).toBeNull()
  })

  it('is nowhere on a laptop', () => {
    expect(runTarget({}, null)).toBeNull()
  })
})

describe('a fork', () => {
  it.each([
    ['pull_request', true],
    ['pull_request_review', true],
    ['pull_request_review_comment', true],
    ['pull_request_target', false],
  ])('has under %s a read-only token: %s', (event, readOnly) => {
    for (const repository of ['mona/shop', null])
      expect(runTarget(run(event), pullRequest(repository))).toMatchObject({
        owner: 'acme',
        sha: HEAD,
        fork: true,
        readOnly,
      })
  })

  it.each(['mona/shop', null])('is seen through workflow_run, which can write: %j', (from) => {
    const target = runTarget(run('workflow_run'), workflowRun(from))
    expect(target).toMatchObject({ fork: true, readOnly: false })
  })
})

describe('Dependabot', () => {
  it.each([
    'pull_request',
    'pull_request_review',
    'push',
    'create',
    'deployment',
  ])('starts %s with a read-only token, and is no fork', (event) => {
    const target = runTarget(run(event, DEPENDABOT), pullRequest())
    expect(target).toMatchObject({ fork: false, readOnly: true })
  })

  it('keeps its token when a person runs it again', () => {
    const again = { ...DEPENDABOT, GITHUB_TRIGGERING_ACTOR: 'mona' }
    expect(runTarget(run('push', again), null)).toMatchObject({ readOnly: true })
  })

  it.each([
    'pull_request_target',
    'workflow_run',
    'workflow_dispatch',
  ])('can write under %s', (event) => {
    const payload = { ...pullRequest(), ...workflowRun() }
    expect(runTarget(run(event, DEPENDABOT), payload)).toMatchObject({ readOnly: false })
  })
})

describe('the page of the run', () => {
  it('is that of the job where its number is known', () => {
    const page = (job: string) => runTarget(run('push'), null, job)?.targetUrl
    expect(page('109986525349')).toBe(
      'https://github.com/acme/shop/actions/runs/42/job/109986525349',
    )
    for (const job of ['', '0', 'null', '../x', '12 '])
      expect(page(job)).toBe('https://github.com/acme/shop/actions/runs/42')
  })

  it('is that of the attempt', () => {
    const target = runTarget(run('push', { GITHUB_RUN_ATTEMPT: '2' }), null)
    expect(target?.targetUrl).toBe('https://github.com/acme/shop/actions/runs/42/attempts/2')
  })

  it.each(['GITHUB_SERVER_URL', 'GITHUB_RUN_ID'])('is unknown without %s', (name) => {
    expect(runTarget(run('push', { [name]: undefined }), null)?.targetUrl).toBeNull()
    expect(runTarget(run('push', { [name]: '' }), null)?.targetUrl).toBeNull()
  })
})
