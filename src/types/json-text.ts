import * as z from 'zod/mini'

/** The option of the types that are JSON. .NET's System.Text.Json reads 64 levels, Python about 1,000. */
export const maxDepth = z
  ._default(z.int().check(z.positive()), 64)
  .check(z.describe('How many objects and lists may stand inside each other.'))

/** A JSON text read, or `undefined` when it is none (RFC 8259). */
export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

/** How many brackets of a JSON text are open at once at most, those inside texts left out. */
function depthOf(raw: string): number {
  let depth = 0
  let deepest = 0
  for (const [sign] of raw.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth)
    else if (sign === ']' || sign === '}') depth--
  }
  return deepest
}

/** Whether a parsed value is a text that holds an object or a list in JSON of its own. */
function isEncodedTwice(value: unknown): boolean {
  return typeof value === 'string' && /^\s*[[{]/.test(value) && parseJson(value) !== undefined
}

/** The words that both JSON types have in common. */
export const JSON_FLAWS = {
  syntax: {
    says: 'is not JSON',
    fix: 'Check it with `jq . <<< "$VALUE"`; keys and texts stand in double quotes, nothing after the last comma, no comments.',
  },
  quotes: {
    says: 'is written as Python prints it, with single quotes, which is not JSON',
    fix: 'Write it with json.dumps, not with str or print.',
  },
  depth: {
    says: ({ 'max-depth': most }: { readonly 'max-depth': number }) =>
      `is nested deeper than ${most} levels, where parsers give up`,
    fix: 'Flatten it, or raise max-depth in the policy as far as the service’s parser goes.',
  },
  twice: {
    says: 'is a JSON text inside a JSON text: it was encoded twice',
    fix: 'Encode the object once: look for the step that calls json.dumps or JSON.stringify on what is JSON already.',
  },
} as const

/** What keeps a text from being read as JSON, or null; `value` is what was read. */
export function jsonFlaw(
  raw: string,
  value: unknown,
  most: number,
): keyof typeof JSON_FLAWS | null {
  if (value === undefined) return /^\s*[[{]\s*'/.test(raw) ? 'quotes' : 'syntax'
  if (isEncodedTwice(value)) return 'twice'
  return depthOf(raw) > most ? 'depth' : null
}
