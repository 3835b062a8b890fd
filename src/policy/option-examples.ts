import type * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import { typeNamed } from '../types/lookup.ts'

/** Options whose schema does not say a valid value. */
const SAID: Readonly<Record<string, unknown>> = {
  values: ['twilio', 'stub'],
  keys: ['host', 'port'],
  schemes: ['https'],
  partition: 'aws',
  service: 'secretsmanager',
  region: 'eu-west-1',
  account: '123456789012',
}

/** A variable of a loaded type with a valid value of one of the type's own options; undefined for an unknown option. */
export function optionExample(typeName: string, option: string): string | undefined {
  const schema = ownIn(typeNamed(typeName)?.options ?? {}, option)
  if (schema === undefined) return undefined
  const needed = typeName === 'enum' && option !== 'values' ? `, values: ${shown(SAID.values)}` : ''
  return `NAME: { type: ${typeName}${needed}, ${option}: ${shown(ownIn(SAID, option) ?? sampleOf(schema))} }`
}

/** A valid value. zod's JSON Schema says the same, and is the half of zod that a run never needs. */
function sampleOf(schema: z.core.$ZodType): unknown {
  const { def, bag } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'default':
    case 'prefault':
      return def.defaultValue
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return sampleOf(def.innerType)
    case 'pipe':
      return sampleOf(def.in)
    case 'lazy':
      return sampleOf(def.getter())
    case 'union':
      return def.options[0] && sampleOf(def.options[0])
    case 'literal':
      return def.values[0]
    case 'enum':
      return Object.values(def.entries)[0]
    case 'boolean':
      return true
    case 'array':
      return [sampleOf(def.element)]
    case 'number':
      return Math.max(1, Number(bag.minimum ?? 1))
    default:
      return 'text'
  }
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`
  return typeof value === 'string' && /^[a-z][\w-]*$/i.test(value) ? value : JSON.stringify(value)
}
