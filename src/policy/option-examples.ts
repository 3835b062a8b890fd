import * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import { isMap, valueAt } from '../text/data.ts'
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
  const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const needed = typeName === 'enum' && option !== 'values' ? `, values: ${shown(SAID.values)}` : ''
  return `NAME: { type: ${typeName}${needed}, ${option}: ${shown(ownIn(SAID, option) ?? sampleOf(written))} }`
}

function sampleOf(schema: unknown): unknown {
  if (!isMap(schema)) return 'text'
  if ('default' in schema) return schema.default
  if ('const' in schema) return schema.const
  const first = valueAt(schema, ['enum', 0]) ?? valueAt(schema, ['anyOf', 0])
  if (first !== undefined) return isMap(first) ? sampleOf(first) : first
  if (schema.type === 'boolean') return true
  if (schema.type === 'array') return [sampleOf(schema.items)]
  const isNumber = schema.type === 'integer' || schema.type === 'number'
  return isNumber ? Math.max(1, Number(schema.minimum ?? 1)) : 'text'
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`
  return typeof value === 'string' && /^[a-z][\w-]*$/i.test(value) ? value : JSON.stringify(value)
}
