import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/finding.ts'
import type { Weakening } from '../../src/domain/weakening.ts'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

type Policy = Readonly<Record<string, unknown>>

const WAIVER = {
  ...{ check: 'port', variable: 'PORT', reason: 'r', owner: 'o', expires: '2026-12-31' },
}
const GIVEN = ['PORT=eighty', 'COUNT=many', 'MODE=fast', 'NAME=orchard', 'GREETING=hello']

/** Each of its values but two is wrong in its way. */
const BASE = {
  version: 1,
  service: 'backend',
  environments: { prod: { tier: 'production' } },
  variables: {
    PORT: 'port',
    COUNT: { type: 'integer', required: true },
    MODE: { type: 'enum', values: ['slow'] },
    NAME: { type: 'string', pattern: '^[0-9]+$' },
    GONE: 'string',
    GREETING: 'string',
  },
  rules: [{ id: 'names-differ', assert: 'NAME == GREETING', message: 'They are one.' }],
  checks: { 'unknown-variable': 'error' },
}

const without = (map: Policy, name: string) =>
  Object.fromEntries(Object.entries(map).filter(([key]) => key !== name))
const declared = (name: string, how: unknown): Policy => ({
  ...BASE,
  variables: { ...BASE.variables, [name]: how },
})

/** All that a pull request can do to a policy, on each thing that there is to do it to. */
const CHANGES: readonly (readonly [string, Policy])[] = [
  ...['port', 'integer', 'enum', 'pattern', 'required', 'names-differ'].flatMap((check) =>
    ['off', 'info', 'warning'].flatMap((level): readonly (readonly [string, Policy])[] => [
      [`${check}: ${level}`, { ...BASE, checks: { ...BASE.checks, [check]: level } }],
      [
        `${check}: ${level} in the tier`,
        { ...BASE, checks: { ...BASE.checks, [check]: { production: level } } },
      ],
      [
        `${check}: ${level} in the environment`,
        { ...BASE, checks: { ...BASE.checks, [check]: { prod: level } } },
      ],
    ]),
  ),
  ['no checks', without(BASE, 'checks')],
  ['a waiver', { ...BASE, waivers: [WAIVER] }],
  ['a waiver of any', { ...BASE, waivers: [{ ...WAIVER, variable: '*' }] }],
  [
    'a waiver of what is missing',
    { ...BASE, waivers: [{ ...WAIVER, check: 'required', variable: 'GONE' }] },
  ],
  ...['staging', 'development'].map(
    (tier) => [`tier ${tier}`, { ...BASE, environments: { prod: { tier } } }] as const,
  ),
  ...['PORT', 'COUNT', 'MODE', 'NAME', 'GONE'].flatMap((name) => [
    [`${name}: path`, declared(name, 'path')] as const,
    [`${name}: not required`, declared(name, { type: 'string', required: false })] as const,
    [
      `${name}: otherwise in the environment`,
      declared(name, {
        ...[BASE.variables[name as keyof typeof BASE.variables]].map((one) =>
          typeof one === 'string' ? { type: one } : one,
        )[0],
        in: { prod: { required: false } },
      }),
    ] as const,
    [`${name} removed`, { ...BASE, variables: without(BASE.variables, name) }] as const,
  ]),
  ['other values', declared('MODE', { type: 'enum', values: ['slow', 'fast'] })],
  ['no pattern', declared('NAME', 'string')],
  ['no rule', without(BASE, 'rules')],
  ['a rule that holds', { ...BASE, rules: [{ ...BASE.rules[0], assert: 'true' }] }],
  ['a mild rule', { ...BASE, rules: [{ ...BASE.rules[0], severity: 'info' }] }],
  ['unknown: ignore', { ...without(BASE, 'checks'), unknown: 'ignore' }],
  ['all of it', { ...BASE, rules: [], variables: { GREETING: 'string' }, checks: {} }],
]

async function judged(policy: Policy, base: Policy | null, variables = GIVEN) {
  const { reports } = await gateRun({ policy, base, inputs: { variables, environment: ['prod'] } })
  return one(reports)
}
const open = (findings: readonly Finding[]) =>
  findings.filter(({ waiver, severity }) => waiver === null && severity !== 'info')
const keys = (findings: readonly Finding[]) =>
  open(findings).map(({ check, variable, severity }) => `${variable} ${check} ${severity}`)
const isMarked = ({ message, facts }: Finding) =>
  message.endsWith('This pull request would switch it off.') && facts['switched-off'] === true
const subject = (one: Weakening) =>
  'check' in one ? one.check : 'name' in one ? one.name : one.kind

describe('policy-from: base, whatever a pull request changes', () => {
  const expected = judged(BASE, null)

  it('the base alone finds each mistake', async () => {
    const { findings, result } = await expected
    expect(result).toBe('blocked')
    expect(keys(findings)).toEqual(
      [
        'NAME names-differ error',
        'COUNT integer error',
        'GONE required error',
        'MODE enum error',
        'NAME pattern error',
        'PORT port error',
      ].toSorted((a, b) => keys(findings).indexOf(a) - keys(findings).indexOf(b)),
    )
  })

  it.each(CHANGES)('%s: nothing that the base finds is lost', async (name, policy) => {
    const report = await judged(policy, BASE)
    const found = keys(report.findings)
    const removed = report.weakenings.filter(({ kind }) => kind === 'removed').map(subject)
    for (const key of keys((await expected).findings)) {
      const [variable = '', check = ''] = key.split(' ')
      // Removed from the policy, and given by no source: listed.
      if (found.includes(key)) continue
      expect(removed, key).toContain(variable === 'null' ? check : variable)
    }
    expect(['blocked', 'broken'], name).toContain(report.result)
  })

  it.each(
    CHANGES,
  )('%s: what would not be found with it is marked, and nothing else', async (_, policy) => {
    const held = open((await judged(policy, BASE)).findings)
    const alone = await judged(policy, null)
    const kept = keys(alone.findings)
    if (alone.failures.some(({ code }) => code === 'POLICY_INVALID')) return
    for (const finding of held) {
      const [key = ''] = keys([finding])
      expect([key, isMarked(finding)]).toEqual([key, !kept.includes(key)])
    }
  })

  it.each(CHANGES)('%s: the report says so, before anything is wrong', async (name, policy) => {
    const report = await judged(policy, BASE)
    const told = [
      ...report.weakenings.filter(({ pending }) => pending),
      ...report.findings.filter(({ check }) => check === 'waiver-unmerged'),
    ]
    expect(told.length, name).toBeGreaterThan(0)
  })

  it('a variable that is removed with its value is listed, and blocks nothing', async () => {
    const good = ['PORT=80', 'COUNT=1', 'MODE=slow', 'NAME=12', 'GREETING=12']
    const policy = { ...BASE, variables: without(BASE.variables, 'GONE') }
    const report = await judged(policy, BASE, good)
    expect([report.result, keys(report.findings)]).toEqual(['pass', []])
    expect(report.weakenings.map(subject)).toEqual(['GONE'])
    expect(report.variables.map(({ name }) => name)).not.toContain('GONE')
  })

  it('a rule goes with one of its variables', async () => {
    const policy = { ...BASE, rules: [], variables: without(BASE.variables, 'NAME') }
    const report = await judged(policy, BASE, [
      'PORT=80',
      'COUNT=1',
      'MODE=slow',
      'GONE=x',
      'GREETING=x',
    ])
    expect([report.result, report.weakenings.map(subject)]).toEqual([
      'pass',
      ['NAME', 'names-differ'],
    ])
  })

  it('what is new is judged as the pull request says', async () => {
    const report = await judged({ ...declared('FRESH', 'port') }, BASE, [...GIVEN, 'FRESH=x'])
    expect(keys(report.findings)).toContain('FRESH port error')
    expect(report.weakenings).toEqual([])
  })

  it('the reports of the others name a removed environment', async () => {
    const base = { ...BASE, environments: { ...BASE.environments, eu: { tier: 'production' } } }
    const { weakenings } = await judged(BASE, base)
    expect(weakenings).toMatchObject([{ kind: 'removed', what: 'environment', name: 'eu' }])
  })
})
