import { isKeptSecret, isOfRun } from '../domain/origin.ts'
import type { Secret } from '../domain/secret.ts'
import { resemblesSecret } from '../domain/token-like.ts'
import { type PresentVariable, secretIn, type Variable } from '../domain/variable.ts'

/**
 * Whether output must not show the value: all values except plain texts that the policy, a manifest or the image shows
 * and that are declared as not sensitive.
 */
export function isSensitive(variable: PresentVariable): boolean {
  const { declaration, origin, value } = variable
  return (
    declaration.sensitive ||
    isKeptSecret(origin) ||
    isOfRun(origin) ||
    origin.source === 'env-file' ||
    secretIn(variable) !== null ||
    value.read(resemblesSecret)
  )
}

/** The sensitive variables that have a value. */
export function sensitiveOf(variables: readonly Variable[]): readonly PresentVariable[] {
  return variables.filter(
    (variable): variable is PresentVariable =>
      variable.state === 'present' && isSensitive(variable),
  )
}

/** Every way in which a value usually stands in output. The texts may be shown nowhere. */
export function formsOf(secret: Secret): readonly string[] {
  const raw = secret.reveal()
  const texts = [raw, ...decodedFrom(raw)]
  return [...new Set(texts.flatMap(writtenForms))].filter((form) => form !== '')
}

/** How programs write a text: as it is, and escaped or encoded as a whole. */
function writtenForms(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8')
  const hex = bytes.toString('hex')
  const pairs = hex.match(/../g) ?? []
  const units = [...Buffer.from(text, 'utf16le').swap16().toString('hex').matchAll(/..../g)].map(
    ([unit]) => unit,
  )
  return [
    text,
    ...base64Forms(bytes),
    hex,
    pairs.map((pair) => `%${pair}`).join(''),
    percent(text),
    percent(text).replaceAll('%20', '+'),
    JSON.stringify(text).slice(1, -1),
    units.map((unit) => `\\u${unit}`).join(''),
    pairs.map((pair) => `\\x${pair}`).join(''),
    pythonRepr(text, true),
    pythonRepr(text, false),
  ]
}

/** Base64 of a text inside a longer text has three forms. Their ends depend on the neighbours, so they are left out. */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const from = [0, 2, 3][offset] ?? 0
    const coded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    const end = coded.replace(/=+$/, '').length - (coded.endsWith('=') ? 1 : 0)
    const core = coded.slice(from, end)
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

function percent(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    // A lone half of a character has no such form.
    return ''
  }
}

/** The text between the quotes of Python's repr(), of a str or of bytes. */
function pythonRepr(text: string, ofBytes: boolean): string {
  const source = ofBytes ? Buffer.from(text, 'utf8').toString('latin1') : text
  return [...source]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0
      const known = PYTHON_ESCAPES.get(sign)
      if (known !== undefined) return known
      const printable = code >= 0x20 && code < 0x7f
      return printable || (code > 0xa0 && !ofBytes)
        ? sign
        : `\\x${code.toString(16).padStart(2, '0')}`
    })
    .join('')
}

const PYTHON_ESCAPES = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** Decoding a decoded text again finds little and costs much. */
const MOST_DECODED = 4

/** What a program gets from the value when it decodes it: base64, hex, percent escapes, the leaves of JSON. */
function decodedFrom(raw: string): readonly string[] {
  const trimmed = raw.trim()
  const decoded: string[] = []
  if (/^[\w+/-]{8,}={0,2}$/.test(trimmed))
    decoded.push(Buffer.from(trimmed, 'base64').toString('utf8'))
  if (/^([0-9a-f]{2}){4,}$/i.test(trimmed))
    decoded.push(Buffer.from(trimmed, 'hex').toString('utf8'))
  if (/%[0-9a-f]{2}/i.test(raw)) decoded.push(unpercent(raw))
  return [...decoded.filter((text) => !text.includes('\uFFFD')), ...leavesOf(raw)].slice(
    0,
    MOST_DECODED * 16,
  )
}

function unpercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function leavesOf(raw: string): readonly string[] {
  if (!/^\s*[[{"]/.test(raw)) return []
  try {
    return textsIn(JSON.parse(raw), MOST_DECODED)
  } catch {
    return []
  }
}

function textsIn(data: unknown, depth: number): readonly string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null || depth === 0) return []
  return Object.values(data).flatMap((item) => textsIn(item, depth - 1))
}
