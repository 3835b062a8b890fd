import { describe, expect, it } from 'vitest'
import { GateError } from '../../src/domain/errors.ts'
import { resultOf } from '../../src/domain/run.ts'
import { TRUSTED, type Trust, UNTRUSTED, type Untrusted } from '../../src/domain/trust.ts'
import { exitCode } from '../../src/domain/verdict.ts'
import { runGate } from '../../src/gate.ts'
import { type RawInputs, readInputs } from '../../src/inputs/read.ts'
import { one } from '../support/one.ts'

const FORK: Trust = { trusted: false, reason: 'fork', partial: true }
const REASONS = Object.keys(UNTRUSTED) as readonly Untrusted[]
const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf:S::'
const SECRETS = '{ "app": { "S": "x", "A": "b" } }'

interface World {
  readonly trust?: Trust
  readonly policy?: string
  readonly environment?: string
  readonly variables?: string
  readonly inputs?: Partial<RawInputs>
  readonly files?: Readonly<Record<string, string>>
}

/** A run whose stores fail the test when anybody asks them. */
async function run(world: World) {
  const { policy = '', environment = 'variables: { P: "80" }', trust = FORK } = world
  const declared = world.variables ?? '{ A: string, P: port, S: signing-secret }'
  const files: Readonly<Record<string, string>> = {
    'bootgate.yml': `version: 1\nservice: s\n${policy}environments: { prod: { ${environment} } }\nvariables: ${declared}\n`,
    'secrets.json': SECRETS,
    'app.env': 'A=a word\nE=eighty\n',
    'task.json': JSON.stringify({
      containerDefinitions: [
        {
          name: 's',
          environment: [{ name: 'A', value: 'a word' }],
          secrets: [{ name: 'S', valueFrom: ARN }],
        },
      ],
      family: 's',
    }),
    'compose.yml':
      'services: { s: { image: x, environment: { A: "${P}", B: "${A}", "C": "${C:-c}" } } }\n',
    ...world.files,
  }
  const read: string[] = []
  const asked: string[] = []
  const never = async ({ id }: { readonly id: string }) => {
    asked.push(id)
    throw new Error(id)
  }
  const done = await runGate(
    readInputs({ 'env-files': [], variables: [], secrets: [], ...world.inputs }),
    {
      readText: async (path) => {
        read.push(path)
        const found = files[path]
        if (found === undefined)
          throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
        return found
      },
      fetchSecret: never,
      fetchParameter: never,
      expired: new Promise(() => {}),
      mask: () => {},
      keep: [],
      now: 0,
      publish: async () => {},
      trigger: { trust, readPolicy: null, readBase: null },
    },
  )
  const report = one(done.reports)
  return {
    ...{ report, asked, read },
    end: [report.result, exitCode(resultOf(done))],
    codes: report.failures.map(({ code, variable }) => [code, variable ?? ''].join(' ').trim()),
    found: report.findings.map(({ variable, check }) => `${variable} ${check}`),
    state: (name: string) => report.variables.find((each) => each.name === name)?.state,
  }
}

const GIVEN = { variables: ['A=a word'], secrets: ['S=app#S'] }

describe('a run that is not trusted', () => {
  it.each<[string, World]>([
    ['a reference of an input', { inputs: GIVEN }],
    ['a parameter', { inputs: { ...GIVEN, secrets: ['S=ssm:/app/s'] } }],
    ['every key of a secret', { inputs: { ...GIVEN, secrets: ['*=app'] } }],
    ['a reference of a manifest', { environment: 'manifest: task.json, variables: { P: "80" }' }],
    [
      'a reference of the policy',
      {
        environment: 'secrets: { S: app#S }, variables: { P: "80" }',
        inputs: { variables: ['A=a'] },
      },
    ],
    [
      'a file of stand-ins',
      {
        inputs: { ...GIVEN, 'secrets-from': 'secrets.json' },
        environment: 'tier: staging, variables: { P: "80" }',
      },
    ],
  ])('asks no store for %s, and reads no file of stand-ins', async (_, world) => {
    for (const reason of REASONS)
      for (const partial of [true, false]) {
        const { asked, read, state, end, codes } = await run({
          ...world,
          trust: { trusted: false, reason, partial },
        })
        expect(asked).toEqual([])
        expect(read).not.toContain('secrets.json')
        expect(state('S')).toBe('unavailable')
        expect([end, codes]).toEqual(
          partial ? [['partial', 0], []] : [['broken', 2], ['RUN_UNTRUSTED']],
        )
      }
  })

  it.each<[string, World]>([
    ['an input', { inputs: { ...GIVEN, 'secrets-from': 'secrets.json' } }],
    [
      'the policy',
      { inputs: GIVEN, environment: 'secrets-from: secrets.json, variables: { P: "80" }' },
    ],
  ])('finds stand-ins of production that %s names, and does not read them', async (_, world) => {
    const open = await run(world)
    expect([open.end, open.found]).toEqual([['blocked', 1], ['null stand-in-secrets']])
    expect([open.asked, open.read.includes('secrets.json')]).toEqual([[], false])
    const closed = await run({
      ...world,
      trust: { trusted: false, reason: 'foreign-commit', partial: false },
    })
    expect([closed.end, closed.found]).toEqual([['broken', 2], ['null stand-in-secrets']])
  })

  it('says why, and what to do', async () => {
    for (const reason of REASONS) {
      const { report } = await run({
        inputs: GIVEN,
        trust: { trusted: false, reason, partial: false },
      })
      const { because, fix } = UNTRUSTED[reason]
      expect(report).toMatchObject({ untrusted: reason, failures: [{ fix }] })
      expect(report.failures[0]?.message.startsWith(because)).toBe(true)
    }
  })

  it('takes no value of what it was given, whatever that is compared with', async () => {
    const same = 'Zq7vN2pLk9xW3rTyZq7vN2pLk9xW3rTy'
    const worlds = ['x', '', same].map((text) => ({
      policy: `rules: [{ id: oracle, assert: 'A.startsWith("Z")', message: m }]\n`,
      variables: `{ A: { type: string, pattern: "^Z" }, P: port, S: signing-secret }`,
      environment: `variables: { P: "80", S: ${same} }`,
      inputs: { variables: [`A=${text}`], 'env-files': ['app.env'] },
      files: { 'app.env': `E=${text}\n` },
    }))
    const [first, ...others] = await Promise.all(worlds.map(run))
    expect([first?.state('A'), first?.state('E')]).toEqual(['unavailable', 'unavailable'])
    for (const other of others) expect(other.report).toEqual(first?.report)
  })

  it('judges the texts of policy and manifest, and their references', async () => {
    const wrong = await run({ inputs: GIVEN, environment: 'variables: { P: eighty }' })
    expect([wrong.end, wrong.found]).toEqual([['blocked', 1], ['P port']])
    const reference = await run({ inputs: { ...GIVEN, secrets: ['S=arn:aws:oops'] } })
    expect([reference.end, reference.codes]).toEqual([['broken', 2], ['REFERENCE_INVALID S']])
  })

  it('still shows what is wrong where it is broken', async () => {
    const trust: Trust = { trusted: false, reason: 'foreign-commit', partial: false }
    const { end, found } = await run({
      trust,
      inputs: GIVEN,
      environment: 'variables: { P: eighty }',
    })
    expect([end, found]).toEqual([['broken', 2], ['P port']])
  })

  it.each(['error', 'warning', 'never'])('is no pass with fail-on: %s', async (failOn) => {
    const world = { inputs: { ...GIVEN, 'fail-on': failOn } }
    expect((await run(world)).end).toEqual(['partial', 0])
  })

  it.each([
    '',
    'a word',
  ])('does not take %j of secret-env: GitHub withholds secrets', async (text) => {
    const { state, end, codes, found } = await run({
      inputs: { ...GIVEN, 'secret-env': [{ name: 'S', text }] },
    })
    expect([state('S'), end, codes, found]).toEqual(['unavailable', ['partial', 0], [], []])
  })

  it('fills nothing that it was given into a Compose file', async () => {
    const { state, report } = await run({
      variables: '{ A: string, B: string, C: string }',
      environment: 'manifest: compose.yml, variables: { P: "80" }',
      inputs: { variables: ['A=a word', 'C=given'] },
    })
    expect([state('A'), state('B'), state('C')]).toEqual([
      'unavailable',
      'unavailable',
      'unavailable',
    ])
    expect(report.result).toBe('partial')
  })

  it('knows a name that nothing gives: that one is absent', async () => {
    const { end, found } = await run({ inputs: { secrets: ['S=app#S'] } })
    expect([end, found]).toEqual([['blocked', 1], ['A required']])
  })

  it.each<[string, Partial<RawInputs>]>([
    ['an expansion', { secrets: ['*=app'] }],
    ['an expansion without a secret', { secrets: ['*='] }],
    ['an empty object', { 'empty-objects': ['variables'] }],
  ])('knows no name to be absent beside %s', async (_, inputs) => {
    const { end, state } = await run({ inputs })
    expect([end, state('A')]).toEqual([['partial', 0], 'unavailable'])
  })

  it('takes an input that is empty for want of a secret for no mistake', async () => {
    const { end, codes, state } = await run({ inputs: { variables: ['A='], secrets: ['S='] } })
    expect([end, codes, state('A'), state('S')]).toEqual([
      ['partial', 0],
      [],
      'unavailable',
      'unavailable',
    ])
  })

  it('is partial with no value known, as long as the policy declares something', async () => {
    const inputs = { variables: ['A=a'], secrets: ['P=app#P', 'S=app#S'] }
    const { report, end } = await run({ inputs, environment: '' })
    expect([report.checked, end]).toEqual([0, ['partial', 0]])
    const nothing = await run({ environment: '', variables: '{}' })
    expect([nothing.end, nothing.codes]).toEqual([['broken', 2], ['POLICY_INVALID']])
  })

  it('is broken by a file that cannot be read', async () => {
    const { end, codes } = await run({ inputs: GIVEN, environment: 'env-files: [gone.env]' })
    expect([end, codes]).toEqual([['broken', 2], ['FILE_NOT_FOUND']])
  })
})

describe('a run that is trusted', () => {
  it('takes an empty reference for a mistake, and asks the stores', async () => {
    const inputs = { ...GIVEN, secrets: ['S='] }
    expect((await run({ trust: TRUSTED, inputs })).codes).toEqual(['REFERENCE_INVALID S'])
    expect((await run({ trust: TRUSTED, inputs: GIVEN })).asked).toEqual(['app'])
  })
})

describe('pull-requests: in the policy', () => {
  it.each(['{ unavailable: allow }', '{}', 'yes'])('is gone: %s', async (text) => {
    const { end, report } = await run({ policy: `pull-requests: ${text}\n`, trust: TRUSTED })
    expect(end).toEqual(['broken', 2])
    expect(report.failures[0]).toMatchObject({ code: 'POLICY_INVALID', location: { line: 3 } })
    expect(report.failures[0]?.message).toContain('the result `partial`')
  })
})
