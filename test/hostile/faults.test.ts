import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../support/bundles.ts'
import { type Behaviour, faultyAws, say } from '../support/faulty-aws.ts'
import { expectPrinted, markdownTable } from '../support/printed.ts'
import { FAULTS, type Fault, SOURCES, type Source, WORDS } from './fault-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'bootgate-faults-'))

beforeAll(() => {
  writeFileSync(
    join(folder, 'bootgate.yml'),
    'version: 1\nservice: backend\nenvironments: { prod: {} }\nvariables: { A: secret, B: secret }\n',
  )
  writeFileSync(join(folder, 'token'), 'no-token-at-all')
})

afterAll(() => rmSync(folder, { recursive: true }))

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'no-key-at-all' }
const ROLE = {
  AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/gate',
  AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'token'),
}

interface Asking {
  /** The variable of the environment that moves the source. */
  readonly endpoint: string
  /** The operations that the source answers: a batch that fails is asked for one by one. */
  readonly operations: readonly string[]
  readonly args: readonly string[]
  /** The second value by a call of its own, for what happens in the middle. */
  readonly apart?: readonly string[]
}

const secrets = (...references: readonly string[]) =>
  references.flatMap((reference) => ['--secret', reference])
const SM = 'AWS_ENDPOINT_URL_SECRETS_MANAGER'

const ASKING: Readonly<Record<Source, Asking>> = {
  GetSecretValue: {
    endpoint: SM,
    operations: ['GetSecretValue'],
    args: secrets('A=one', 'B=two'),
  },
  BatchGetSecretValue: {
    endpoint: SM,
    operations: ['BatchGetSecretValue', 'GetSecretValue'],
    args: ['--batch', ...secrets('A=one', 'B=two')],
    apart: ['--batch', ...secrets('A=one', 'B=two?stage=AWSPENDING')],
  },
  GetParameters: {
    endpoint: 'AWS_ENDPOINT_URL_SSM',
    operations: ['GetParameters'],
    args: secrets('A=ssm:/one', 'B=ssm:/two'),
    apart: secrets('A=ssm:/one', 'B=ssm:/two:7'),
  },
  AssumeRoleWithWebIdentity: {
    endpoint: 'AWS_ENDPOINT_URL_STS',
    operations: ['AssumeRoleWithWebIdentity'],
    args: secrets('A=one', 'B=two'),
  },
}

/** Runs the built command against a source with a fault; everything else about it is well. */
async function checkAgainst(source: Source, name: string, fault: Fault) {
  const { endpoint, operations, args, apart = args } = ASKING[source]
  const well: Behaviour = ({ good }, response) => say(response, 200, good)
  const aws = await faultyAws((call, response) =>
    (operations.includes(call.operation) ? (fault.behave ?? well) : well)(call, response),
  )
  const places = {
    'no such host': 'http://no-such-host.invalid',
    'closed port': 'http://127.0.0.1:1',
    'untrusted certificate': aws.secureUrl,
  }
  const { timeout = 30 } = fault
  const began = performance.now()
  const ran = await runCommand(
    [
      ...['check', '--environment', 'prod', '--format', 'json', '--timeout', `${timeout}`],
      ...(name.includes('in the middle') ? apart : args),
    ],
    {
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL: aws.url,
      [endpoint]: fault.endpoint ? places[fault.endpoint] : aws.url,
      ...(source === 'AssumeRoleWithWebIdentity' ? ROLE : KEYS),
    },
    { cwd: folder },
  )
  await aws.stop()
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
    const { code, stdout, stderr, timeout, seconds } = await checkAgainst(source, name, fault)
    expect(`${stdout}${stderr}`).not.toContain(WORDS)
    const { result, failures } = JSON.parse(stdout)
    const codes = [...new Set(failures.map((failure: { code: string }) => failure.code))]
    told.set(`${name} ${source}`, codes.join(', '))
    expect({ code, result, codes }).toEqual({
      code: 2,
      result: 'broken',
      codes: [fault.codes[source]],
    })
    for (const { message, fix } of failures) {
      expect(message).toMatch(/^The (secret|parameter) /)
      expect(fix.length).toBeGreaterThan(10)
    }
    // A process takes its time to start, and more of it on a busy machine.
    expect(seconds).toBeLessThan(timeout + 10)
  })
})

describe('the faults', () => {
  it.each(SOURCES)('none at all of %s passes', async (source) => {
    const { code, stdout } = await checkAgainst(source, 'no fault', { codes: {} as Fault['codes'] })
    expect([code, JSON.parse(stdout).failures]).toEqual([0, []])
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
      `${cells.length} combinations of a source and a fault, each a run of the built command against a server on loopback. All that can happen end as \`broken\` with exit code 2, within \`timeout\`, and with one code:

${markdownTable(['fault', ...SOURCES.map((source) => `\`${source}\``)], rows)}`,
    )
  })
})
