import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { optionExample } from '../../src/policy/option-examples.ts'
import { isMap, valueAt } from '../../src/text/data.ts'
import { types } from '../../src/types/index.ts'
import { loadTypes, TYPE_NAMES } from '../../src/types/lookup.ts'

beforeAll(() => loadTypes(TYPE_NAMES))

/** What zod's JSON Schema of an option shows as a value; undefined where it shows none. */
function valueIn(schema: unknown): unknown {
  if (!isMap(schema)) return undefined
  if ('default' in schema) return schema.default
  if ('const' in schema) return schema.const
  const first = valueAt(schema, ['enum', 0]) ?? valueAt(schema, ['anyOf', 0])
  return isMap(first) ? valueIn(first) : first
}

const options = types.flatMap(({ name, options }) =>
  Object.entries(options).flatMap(([option, schema]) => {
    const value = valueIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
    return value === undefined || Array.isArray(value) ? [] : [[name, option, value] as const]
  }),
)

describe('the example of an option', () => {
  it.each(options)('of %s, %s, has the value that its schema shows', (name, option, value) => {
    const shown = optionExample(name, option) ?? ''
    if (/ (partition|service|region|account): /.test(shown)) return
    expect(shown).toMatch(new RegExp(`, ${option}: "?${String(value)}"? }$`))
  })

  it('has a list for a list and a positive number for a number', () => {
    expect(options.length).toBeGreaterThan(40)
    expect(optionExample('enum', 'values')).toBe('NAME: { type: enum, values: [twilio, stub] }')
    expect(optionExample('integer', 'min')).toBe('NAME: { type: integer, min: 1 }')
    expect(optionExample('integer', 'no-option')).toBeUndefined()
  })
})
