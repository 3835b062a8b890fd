import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareParts } from '../../src/policy/shared-schema.ts'

const LONG = 'A description that is long enough to be worth a definition of its own, as most are.'
const text = { type: 'string', description: LONG }

/** The schema with the definition in place of each reference to it. */
function expanded(schema: unknown, defs: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => expanded(one, defs))
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref } = schema as { $ref?: string }
  if ($ref !== undefined) return expanded(defs[$ref.replace('#/$defs/', '')], defs)
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== '$defs')
      .map(([key, value]) => [key, expanded(value, defs)]),
  )
}

const leaf = fc.constantFrom<Record<string, unknown>>(text, { type: 'boolean' }, { enum: [LONG] })
const { schema: anySchema } = fc.letrec<{ schema: Record<string, unknown> }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ items: tie('schema'), description: fc.constant(LONG) }),
    fc.record({
      properties: fc.dictionary(fc.constantFrom('a', 'b', 'items'), tie('schema')),
      additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
    }),
  ),
}))

describe('the shared parts of a schema', () => {
  it('have the name of the property that they describe', () => {
    expect(shareParts({ properties: { a: text, b: text, c: { type: 'null' } } })).toEqual({
      properties: { a: { $ref: '#/$defs/a' }, b: { $ref: '#/$defs/a' }, c: { type: 'null' } },
      $defs: { a: text },
    })
  })

  it('are parts that occur more than once, apart from the parts of one that is shared', () => {
    const holder = { type: 'array', items: text }
    const { $defs } = shareParts({ properties: { a: holder, b: holder } })
    expect($defs).toEqual({ a: holder })
  })

  it('mean the same, and no part is written twice', () => {
    fc.assert(
      fc.property(anySchema, (schema) => {
        const shared = shareParts(schema)
        const defs = (shared.$defs ?? {}) as Record<string, unknown>
        expect(expanded(shared, defs)).toEqual(schema)
        expect(JSON.stringify(shared).split(JSON.stringify(text)).length).toBeLessThan(3)
      }),
    )
  })
})
