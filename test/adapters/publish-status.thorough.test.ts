import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AccessOptions, gitHubAccess } from '../../src/adapters/courtesy.ts'
import type { RunTarget } from '../../src/adapters/github-event.ts'
import { publishStatus, type StatusMode } from '../../src/adapters/publish-status.ts'
import { valueAt } from '../../src/text/data.ts'
import { type GitHubApi, type ScriptedAnswer, startGitHubApi } from '../support/github-api.ts'
import { refusal } from '../support/http-answer.ts'
import { finding, report } from '../support/reports.ts'

const TOKEN = 'ghs_TheTokenThatNobodyMaySee0123456789'
const SHA = 'a'.repeat(40)
const NEXT_HOUR = Math.ceil(Date.now() / 1000) + 3_600
const PERMISSION = 'permissions: { statuses: write }'

const TARGET: RunTarget = {
  owner: 'acme',
  repo: 'shop',
  sha: SHA,
  trees: [SHA],
  pullRequest: 7,
  fork: false,
  readOnly: false,
  targetUrl: 'https://github.com/acme/shop/actions/runs/42',
}

const REPORT = report({ counts: { error: 2, warning: 1, info: 0, waived: 0 } })

let api: GitHubApi

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

interface Options extends Partial<AccessOptions> {
  readonly mode?: StatusMode
}

const publish = ({ mode = 'auto', ...over }: Options = {}, given = REPORT) =>
  publishStatus(
    given,
    mode,
    { linkTo: () => null, pathOf: (file) => (file.startsWith('/') ? null : file) },
    gitHubAccess({ token: TOKEN, target: TARGET, commits: [SHA], second: 5, ...over }),
  )

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
      context: 'bootgate/backend/prod',
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

  it('gives GitHub twenty seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    await publish()
    expect(timeout.mock.calls).toEqual([[20_000]])
  })
})

describe('not posting', () => {
  it('sends nothing and says nothing when it is off', async () => {
    for (const target of [TARGET, null, { ...TARGET, fork: true, readOnly: true }])
      for (const token of [TOKEN, ''])
        expect(await publish({ mode: 'off', token, target })).toBeNull()
    expect(api.requests).toEqual([])
  })

  const unable: readonly (readonly [string, Options, string])[] = [
    ['no token', { token: '' }, 'the input `github-token` is empty'],
    ['a blank token', { token: ' \n' }, 'the input `github-token` is empty'],
    ['no target', { target: null }, 'the event names no repository and commit'],
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
  const unanswered = 'the request did not reach GitHub'

  const refusals: readonly (readonly [string, ScriptedAnswer, string])[] = [
    ['401', refusal(401, said), 'GitHub answered with HTTP 401'],
    ['400', refusal(400, said), 'GitHub answered with HTTP 400'],
    ['403', refusal(403, said), needs(403)],
    ['404', refusal(404, said), needs(404)],
    ['422', refusal(422, said), 'GitHub answered with HTTP 422'],
    ['429', refusal(429, said, { 'retry-after': '60' }), 'GitHub asked to slow down (HTTP 429)'],
    [
      'the secondary rate limit',
      refusal(403, said, { 'retry-after': '60' }),
      'GitHub asked to slow down (HTTP 403)',
    ],
    [
      'the primary rate limit',
      refusal(403, said, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${NEXT_HOUR}` }),
      'GitHub asked to slow down (HTTP 403)',
    ],
  ]

  it.each(refusals)('is reported in our words: %s', async (_, answer, reason) => {
    const message = notPosted(reason)
    api.script(answer, answer)
    expect(await publish()).toEqual({ level: 'notice', message })
    expect(await publish({ mode: 'on' })).toEqual({ level: 'warning', message })
    expect(api.requests).toHaveLength(2)
  })

  const again: readonly (readonly [string, ScriptedAnswer, string])[] = [
    ['500', refusal(500, said), 'GitHub answered with HTTP 500'],
    ['502 without JSON', { status: 502, body: said }, 'GitHub answered with HTTP 502'],
    ['a reset', 'reset', unanswered],
    [
      'a rate limit of a second',
      refusal(429, 'You have exceeded a secondary rate limit', { 'retry-after': '1' }),
      'GitHub asked to slow down (HTTP 429)',
    ],
  ]

  it.each(again)('is tried twice more, then told: %s', async (_, answer, reason) => {
    api.script(answer, answer, answer)
    expect(await publish()).toEqual({ level: 'notice', message: notPosted(reason) })
    expect(api.requests).toHaveLength(3)
    api.script(answer, answer)
    expect(await publish()).toBeNull()
  })

  it.each([
    429, 403,
  ])('waits as long as GitHub says, when that is a few seconds: %i', async (status) => {
    const limit = 'You have exceeded a secondary rate limit'
    api.script(refusal(status, limit, { 'retry-after': '3' }))
    const before = performance.now()
    expect(await publish({ second: 40 })).toBeNull()
    expect(performance.now() - before).toBeGreaterThan(3 * 40 - 5)
    api.script(refusal(status, limit, { 'retry-after': '6' }))
    expect(await publish({ second: 40 })).not.toBeNull()
    expect(api.requests).toHaveLength(1)
  })

  it('names the way out for Dependabot', async () => {
    api.script(refusal(403, 'Resource not accessible by integration'))
    const notice = await publish({ target: { ...TARGET, readOnly: true } })
    expect(notice?.message).toContain('read-only for Dependabot unless')
    expect(notice?.message).toContain(PERMISSION)
  })

  it('comes too late from a slow API', async () => {
    api.script('slow')
    const message = notPosted('GitHub did not answer in time')
    expect(await publish({ timeout: 50 })).toEqual({ level: 'notice', message })
  })

  it('is reported in our words for a token that no header can hold', async () => {
    const notice = await publish({ token: `${TOKEN}\n${TOKEN}` })
    expect(notice).toEqual({ level: 'notice', message: notPosted(unanswered) })
    expect(api.requests).toEqual([])
  })

  it('is reported for a status that GitHub finds invalid', async () => {
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
  api.script({ status: 201, body: {}, headers: deprecated }, refusal(422, 'no', deprecated))
  expect(await publish()).toBeNull()
  expect(await publish()).not.toBeNull()
  for (const spy of [...streams, ...methods]) expect(spy).not.toHaveBeenCalled()
})

describe('a check run', () => {
  const many = (count: number) =>
    report({
      findings: Array.from({ length: count }, (_, at) =>
        finding({ location: { file: 'service.json', line: at + 1, column: 1 } }),
      ),
    })
  const bodies = () => api.requests.map(({ body }) => body)

  it('has the verdict, the summary and the place of each finding', async () => {
    expect(await publish({ mode: 'check-run' })).toBeNull()
    expect(api.requests[0]?.path).toBe('/repos/acme/shop/check-runs')
    expect(bodies()).toEqual([
      {
        name: 'bootgate/backend/prod',
        head_sha: SHA,
        status: 'completed',
        conclusion: 'failure',
        details_url: TARGET.targetUrl,
        output: {
          title: 'Deploy of backend to prod blocked: 2 errors, 1 warning',
          summary: expect.stringMatching(/^## ⛔ Deploy of backend to prod blocked/),
          annotations: [
            {
              path: 'service.json',
              start_line: 7,
              end_line: 7,
              annotation_level: 'failure',
              title: 'known-default',
              message: expect.stringContaining('is still a publicly known default'),
            },
          ],
        },
      },
    ])
  })

  it('sends fifty annotations a request', async () => {
    expect(await publish({ mode: 'check-run' }, many(120))).toBeNull()
    expect(api.requests.map(({ method, path }) => [method, path.split('/').at(-1)])).toEqual([
      ['POST', 'check-runs'],
      ['PATCH', `${api.checkRuns.length}`],
      ['PATCH', `${api.checkRuns.length}`],
    ])
    const lines = bodies().map((body) => valueAt(body, ['output', 'annotations']))
    expect(lines).toEqual([
      expect.objectContaining({ length: 50 }),
      expect.objectContaining({ length: 50 }),
      expect.objectContaining({ length: 20 }),
    ])
    expect(valueAt(lines[2], [19, 'start_line'])).toBe(120)
  })

  it('says which part is missing when a later page is refused', async () => {
    api.script('honest', refusal(422, 'no'))
    expect((await publish({ mode: 'check-run' }, many(120)))?.message).toBe(
      'A part of the check run’s annotations was not posted: GitHub answered with HTTP 422. The job itself is the check.',
    )
    expect(api.requests).toHaveLength(2)
  })

  it('names the permission where the token may not', async () => {
    api.script(refusal(403, 'Resource not accessible by integration'))
    const notice = await publish({ mode: 'check-run' })
    expect(notice).toEqual({
      level: 'notice',
      message:
        'The check run was not posted: GitHub refused the token (HTTP 403); the job needs `permissions: { checks: write }`. The job itself is the check.',
    })
  })
})

describe('the stand-in', () => {
  const post = (body: unknown, path = `statuses/${SHA}`, token: string = TOKEN) =>
    fetch(`${api.url}/repos/acme/shop/${path}`, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify(body),
    }).then(({ status }) => status)

  it('refuses what GitHub refuses', async () => {
    expect(await post({ state: 'success' })).toBe(201)
    expect(await post({ state: 'success' }, undefined, '')).toBe(401)
    expect(await post('text')).toBe(400)
    expect(await post({})).toBe(422)
    expect(await post({ state: 'passed' })).toBe(422)
    expect(await post({ state: 'success', description: 'x'.repeat(140) })).toBe(201)
    expect(await post({ state: 'success', description: 'x'.repeat(141) })).toBe(422)
    expect(await post({ name: 'n', head_sha: SHA, status: 'completed' }, 'check-runs')).toBe(422)
  })
})
