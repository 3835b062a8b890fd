import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { compiler } from '../../src/policy/compile.ts'
import { compileCondition } from '../../src/policy/condition.ts'
import { undeclared } from '../../src/policy/declare.ts'
import { compilePattern, patternsOfOnePolicy } from '../../src/policy/re2.ts'
import { processorTime } from '../support/processor-time.ts'

const given = (raw: string): Variable => ({
  name: 'A',
  declaration: undeclared('A'),
  shadowed: [],
  state: 'present',
  value: new Secret(raw),
  origin: { source: 'policy', locator: '' },
})

const MACROS: readonly ((list: string, name: string, body: string) => string)[] = [
  (list, name, body) => `${list}.all(${name}, ${body})`,
  (list, name, body) => `!${list}.exists(${name}, !${body})`,
  (list, name, body) => `!${list}.exists_one(${name}, ${body})`,
  (list, name, body) => `${list}.map(${name}, ${body}).size() > 0`,
  (list, name, body) => `${list}.filter(${name}, ${body}).size() >= 0`,
  (list, name, body) => `cel.bind(b${name}, ${list}, b${name}.all(${name}, ${body}))`,
]
const LISTS: Readonly<Record<string, string>> = {
  'a list': `[${Array.from({ length: 10 }, (_, place) => place)}]`,
  'the parts of a value': 'A.split(",")',
  'the parts of a part': '(A + A).split(",").map(p, p.trim())',
}

const nested = (list: string, macro: (typeof MACROS)[number], depth: number): string =>
  depth === 0 ? 'true' : macro(list, `v${depth}`, nested(list, macro, depth - 1))

/** What compiling says of a condition, or null. */
const refusalOf = (text: string): Promise<string | null> =>
  compileCondition(text, ['A']).then(
    () => null,
    (thrown: { says: string }) => thrown.says,
  )

describe('the cost of a condition', () => {
  const kinds = Object.entries(LISTS).flatMap(([what, list]) =>
    MACROS.map((macro, place) => ({ what, list, macro, place })),
  )

  it.each(kinds)('grows with each macro inside another: $what, macro $place', async (kind) => {
    for (const depth of [8, 9, 16])
      expect(await refusalOf(nested(kind.list, kind.macro, depth))).toMatch(
        /^takes too long: up to (more than 10\^15|[\d,]+) steps .* the limit is 10,000,000$/,
      )
  })

  it.each(
    kinds,
  )('lets nothing run for long that it lets run: $what, macro $place', async (kind) => {
    const depths = [1, 2, 3, 4, 5, 6, 7].map((depth) => nested(kind.list, kind.macro, depth))
    const allowed: string[] = []
    for (const text of depths) if ((await refusalOf(text)) === null) allowed.push(text)
    expect(allowed.length).toBeGreaterThan(0)
    const condition = await compileCondition(allowed.at(-1) ?? '', ['A'])
    const variables = new Map([['A', given(','.repeat(1000))]])
    expect(processorTime(() => condition.holds(variables))).toBeLessThan(5_000)
  })

  it.each([
    'A != null && A.startsWith("https://")',
    'A.split(",").all(one, one.startsWith("https://") && !one.contains("*"))',
    'A.split(",").all(one, A.split(",").exists(other, one == other))',
    'A.matches("^[A-Za-z0-9_-]{20,200}$")',
    'A in ["one", "two", "three"]',
    'timestamp(A).getHours("Europe/Berlin") > 3',
    'bytes(A).size() <= 4096',
  ])('leaves what people write: %s', async (text) => {
    expect(await refusalOf(text)).toBeNull()
  })

  it('doubles with each text that is put behind itself', async () => {
    const doubled = (depth: number, name = 'A'): string =>
      depth === 0
        ? `${name}.contains("x")`
        : `cel.bind(d${depth}, ${name} + ${name}, ${doubled(depth - 1, `d${depth}`)})`
    expect(await refusalOf(doubled(3))).toBeNull()
    expect(await refusalOf(doubled(40))).toMatch(/^takes too long/)
  })

  it('is looked at again when the values are there', async () => {
    const condition = await compileCondition(
      'A.split(",").all(one, A.split(",").exists(other, one == other))',
      ['A'],
    )
    const long = new Map([['A', given(`x,${'y,'.repeat(50_000)}`)]])
    const time = processorTime(() => expect(() => condition.holds(long)).toThrow('takes too long'))
    expect(time).toBeLessThan(1_000)
    expect(condition.holds(new Map([['A', given('x,y')]]))).toBe(true)
  })

  it('is bounded for all conditions of an environment together', async () => {
    const names = ['A']
    const compile = compiler({ names, own: names }, patternsOfOnePolicy())()
    const rule = (place: number) =>
      compile(`A.split(",").all(x, A.split(",").exists(y, x == y)) || A == "${place}"`, undefined)
    const all = await Promise.all(Array.from({ length: 200 }, (_, place) => rule(place)))
    const kept = all.filter(({ value }) => value !== null)
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.length).toBeLessThan(100)
    expect(all.at(-1)?.failures[0]?.message).toContain('is over the limit for all conditions')
  })
})

describe('the size of a pattern', () => {
  const repeated = [
    'a{1000}',
    '[^a]{1000}',
    '(a?){1000}',
    '(ab|cd){500}',
    '(?i)[a-z]{1000}',
    '\\pL{1000}',
  ]

  it.each(repeated)('counts with its repetitions written out: %s', async (part) => {
    const load = patternsOfOnePolicy()
    expect(await compilePattern(part.repeat(20), load)).toMatch(
      /^has a pattern that is too large for RE2/,
    )
  })

  it('is bounded for all patterns of a policy together, and none is compiled past that', async () => {
    const load = patternsOfOnePolicy()
    const answers: unknown[] = []
    for (let place = 0; place < 500; place += 1)
      answers.push(await compilePattern(`^${place}[a-f]{900}$`, load))
    expect(answers.filter((one) => typeof one !== 'string')).toHaveLength(110)
    expect(answers.at(-1)).toContain('has a pattern over the limit for all patterns')
  })

  it('counts a pattern once that many variables share', async () => {
    const load = patternsOfOnePolicy()
    for (let place = 0; place < 500; place += 1)
      expect(await compilePattern('^[a-f]{900}$', load)).toHaveProperty('text')
  })

  it('bounds patterns that stand in conditions, and those that are made of values', async () => {
    expect(await refusalOf(`A.matches("${'a{1000}'.repeat(10)}")`)).toContain('too large for RE2')
    const made = await compileCondition('"aaaa".matches(A)', ['A'])
    const time = processorTime(() =>
      expect(() => made.holds(new Map([['A', given('(a?){1000}'.repeat(10))]]))).toThrow(
        'could not be evaluated',
      ),
    )
    expect(time).toBeLessThan(5_000)
  })
})
