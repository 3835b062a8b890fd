import { format, inspect } from 'node:util'
import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { comparable, mayCompare } from '../../src/domain/comparable.ts'
import type { SourceDraft } from '../../src/domain/draft.ts'
import type { Failure } from '../../src/domain/errors.ts'
import type { Facts, Finding } from '../../src/domain/finding.ts'
import type { Origin } from '../../src/domain/origin.ts'
import type { ReportedVariable } from '../../src/domain/report.ts'
import type { Comparable } from '../../src/domain/secret.ts'
import { Secret } from '../../src/domain/secret.ts'
import { MANIFEST, present } from '../support/variables.ts'

const CANARY = 'canary-7f3a91-value'
const secret = new Secret(CANARY)
const guess = (raw: string) =>
  present('GUESS_KEY', 'string', raw, { declared: false, origin: MANIFEST })
function stored(raw: string): Comparable {
  const variable = present('API_KEY', 'secret', raw)
  if (!mayCompare(variable)) throw new Error('what is stored may be compared')
  return comparable(variable)
}

describe('a secret', () => {
  it.each([
    { name: 'String', show: () => String(secret) },
    { name: 'a template', show: () => `${secret}` },
    { name: 'JSON', show: () => JSON.stringify({ secret }) },
    { name: 'inspection', show: () => inspect(secret, { showHidden: true, depth: 9 }) },
    { name: 'its entries', show: () => JSON.stringify(Object.entries(secret)) },
    { name: 'concatenation', show: () => `${[secret]}` },
    { name: 'a clone', show: () => inspect(structuredClone(secret)) },
    { name: 'a spread', show: () => inspect({ ...secret }) },
    {
      name: 'its values',
      show: () => JSON.stringify([Object.values(secret), Reflect.ownKeys(secret)]),
    },
    { name: 'what holds it', show: () => JSON.stringify({ a: [{ secret }], b: { secret } }) },
    {
      name: 'the inspection of what holds it',
      show: () => inspect(new Map([[secret, { secret }]]), false, 9),
    },
    {
      name: 'a format',
      show: () => format('%s %o %O %j %d', secret, secret, secret, secret, secret),
    },
    { name: 'a sum', show: () => ['', secret].join('a') },
    { name: 'a comparison', show: () => `${[secret, secret].sort()} ${Number(secret)}` },
    { name: 'an error', show: () => inspect(new Error('no', { cause: secret })) },
    { name: 'what goes to another thread', show: () => serialize({ secret }).toString('latin1') },
  ])('does not show in $name', ({ show }) => {
    expect(show()).not.toContain('canary')
  })

  it('answers closed questions', () => {
    expect(secret.read((raw) => raw.startsWith('canary'))).toBe(true)
    expect(secret.read((raw) => raw.length)).toBe(CANARY.length)
    expect(secret.read((raw): 'long' | 'short' => (raw.length > 9 ? 'long' : 'short'))).toBe('long')
    expect(secret.read((raw) => [...raw].map(() => 1 as const))).toHaveLength(CANARY.length)
  })

  it('tells which are the same, and nothing else', () => {
    const secrets = ['a', 'b', 'a', 'c', 'b'].map((raw) => stored(raw))
    expect(Secret.sameness(secrets)).toEqual([0, 1, 0, 3, 1])
    expect([stored('a').equals(stored('a')), stored('a').equals(stored('b'))]).toEqual([
      true,
      false,
    ])
  })

  it('knows what was made of it, and what of that is all of it', () => {
    const part = secret.derive((raw) => raw.slice(0, 6))
    const copy = secret.derive((raw) => raw)
    expect([part?.isMadeOf(secret), part?.isAllOf(secret)]).toEqual([true, false])
    expect([copy?.isMadeOf(secret), copy?.isAllOf(secret)]).toEqual([true, true])
    expect(copy?.derive((raw) => raw)?.isAllOf(secret)).toBe(true)
    expect([new Secret(CANARY).isMadeOf(secret), new Secret(CANARY).isAllOf(secret)]).toEqual([
      false,
      false,
    ])
  })

  it('is compared only where that may be: the compiler refuses all else', () => {
    // @ts-expect-error a text of anybody
    const asked = () => secret.equals(stored('a'))
    // @ts-expect-error on either side
    const answered = () => stored('a').equals(secret)
    // @ts-expect-error or among others
    const among = () => Secret.sameness([secret])
    // @ts-expect-error or inside of others
    const inside = () => Secret.occurrences([stored('a')], [secret])
    // @ts-expect-error and what no policy declares is not made comparable unasked
    const unasked = () => comparable(guess('a'))
    expect([asked, answered, among, inside, unasked]).toHaveLength(5)
  })

  it('counts bytes, not characters', () => {
    expect(new Secret('é').bytes).toBe(2)
  })

  it('makes what is derived from it as closed as itself', () => {
    expect(String(secret.derive((raw) => raw.slice(0, 6)))).toBe('[secret]')
    expect(secret.derive(() => null)).toBeNull()
  })

  it('cannot become a fact: the compiler refuses it', () => {
    // @ts-expect-error a Secret is no fact
    const whole: Facts = { value: secret }
    // @ts-expect-error nor is open text that a question answers with
    const read: Facts = { value: secret.read((raw) => raw) }
    // @ts-expect-error nor text that is hidden in a list
    const list: Facts = { values: secret.read((raw) => raw.split('-')) }
    // @ts-expect-error nor a pattern that is open at one end
    const pattern: Facts = { value: secret.read((raw) => `x${raw}` as const) }
    expect([whole, read, list, pattern]).toHaveLength(4)
  })

  it('cannot become a part of what is shown: the compiler refuses it', () => {
    const text = secret.read((raw) => raw)
    // @ts-expect-error a failure says nothing of it
    const failure: Partial<Failure> = { message: secret }
    // @ts-expect-error nor does an answer that is open text
    const read: Partial<Failure> = { message: text }
    // @ts-expect-error a finding neither
    const finding: Partial<Finding> = { message: text }
    // @ts-expect-error nor what it says to do
    const fix: Partial<Finding> = { fix: secret }
    // @ts-expect-error a draft neither
    const draft: Partial<SourceDraft> = { says: text }
    // @ts-expect-error nor its facts
    const facts: Partial<SourceDraft> = { facts: { value: secret } }
    // @ts-expect-error a variable of a report has no value
    const variable: Partial<ReportedVariable> = { value: secret }
    // @ts-expect-error and where it comes from is no part of it
    const origin: Partial<Origin> = { locator: text }
    expect([failure, read, finding, fix, draft, facts, variable, origin]).toHaveLength(8)
  })
})
