import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ran, runAction, runCommand } from '../support/bundles.ts'
import { type Behaviour, faultyServices, POLICY, say } from '../support/faulty-services.ts'
import { expectPrinted, markdownTable } from '../support/printed.ts'
import { FAULTS, type Fault, PASS, SOURCES, type Source, WORDS } from './fault-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'bootgate-faults-'))

beforeAll(() => {
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'bootgate.yml'), POLICY)
  writeFileSync(join(folder, 'token'), 'no-token-at-all')
})

afterAll(() => rmSync(folder, { recursive: true }))

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'no-key-at-all' }
const ROLE = {
  AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/gate',
  AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'token'),
}

type Env = Readonly<Record<string, string>>

interface Asking {
  /** The variable of the environment that moves the source. */
  readonly endpoint: string
  /** The operations that the source answers: a batch that fails is asked for one by one. */
  readonly operations: readonly string[]
  readonly run: (env: Env, asked: Asked) => Promise<Ran & { report: Told }>
  /** How the messages begin. */
  readonly says: RegExp
}

interface Asked {
  readonly timeout: number
  readonly inTheMiddle: boolean
  readonly things: number | undefined
}

interface Told {
  readonly result: string
  readonly failures: readonly {
    readonly code: string
    readonly message: string
    readonly fix: string
  }[]
}

/**
 * Runs the built command.
 * @param apart asks for the second value by a call of its own, for what happens in the middle
 */
function command(args: readonly string[], credentials: Env, apart = args): Asking['run'] {
  return async (env, { timeout, inTheMiddle, things }) => {
    const two = inTheMiddle ? apart : args
    const ran = await runCommand(
      [
        ...['check', '--environment', 'prod', '--format', 'json', '--timeout', `${timeout}`],
        ...(things === undefined ? two : manyOf(args, things)),
      ],
      { ...env, ...credentials },
      { cwd: folder },
    )
    return { ...ran, report: JSON.parse(ran.stdout) }
  }
}

/** The same sources, for many variables of a policy of their own. */
function manyOf(args: readonly string[], things: number): readonly string[] {
  const names = Array.from({ length: things }, (_, place) => `V${place}`)
  const policy = join(folder, `of-${things}.yml`)
  const variables = Object.fromEntries(names.map((name) => [name, 'secret']))
  writeFileSync(
    policy,
    JSON.stringify({ version: 1, service: 'backend', environments: { prod: {} }, variables }),
  )
  const slash = args.some((word) => word.includes('ssm:')) ? 'ssm:/' : ''
  return [
    ...['--policy', policy, ...args.filter((word) => word === '--batch')],
    ...secrets(...names.map((name) => `${name}=${slash}${name}`)),
  ]
}

/** Runs the built action with a policy of another commit. */
async function action(env: Env, { timeout }: Asked) {
  const ran = await runAction({
    cwd: folder,
    inputs: {
      ...{ environment: 'prod', secrets: 'A=one\nB=two', timeout: `${timeout}` },
      ...{ 'policy-ref': 'main', 'github-token': 'ghs_example', 'policy-from': 'tree' },
    },
    env: {
      ...{ ...env, ...KEYS, GITHUB_WORKSPACE: folder },
      ...{ GITHUB_REPOSITORY: 'team/app', GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'a'.repeat(40) },
    },
  })
  return { ...ran, report: JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8')) }
}

const secrets = (...references: readonly string[]) =>
  references.flatMap((reference) => ['--secret', reference])
const SM = 'AWS_ENDPOINT_URL_SECRETS_MANAGER'

const VALUE = /^The (secret|parameter) /

const ASKING: Readonly<Record<Source, Asking>> = {
  GetSecretValue: {
    endpoint: SM,
    operations: ['GetSecretValue'],
    run: command(secrets('A=one', 'B=two'), KEYS),
    says: VALUE,
  },
  BatchGetSecretValue: {
    endpoint: SM,
    operations: ['BatchGetSecretValue', 'GetSecretValue'],
    run: command(['--batch', ...secrets('A=one', 'B=two')], KEYS, [
      '--batch',
      ...secrets('A=one', 'B=two?stage=AWSPENDING'),
    ]),
    says: VALUE,
  },
  GetParameters: {
    endpoint: 'AWS_ENDPOINT_URL_SSM',
    operations: ['GetParameters'],
    run: command(secrets('A=ssm:/one', 'B=ssm:/two'), KEYS, secrets('A=ssm:/one', 'B=ssm:/two:7')),
    says: VALUE,
  },
  AssumeRoleWithWebIdentity: {
    endpoint: 'AWS_ENDPOINT_URL_STS',
    operations: ['AssumeRoleWithWebIdentity'],
    run: command(secrets('A=one', 'B=two'), ROLE),
    says: VALUE,
  },
  contents: {
    endpoint: 'GITHUB_API_URL',
    operations: ['contents'],
    run: action,
    says: /bootgate\.yml at (main|GitHub)/,
  },
}

/** Runs the gate against a source with a fault; everything else about it is well. */
async function checkAgainst(source: Source, name: string, fault: Fault) {
  const { endpoint, operations, run } = ASKING[source]
  const well: Behaviour = ({ good }, response) => say(response, 200, good)
  const services = await faultyServices((call, response) =>
    (operations.includes(call.operation) ? (fault.behave ?? well) : well)(call, response),
  )
  const places = {
    'no such host': 'http://no-such-host.invalid',
    'closed port': 'http://127.0.0.1:1',
    'untrusted certificate': services.secureUrl,
  }
  const { timeout = 10, things } = fault
  const env = {
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: services.url,
    [endpoint]: fault.endpoint ? places[fault.endpoint] : services.url,
  }
  const began = performance.now()
  const ran = await run(env, { timeout, things, inTheMiddle: name.includes('in the middle') })
  await services.stop()
  return { ...ran, timeout, seconds: (performance.now() - began) / 1000 }
}

const told = new Map<string, string>()
const cells = Object.entries(FAULTS).flatMap(([name, fault]) =>
  SOURCES.map((source) => [name, source, fault] as const),
)

describe.concurrent('a fault of a source', () => {
  it.each(
    cells.filter(([, source, { codes }]) => typeof codes[source] === 'string'),
  )('%s of %s is told as what it is', async (name, source, fault) => {
    const ran = await checkAgainst(source, name, fault)
    const { code, stdout, stderr, report, timeout, seconds } = ran
    expect(`${stdout}${stderr}${JSON.stringify(report)}`).not.toContain(WORDS)
    const { result, failures } = report
    const codes = [...new Set(failures.map((failure) => failure.code))]
    told.set(`${name} ${source}`, codes.join(', ') || result)
    const expected = fault.codes[source]
    expect({ code, result, codes }).toEqual(
      expected === PASS
        ? { code: 0, result: PASS, codes: [] }
        : { code: 2, result: 'broken', codes: [expected] },
    )
    for (const { message, fix } of failures) {
      expect(message).toMatch(ASKING[source].says)
      expect(fix.length).toBeGreaterThan(10)
    }
    // A process takes its time to start, and more of it on a busy machine.
    expect(seconds).toBeLessThan(timeout + 10)
  })
})

describe('the faults', () => {
  it.each(SOURCES)('none at all of %s passes', async (source) => {
    const { code, report } = await checkAgainst(source, 'no fault', { codes: {} as Fault['codes'] })
    expect([code, report.failures]).toEqual([0, []])
  })

  it('are printed with the codes that were told', () => {
    const rows = Object.entries(FAULTS).map(([name, { codes }]) => [
      name,
      ...SOURCES.map((source) => {
        const expected = codes[source]
        return typeof expected === 'string'
          ? `\`${told.get(`${name} ${source}`)}\``
          : `— (${expected.reason})`
      }),
    ])
    expectPrinted(
      'faults',
      `${cells.length} combinations of a source and a fault, each a run of the built command, or of the built action with a \`policy-ref\`, against a server on loopback. All that can happen and last end as \`broken\` with exit code 2, within \`timeout\`, and with one code. A fault of five seconds passes:

${markdownTable(['fault', ...SOURCES.map((source) => `\`${source}\``)], rows)}`,
    )
  })
})
