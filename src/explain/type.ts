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

function optionsOf({ options }: TypeDefinition): readonly ExplainedOption[] {
  return Object.entries(options).map(([name, schema]) => {
    const about = insideOf(schema).map((one) => z.globalRegistry.get(one)?.description)
    return {
      name,
      about: about.find((text) => text !== undefined) ?? null,
      values: wordsOf(schema),
      fallback: fallbackOf(schema),
      needed: schema._zod.optin === undefined,
    }
  })
}

/** A schema and those that it wraps, the outermost first. */
function insideOf(schema: z.core.$ZodType): readonly z.core.$ZodTypes[] {
  const own = schema as z.core.$ZodTypes
  const { def } = own._zod
  return 'innerType' in def ? [own, ...insideOf(def.innerType)] : [own]
}

/** The words that an option, or each of its list, takes; none when it takes others too. */
function wordsOf(schema: z.core.$ZodType): readonly string[] {
  return insideOf(schema).flatMap(({ _zod: { def } }) => {
    if (def.type === 'enum') return Object.values(def.entries).map(String)
    return def.type === 'array' ? wordsOf(def.element) : []
  })
}

/** The value of an option that is left out; null when it has none, or none that a policy would write. */
function fallbackOf(schema: z.core.$ZodType): string | null {
  const inside = insideOf(schema)
  const isChanged = inside.some(
    ({ _zod: { def } }) =>
      def.type === 'pipe' || (def.type === 'array' && def.element._zod.def.type === 'pipe'),
  )
  const value = inside.map(({ _zod: { def } }) =>
    'defaultValue' in def ? def.defaultValue : undefined,
  )
  const given = value.find((one) => one !== undefined)
  return isChanged || given === undefined ? null : optionText(given)
}

/** The value of an option on one line. */
export function optionText(value: unknown): string {
  if (Array.isArray(value)) return value.map(optionText).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
