import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { publishStatus, type StatusOptions } from '../../src/adapters/commit-status.ts'
import type { StatusTarget } from '../../src/adapters/github-event.ts'
import type { Report } from '../../src/domain/report.ts'
import {
  type GitHubApi,
  refusal,
  type ScriptedAnswer,
  startGitHubApi,
} from '../support/github-api.ts'

const TOKEN = 'ghs_TheTokenThatNobodyMaySee0123456789'
const SHA = 'a'.repeat(40)
const PERMISSION = 'permissions: { statuses: write }'

const TARGET: StatusTarget = {
  owner: 'acme',
  repo: 'shop',
  sha: SHA,
  fork: false,
  readOnly: false,
  targetUrl: 'https://github.com/acme/shop/actions/runs/42',
}

const REPORT: Report = {
  service: 'backend',
  environment: 'prod',
  tier: 'production',
  result: 'blocked',
  failOn: 'error',
  wouldBlock: 2,
  checked: 11,
  counts: { error: 2, warning: 1, info: 0, waived: 0 },
  variables: [],
  findings: [],
  failures: [],
  waivers: [],
}

let api: GitHubApi

// @actions/github reads GITHUB_API_URL once, when it is imported: at the first post of this file.
beforeAll(async () => {
  api = await startGitHubApi()
  vi.stubEnv('GITHUB_API_URL', api.url)
  vi.stubEnv('GITHUB_EVENT_PATH', undefined)
})
beforeEach(() => api.script())
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await api.close()
})

const publish = (options: Partial<StatusOptions> = {}, report: Report = REPORT) =>
  publishStatus(report, { mode: 'auto', token: TOKEN, target: TARGET, ...options })

const notPosted = (reason: string) =>
  `The commit status was not posted: ${reason}. The job itself is the check.`

describe('posting', () => {
  it('sends the verdict to the commit', async () => {
    expect(await publish()).toBeNull()
    expect(api.requests).toHaveLength(1)
    expect(api.requests[0]).toMatchObject({
      method: 'POST',
      path: `/repos/acme/shop/statuses/${SHA}`,
      headers: { authorization: `token ${TOKEN}` },
    })
    expect(api.requests[0]?.body).toEqual({
      context: 'bootgate/prod',
      state: 'failure',
      description: 'Deploy of backend to prod blocked: 2 errors, 1 warning',
      target_url: TARGET.targetUrl,
    })
  })

  it('leaves the page of the run out when there is none', async () => {
    expect(await publish({ mode: 'on', target: { ...TARGET, targetUrl: null } })).toBeNull()
    expect(api.requests[0]?.body).not.toHaveProperty('target_url')
  })

  it.each(['pass', 'blocked', 'broken'] as const)('is taken by GitHub: %s', async (result) => {
    const long = { ...REPORT, result, service: 'backend-'.repeat(40) }
    expect(await publish({}, long)).toBeNull()
  })

  it('writes for a fork where the token can, and tries for Dependabot', async () => {
    expect(await publish({ target: { ...TARGET, fork: true } })).toBeNull()
    expect(await publish({ target: { ...TARGET, readOnly: true } })).toBeNull()
    expect(api.requests).toHaveLength(2)
  })

  it('gives GitHub ten seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    await publish()
    expect(timeout.mock.calls).toEqual([[10_000]])
  })
})

describe('not posting', () => {
  it('sends nothing and says nothing when it is off', async () => {
    for (const target of [TARGET, null, { ...TARGET, fork: true, readOnly: true }])
      for (const token of [TOKEN, ''])
        expect(await publish({ mode: 'off', token, target })).toBeNull()
    expect(api.requests).toEqual([])
  })

  const unable: readonly (readonly [string, Partial<StatusOptions>, string])[] = [
    ['no token', { token: '' }, 'there is no `github-token` to post it with'],
    ['a blank token', { token: ' \n' }, 'there is no `github-token` to post it with'],
    ['no target', { target: null }, 'the run names no repository and commit to post it to'],
    [
      'a fork',
      { target: { ...TARGET, fork: true, readOnly: true } },
      'a pull request from a fork runs with a read-only token',
    ],
  ]

  it.each(unable)('says why for %s, and sends nothing', async (_, options, reason) => {
    const message = notPosted(reason)
    expect(await publish(options)).toEqual({ level: 'notice', message })
    expect(await publish({ ...options, mode: 'on' })).toEqual({ level: 'warning', message })
    expect(api.requests).toEqual([])
  })
})

describe('a refusal', () => {
  const said = `secret ${TOKEN} of the answer`
  const needs = (status: number) =>
    `GitHub refused the token (HTTP ${status}); the job needs \`${PERMISSION}\``
  const unanswered = 'the request did not get through to GitHub'

  const refusals: readonly (readonly [string, ScriptedAnswer, string])[] = [
    ['401', refusal(401, said), 'GitHub answered with HTTP 401'],
    ['403', refusal(403, said), needs(403)],
    ['404', refusal(404, said), needs(404)],
    ['422', refusal(422, said), 'GitHub answered with HTTP 422'],
    ['500', refusal(500, said), 'GitHub answered with HTTP 500'],
    ['502 without JSON', { status: 502, body: said }, 'GitHub answered with HTTP 502'],
    ['429', refusal(429, said, { 'retry-after': '60' }), 'GitHub asked to slow down (HTTP 429)'],
    [
      'the secondary rate limit',
      refusal(403, said, { 'retry-after': '60' }),
      'GitHub asked to slow down (HTTP 403)',
    ],
    [
      'the primary rate limit',
      refusal(403, said, { 'x-ratelimit-remaining': '0' }),
      'GitHub asked to slow down (HTTP 403)',
    ],
    ['a reset', 'reset', unanswered],
  ]

  it.each(refusals)('is told in our words: %s', async (_, answer, reason) => {
    const message = notPosted(reason)
    api.script(answer, answer)
    expect(await publish()).toEqual({ level: 'notice', message })
    expect(await publish({ mode: 'on' })).toEqual({ level: 'warning', message })
    expect(api.requests).toHaveLength(2)
  })

  it('names the way out for Dependabot', async () => {
    api.script(refusal(403, 'Resource not accessible by integration'))
    const notice = await publish({ target: { ...TARGET, readOnly: true } })
    expect(notice?.message).toContain('for Dependabot is read-only unless')
    expect(notice?.message).toContain(PERMISSION)
  })

  it('comes too late from a slow API', async () => {
    api.script('slow')
    const message = notPosted('GitHub did not answer in time')
    expect(await publish({ timeout: 50 })).toEqual({ level: 'notice', message })
  })

  it('is told in our words for a token that no header can hold', async () => {
    const notice = await publish({ token: `${TOKEN}\n${TOKEN}` })
    expect(notice).toEqual({ level: 'notice', message: notPosted(unanswered) })
    expect(api.requests).toEqual([])
  })

  it('is told for a status that GitHub finds invalid', async () => {
    const notice = await publish({ target: { ...TARGET, sha: 'main' } })
    expect(notice?.message).toBe(notPosted(needs(404)))
  })
})

it('writes nothing to the console or to the streams, whatever GitHub sends', async () => {
  const streams = [process.stdout, process.stderr].map((s) => vi.spyOn(s, 'write'))
  const methods = (['debug', 'info', 'log', 'warn', 'error'] as const).map((m) =>
    vi.spyOn(console, m),
  )
  const deprecated = {
    deprecation: '@1700000000',
    sunset: 'Sat, 01 Jan 2028 00:00:00 GMT',
    link: '<https://docs.github.com/gone>; rel="deprecation"',
  }
  api.script({ status: 201, body: {}, headers: deprecated }, refusal(500, 'no', deprecated))
  expect(await publish()).toBeNull()
  expect(await publish()).not.toBeNull()
  for (const spy of [...streams, ...methods]) expect(spy).not.toHaveBeenCalled()
})

describe('the stand-in', () => {
  const post = (body: unknown, authorization = `token ${TOKEN}`) =>
    fetch(`${api.url}/repos/acme/shop/statuses/${SHA}`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify(body),
    }).then(({ status }) => status)

  it('refuses what GitHub refuses', async () => {
    expect(await post({ state: 'success' })).toBe(201)
    expect(await post({ state: 'success' }, '')).toBe(401)
    expect(await post('text')).toBe(400)
    expect(await post({})).toBe(422)
    expect(await post({ state: 'passed' })).toBe(422)
    expect(await post({ state: 'success', description: 'x'.repeat(140) })).toBe(201)
    expect(await post({ state: 'success', description: 'x'.repeat(141) })).toBe(422)
  })
})
