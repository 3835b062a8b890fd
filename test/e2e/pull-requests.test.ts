import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { valueAt } from '../../src/text/data.ts'
import { checkOut, runAction, runCommand, type Step } from '../support/bundles.ts'
import { type GitHubApi, type ScriptedAnswer, startGitHubApi } from '../support/github-api.ts'
import { refusal } from '../support/http-answer.ts'
import {
  type ScriptedSecretsManager,
  scriptedSecretsManager,
} from '../support/scripted-secrets-manager.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)
const DEFAULT_BRANCH = 'd'.repeat(40)
const MERGE = 'e'.repeat(40)
const FOREIGN = 'f'.repeat(40)
const OLD = '0'.repeat(40)

const POLICY = `version: 1
service: backend
environments: { prod: { manifest: task.json, region: eu-west-1 } }
variables: { PORT: port, LOG_LEVEL: string, JWT_SECRET: signing-secret }
`
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
const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf'
const SECRET = [{ name: 'JWT_SECRET', valueFrom: `${ARN}:JWT_SECRET::` }]
const JWT_SECRET = 'Zq7vN2pLk9xW3rTyBm5sHd8fGj4cQa6e'

let github: GitHubApi
let aws: ScriptedSecretsManager

beforeAll(async () => {
  github = await startGitHubApi()
  const SecretString = JSON.stringify({ JWT_SECRET })
  aws = await scriptedSecretsManager({
    [ARN]: { status: 200, json: { Name: 'app', VersionId: 'v', VersionStages: [], SecretString } },
  })
})
beforeEach(() => {
  github.script()
  github.files.clear()
  github.refs.clear()
  github.refs.set('refs/heads/main', [OLD, DEFAULT_BRANCH])
  github.refs.set('refs/heads/feature', [OLD, HEAD])
})
afterAll(async () => {
  await github.close()
  await aws.stop()
})

/** One payload with what any of the events would have. */
const payload = ({ from = 'team/app', state = 'open', started = 'push' }: Partial<World>) => ({
  action: state === 'open' ? 'synchronize' : 'closed',
  repository: { default_branch: 'main' },
  pull_request: {
    number: 7,
    state,
    merged: state !== 'open',
    head: { sha: HEAD, repo: { full_name: from } },
    base: { sha: BASE },
  },
  issue: { number: 7, pull_request: {} },
  merge_group: { head_sha: HEAD, base_sha: BASE },
  workflow_run: { head_sha: HEAD, event: started, head_repository: { full_name: from } },
})

interface World {
  readonly event: string
  readonly from?: string
  readonly state?: string
  /** What started the run that workflow_run follows. */
  readonly started?: string
  readonly actor?: string
  readonly policy?: string
  readonly port?: string
  readonly secrets?: readonly object[]
  readonly inputs?: NonNullable<Step['inputs']>
  readonly files?: Readonly<Record<string, string>>
  /** What is checked out, where that is not as people do it under the event. */
  readonly tree?: string | null
  /** What is checked out in the folder `pr`, with a manifest in it. */
  readonly nested?: string
  /** GITHUB_SHA, likewise. */
  readonly sha?: string
}

const OF_PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment']
const AT_HEAD = ['pull_request_target', 'workflow_run', 'merge_group']

function placeOf(world: World) {
  const { event, actor = 'mona', policy = POLICY } = world
  const cwd = mkdtempSync(join(tmpdir(), 'bootgate-workspace-'))
  const files = {
    'bootgate.yml': policy,
    'task.json': task(world.port ?? '8080', world.secrets ?? SECRET),
    ...world.files,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  if (world.nested !== undefined) {
    checkOut(join(cwd, 'pr'), world.nested)
    writeFileSync(join(cwd, 'pr/task.json'), files['task.json'])
  }
  const usual = OF_PULL_REQUESTS.includes(event)
    ? MERGE
    : event === 'merge_group'
      ? HEAD
      : DEFAULT_BRANCH
  const { sha = usual, tree = AT_HEAD.includes(event) ? HEAD : sha } = world
  const env = {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'no-key-at-all',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
    GITHUB_API_URL: github.url,
    GITHUB_ACTOR: actor,
    GITHUB_EVENT_NAME: event,
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: sha,
    GITHUB_WORKSPACE: cwd,
  }
  return { cwd, env, tree }
}

async function run(world: World) {
  const { cwd, env, tree } = placeOf(world)
  const before = aws.requests.length
  const ran = await runAction({
    ...{ cwd, env, tree, event: payload(world) },
    inputs: {
      environment: 'prod',
      status: 'auto',
      'github-token': 'ghs_example',
      'policy-from': 'tree',
      ...world.inputs,
    },
  })
  const report = JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8'))
  const codes: readonly string[] = report.failures.map(({ code }: { code: string }) => code)
  const posted = github.requests.filter(
    ({ method, path }) => method === 'POST' && path !== '/graphql',
  )
  return { ...ran, report, codes, posted, asked: aws.requests.length - before }
}

/** The same run with the command in the place of the action. */
async function command(world: World, more: Readonly<Record<string, string>> = {}) {
  const { cwd, env, tree } = placeOf(world)
  if (tree !== null) checkOut(cwd, tree)
  const GITHUB_EVENT_PATH = join(cwd, 'event.json')
  writeFileSync(GITHUB_EVENT_PATH, JSON.stringify(payload(world)))
  const before = aws.requests.length
  const actions = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH, GITHUB_TOKEN: 'ghs_example' }
  const args = ['check', '--environment', 'prod', '--format', 'json']
  const ran = await runCommand(args, { ...env, ...actions, ...more }, { cwd })
  return { ...ran, report: JSON.parse(ran.stdout), asked: aws.requests.length - before }
}

const FORK = { event: 'pull_request', from: 'mona/app' }
const BOT = 'dependabot[bot]'

/** The policy of a privileged event comes from the base. */
const serveBases = () => {
  for (const ref of [BASE, DEFAULT_BRANCH]) github.files.set(`${ref} bootgate.yml`, POLICY)
}

describe('a run that is trusted', () => {
  it.each<[string, World]>([
    ['a pull request of the repository, at GitHub’s merge', { event: 'pull_request' }],
    ['a pull request of the repository, at its head', { event: 'pull_request', tree: HEAD }],
    ['pull_request_target of the repository', { event: 'pull_request_target' }],
    ['a push', { event: 'push', from: 'mona/app', actor: BOT }],
    [
      'a dispatch at an old commit of the default branch',
      { event: 'workflow_dispatch', tree: OLD },
    ],
    ['issue_comment at the head of a branch', { event: 'issue_comment', tree: HEAD }],
    ['a merge group', { event: 'merge_group' }],
    ['a deployment of a branch', { event: 'deployment', sha: HEAD }],
    ['workflow_run of the repository', { event: 'workflow_run' }],
  ])('asks the store: %s', async (_, world) => {
    serveBases()
    const ran = await run(world)
    expect([ran.codes, ran.code, ran.outputs.result, ran.asked]).toEqual([[], 0, 'pass', 1])
    const byCommand = await command(world)
    expect([byCommand.code, byCommand.report.result, byCommand.asked]).toEqual([0, 'pass', 1])
  })
})

/** Nothing of a store is in it, whichever bundle it was. */
const NEVER: readonly (readonly [string, World, string])[] = [
  [
    'a merged pull request of a fork',
    { ...FORK, event: 'pull_request_target', state: 'closed' },
    'fork',
  ],
  [
    'a closed one of Dependabot',
    { event: 'pull_request', actor: BOT, state: 'closed' },
    'dependabot',
  ],
  ['a review of a fork', { ...FORK, event: 'pull_request_review' }, 'fork'],
  [
    'issue_comment that checks out a fork',
    { event: 'issue_comment', tree: FOREIGN },
    'foreign-commit',
  ],
  ['a push that checks out a fork', { event: 'push', tree: FOREIGN }, 'foreign-commit'],
  [
    'a dispatch that checks out a fork',
    { event: 'workflow_dispatch', tree: FOREIGN },
    'foreign-commit',
  ],
  ['a schedule that checks out a fork', { event: 'schedule', tree: FOREIGN }, 'foreign-commit'],
  ['a deployment of a fork', { event: 'deployment_status', sha: FOREIGN }, 'foreign-commit'],
  ['workflow_run of a fork', { event: 'workflow_run', from: 'mona/app' }, 'run-of-fork'],
  [
    'workflow_run of pull_request_target',
    { event: 'workflow_run', started: 'pull_request_target' },
    'run-of-target',
  ],
  ['a tree without a .git', { event: 'push', tree: null }, 'no-git'],
  [
    'a manifest in the tree of a fork',
    { event: 'issue_comment', inputs: { manifest: 'pr/task.json' }, nested: FOREIGN },
    'foreign-commit',
  ],
]

describe('a run that is not trusted', () => {
  it.each<[string, World]>([
    ['a fork', FORK],
    [
      'a fork, and inputs that hold secrets',
      { ...FORK, inputs: { variables: `JWT_SECRET=${JWT_SECRET}` } },
    ],
    ['a fork under pull_request_target', { ...FORK, event: 'pull_request_target' }],
    [
      'the same with the base checked out',
      { ...FORK, event: 'pull_request_target', tree: DEFAULT_BRANCH },
    ],
    ['a pull request of Dependabot', { event: 'pull_request', actor: BOT }],
  ])('is partial at best, and asks no store: %s', async (_, world) => {
    serveBases()
    const ran = await run(world)
    expect([ran.codes, ran.code, ran.outputs.result, ran.asked]).toEqual([[], 0, 'partial', 0])
    expect(ran.stdout).toContain('Static checks only of backend to prod')
    expect(ran.stdout + ran.summary).not.toMatch(/can start|✅/)
    const byCommand = await command(world)
    expect([byCommand.code, byCommand.report.result, byCommand.asked]).toEqual([0, 'partial', 0])
    const wrong = await run({ ...world, port: 'eighty' })
    expect([wrong.code, wrong.outputs.result, wrong.asked]).toEqual([1, 'blocked', 0])
    expect(wrong.summary).toContain('(static checks only: 2 variables checked, 1 unavailable)')
  })

  it.each(NEVER)('is broken elsewhere, and asks no store: %s', async (_, world, reason) => {
    serveBases()
    const ran = await run(world)
    expect([ran.codes, ran.code, ran.outputs.result, ran.asked]).toEqual([
      ['RUN_UNTRUSTED'],
      2,
      'broken',
      0,
    ])
    expect(ran.report.untrusted).toBe(reason)
    if (world.inputs !== undefined) return
    const byCommand = await command(world)
    expect([byCommand.code, byCommand.report.untrusted, byCommand.asked]).toEqual([2, reason, 0])
  })

  it.each<[string, ScriptedAnswer, World['inputs']]>([
    ['it refuses the token', refusal(403, 'Resource not accessible'), {}],
    ['it does not get through', 'reset', {}],
    ['it is too late', 'slow', { timeout: '2' }],
    ['there is no token', 'honest', { 'github-token': '' }],
  ])('is one about which GitHub gives no answer: %s', async (_, answer, inputs) => {
    github.script(...Array(8).fill(answer))
    const ran = await run({
      event: 'workflow_dispatch',
      tree: OLD,
      inputs: { status: 'off', ...inputs },
    })
    expect([ran.code, ran.report.untrusted, ran.asked]).toEqual([2, 'unanswered', 0])
    expect(ran.codes).toContain('RUN_UNTRUSTED')
  })

  it('shows what is wrong all the same where it is broken', async () => {
    const ran = await run({ event: 'push', tree: FOREIGN, port: 'eighty' })
    expect([ran.code, ran.codes]).toEqual([2, ['RUN_UNTRUSTED']])
    expect(ran.report.findings).toMatchObject([{ check: 'port', variable: 'PORT' }])
  })
})

describe('a file of another checkout in the workspace', () => {
  const named = (name: string) => POLICY.replace('manifest: task.json', name)
  it.each<[string, Partial<World>]>([
    ['the policy as manifest', { policy: named('manifest: pr/task.json') }],
    ['the policy as env file', { policy: named('env-files: [pr/task.json]') }],
    ['`extends`', { policy: `extends: ./pr/task.json\n${POLICY}` }],
    [
      'a Compose file',
      {
        policy: named('manifest: compose.yml'),
        files: { 'compose.yml': 'services: { a: { image: x, env_file: pr/task.json } }\n' },
      },
    ],
  ])('is refused when %s names it', async (_, world) => {
    serveBases()
    const ran = await run({ event: 'issue_comment', nested: FOREIGN, ...world })
    expect([ran.code, ran.outputs.result]).toEqual([2, 'broken'])
    expect(ran.codes).toContain('FILE_OUTSIDE')
    expect(ran.report.failures[0].message).toContain('another checkout')
  })

  it('is read when an input names it and GitHub knows its commit', async () => {
    const inputs = { manifest: 'pr/task.json' }
    const ran = await run({ event: 'push', nested: HEAD, inputs })
    expect([ran.code, ran.outputs.result, ran.asked]).toEqual([0, 'pass', 1])
  })
})

describe('the command outside of Actions', () => {
  it('trusts whoever runs it, without a .git and without a question', async () => {
    const ran = await command({ ...FORK, tree: null }, { GITHUB_ACTIONS: '' })
    expect([ran.code, ran.report.result, ran.asked]).toEqual([0, 'pass', 1])
    expect(github.requests).toEqual([])
  })
})

describe('static checks only', () => {
  it('are said in every place, and are no pass', async () => {
    const ran = await run(FORK)
    const line = 'Static checks only of backend to prod: 2 variables checked, 1 unavailable'
    expect(ran.report).toMatchObject({ result: 'partial', untrusted: 'fork' })
    expect(ran.summary).toMatch(new RegExp(`^## ⚠️ ${line}`))
    expect(ran.summary).toContain('This run belongs to a pull request from a fork')
    expect(ran.stdout).toMatch(/^::warning title=Static checks only::/m)
    expect(ran.stdout).not.toMatch(/^::error/m)
  })

  it('are said in the status, and in the comment, where the token may write them', async () => {
    const world = { event: 'pull_request', actor: BOT }
    await run({ ...world, inputs: { comment: 'on-change' } })
    const [status, , comment] = github.requests
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

  it('may have inputs that would hold a secret or variables', async () => {
    const empty = [
      { variables: 'JWT_SECRET=' },
      { secrets: 'JWT_SECRET=' },
      { variables: '{}' },
      { secrets: '*=' },
    ]
    for (const inputs of empty) {
      const ran = await run({ ...FORK, secrets: [], inputs })
      expect([ran.code, ran.outputs.result]).toEqual([0, 'partial'])
    }
  })
})

describe('the commit that is posted on', () => {
  const NOT = 'the checked out commit is not known to be'

  it.each<[string, World]>([
    [
      'pull_request_target with the base checked out',
      { event: 'pull_request_target', tree: DEFAULT_BRANCH },
    ],
    ['the same of a fork', { ...FORK, event: 'pull_request_target', tree: DEFAULT_BRANCH }],
    [
      'workflow_run with the default branch checked out',
      { event: 'workflow_run', tree: DEFAULT_BRANCH },
    ],
    ['a push with an older commit checked out', { event: 'push', tree: OLD }],
    ['a tree without a .git', { event: 'push', tree: null }],
  ])('is the one that was read, or none: %s', async (_, world) => {
    serveBases()
    const ran = await run({ ...world, inputs: { comment: 'always' } })
    expect(ran.posted).toEqual([])
    expect(ran.stdout).toContain(NOT)
  })

  it.each<[string, World, string]>([
    ['GitHub’s merge', { event: 'pull_request' }, HEAD],
    ['the head', { event: 'pull_request', tree: HEAD }, HEAD],
    ['the head of pull_request_target', { event: 'pull_request_target' }, HEAD],
    ['the head of the run that is followed', { event: 'workflow_run' }, HEAD],
    ['the pushed commit', { event: 'push' }, DEFAULT_BRANCH],
  ])('is read when %s is checked out', async (_, world, sha) => {
    serveBases()
    const ran = await run(world)
    expect(ran.posted.map(({ path }) => path)).toEqual([`/repos/team/app/statuses/${sha}`])
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
    const ran = await run({ event, policy: `${LAX}${WAIVER}`, ...wrong })
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
    ['a check that is off', 'checks: { port: off }\n', /port: off .* \(bootgate\.yml:5\)/],
    ['a check that is mild', 'checks: { port: info }\n', /port: info .* \(bootgate\.yml:5\)/],
    ['another type', null, /PORT: a variable, declared differently .* \(bootgate\.yml:4\)/],
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
    expect(ran.summary).toContain(
      'the base has no policy, so the policy of the pull request applies',
    )
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
    ['is spelt right', { 'policy-from': 'main' }, 'INPUT_INVALID', 'must be tree or base'],
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
