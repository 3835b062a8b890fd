import * as z from 'zod/mini'

/** The option of the JSON types. .NET's System.Text.Json reads 64 levels, Python about 1,000. */
export const maxDepth = z
  ._default(z.int().check(z.positive()), 64)
  .register(z.globalRegistry, { description: 'How deeply objects and lists may be nested.' })

/** The parsed JSON, or `undefined` for invalid JSON (RFC 8259). */
export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

/** The nesting depth of brackets, outside strings. */
function depthOf(raw: string): number {
  let depth = 0
  let deepest = 0
  for (const [sign] of raw.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth)
    else if (sign === ']' || sign === '}') depth--
  }
  return deepest
}

/** Whether a parsed value is a string that contains a JSON object or list. */
function isEncodedTwice(value: unknown): boolean {
  return typeof value === 'string' && /^\s*[[{]/.test(value) && parseJson(value) !== undefined
}

/** The words that both JSON types share. */
export const JSON_FLAWS = {
  syntax: {
    says: 'is not JSON',
    fix: 'Check it with `jq . <<< "$VALUE"`: keys and strings need double quotes; no trailing commas, no comments.',
  },
  quotes: {
    says: 'is a Python literal with single quotes, not JSON',
    fix: 'Write it with json.dumps, not with str or print.',
  },
  depth: {
    says: ({ 'max-depth': most }: { readonly 'max-depth': number }) =>
      `is nested deeper than ${most} levels, which parsers refuse`,
    fix: 'Flatten it, or raise max-depth in the policy to the limit of the service’s parser.',
  },
  twice: {
    says: 'is JSON inside a JSON string: it was encoded twice',
    fix: 'Encode the object once: a step calls json.dumps or JSON.stringify on JSON.',
  },
} as const

/** The flaw of a JSON text, or null; `value` is the parsed text. */
export function jsonFlaw(
  raw: string,
  value: unknown,
  most: number,
): keyof typeof JSON_FLAWS | null {
  if (value === undefined) return /^\s*[[{]\s*'/.test(raw) ? 'quotes' : 'syntax'
  if (isEncodedTwice(value)) return 'twice'
  return depthOf(raw) > most ? 'depth' : null
}
