import { describe, expect, it } from 'vitest'
import type { Declaration } from '../../src/domain/declaration.ts'
import { GateError } from '../../src/domain/errors.ts'
import { Secret } from '../../src/domain/secret.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { compileCondition } from '../../src/policy/condition.ts'
import { types } from '../../src/types/index.ts'

const NAMES = ['A', 'B', 'PORT', 'FLAG', 'RATE']

function variable(name: string, raw: string | null | undefined): Variable {
  const typeName = { PORT: 'port', FLAG: 'boolean', RATE: 'number' }[name] ?? 'string'
  const type = types.find((candidate) => candidate.name === typeName)?.bind({})
  if (type === undefined) throw new Error(`no type ${typeName}`)
  const declaration: Declaration = { name, type, required: true, sensitive: false, declared: true }
  const base = { name, declaration, shadowed: [] }
  const origin = { source: 'input', locator: 'test' } as const
  if (raw === undefined) return { ...base, state: 'unavailable', origin }
  if (raw === null) return { ...base, state: 'absent', origin: null }
  if (raw === '') return { ...base, state: 'empty', origin }
  return { ...base, state: 'present', value: new Secret(raw), origin }
}

async function holds(text: string, values: Readonly<Record<string, string | null | undefined>>) {
  const given = Object.entries(values).map(([name, raw]) => [name, variable(name, raw)] as const)
  return (await compileCondition(text, NAMES)).holds(new Map(given))
}

describe('a condition', () => {
  it.each([
    '__proto__',
    'string',
    'type',
    'package',
  ])('may stand beside a variable called %s, and cannot ask for it', async (name) => {
    const condition = await compileCondition('A == "x"', ['A', name])
    expect(condition.variables).toEqual(['A'])
    await expect(compileCondition(`${name} == "x"`, ['A', name])).rejects.toThrow(/CEL/)
  })

  it('refuses a pattern that would take a thousand times its length', async () => {
    const pattern = '[a-z]'.repeat(300)
    await expect(compileCondition(`A.matches("${pattern}")`, ['A'])).rejects.toThrow(
      'longer than 1000 characters',
    )
  })

  it.each<[string, Readonly<Record<string, string | null | undefined>>, boolean | null]>([
    ['A != "stub"', { A: 'twilio' }, true],
    ['A != "stub"', { A: 'stub' }, false],
    ['A == null', { A: null }, true],
    ['A == ""', { A: '' }, true],
    ['A == ""', { A: null }, false],
    ['A != B', { A: 'x', B: 'x' }, false],
    ['PORT > 1024', { PORT: '8000' }, true],
    ['PORT > 1024 && PORT < 9000', { PORT: '10000' }, false],
    ['FLAG', { FLAG: 'TRUE' }, true],
    ['!FLAG', { FLAG: '0' }, true],
    ['FLAG', { FLAG: 'yes' }, true],
    ['!FLAG', { FLAG: 'off' }, true],
    ['RATE > 0 && RATE <= 0.5', { RATE: '0.25' }, true],
    ['RATE == 1', { RATE: '1e0' }, true],
    ['A in ["x", "y"]', { A: 'y' }, true],
    ['A == "x" || B == "y"', { A: undefined, B: 'y' }, null],
    ['A.matches("^https?://")', { A: 'https://x' }, true],
    ['A.matches("^b") || B.matches("c$")', { A: 'abc', B: 'abc' }, true],
    ['A.startsWith("a") && size(A) >= 3', { A: 'abc' }, true],
  ])('%s over %j is %s', async (text, values, expected) => {
    expect(await holds(text, values)).toBe(expected)
  })

  it('runs a hostile pattern in bounded time, on RE2', async () => {
    const started = performance.now()
    expect(await holds('A.matches("^(a+)+$")', { A: `${'a'.repeat(50_000)}!` })).toBe(false)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it.each([
    ['A ==', 'is not a CEL expression'],
    ['A != "stub', 'is not a CEL expression'],
    ['C == "x"', 'uses C, which the policy does not declare'],
    ['PRT > 1', 'Did you mean PORT?'],
    ['"text"', 'is not a condition'],
    ['1 + 2', 'is not a condition'],
    ['A.matches("(?=x)")', 'has a pattern that RE2 does not support'],
    ['A // .matches\n .matches("x")', 'has a comment inside'],
  ])('%s is refused: %s', async (text, says) => {
    await expect(compileCondition(text, NAMES)).rejects.toThrow(says)
  })

  it.each([
    ['A > 3', { A: 'canary-value' }],
    ['A.startsWith("x")', { A: null }],
    ['int(A) > 3', { A: 'canary-value' }],
    ['"x".matches(A)', { A: '(canary-value' }],
    ['PORT > 3', { PORT: 'canary-value' }],
  ])('%s over %j cannot be decided, and does not quote the value', async (text, values) => {
    try {
      await holds(text, values)
      expect.unreachable()
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(GateError)
      const { failure } = thrown as GateError
      expect(failure.code).toBe('CONDITION_FAILED')
      expect(JSON.stringify(failure)).not.toContain('canary')
      expect((thrown as GateError).cause).toBeUndefined()
    }
  })

  it('knows which variables it names', async () => {
    expect(
      (await compileCondition('A != "B" && ["x"].exists(i, i == PORT)', NAMES)).variables,
    ).toEqual(['A', 'PORT'])
  })
})
