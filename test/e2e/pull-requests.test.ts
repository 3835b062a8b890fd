import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { valueAt } from '../../src/text/data.ts'
import { runAction, runCommand, type Step } from '../support/bundles.ts'
import { type GitHubApi, type ScriptedAnswer, startGitHubApi } from '../support/github-api.ts'
import { refusal } from '../support/http-answer.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)
const DEFAULT_BRANCH = 'd'.repeat(40)

const POLICY = `version: 1
service: backend
environments: { prod: { manifest: task.json, region: eu-west-1 } }
variables: { PORT: port, LOG_LEVEL: string, JWT_SECRET: signing-secret }
`
const ALLOW = 'pull-requests: { unavailable: allow }\n'
const WAIVER =
  'waivers: [{ check: port, variable: PORT, reason: r, owner: o, expires: 2099-01-01 }]\n'

const task = (port: string, secrets: readonly object[]) =>
  JSON.stringify({
    family: 'backend',
    containerDefinitions: [
      {
        name: 'backend',
        environment: [
          { name: 'PORT', value: port },
          { name: 'LOG_LEVEL', value: 'info' },
        ],
        secrets,
      },
    ],
  })
const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf:JWT_SECRET::'
const SECRET = [{ name: 'JWT_SECRET', valueFrom: ARN }]

let github: GitHubApi

beforeAll(async () => {
  github = await startGitHubApi()
})
beforeEach(() => {
  github.script()
  github.files.clear()
})
afterAll(() => github.close())

/** One payload with what any of the events would have. */
const payload = (from: string, state = 'open') => ({
  action: state === 'open' ? 'synchronize' : 'closed',
  pull_request: {
    number: 7,
    state,
    merged: state !== 'open',
    head: { sha: HEAD, repo: { full_name: from } },
    base: { sha: BASE },
  },
  merge_group: { head_sha: HEAD, base_sha: BASE },
  workflow_run: { head_sha: HEAD, head_repository: { full_name: from } },
})

interface World {
  readonly event: string
  readonly from?: string
  readonly state?: string
  readonly actor?: string
  readonly policy?: string
  readonly port?: string
  readonly secrets?: readonly object[]
  readonly inputs?: NonNullable<Step['inputs']>
  readonly files?: Readonly<Record<string, string>>
}

async function run(world: World) {
  const { event, from = 'team/app', state, actor = 'mona', policy = POLICY } = world
  const workspace = mkdtempSync(join(tmpdir(), 'bootgate-workspace-'))
  mkdirSync(join(workspace, '.git'))
  const files = {
    'bootgate.yml': policy,
    'task.json': task(world.port ?? '8080', world.secrets ?? SECRET),
    ...world.files,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text)
  const ran = await runAction({
    cwd: workspace,
    event: payload(from, state),
    inputs: {
      environment: 'prod',
      status: 'auto',
      'github-token': 'ghs_example',
      'policy-from': 'tree',
      ...world.inputs,
    },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_ACTOR: actor,
      GITHUB_EVENT_NAME: event,
      GITHUB_REPOSITORY: 'team/app',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: DEFAULT_BRANCH,
      GITHUB_WORKSPACE: workspace,
    },
  })
  const report = JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8'))
  const codes: readonly string[] = report.failures.map(({ code }: { code: string }) => code)
  return { ...ran, report, codes, workspace }
}

const FORK = { event: 'pull_request', from: 'mona/app' }
const BOT = 'dependabot[bot]'

describe('static checks only', () => {
  it('are said in every place, and are no pass', async () => {
    const ran = await run({ ...FORK, policy: POLICY + ALLOW })
    const line = 'Static checks only of backend to prod: 2 variables checked, 1 unavailable'
    expect([ran.code, ran.outputs.result]).toEqual([0, 'broken'])
    expect(ran.report).toMatchObject({ result: 'broken', static: true })
    expect(ran.summary).toMatch(new RegExp(`^## ⚠️ ${line}`))
    expect(ran.summary).toContain('This run is of a pull request from a fork')
    expect(ran.stdout).toContain(line)
    expect(ran.stdout).toMatch(/^::warning title=SECRETS_WITHHELD/m)
    expect(ran.stdout).not.toMatch(/^::error/m)
  })

  it('are said in the status, and in the comment, where the token may write them', async () => {
    const world = { event: 'pull_request', actor: BOT, policy: POLICY + ALLOW }
    const ran = await run({ ...world, inputs: { comment: 'on-change' } })
    const [status, , comment] = github.requests
    expect(ran.code).toBe(0)
    expect(status?.body).toMatchObject({
      state: 'success',
      description: 'Static checks only of backend to prod: 2 variables checked, 1 unavailable',
    })
    expect(valueAt(comment?.body, ['body'])).toMatch(/^<!-- \S+ -->\n## ⚠️ Static checks only of/)
    github.script()
    await run({ ...world, inputs: { status: 'check-run' } })
    expect(github.requests[0]?.body).toMatchObject({
      conclusion: 'success',
      output: { title: expect.stringMatching(/^Static checks only of/) },
    })
  })

  it('block all the same on what is wrong', async () => {
    const ran = await run({ ...FORK, policy: POLICY + ALLOW, port: 'eighty' })
    expect([ran.code, ran.outputs.result]).toEqual([1, 'blocked'])
    expect(ran.summary).toContain('(static checks only: 2 variables checked, 1 unavailable)')
  })

  it('may have inputs that would hold a secret or variables', async () => {
    const policy = POLICY + ALLOW
    const empty = [
      { variables: 'JWT_SECRET=' },
      { secrets: 'JWT_SECRET=' },
      { variables: '{}' },
      { secrets: '*=' },
    ]
    for (const inputs of empty) {
      const ran = await run({ ...FORK, policy, secrets: [], inputs })
      expect([ran.code, ran.codes]).toEqual([0, ['SECRETS_WITHHELD']])
    }
  })

  it.each<[string, World]>([
    ['a pull request of Dependabot', { event: 'pull_request', actor: BOT }],
    ['pull_request_target of a fork', { event: 'pull_request_target', from: 'mona/app' }],
    ['a review of a fork', { event: 'pull_request_review', from: 'mona/app' }],
  ])('may be of %s', async (_, world) => {
    github.files.set(`${BASE} bootgate.yml`, POLICY + ALLOW)
    const ran = await run({ ...world, policy: POLICY + ALLOW })
    expect([ran.code, ran.outputs.result, ran.codes]).toEqual([0, 'broken', ['SECRETS_WITHHELD']])
  })

  it.each<[string, World]>([
    ['a fork whose policy does not say so', { ...FORK, policy: POLICY }],
    ['a pull request of the repository itself', { event: 'pull_request' }],
    ['a merged one of a fork', { ...FORK, event: 'pull_request_target', state: 'closed' }],
    ['a closed one of Dependabot', { event: 'pull_request', actor: BOT, state: 'closed' }],
    ...['push', 'workflow_dispatch', 'schedule', 'deployment', 'merge_group', 'issue_comment'].map(
      (event): [string, World] => [event, { event, from: 'mona/app', actor: BOT }],
    ),
    ['workflow_run', { event: 'workflow_run', from: 'mona/app', actor: BOT }],
  ])('never are of %s', async (_, world) => {
    for (const ref of [BASE, DEFAULT_BRANCH])
      github.files.set(`${ref} bootgate.yml`, POLICY + ALLOW)
    const ran = await run({ policy: POLICY + ALLOW, ...world })
    expect([ran.code, ran.outputs.result, ran.report.static]).toEqual([2, 'broken', false])
    expect(ran.stdout + ran.summary).not.toContain('Static checks only')
  })

  it('never are of the command', async () => {
    const { workspace } = await run({ event: 'push', policy: POLICY + ALLOW })
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'team/app',
      GITHUB_EVENT_PATH: join(workspace, 'event.json'),
    }
    writeFileSync(env.GITHUB_EVENT_PATH, JSON.stringify(payload('mona/app')))
    const ran = await runCommand(['check'], env, { cwd: workspace })
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain('AWS_CREDENTIALS_MISSING')
  })
})

describe('the policy under events with secrets', () => {
  const LAX = POLICY.replace('PORT: port', 'PORT: string')
  const wrong = { port: 'eighty', secrets: [], inputs: { variables: 'JWT_SECRET=short' } }

  it.each<[string, string]>([
    ['pull_request_target', BASE],
    ['workflow_run', DEFAULT_BRANCH],
  ])('comes under %s from the base, whatever the working tree says', async (event, ref) => {
    github.files.set(`${ref} bootgate.yml`, POLICY)
    const ran = await run({ event, from: 'mona/app', policy: `${LAX}${WAIVER}`, ...wrong })
    expect(ran.code).toBe(1)
    const ids = ran.report.findings.map(({ check }: { check: string }) => check)
    expect(ids).toContain('port')
    expect(ran.report.waivers).toEqual([])
    expect(github.requests[0]).toMatchObject({
      method: 'GET',
      path: `/repos/team/app/contents/bootgate.yml?ref=${ref}`,
      headers: { authorization: 'token ghs_example' },
    })
  })

  it('comes from there with all that it builds on', async () => {
    github.files.set(`${BASE} bootgate.yml`, `extends: ./shared.yml\n${POLICY}`)
    github.files.set(`${BASE} shared.yml`, 'version: 1\nvariables: { REDIS_URL: redis-url }\n')
    const ran = await run({
      event: 'pull_request_target',
      files: { 'shared.yml': 'version: 1\n' },
      ...wrong,
    })
    const found = ran.report.findings.map(
      ({ check, variable }: { check: string; variable: string }) => `${variable} ${check}`,
    )
    expect(found).toContain('REDIS_URL required')
  })

  it('comes from where the workflow says, under any event', async () => {
    github.files.set('release/1 deploy/gate.yml', POLICY.replace('task.json', '../task.json'))
    const inputs = { 'policy-ref': 'release/1', policy: 'deploy/gate.yml' }
    const ran = await run({ event: 'push', policy: 'not: [a policy', ...wrong, inputs })
    expect(ran.report.service).toBe('backend')
    expect(github.requests[0]?.path).toBe(
      '/repos/team/app/contents/deploy%2Fgate.yml?ref=release%2F1',
    )
  })

  it.each<[string, readonly ScriptedAnswer[], string]>([
    ['is not there', [], 'GITHUB_FILE_NOT_FOUND'],
    ['may not be read', [refusal(403, 'Resource not accessible')], 'GITHUB_ACCESS_DENIED'],
    ['is behind a fault', Array(3).fill(refusal(500, 'Oops')), 'GITHUB_FAILED'],
    ['takes too long', ['slow'], 'TIMEOUT'],
  ])('that %s breaks the run, and the working tree is not asked instead', async (_, answers, code) => {
    github.script(...answers)
    const inputs = { timeout: code === 'TIMEOUT' ? '2' : '30', status: 'off' }
    const ran = await run({ event: 'pull_request_target', policy: LAX, inputs })
    expect([ran.code, ran.outputs.result, ran.codes]).toEqual([2, 'broken', [code]])
    expect(ran.report.service).toBe('')
  })

  it('is of no commit that an input cannot name', async () => {
    const ran = await run({ event: 'push', inputs: { 'policy-ref': 'a b' } })
    expect(ran.code).toBe(2)
    expect(ran.codes).toContain('INPUT_INVALID')
  })
})

describe('policy-from: base', () => {
  const inputs = { 'policy-from': 'base', variables: 'JWT_SECRET=x' }
  const world = { event: 'pull_request', policy: POLICY + WAIVER, port: 'eighty', secrets: [] }
  const told = (ran: Awaited<ReturnType<typeof run>>) =>
    ran.report.findings
      .filter(({ variable }: { variable: string }) => variable === 'PORT')
      .map(({ check, waiver }: { check: string; waiver: object | null }) =>
        waiver === null ? check : `${check} waived`,
      )

  it('lets no waiver of the pull request count for it, and names its line', async () => {
    github.files.set(`${BASE} bootgate.yml`, POLICY)
    const ran = await run({ ...world, inputs })
    expect(told(ran)).toEqual(['port', 'waiver-unmerged'])
    expect(ran.stdout).toMatch(/::notice title=waiver-unmerged,file=bootgate\.yml,line=5/)
    expect(ran.stdout).toContain(
      'that this pull request adds or widens, and that does not count yet',
    )
  })

  it.each([
    ['a check that is off', 'checks: { port: off }\n', /port: off, .* \(bootgate\.yml:5\)/],
    ['a check that is mild', 'checks: { port: info }\n', /port: info, .* \(bootgate\.yml:5\)/],
    ['another type', null, /PORT: a variable, declared otherwise .* \(bootgate\.yml:4\)/],
  ])('lets %s of the pull request not count for it, and shows both', async (_, more, words) => {
    github.files.set(`${BASE} bootgate.yml`, POLICY)
    const lax = POLICY.replace('PORT: port', 'PORT: { type: string, required: false }')
    const policy = more === null ? lax : POLICY + more
    const ran = await run({ ...world, policy, inputs })
    expect([ran.code, told(ran)]).toEqual([1, ['port']])
    expect(ran.stdout).toContain('This pull request would switch it off.')
    expect(ran.stdout).toMatch(words)
    expect(valueAt(github.requests.at(-1)?.body, ['description'])).toMatch(/ · 1 weakening$/)
  })

  it('lets a waiver count that is merged', async () => {
    github.files.set(`${BASE} bootgate.yml`, POLICY + WAIVER)
    expect(told(await run({ ...world, inputs }))).toEqual(['port waived'])
  })

  it('compares with the base of a merge group, too', async () => {
    github.files.set(`${BASE} bootgate.yml`, POLICY)
    const ran = await run({ ...world, event: 'merge_group', inputs })
    expect(told(ran)).toEqual(['port', 'waiver-unmerged'])
  })

  it('says so where the base has no policy', async () => {
    const ran = await run({ ...world, inputs })
    expect(told(ran)).toEqual(['port waived'])
    expect(ran.summary).toContain('the base has no policy, so that of the pull request counts')
  })

  it('has nothing to compare with on a push', async () => {
    const ran = await run({ ...world, event: 'push', inputs })
    expect(told(ran)).toEqual(['port waived'])
    expect(github.requests.filter(({ method }) => method === 'GET')).toEqual([])
  })

  it('breaks the run when the base cannot be had', async () => {
    github.script(refusal(403, 'Resource not accessible'))
    const ran = await run({ ...world, inputs })
    expect([ran.code, ran.codes]).toEqual([2, ['GITHUB_ACCESS_DENIED']])
  })

  it.each([
    ['is spelt right', { 'policy-from': 'main' }, 'INPUT_INVALID', 'must be tree, base'],
    [
      'stands alone',
      { 'policy-from': 'base', 'policy-ref': 'main' },
      'INPUT_INVALID',
      'one of the two',
    ],
    ['has its new name', { 'waivers-from': 'base' }, 'INPUT_UNKNOWN', 'it is called policy-from'],
  ])('%s, or no run passes', async (_, wrong, code, words) => {
    github.files.set('main bootgate.yml', POLICY)
    const ran = await run({ ...world, inputs: wrong as Record<string, string> })
    expect([ran.code, ran.codes.includes(code)]).toEqual([2, true])
    expect(ran.stdout).toContain(words)
  })
})
