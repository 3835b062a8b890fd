import { describe, expect, it } from 'vitest'
import { baseOf, policyRef } from '../../src/adapters/github-base.ts'

const BASE = 'c'.repeat(40)
const DEFAULT_BRANCH = 'b'.repeat(40)
const PULL_REQUESTS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]
const OTHERS = ['push', 'workflow_dispatch', 'schedule', 'deployment', 'issue_comment', '']

const run = (event: string, actor = 'mona') => ({
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: event,
  GITHUB_SHA: DEFAULT_BRANCH,
  GITHUB_ACTOR: actor,
})

/** One payload that has what any event would have. */
const payload = ({ from = 'acme/shop', state = 'open' } = {}) => ({
  pull_request: {
    number: 7,
    state,
    head: { sha: 'a'.repeat(40), repo: from === '' ? null : { full_name: from } },
    base: { sha: BASE },
  },
  merge_group: { head_sha: 'a'.repeat(40), base_sha: BASE },
  workflow_run: { head_sha: 'a'.repeat(40), head_repository: { full_name: from } },
})

describe('the base', () => {
  it.each([
    ...PULL_REQUESTS,
    'merge_group',
  ])('of %s is the commit that the event names', (event) => {
    expect(baseOf(run(event), payload())).toEqual({ name: BASE })
    for (const bad of [null, {}, { pull_request: { base: { sha: 'main' } } }])
      expect(baseOf(run(event), bad)).toBe('unknown')
  })

  it('of workflow_run is the default branch, and never its head', () => {
    expect(baseOf(run('workflow_run'), payload())).toEqual({ name: DEFAULT_BRANCH })
    expect(baseOf({ ...run('workflow_run'), GITHUB_SHA: '' }, payload())).toBe('unknown')
  })

  it.each(OTHERS)('of %j is none', (event) => {
    expect(baseOf(run(event), payload())).toBeNull()
  })
})

describe('the policy', () => {
  it.each<[string, string]>([
    ['pull_request_target', BASE],
    ['workflow_run', DEFAULT_BRANCH],
  ])('comes under %s from the base', (event, name) => {
    expect(policyRef('', run(event), payload())).toEqual({ name })
  })

  it.each([
    'pull_request_target',
    'workflow_run',
  ])('never comes from the working tree under %s, whatever the event lacks', (event) => {
    expect(policyRef('', { ...run(event), GITHUB_SHA: undefined }, null)).toBe('unknown')
  })

  it.each([
    ...OTHERS,
    'pull_request',
    'merge_group',
  ])('comes from the working tree under %j', (event) => {
    expect(policyRef('', run(event), payload())).toBeNull()
  })

  it.each([
    ...PULL_REQUESTS,
    ...OTHERS,
    'workflow_run',
  ])('comes from where the workflow says under %j', (event) => {
    expect(policyRef('main', run(event), payload())).toEqual({ name: 'main' })
  })
})
