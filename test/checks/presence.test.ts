import { describe, expect, it } from 'vitest'
import { blank } from '../../src/checks/blank.ts'
import { empty as emptyCheck } from '../../src/checks/empty.ts'
import { required } from '../../src/checks/required.ts'
import type { Condition } from '../../src/domain/declaration.ts'
import { absent, empty, present, scopeOf, unavailable } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const when = (answer: boolean | null): Condition => ({
  text: 'OTP_PROVIDER != "stub"',
  variables: ['OTP_PROVIDER'],
  holds: () => answer,
})

describe('required', () => {
  it.each([
    ['absent and required', absent('A', 'secret'), ['A']],
    ['absent and optional', absent('A', 'secret', { required: false }), []],
    ['absent, condition holds', absent('A', 'secret', { required: when(true) }), ['A']],
    ['absent, condition fails', absent('A', 'secret', { required: when(false) }), []],
    ['absent, condition cannot be told', absent('A', 'secret', { required: when(null) }), []],
    ['empty', empty('A', 'secret'), []],
    ['unavailable', unavailable('A', 'secret'), []],
    ['present', present('A', 'secret', 'x'), []],
  ])('%s', (_, variable, expected) => {
    expect(hits(required, [variable])).toEqual(expected)
  })

  it('says whether a condition asked for it', () => {
    const facts = [true, when(true)].map((need) =>
      required
        .find(scopeOf('production', [absent('A', 'secret', { required: need })]))
        .map((hit) => hit.facts),
    )
    expect(facts).toEqual([
      [{ state: 'absent', conditional: false }],
      [{ state: 'absent', conditional: true }],
    ])
  })
})

const NEVER = { required: false, empty: 'error' } as const
const PRESET = { preset: 'recommended', required: false }

describe('empty', () => {
  it.each([
    ['a required text', empty('A', 'string'), ['A']],
    ['an optional text', empty('A', 'string', { required: false }), []],
    ['an optional secret', empty('A', 'secret', { required: false }), []],
    ['an optional number, which no text is', empty('A', 'port', { required: false }), ['A']],
    ['what no policy mentions', empty('A', 'string', { declared: false }), []],
    ['absent', absent('A', 'string'), []],
    ['a text that a preset alone knows', empty('A', 'string', PRESET), []],
    ['a number that a preset alone knows', empty('A', 'port', PRESET), ['A']],
    ['an optional text that is never empty', empty('A', 'string', NEVER), ['A']],
    ['an undeclared text', empty('A', 'string', { ...NEVER, declared: false }), []],
    ['a secret that a preset alone knows', empty('A', 'redis-url', PRESET), ['A']],
  ])('%s', (_, variable, expected) => {
    expect(hits(emptyCheck, [variable])).toEqual(expected)
  })

  it('is only a warning of what a preset alone knows', () => {
    expect(verdicts([empty('A', 'redis-url', PRESET)])).toEqual(['A empty warning'])
  })
})

describe('blank', () => {
  it.each([
    ' ',
    '\n',
    '\t \r\n',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u00ad\u2060',
  ])('finds %j, and nothing else is said of it', (raw) => {
    for (const type of ['string', 'secret', 'port', 'postgres-url', 'fernet-key'])
      expect(verdicts([present('A', type, raw)])).toEqual(['A blank error'])
  })

  it.each(['x', ' x', '0', '.', '\u200bx'])('leaves %j to others', (raw) => {
    expect(hits(blank, [present('A', 'string', raw)])).toEqual([])
  })

  it('leaves alone what no policy mentions', () => {
    expect(hits(blank, [present('A', 'string', ' ', { declared: false })])).toEqual([])
  })
})

describe('absent, empty and unavailable values', () => {
  it('are the presence checks’ business alone', () => {
    const names = ['JWT_SECRET', 'SKIP_VALIDATION', 'OTP_PROVIDER']
    expect(verdicts(names.map((name) => absent(name, 'secret')))).toHaveLength(names.length)
    expect(verdicts(names.map((name) => empty(name, 'secret')))).toHaveLength(names.length)
    expect(verdicts(names.map((name) => unavailable(name, 'secret')))).toEqual([])
  })
})
