import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { explainType, optionText } from '../../src/explain/type.ts'
import { types } from '../../src/types/index.ts'

/** The parts of an option's JSON Schema that an explanation shows. */
interface Property {
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly items?: Property
  readonly default?: unknown
}

describe('the options of an explained type', () => {
  it.each(
    types.map(({ name, options }) => [name, options] as const),
  )('are those of the JSON Schema of %s', (name, options) => {
    const schema = z.toJSONSchema(z.object(options), { io: 'input', unrepresentable: 'any' })
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Property>)
    expect(explainType(name)?.options).toEqual(
      properties.map(([option, property]) => ({
        name: option,
        about: property.description ?? null,
        values: (property.enum ?? property.items?.enum ?? []).map(String),
        fallback: property.default === undefined ? null : optionText(property.default),
        needed: schema.required?.includes(option) === true,
      })),
    )
  })
})
