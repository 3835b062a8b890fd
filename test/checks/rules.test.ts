import { describe, expect, it } from 'vitest'
import { ruleCheck } from '../../src/checks/rule.ts'
import type { Demand } from '../../src/domain/declaration.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, empty, present, unavailable } from '../support/variables.ts'
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
  it.each<[Exclude<Demand['kind'], 'assert' | 'require'>, string, readonly string[]]>([
    ['one-of', 'set absent absent', []],
    ['one-of', 'absent empty blank', ['A']],
    ['one-of', 'set absent set', ['C']],
    ['any-of', 'absent set set', []],
    ['any-of', 'absent empty absent', ['A']],
    ['at-most-one', 'absent absent absent', []],
    ['at-most-one', 'set empty absent', []],
    ['at-most-one', 'set set absent', ['B']],
    ['all-or-none', 'absent empty blank', []],
    ['all-or-none', 'set set set', []],
    ['all-or-none', 'set absent set', ['B']],
    ['all-or-none', 'set unavailable absent', []],
    ['one-of', 'unavailable set set', []],
  ])('%s over "%s" blames %j', (kind, states, expected) => {
    expect(blamed({ kind, names }, states)).toEqual(expected)
  })
})

describe('a rule that requires others', () => {
  const when = (holds: boolean | null) => ({
    text: 'A == "x"',
    variables: ['A'],
    holds: () => holds,
  })
  it.each<[boolean | null, string, readonly string[]]>([
    [true, 'set set set', []],
    [true, 'set absent blank', ['B', 'C']],
    [true, 'set unavailable set', []],
    [false, 'set absent absent', []],
    [null, 'set absent absent', []],
  ])('when its condition is %s over "%s" blames %j', (holds, states, expected) => {
    expect(blamed({ kind: 'require', when: when(holds), names: ['B', 'C'] }, states)).toEqual(
      expected,
    )
  })
})
