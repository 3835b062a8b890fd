import { describe, expect, it } from 'vitest'
import { type Check, EVERYWHERE } from '../../src/checks/check.ts'
import { examine } from '../../src/checks/examine.ts'
import { suite, suiteFor } from '../../src/checks/index.ts'
import { GateError } from '../../src/domain/errors.ts'
import { absent, MANIFEST, present, STORE, scopeOf } from '../support/variables.ts'
import { verdicts } from './run.ts'

const stub = present('OTP_PROVIDER', 'enum', 'stub', { options: { values: ['twilio'] } })
const throwing: Check = {
  id: 'throwing',
  levels: EVERYWHERE,
  why: 'It throws.',
  yieldsTo: [],
  example: null,
  find: () => {
    throw new Error('with the value fake-canary-value in its text')
  },
}

describe('the suite', () => {
  it('has ids that users can write down', () => {
    const ids = suite.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    for (const { yieldsTo } of suite) for (const id of yieldsTo) expect(ids).toContain(id)
  })

  it('tells the whole incident at once', () => {
    const variables = [
      stub,
      present('JWT_SECRET', 'signing-secret', 'dev-secret-change-me'),
      present('TOKEN_ENCRYPTION_KEY', 'fernet-key', 'A'.repeat(44)),
      present('DATABASE_URL', 'postgres-url', 'sqlite:///./app.db'),
      absent('REDIS_URL', 'redis-url'),
      present('ALLOWED_ORIGINS', 'cors-origins', '*'),
      present('SKIP_STARTUP_VALIDATION', 'string', 'true', { declared: false, sensitive: false }),
    ]
    expect(verdicts(variables)).toEqual([
      'ALLOWED_ORIGINS cors-wildcard error',
      'DATABASE_URL db-sqlite error',
      'JWT_SECRET known-default error',
      'OTP_PROVIDER provider-mode error',
      'REDIS_URL required error',
      'SKIP_STARTUP_VALIDATION skip-flag error',
      'TOKEN_ENCRYPTION_KEY secret-filler error',
    ])
  })
})

describe('severity', () => {
  it('a milder finding never hides a severer one', () => {
    expect(verdicts([stub])).toEqual(['OTP_PROVIDER provider-mode error'])
    expect(verdicts([stub], 'staging')).toEqual([
      'OTP_PROVIDER enum error',
      'OTP_PROVIDER provider-mode warning',
    ])
    const milder = new Map([['provider-mode', 'info' as const]])
    expect(verdicts([stub], 'production', milder)).toContain('OTP_PROVIDER enum error')
  })

  it('what is switched off neither speaks nor hides', () => {
    const off = new Map([['provider-mode', 'off' as const]])
    expect(verdicts([stub], 'production', off)).toEqual(['OTP_PROVIDER enum error'])
    const both = new Map([...off, ['enum', 'off' as const]])
    expect(verdicts([stub], 'production', both)).toEqual([])
  })

  it('the policy may say another one, also for what a tier leaves out', () => {
    const wildcard = present('ORIGINS', 'cors-origins', '*')
    expect(verdicts([wildcard], 'development')).toEqual([])
    const louder = new Map([['cors-wildcard', 'error' as const]])
    expect(verdicts([wildcard], 'development', louder)).toEqual(['ORIGINS cors-wildcard error'])
  })

  it('the severest come first, and equals in the order of the suite', () => {
    const { value } = examine(
      suite,
      scopeOf('staging', [stub, present('PORT', 'port', 'x1'), absent('A', 'string')]),
      new Map(),
    )
    expect(value.map(({ check }) => check)).toEqual(['required', 'port', 'enum', 'provider-mode'])
  })
})

describe('variables', () => {
  const given = ['PORT_B', 'PORT_C', 'PORT_A'].map((name) => present(name, 'port', 'x1'))
  const scope = scopeOf('production', given)

  it('are reported in the order of the input', () => {
    const { value } = examine(suite, scope, new Map())
    expect(value.map(({ variable }) => variable)).toEqual(['PORT_B', 'PORT_C', 'PORT_A'])
  })

  it('come behind what is no single one’s, of one check', () => {
    const check: Check = {
      ...throwing,
      find: ({ byName }) =>
        ['PORT_A', 'PORT_C', null, 'PORT_B'].map((name) => {
          const variable = name === null ? null : (byName.get(name) ?? null)
          return { variable, says: 'is wrong', fix: 'Repair it.', facts: {} }
        }),
    }
    const { value } = examine([check], scope, new Map())
    expect(value.map(({ variable }) => variable)).toEqual([null, 'PORT_B', 'PORT_C', 'PORT_A'])
  })

  it('are looked at in the order of their names', () => {
    expect(scope.variables.map(({ name }) => name)).toEqual(['PORT_A', 'PORT_B', 'PORT_C'])
  })
})

describe('a check that throws', () => {
  it('becomes CHECK_FAILED without its text, and the others still speak', () => {
    const { value, failures } = examine(
      [throwing, ...suite],
      scopeOf('production', [stub]),
      new Map(),
    )
    expect(failures.map(({ code }) => code)).toEqual(['CHECK_FAILED'])
    expect(JSON.stringify(failures)).toContain('throwing')
    expect(JSON.stringify(failures)).not.toContain('fake-canary-value')
    expect(value.map(({ check }) => check)).toEqual(['provider-mode'])
  })

  it('keeps a failure that it says itself', () => {
    const failure = { code: 'CONDITION_FAILED', message: 'It compares.', fix: 'Do not.' } as const
    const saying = {
      ...throwing,
      find: () => {
        throw new GateError(failure)
      },
    }
    expect(examine([saying], scopeOf('production', []), new Map()).failures).toEqual([failure])
  })

  it('does not run at all when it is switched off', () => {
    const off = new Map([['throwing', 'off' as const]])
    expect(examine([throwing, ...suite], scopeOf('production', [stub]), off).failures).toEqual([])
  })

  it('is missed when every check is switched off: nothing was checked then', () => {
    const off = new Map(suite.map(({ id }) => [id, 'off' as const]))
    const codes = (checks: typeof suite) =>
      examine(checks, scopeOf('production', [stub]), off).failures.map(({ code }) => code)
    expect(codes(suite)).toEqual(['ALL_CHECKS_OFF'])
    expect(codes([...suite, { ...throwing, id: 'still-on', find: () => [] }])).toEqual([])
  })
})

describe('a finding', () => {
  const declaredAt = { file: 'bootgate.yml', line: 7, column: 3 }
  it('blames the line that gave the value, else the one that declared it', () => {
    const given = present('PORT', 'port', 'x1', { origin: MANIFEST })
    const missing = absent('HOST', 'string')
    const variables = [
      given,
      { ...missing, declaration: { ...missing.declaration, location: declaredAt } },
    ]
    const { value } = examine(suite, scopeOf('production', variables), new Map())
    expect(value.map(({ variable, location }) => [variable, location])).toEqual([
      ['HOST', declaredAt],
      ['PORT', MANIFEST.location],
    ])
    expect(value.map(({ origin }) => origin)).toEqual([null, MANIFEST])
  })

  it('begins with the name', () => {
    const { value } = examine(suite, scopeOf('production', [stub]), new Map())
    expect(value[0]?.message).toMatch(/^OTP_PROVIDER .*\.$/)
    expect(value[0]?.origin).toEqual(STORE)
  })
})

describe('rules of the policy', () => {
  const rule = (holds: boolean | null, variables: readonly string[]) => ({
    id: 'own-rule',
    message: 'Keep them apart.',
    severity: 'error' as const,
    location: declaredAtRule,
    demand: {
      kind: 'assert' as const,
      condition: { text: 'A != B', variables, holds: () => holds },
    },
  })
  const declaredAtRule = { file: 'bootgate.yml', line: 20, column: 5 }

  it.each([
    { holds: false, names: ['A', 'B'], variable: 'A' },
    { holds: false, names: [], variable: null },
    { holds: true, names: ['A', 'B'], variable: undefined },
    { holds: null, names: ['A', 'B'], variable: undefined },
  ] as const)('that answer $holds over $names speak of $variable', ({ holds, names, variable }) => {
    const variables = [present('A', 'string', 'x'), present('B', 'string', 'x')]
    const checks = suiteFor([rule(holds, names)])
    const { value } = examine(checks, scopeOf('production', variables), new Map())
    expect(value.map((finding) => finding.variable)).toEqual(
      variable === undefined ? [] : [variable],
    )
    if (value[0]) expect([value[0].check, value[0].location]).toEqual(['own-rule', declaredAtRule])
  })
})
