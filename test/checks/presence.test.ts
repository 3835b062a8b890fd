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
    { name: 'absent and required', variable: absent('A', 'secret'), expected: ['A'] },
    {
      name: 'absent and optional',
      variable: absent('A', 'secret', { required: false }),
      expected: [],
    },
    {
      name: 'absent, condition holds',
      variable: absent('A', 'secret', { required: when(true) }),
      expected: ['A'],
    },
    {
      name: 'absent, condition fails',
      variable: absent('A', 'secret', { required: when(false) }),
      expected: [],
    },
    {
      name: 'absent, condition cannot be told',
      variable: absent('A', 'secret', { required: when(null) }),
      expected: [],
    },
    { name: 'empty', variable: empty('A', 'secret'), expected: [] },
    { name: 'unavailable', variable: unavailable('A', 'secret'), expected: [] },
    { name: 'present', variable: present('A', 'secret', 'x'), expected: [] },
  ])('$name', ({ variable, expected }) => {
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
    { name: 'a required text', variable: empty('A', 'string'), expected: ['A'] },
    { name: 'an optional text', variable: empty('A', 'string', { required: false }), expected: [] },
    {
      name: 'an optional secret',
      variable: empty('A', 'secret', { required: false }),
      expected: [],
    },
    {
      name: 'an optional number, which no text is',
      variable: empty('A', 'port', { required: false }),
      expected: ['A'],
    },
    {
      name: 'what no policy mentions',
      variable: empty('A', 'string', { declared: false }),
      expected: [],
    },
    { name: 'absent', variable: absent('A', 'string'), expected: [] },
    {
      name: 'a text that a preset alone knows',
      variable: empty('A', 'string', PRESET),
      expected: [],
    },
    {
      name: 'a number that a preset alone knows',
      variable: empty('A', 'port', PRESET),
      expected: ['A'],
    },
    {
      name: 'an optional text that is never empty',
      variable: empty('A', 'string', NEVER),
      expected: ['A'],
    },
    {
      name: 'an undeclared text',
      variable: empty('A', 'string', { ...NEVER, declared: false }),
      expected: [],
    },
    {
      name: 'a secret that a preset alone knows',
      variable: empty('A', 'redis-url', PRESET),
      expected: ['A'],
    },
  ])('$name', ({ variable, expected }) => {
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
