import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bootSchema } from '../../src/policy/boot-schema.ts'
import { environmentSchema } from '../../src/policy/environment-schema.ts'
import { readLayer } from '../../src/policy/layer.ts'
import { ruleSchema, waiverSchema } from '../../src/policy/rule-schema.ts'
import { layerSchema } from '../../src/policy/schema.ts'
import { COMMON_OPTIONS } from '../../src/policy/variable-schema.ts'
import { readDocument } from '../../src/text/document.ts'
import { types } from '../../src/types/index.ts'
import { one } from '../support/one.ts'

type Data = Readonly<Record<string, unknown>>

/** A place of a policy, and how a key and an example are put there. */
interface Place {
  readonly at: string
  readonly keys: readonly string[]
  /** A policy with this key in the place. */
  wrong(key: string, value: unknown): Data
  /** A policy with what an example shows. */
  right(shown: unknown): Data
}

const BASE: Data = { version: 1, service: 'api', environments: { prod: {} }, variables: {} }
const WAIVER = { check: 'a', variable: '*', reason: 'b', owner: 'c', expires: '2027-03-31' }

const COMMON = [...Object.keys(COMMON_OPTIONS), 'in']

const places: readonly Place[] = [
  {
    at: 'the policy',
    keys: Object.keys(layerSchema.shape),
    wrong: (key, value) => ({ ...BASE, [key]: value }),
    right: (shown) => ({ ...BASE, ...(shown as Data) }),
  },
  {
    at: 'an environment',
    keys: Object.keys(environmentSchema.shape),
    wrong: (key, value) => ({ ...BASE, environments: { prod: { [key]: value } } }),
    right: (shown) => ({ ...BASE, environments: shown }),
  },
  {
    at: 'boot',
    keys: Object.keys(bootSchema().shape),
    wrong: (key, value) => ({ ...BASE, boot: { command: ['node'], [key]: value } }),
    right: (shown) => ({ ...BASE, ...(shown as Data) }),
  },
  {
    at: 'a rule',
    keys: Object.keys(ruleSchema().shape),
    wrong: (key, value) => ({ ...BASE, rules: [{ id: 'x', [key]: value }] }),
    right: (shown) => ({ ...BASE, rules: shown }),
  },
  {
    at: 'a waiver',
    keys: Object.keys(waiverSchema().shape),
    wrong: (key, value) => ({ ...BASE, waivers: [{ ...WAIVER, [key]: value }] }),
    right: (shown) => ({ ...BASE, waivers: shown }),
  },
  ...types.map(({ name, options }) => ({
    at: `a variable of type ${name}`,
    // The options of every type are tried with the first type.
    keys: [...(name === types[0]?.name ? COMMON : []), ...Object.keys(options)],
    wrong: (key: string, value: unknown) => ({
      ...BASE,
      variables: { A: { type: name, [key]: value } },
    }),
    right: (shown: unknown) => ({ ...BASE, variables: shown }),
  })),
]

const cases = places.flatMap((place) => place.keys.map((key) => ({ place, key, at: place.at })))

/** Of other kinds than any key takes. */
const WRONG: readonly unknown[] = [1.5, -3, [[1]], { x: [[1]] }, true, '']

async function failuresOf(policy: Data) {
  const file = 'bootgate.yml'
  const reading = readDocument(JSON.stringify(policy), file)
  if (!reading.ok) throw new Error('The policy of the test is not YAML.')
  return (await readLayer({ file, document: reading.document }, () => undefined)).failures
}

describe('a mistake in a key of the policy', () => {
  it.each(cases)('shows an example of that key: $key of $at', async ({ place, key }) => {
    const without = await failuresOf(place.wrong(key, undefined))
    const before = new Set(without.map(({ message }) => message))
    const wrong = await Promise.all(WRONG.map((value) => failuresOf(place.wrong(key, value))))
    const failures = wrong.flat().filter(
      // The place that the message begins with ends with the key.
      ({ message }) => !before.has(message) && new RegExp(`^(\\S+\\.)?${key} `).test(message),
    )
    expect(failures.length).toBeGreaterThan(0)
    for (const { message, fix } of failures) {
      expect(message).not.toMatch(/Invalid|undefined/)
      const example = fix.replace(/^For example: /, '').replace(/ \(the types: .*/, '')
      expect(example).toMatch(new RegExp(`(^|[\\s{])${key}: `))
      expect(await failuresOf(place.right(parse(example))), example).toEqual([])
    }
  })

  it.each([
    ['role', 'arn:aws:iam::1:role/x', 'role: "arn:aws:iam::123456789012:role/bootgate"'],
    ['account', 12345678901, 'account: "012345678901"'],
  ])('has the words that belong to it: %s', async (key, value, shown) => {
    const failure = one(await failuresOf({ ...BASE, environments: { prod: { [key]: value } } }))
    expect(failure.fix).toContain(shown)
    if (typeof value === 'number')
      expect(failure.message).toMatch(/must be a text: put it in quotes/)
  })
})
