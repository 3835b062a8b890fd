import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CommitAccess, commitReader } from '../../src/adapters/commit-files.ts'
import type { Ref } from '../../src/adapters/github-base.ts'
import { connectGitHub } from '../../src/adapters/github-client.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { RunEnding } from '../../src/domain/run-ending.ts'
import { type GitHubApi, type ScriptedAnswer, startGitHubApi } from '../support/github-api.ts'
import { contentFile } from '../support/github-state.ts'
import { refusal } from '../support/http-answer.ts'

const TOKEN = 'ghs_TheTokenThatNobodyMaySee0123456789'
const SHA = 'c'.repeat(40)
const NEVER = new Promise<RunEnding>(() => {})

let api: GitHubApi

beforeAll(async () => {
  api = await startGitHubApi()
  vi.stubEnv('GITHUB_API_URL', api.url)
  vi.stubEnv('GITHUB_EVENT_PATH', undefined)
})
beforeEach(() => api.script())
afterAll(async () => {
  vi.unstubAllEnvs()
  await api.close()
})

const read = (path: string, ref: Ref = { name: SHA }, over: Partial<CommitAccess> = {}) =>
  commitReader(ref, {
    repository: 'acme/shop',
    token: TOKEN,
    connect: () =>
      connectGitHub({
        token: over.token ?? TOKEN,
        signal: new AbortController().signal,
        second: 5,
      }),
    pathOf: (file) => (file.startsWith('/') ? null : file),
    expired: NEVER,
    ...over,
  })(path)

const failureOf = async (reading: Promise<string>) => {
  const thrown: unknown = await reading.then(
    () => null,
    (error) => error,
  )
  expect(thrown).toBeInstanceOf(GateError)
  return (thrown as GateError).failure
}

describe('a file of a commit', () => {
  it('is read as it stands there', async () => {
    const text = `version: 1 # ${'é'.repeat(200)}\n`
    api.files.set(`${SHA} deploy/boot gate#1.yml`, text)
    expect(await read('deploy/boot gate#1.yml')).toBe(text)
    expect(api.requests).toMatchObject([
      { method: 'GET', path: `/repos/acme/shop/contents/deploy%2Fboot%20gate%231.yml?ref=${SHA}` },
    ])
  })

  it('is read at a branch whose name would be something else in a URL', async () => {
    api.files.set('a?b&c=d/e bootgate.yml', 'version: 1')
    expect(await read('bootgate.yml', { name: 'a?b&c=d/e' })).toBe('version: 1')
  })

  it('is read once the server has recovered', async () => {
    api.files.set(`${SHA} bootgate.yml`, 'version: 1')
    api.script(refusal(502, 'Bad Gateway'), refusal(502, 'Bad Gateway'))
    expect(await read('bootgate.yml')).toBe('version: 1')
    expect(api.requests).toHaveLength(3)
  })

  const file = (over: object) => ({
    status: 200,
    body: { ...contentFile('a', 'version: 1'), ...over },
  })
  const three = (answer: ScriptedAnswer) => [answer, answer, answer]

  it.each<[string, readonly ScriptedAnswer[], string]>([
    ['not there', [refusal(404, 'Not Found')], 'GITHUB_FILE_NOT_FOUND'],
    ['of no such commit', [refusal(404, 'No commit found for the ref x')], 'GITHUB_FILE_NOT_FOUND'],
    ['forbidden', [refusal(403, 'Resource not accessible by integration')], 'GITHUB_ACCESS_DENIED'],
    ['asked for with a bad token', [refusal(401, 'Bad credentials')], 'GITHUB_ACCESS_DENIED'],
    [
      'behind a limit for an hour',
      [
        refusal(403, 'API rate limit exceeded', {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': `${Math.ceil(Date.now() / 1000) + 3_600}`,
        }),
      ],
      'GITHUB_THROTTLED',
    ],
    ['refused for now', [refusal(429, 'Slow down', { 'retry-after': '3600' })], 'GITHUB_THROTTLED'],
    ['behind a fault', three(refusal(500, 'Oops')), 'GITHUB_FAILED'],
    ['behind an outage', three(refusal(503, 'Unicorn')), 'GITHUB_FAILED'],
    ['refused for another reason', [refusal(422, 'No')], 'GITHUB_FAILED'],
    ['cut off', three('reset'), 'GITHUB_UNREACHABLE'],
    ['a folder', [{ status: 200, body: [contentFile('a', 'b')] }], 'FILE_NOT_A_FILE'],
    ['a submodule', [file({ type: 'submodule' })], 'FILE_NOT_A_FILE'],
    ['a link out of the repository', [file({ type: 'symlink' })], 'FILE_NOT_A_FILE'],
    ['larger than GitHub gives', [file({ encoding: 'none', content: '' })], 'FILE_TOO_LARGE'],
    ['empty', [file({ content: '', size: 0 })], 'FILE_EMPTY'],
    ['no text', [file({ content: '//4=', size: 2 })], 'FILE_NOT_TEXT'],
    ['shorter than it is', [file({ size: 4_000 })], 'GITHUB_GARBLED'],
    ['without a content', [file({ content: undefined })], 'GITHUB_GARBLED'],
    ['a page of a proxy', [{ status: 200, body: '<html>Log in</html>' }], 'GITHUB_GARBLED'],
    ['nothing', [{ status: 200, body: null }], 'GITHUB_GARBLED'],
  ])('that is %s breaks the run with a code of its own', async (_, answers, code) => {
    api.script(...answers)
    const failure = await failureOf(read('bootgate.yml'))
    expect(failure.code).toBe(code)
    expect(JSON.stringify(failure)).not.toContain(TOKEN)
    expect(failure.fix).not.toBe('')
  })

  it('is not waited for longer than the run may', async () => {
    for (const ending of ['TIMEOUT', 'CANCELLED'] as const) {
      api.script('slow')
      const expired = new Promise<RunEnding>((done) => setTimeout(() => done(ending), 50))
      expect((await failureOf(read('bootgate.yml', undefined, { expired }))).code).toBe(ending)
    }
  })

  it.each<[string, string, Ref, Partial<CommitAccess>, string]>([
    ['outside the workspace', '/etc/passwd', { name: SHA }, {}, 'GITHUB_FILE_NOT_FOUND'],
    ['of an event without a commit', 'bootgate.yml', 'unknown', {}, 'EVENT_INVALID'],
    ['of no repository', 'bootgate.yml', { name: SHA }, { repository: '' }, 'EVENT_INVALID'],
    ['without a token', 'bootgate.yml', { name: SHA }, { token: '' }, 'GITHUB_ACCESS_DENIED'],
  ])('%s is not even asked for', async (_, path, ref, over, code) => {
    expect((await failureOf(read(path, ref, over))).code).toBe(code)
    expect(api.requests).toEqual([])
  })
})
