import * as z from 'zod/mini'
import { type TypeDefinition, types } from '../types/index.ts'
import type { ExplainedOption, ExplainedType } from './explanation.ts'

/** Explains a type; null for another name. */
export function explainType(name: string): ExplainedType | null {
  const type = types.find((one) => one.name === name)
  if (type === undefined) return null
  const { summary, sensitive, examples, checks } = type
  return {
    kind: 'type',
    name,
    summary,
    sensitive,
    options: optionsOf(type),
    good: examples.good,
    bad: examples.bad,
    make: examples.make ?? null,
    checks,
  }
}

/** The parts of an option's JSON Schema that an explanation shows. */
interface Property {
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly items?: Property
  readonly default?: unknown
}

function optionsOf({ options }: TypeDefinition): readonly ExplainedOption[] {
  const schema = z.toJSONSchema(z.object(options), { io: 'input', unrepresentable: 'any' })
  const properties: Readonly<Record<string, Property>> = (schema.properties ?? {}) as Record<
    string,
    Property
  >
  return Object.entries(properties).map(([name, property]) => ({
    name,
    about: property.description ?? null,
    values: (property.enum ?? property.items?.enum ?? []).map(String),
    fallback: property.default === undefined ? null : optionText(property.default),
    needed: schema.required?.includes(name) === true,
  }))
}

/** The value of an option on one line. */
export function optionText(value: unknown): string {
  if (Array.isArray(value)) return value.map(optionText).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
