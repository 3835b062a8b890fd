import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { gitHubAccess } from '../../src/adapters/courtesy.ts'
import type { RunTarget } from '../../src/adapters/github-event.ts'
import { publishComment } from '../../src/adapters/pull-request-comment.ts'
import type { CommentMode } from '../../src/report/comment.ts'
import { NO_LINKS } from '../../src/report/links.ts'
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { ACTIONS_BOT } from '../support/github-state.ts'
import { refusal } from '../support/http-answer.ts'
import { report } from '../support/reports.ts'

const MARKER = '<!-- bootgate:backend/prod -->'
const SHA = 'a'.repeat(40)
const NO_COUNTS = { error: 0, warning: 0, info: 0, waived: 0 }

const TARGET: RunTarget = {
  owner: 'acme',
  repo: 'shop',
  sha: SHA,
  trees: [SHA],
  pullRequest: 7,
  fork: false,
  readOnly: false,
  targetUrl: null,
}

const blocked = report()
const green = report({ result: 'pass', wouldBlock: 0, findings: [], counts: NO_COUNTS })

let api: GitHubApi

beforeAll(async () => {
  api = await startGitHubApi()
  vi.stubEnv('GITHUB_API_URL', api.url)
  vi.stubEnv('GITHUB_EVENT_PATH', undefined)
})
beforeEach(() => {
  api.script()
  api.comments.length = 0
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await api.close()
})

const publish = (given = blocked, mode: CommentMode = 'on-failure', target: RunTarget = TARGET) =>
  publishComment(
    given,
    mode,
    NO_LINKS,
    gitHubAccess({ token: 'ghs_x', target, commits: [SHA], second: 5 }),
  )

/** What was asked since the last look. */
const asked = () => {
  const lines = api.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)
  api.script()
  return lines
}

const LIST = 'GET /repos/acme/shop/issues/7/comments'
const CREATE = 'POST /repos/acme/shop/issues/7/comments'
const edit = (id: number) => `PATCH /repos/acme/shop/issues/comments/${id}`
const WHO = 'POST /graphql'

const stored = (body: string, login: string | null = ACTIONS_BOT) => {
  const id = api.comments.length + 1
  api.comments.push({ id, body, user: login === null ? null : { login } })
}

describe('the comment', () => {
  it('is made, left alone while nothing changes, edited, folded when all is well, and opened again', async () => {
    expect(await publish()).toBeNull()
    expect(asked()).toEqual([LIST, CREATE])
    expect(await publish()).toBeNull()
    expect(asked()).toEqual([LIST, WHO])
    expect(await publish(report({ wouldBlock: 2, counts: { ...NO_COUNTS, error: 2 } }))).toBeNull()
    expect(asked()).toEqual([LIST, WHO, edit(1)])
    expect(await publish(green)).toBeNull()
    expect(asked()).toEqual([LIST, WHO, edit(1)])
    expect(api.comments[0]?.body).toContain(
      `${MARKER}\n<details><summary>✅ Deploy of backend to prod can start`,
    )
    expect(await publish()).toBeNull()
    expect(asked()).toEqual([LIST, WHO, edit(1)])
    expect(api.comments).toHaveLength(1)
    expect(api.comments[0]?.body).toContain(`${MARKER}\n## ⛔`)
  })

  it('is one a service and environment', async () => {
    await publish()
    await publish(report({ environment: 'staging' }))
    await publish(report({ service: 'worker' }))
    await publish()
    expect(api.comments).toHaveLength(3)
  })

  it('is never somebody else’s that copies the marker', async () => {
    const copy = `${MARKER}\nAll is well, merge me.`
    for (const login of ['mallory', 'github-actions', null]) stored(copy, login)
    await publish()
    await publish(green)
    expect(api.comments.map(({ body }) => body).slice(0, 3)).toEqual([copy, copy, copy])
    expect(api.comments).toHaveLength(4)
  })

  it('is found by its first line only: a quotation of it is another comment', async () => {
    stored(`> ${MARKER}`)
    await publish()
    expect(asked()).toEqual([LIST, CREATE])
  })

  it('is found on a later page', async () => {
    for (let count = 0; count < 230; count += 1) stored('Nice.', 'mona')
    await publish()
    stored('Nice.', 'mona')
    asked()
    await publish()
    expect(asked()).toEqual([LIST, LIST, LIST, WHO])
  })

  it('is the same when GitHub gives it back with other line ends', async () => {
    await publish()
    const [own] = api.comments
    if (own) own.body = own.body.trimEnd().replaceAll('\n', '\r\n')
    asked()
    await publish()
    expect(asked()).toEqual([LIST, WHO])
  })

  it('of a policy that named no service is taken over by the service', async () => {
    await publish(report({ service: '', environment: '', result: 'broken' }))
    await publish(green)
    expect(api.comments.map(({ body }) => body.split('\n')[0])).toEqual([MARKER])
  })
})

describe('where nothing is posted', () => {
  it('no request is made without a pull request, or when it is off', async () => {
    expect(await publish(blocked, 'always', { ...TARGET, pullRequest: null })).toBeNull()
    expect(await publish(blocked, 'off')).toBeNull()
    expect(asked()).toEqual([])
  })

  it('a fork gets the reason, and sends no request', async () => {
    const notice = await publish(blocked, 'always', { ...TARGET, fork: true, readOnly: true })
    expect(notice?.level).toBe('notice')
    expect(notice?.message).toContain('a fork runs with a read-only token')
    expect(asked()).toEqual([])
  })

  it.each([
    ['list', []],
    ['create', ['honest'] as const],
  ])('a refusal to %s names the permission', async (_, before) => {
    api.script(...before, refusal(403, 'Resource not accessible by integration'))
    expect(await publish()).toEqual({
      level: 'notice',
      message:
        'The comment was not posted: GitHub refused the token (HTTP 403); the job needs `permissions: { pull-requests: write }`. The job itself is the check.',
    })
  })

  it('nothing is edited when GitHub does not say who we are', async () => {
    stored(`${MARKER}\nold`)
    api.script('honest', refusal(403, 'no'))
    expect(await publish()).not.toBeNull()
    expect(asked()).toEqual([LIST, WHO])
  })

  it('a comment that may be there already is not made twice', async () => {
    api.script('honest', refusal(502, 'lost'))
    expect(await publish()).not.toBeNull()
    expect(asked()).toEqual([LIST, CREATE])
  })
})
