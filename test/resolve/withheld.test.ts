import { describe, expect, it } from 'vitest'
import { GateError } from '../../src/domain/errors.ts'
import type { Outsider } from '../../src/domain/outsider.ts'
import { runStanding } from '../../src/domain/run.ts'
import { exitCode } from '../../src/domain/verdict.ts'
import { runGate } from '../../src/gate.ts'
import { readInputs } from '../../src/policy/inputs.ts'
import { one } from '../support/one.ts'

const FORK: Outsider = { from: 'fork', withheld: true }
const ALLOW = 'pull-requests: { unavailable: allow }\n'

interface World {
  readonly policy?: string
  readonly environment?: string
  readonly outsider?: Outsider | null
  readonly variables?: readonly string[]
  readonly secrets?: readonly string[]
  readonly emptyObjects?: readonly string[]
  readonly failOn?: string
  /** What the stores say; without credentials when left out. */
  readonly code?: 'AWS_CREDENTIALS_MISSING' | 'TIMEOUT' | 'AWS_ROLE_REFUSED' | 'AWS_REGION_MISSING'
  readonly files?: Readonly<Record<string, string>>
}

async function run(world: World) {
  const { policy = '', environment = '', outsider = FORK, files = {} } = world
  const text = `version: 1\nservice: s\n${policy}environments: { prod: { ${environment} } }\nvariables: { A: string, P: port, S: { type: secret, required: false } }\n`
  const inputs = readInputs({
    'env-files': [],
    'fail-on': world.failOn,
    variables: world.variables ?? ['A=a word'],
    secrets: world.secrets ?? [],
    'empty-objects': world.emptyObjects ?? [],
  })
  const away = async () => {
    throw new GateError({
      code: world.code ?? 'AWS_CREDENTIALS_MISSING',
      message: 'The secret could not be asked for.',
      fix: 'Give credentials.',
    })
  }
  const done = await runGate(inputs, {
    readText: async (path) => {
      const found = { 'bootgate.yml': text, ...files }[path]
      if (found === undefined)
        throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
      return found
    },
    fetchSecret: away,
    fetchParameter: away,
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: 0,
    publish: async () => {},
    occasion: { outsider, readPolicy: null, readBase: null },
  })
  const report = one(done.reports)
  return {
    report,
    exit: exitCode(runStanding(done)),
    codes: report.failures.map(({ code, variable }) => [code, variable ?? ''].join(' ').trim()),
    state: (name: string) => report.variables.find((one) => one.name === name)?.state,
  }
}

const SECRET = { variables: ['A=a word', 'P=80'], secrets: ['S=app/s'] }

describe('a pull request from a fork', () => {
  it('is broken for want of credentials, and says why', async () => {
    const { report, exit, codes, state } = await run(SECRET)
    expect([report.result, report.static, exit]).toEqual(['broken', false, 2])
    expect(codes).toEqual(['SECRETS_WITHHELD S'])
    expect(report.failures[0]?.message).toBe(
      'The secret could not be asked for. This run is of a pull request from a fork: GitHub gives it no secrets.',
    )
    expect(state('S')).toBe('unavailable')
  })

  it('is of static checks only where the policy allows it: no pass, and exit code 0', async () => {
    const { report, exit, codes } = await run({ ...SECRET, policy: ALLOW })
    expect([report.result, report.static, exit]).toEqual(['broken', true, 0])
    expect(codes).toEqual(['SECRETS_WITHHELD S'])
    expect(report.checked).toBe(2)
  })

  it('is blocked by what is wrong in what is known', async () => {
    const { report, exit } = await run({
      ...SECRET,
      policy: ALLOW,
      variables: ['A=a word', 'P=eighty'],
    })
    expect([report.result, report.static, exit]).toEqual(['blocked', true, 1])
  })

  it('passes when all of it is known', async () => {
    const { report, exit } = await run({ policy: ALLOW, variables: ['A=a word', 'P=80'] })
    expect([report.result, report.static, exit]).toEqual(['pass', false, 0])
  })

  it('is broken when nothing at all is known', async () => {
    const { exit, codes } = await run({
      policy: ALLOW,
      variables: [],
      secrets: ['A=app#A', 'P=app#P', 'S=app#S'],
    })
    expect(exit).toBe(2)
    expect(codes).toContain('NOTHING_CHECKED')
  })

  it.each([
    'TIMEOUT',
    'AWS_ROLE_REFUSED',
    'AWS_REGION_MISSING',
  ] as const)('is broken by %s whatever the policy says', async (code) => {
    const { exit, codes } = await run({ ...SECRET, policy: ALLOW, code })
    expect([exit, ...codes]).toEqual([2, `${code} S`])
  })

  it('is broken by any other failure beside', async () => {
    const { report, exit, codes } = await run({
      ...SECRET,
      policy: ALLOW,
      environment: 'env-files: [gone.env]',
    })
    expect([report.result, report.static, exit]).toEqual(['broken', false, 2])
    expect(codes).toEqual(['FILE_NOT_FOUND', 'SECRETS_WITHHELD S'])
  })

  it.each(['error', 'warning', 'never'])('is no pass with fail-on: %s', async (failOn) => {
    const { report, exit } = await run({ ...SECRET, policy: ALLOW, failOn })
    expect([report.result, report.static, exit]).toEqual(['broken', true, 0])
  })
})

describe('an input that is empty in it', () => {
  it('is unavailable, not empty: its secret is not there', async () => {
    const { report, codes, state } = await run({
      policy: ALLOW,
      variables: ['A=a word', 'P=', 'OTHER='],
      secrets: ['S='],
    })
    expect([state('P'), state('S'), state('OTHER')]).toEqual(Array(3).fill('unavailable'))
    expect(codes).toEqual(['SECRETS_WITHHELD P', 'SECRETS_WITHHELD S'])
    expect(report.findings).toEqual([])
    expect(report.failures[0]?.message).toBe(
      'The input variables is empty here. This run is of a pull request from a fork: GitHub gives it no secrets.',
    )
  })

  it('wins over a value elsewhere, as it would with its secret', async () => {
    const { state } = await run({
      variables: ['A=a word', 'P='],
      environment: 'variables: { P: "80" }',
    })
    expect(state('P')).toBe('unavailable')
  })

  it('may be every name there is: then none is absent', async () => {
    for (const world of [
      { variables: ['A=a word'], secrets: ['*='] },
      { variables: ['A=a word'], emptyObjects: ['variables'] },
    ]) {
      const { report, codes, state } = await run({ policy: ALLOW, ...world })
      expect(state('P')).toBe('unavailable')
      expect(report.variables.map(({ name }) => name)).toEqual(['A', 'P', 'S'])
      expect(codes).toEqual(['SECRETS_WITHHELD'])
      expect(report.static).toBe(true)
    }
  })

  it.each<[string, World]>([
    ['secrets', { secrets: ['*='] }],
    ['variables', { emptyObjects: ['variables'] }],
  ])('is named: %s', async (input, world) => {
    const { report } = await run({ policy: ALLOW, ...world })
    expect(report.failures[0]?.message).toMatch(`The input ${input} is empty here.`)
  })

  it('says nothing of a name that no input mentions: that one is absent', async () => {
    const { report, exit, state } = await run({ policy: ALLOW, secrets: ['S='] })
    expect([state('P'), state('S'), exit]).toEqual(['absent', 'unavailable', 1])
    expect(report.findings.map(({ variable, check }) => `${variable} ${check}`)).toEqual([
      'P required',
    ])
  })

  it('is missed by nobody when only a preset knows the name', async () => {
    const { codes, exit, state } = await run({
      policy: `${ALLOW}extends: [node]\n`,
      variables: ['A=a word', 'P=80', 'NODE_OPTIONS='],
    })
    expect([state('NODE_OPTIONS'), exit, ...codes]).toEqual(['unavailable', 0])
  })

  it('is nothing that a value wins over', async () => {
    const { report, state } = await run({
      policy: ALLOW,
      variables: ['A=a word', 'P='],
      secrets: ['P='],
    })
    expect(state('P')).toBe('unavailable')
    expect(report.findings).toEqual([])
  })

  it.each<[string, World]>([
    ['of the repository itself', { outsider: null }],
    ['where GitHub keeps no secrets', { outsider: { from: 'fork', withheld: false } }],
    ['in the policy', { environment: 'variables: { P: "" }', variables: ['A=a word'] }],
  ])('is empty %s', async (_, over) => {
    const { state, exit } = await run({ policy: ALLOW, variables: ['A=a word', 'P='], ...over })
    expect(state('P')).toBe('empty')
    expect(exit).toBe(1)
  })

  it('is a reference that cannot be read in all other runs', async () => {
    const { codes } = await run({ variables: ['A=a', 'P=80'], secrets: ['S='], outsider: null })
    expect(codes).toEqual(['REFERENCE_INVALID S'])
  })
})

describe('what the policy allows', () => {
  it('is nothing to a run of the repository itself', async () => {
    const { report, exit, codes } = await run({ ...SECRET, policy: ALLOW, outsider: null })
    expect([report.result, report.static, exit]).toEqual(['broken', false, 2])
    expect(codes).toEqual(['AWS_CREDENTIALS_MISSING S'])
  })

  it.each<[string, string]>([
    ['block', 'pull-requests: { unavailable: block }\n'],
    ['nothing', 'pull-requests: {}\n'],
  ])('is nothing when it says %s', async (_, policy) => {
    expect((await run({ ...SECRET, policy })).exit).toBe(2)
  })

  it.each(['allowed', 'true', '[allow]'])('must be spelt right: %s', async (word) => {
    const { exit, codes } = await run({
      ...SECRET,
      policy: `pull-requests: { unavailable: ${word} }\n`,
    })
    expect([exit, ...codes]).toEqual([2, 'POLICY_INVALID'])
  })

  it('may come from a policy that is built on', async () => {
    const shared = `version: 1\n${ALLOW}`
    const world = { ...SECRET, files: { 'shared.yml': shared } }
    expect((await run({ ...world, policy: 'extends: [./shared.yml]\n' })).exit).toBe(0)
    const own = 'extends: [./shared.yml]\npull-requests: { unavailable: block }\n'
    expect((await run({ ...world, policy: own })).exit).toBe(2)
  })

  it('holds for Dependabot, who has secrets of its own', async () => {
    const { report, exit } = await run({
      ...SECRET,
      policy: ALLOW,
      outsider: { from: 'dependabot', withheld: true },
    })
    expect(exit).toBe(0)
    expect(report.failures[0]?.message).toContain(
      'This run was started by Dependabot: GitHub gives it no secrets but those of Dependabot.',
    )
  })
})
