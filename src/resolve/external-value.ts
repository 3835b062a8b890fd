import type { RawJson } from '../text/raw-json.ts'
import { convertedKey, type KeyConversion, sharedNames } from './external-keys.ts'

/** How External Secrets takes a value from a JSON secret: `remoteRef.property`, or a key of `dataFrom.extract`. */
export type ExternalReading =
  | { readonly by: 'property' }
  | { readonly by: 'extract'; readonly conversion: KeyConversion }

/**
 * The text that External Secrets 2.9.0 hands on. `missing` when the secret has no such key, `pattern` when the property
 * is a pattern or modifier of gjson, which the gate does not run, `shared` when several keys of an extract get one name.
 */
export function externalText(
  root: RawJson,
  key: string,
  reading: ExternalReading,
): { readonly text: string } | 'missing' | 'pattern' | 'shared' {
  return reading.by === 'extract' ? extracted(root, key, reading.conversion) : byProperty(root, key)
}

type Named = ReadonlyMap<string, RawJson> | 'shared'

/** The values of a secret by their names, for all the variables that take one of them. */
const NAMED = new WeakMap<RawJson, Map<KeyConversion, Named>>()

function namedIn(root: RawJson, conversion: KeyConversion): Named {
  const known = NAMED.get(root) ?? new Map<KeyConversion, Named>()
  NAMED.set(root, known)
  const named = known.get(conversion) ?? byName(root, conversion)
  known.set(conversion, named)
  return named
}

function byName(root: RawJson, conversion: KeyConversion): Named {
  const members = root.members()
  const keys = [...new Set(members.map((one) => one.key))]
  if (sharedNames(keys, conversion).size > 0) return 'shared'
  return new Map(members.map((one) => [convertedKey(one.key, conversion), one.value]))
}

/** Go's encoding/json takes the last of two equal keys; a value that is no text stays as written. */
function extracted(
  root: RawJson,
  key: string,
  conversion: KeyConversion,
): { readonly text: string } | 'missing' | 'shared' {
  const named = namedIn(root, conversion)
  if (named === 'shared') return 'shared'
  const found = named.get(convertedKey(key, conversion))
  if (found === undefined) return 'missing'
  if (found.type === 'string') return { text: found.text }
  return { text: found.type === 'null' ? '' : found.raw }
}

/** A property that is a key as a whole wins over the path that it spells. */
function byProperty(
  root: RawJson,
  property: string,
): { readonly text: string } | 'missing' | 'pattern' {
  if (isPattern(property)) return 'pattern'
  const path = stepsOf(property)
  if (path.includes('#')) return 'pattern'
  const whole = property.includes('\\') ? undefined : first(root, [property])
  const found = whole ?? first(root, path)
  return found === undefined ? 'missing' : { text: printed(found) }
}

/** Wildcards, pipes, empty steps, and what begins a modifier, a literal or a multipath (gjson, SYNTAX.md). */
function isPattern(property: string): boolean {
  return /[*?|]|(?:^|\.)(?:[@!.[{]|#\(|$)/.test(property.replace(/\\./gs, '_'))
}

/** The steps of a path; a backslash takes the special sense from the character behind it. */
function stepsOf(property: string): readonly string[] {
  const parts = property.match(/(?:\\.|[^.\\]|\\$)+|\./gs) ?? []
  return parts.filter((part) => part !== '.').map((part) => part.replace(/\\(.)/gs, '$1'))
}

/** Of equal keys gjson takes the first that leads to a value. */
function first(from: RawJson, [step, ...rest]: readonly string[]): RawJson | undefined {
  if (step === undefined) return from
  if (from.type !== 'object' && from.type !== 'array') return undefined
  const wanted = from.type === 'array' && /^\d+$/.test(step) ? `${Number(step)}` : step
  for (const { key, value } of from.members()) {
    const found = key === wanted ? first(value, rest) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function printed({ type, raw, text }: RawJson): string {
  if (type === 'string') return text
  if (type === 'null') return ''
  return type === 'number' && !/^-?\d+$/.test(raw) ? withoutExponent(Number(raw)) : raw
}

/** strconv.FormatFloat(value, 'f', -1, 64): the shortest digits, never an exponent. */
function withoutExponent(value: number): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const digits = mantissa.replace('.', '')
  const point = Number(exponent) + 1
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  if (point <= 0) return digits === '0' ? `${sign}0` : `${sign}0.${'0'.repeat(-point)}${digits}`
  const whole = digits.slice(0, point).padEnd(point, '0')
  return `${sign}${whole}${digits.length > point ? `.${digits.slice(point)}` : ''}`
}
