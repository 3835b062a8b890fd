import { describe, expect, it } from 'vitest'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { ruleCheck } from '../../src/checks/rule.ts'
import type { Demand, Rule } from '../../src/domain/declaration.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, empty, present, scopeOf, unavailable } from '../support/variables.ts'
import { hits } from './run.ts'

const make: Readonly<Record<string, (name: string) => Variable>> = {
  set: (name) => present(name, 'string', 'x'),
  blank: (name) => present(name, 'string', ' \t'),
  empty: (name) => empty(name, 'string'),
  absent: (name) => absent(name, 'string'),
  unavailable: (name) => unavailable(name, 'string'),
}

/** Whose fault it is that a demand over A, B and C is not met in these states; nothing when it is met. */
function blamed(demand: Demand, states: string): readonly (string | undefined)[] {
  const variables = states
    .split(' ')
    .flatMap((state, place) => make[state]?.(['A', 'B', 'C'][place] ?? '') ?? [])
  const rule = { id: 'own', demand, message: null, severity: 'error' as const }
  return hits(ruleCheck(rule), variables)
}

describe('a rule over a group', () => {
  const names = ['A', 'B', 'C']
  it.each<{
    readonly kind: Exclude<Demand['kind'], 'assert' | 'require'>
    readonly states: string
    readonly expected: readonly string[]
  }>([
    { kind: 'one-of', states: 'set absent absent', expected: [] },
    { kind: 'one-of', states: 'absent empty blank', expected: ['A'] },
    { kind: 'one-of', states: 'set absent set', expected: ['C'] },
    { kind: 'any-of', states: 'absent set set', expected: [] },
    { kind: 'any-of', states: 'absent empty absent', expected: ['A'] },
    { kind: 'at-most-one', states: 'absent absent absent', expected: [] },
    { kind: 'at-most-one', states: 'set empty absent', expected: [] },
    { kind: 'at-most-one', states: 'set set absent', expected: ['B'] },
    { kind: 'all-or-none', states: 'absent empty blank', expected: [] },
    { kind: 'all-or-none', states: 'set set set', expected: [] },
    { kind: 'all-or-none', states: 'set absent set', expected: ['B'] },
    { kind: 'all-or-none', states: 'set unavailable absent', expected: [] },
    { kind: 'one-of', states: 'unavailable set set', expected: [] },
  ])('$kind over "$states" blames $expected', ({ kind, states, expected }) => {
    expect(blamed({ kind, names }, states)).toEqual(expected)
  })
})

describe('a rule that requires others', () => {
  const when = (holds: boolean | null) => ({
    text: 'A == "x"',
    variables: ['A'],
    holds: () => holds,
  })
  it.each<{
    readonly holds: boolean | null
    readonly states: string
    readonly expected: readonly string[]
  }>([
    { holds: true, states: 'set set set', expected: [] },
    { holds: true, states: 'set absent blank', expected: ['B', 'C'] },
    { holds: true, states: 'set unavailable set', expected: [] },
    { holds: false, states: 'set absent absent', expected: [] },
    { holds: null, states: 'set absent absent', expected: [] },
  ])('when its condition is $holds over "$states" blames $expected', ({
    holds,
    states,
    expected,
  }) => {
    expect(blamed({ kind: 'require', when: when(holds), names: ['B', 'C'] }, states)).toEqual(
      expected,
    )
  })
})

describe('what is said of a rule that does not hold', () => {
  const location = { file: 'bootgate.yml', line: 20, column: 5 }
  const condition = { text: 'A == "y"', variables: ['A', 'B'], holds: () => false }
  const group: Demand = { kind: 'one-of', names: ['A', 'B'] }
  const variables = [make.set?.('A'), make.absent?.('B')].filter((one) => one !== undefined)
  const found = (
    demand: Demand,
    over: Partial<Rule> = {},
    given: readonly Variable[] = variables,
  ) =>
    ruleCheck({ id: 'own', demand, message: null, severity: 'warning', ...over }).find(
      scopeOf('production', given),
    )

  it('names the condition, and all of its variables', () => {
    expect(found({ kind: 'assert', condition })).toEqual([
      {
        variable: variables[0],
        subject: 'environment',
        says: 'breaks the policy\'s rule own: A == "y" does not hold',
        fix: 'Make this true: A == "y"',
        facts: { variables: ['A', 'B'] },
      },
    ])
    expect(found({ kind: 'assert', condition: { ...condition, holds: () => null } })).toEqual([])
    const [draft] = found({ kind: 'assert', condition: { ...condition, variables: [] } })
    expect([draft?.variable, draft?.facts]).toEqual([null, { variables: [] }])
  })

  it('says what is set and what is not', () => {
    expect(found({ kind: 'all-or-none', names: ['A', 'B'] })).toMatchObject([
      {
        variable: variables[1],
        says: "breaks the policy's rule own: either all or none must be set of A (set), B (not set)",
        fix: 'Set B next to the others.',
        facts: { variables: ['A', 'B'] },
      },
    ])
    expect(found({ kind: 'one-of', names: ['B', 'C'] })).toMatchObject([
      { fix: 'Set B or C next to the others.' },
    ])
    const both = ['A', 'B'].flatMap((name) => make.set?.(name) ?? [])
    expect(found(group, {}, both)).toMatchObject([
      { fix: 'Keep one of A, B, and remove the others.' },
    ])
    expect(found(group)).toEqual([])
  })

  it('is the policy’s own message where it has one, at its line', () => {
    const [told] = found({ kind: 'assert', condition }, { message: 'Keep them apart.', location })
    expect(told?.says).toBe("breaks the policy's rule own: Keep them apart")
    expect(told?.location).toEqual(location)
  })

  it('is as severe as the policy says, in every tier, and gives way to what is missing anyway', () => {
    const check = ruleCheck({ id: 'own', demand: group, message: null, severity: 'warning' })
    expect(check.levels).toEqual({
      development: 'warning',
      staging: 'warning',
      production: 'warning',
    })
    expect(check.yieldsTo).toEqual(['required', 'empty', 'blank'])
    const must: Demand = { kind: 'any-of', names: ['B'] }
    const all = [...suite, ruleCheck({ id: 'own', demand: must, message: null, severity: 'error' })]
    const { value } = examine(all, scopeOf('production', [absent('B', 'string')]), new Map())
    expect(value.map(({ check }) => check)).toEqual(['required'])
  })
})
