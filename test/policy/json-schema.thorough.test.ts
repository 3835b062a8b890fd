import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variablesFromJsonSchema } from '../../src/policy/json-schema.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { readDocument } from '../../src/text/document.ts'

function documentOf(schema: unknown) {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema, null, 2)
  const reading = readDocument(text, 's.json')
  if (!reading.ok) throw new Error('the schema is not JSON')
  return reading.document
}

const converted = (schema: unknown, prefix = '') =>
  variablesFromJsonSchema(documentOf(schema), { prefix })

const keyword = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom('string', 'integer', 'number', 'boolean', 'array', 'object', 'null', 'any'),
      fc.constant(['string', 'null']),
    ),
    format: fc.constantFrom('uri', 'email', 'uuid', 'password', 'ipv4', 'starts_with', 'x'),
    enum: fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean())),
    minimum: fc.oneof(fc.integer(), fc.double(), fc.string()),
    maximum: fc.oneof(fc.integer(), fc.constant(65535)),
    exclusiveMinimum: fc.oneof(fc.integer(), fc.boolean()),
    minLength: fc.oneof(fc.integer(), fc.string()),
    pattern: fc.oneof(fc.constantFrom('^a', '(?!a)', '('), fc.string()),
    writeOnly: fc.boolean(),
    default: fc.anything(),
    description: fc.oneof(fc.string(), fc.integer()),
    $ref: fc.constantFrom('#', '#/properties/a', '#/x'),
  },
  { requiredKeys: [] },
)

describe('whatever the schema', () => {
  it('the variables make a policy that loads, apart from a pattern that is none', async () => {
    const node = fc.oneof(
      keyword,
      fc.record({ anyOf: fc.array(keyword, { maxLength: 3 }) }),
      fc.record({ allOf: fc.array(keyword, { maxLength: 3 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), node), async (properties) => {
        const { variables } = await converted({ properties: { ...properties, LAST: {} } })
        const policy = { version: 1, service: 's', environments: { prod: {} }, variables }
        const { failures } = await loadPolicy('bootgate.yml', async () => JSON.stringify(policy))
        expect(failures.filter(({ message }) => !message.includes('pattern'))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
