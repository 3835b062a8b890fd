import type { PlainEntry } from '../domain/entry.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { Secret } from '../domain/secret.ts'
import { inputInvalid } from './failures.ts'

const ORIGIN = { source: 'input', locator: 'parameter-overrides' } as const

/**
 * The parameters of a stack, in the text that aws-cloudformation-github-deploy 2.2.0 takes: `Name=value`, separated by
 * commas outside quotes, never by line ends. A name that is given twice has both values, joined with a comma.
 * Failures: INPUT_INVALID.
 */
export function readOverrides(text: string | null): Outcome<readonly PlainEntry[]> {
  if (text === null) return { value: [], failures: [] }
  if (/^file:/i.test(text)) return { value: [], failures: [NAMES_A_FILE] }
  const found = new Map<string, string>()
  for (const part of partsOf(text.trim())) {
    const sign = part.indexOf('=')
    const name = sign === -1 ? part : part.slice(0, sign)
    const value = sign === -1 ? '' : part.slice(sign + 1)
    const before = found.get(name)
    found.set(name, unquoted(before ? `${before},${value}` : value))
  }
  const entries = [...found].map(([name, value]) => ({
    ...{ name, value: new Secret(value), origin: ORIGIN },
  }))
  return { value: entries, failures: [] }
}

const NAMES_A_FILE: Failure = inputInvalid(
  'parameter-overrides',
  'names a file, which `parameters` reads. Write Name=value here, separated by commas.',
)

/** A comma separates when the quotes behind it are even in number. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let end = text.length
  let isQuoted = false
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text[at]
    if (sign === '"' || sign === "'") isQuoted = !isQuoted
    if (sign !== ',' || isQuoted) continue
    parts.unshift(text.slice(at + 1, end))
    end = at
  }
  return [text.slice(0, end), ...parts].map((part) => part.trim())
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(value)
  return quoted?.[2] ?? value
}
