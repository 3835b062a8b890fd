import * as z from 'zod/mini'
import { JSON_FLAWS, jsonFlaw, maxDepth, parseJson } from './json-text.ts'
import { text } from './text.ts'
import { defineType } from './type.ts'

export const jsonObjectType = defineType({
  name: 'json-object',
  summary:
    'A JSON object (RFC 8259) with at least the required `keys`, at most `max-depth` levels deep.',
  sensitive: false,
  options: {
    'max-depth': maxDepth,
    keys: z
      ._default(z.array(text), [])
      .register(z.globalRegistry, { description: 'The required top-level keys.' }),
  },
  examples: {
    good: ['{"retries":3}', '{}'],
    bad: ['[1]', '"text"', "{'retries':3}", '"{\\"retries\\":3}"'],
  },
  flaws: {
    ...JSON_FLAWS,
    kind: {
      says: 'is JSON, but not an object',
      fix: 'Write an object, such as {"key":"value"}.',
    },
    keys: {
      says: ({ keys }) => `lacks a key that the policy requires (${keys.join(', ')})`,
      fix: ({ keys }) => `Add all of these keys: ${keys.join(', ')}.`,
    },
  },
  judge: (raw, { keys, 'max-depth': most }) => {
    const value = parseJson(raw)
    const flaw = jsonFlaw(raw, value, most)
    if (flaw !== null) return [flaw]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return ['kind']
    return keys.every((key) => Object.hasOwn(value, key)) ? [] : ['keys']
  },
})
