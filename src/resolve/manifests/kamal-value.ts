import { MADE_BY_RUBY } from './erb.ts'

/** How Psych, the YAML reader of Ruby, reads a text without quotes. */
type PsychScalar =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'null' }
  /** A number, time or symbol that Ruby prints in another way. */
  | { readonly kind: 'rewritten' }

const NULLS: readonly string[] = ['', '~', 'null', 'Null', 'NULL']
const TRUE = /^(yes|true|on)$/i
const FALSE = /^(no|false|off)$/i
const INTEGER = /^[-+]?(0|[1-9]\d*)$/
const FLOAT = /^[-+]?\d+\.\d+$/
const REWRITTEN = [
  /^[-+]?(0[0-7_,]+|[1-9][\d_,]*|0[xX][\da-fA-F_,]+|0[bB][01_,]+)$/,
  /^[-+]?(\d[\d_,]*)?\.\d*([eE][-+]?\d+)?$/,
  /^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/,
  /^[-+]?\d[\d_]*(:[0-5]?\d){1,2}(\.\d*)?$/,
  /^\d{4}-\d{1,2}-\d{1,2}/,
  /^:./,
]

/** Reads a YAML text without quotes as Psych 4 does (scalar_scanner.rb), printed with Ruby's `to_s`. */
export function psychScalar(source: string): PsychScalar {
  if (NULLS.includes(source)) return { kind: 'null' }
  if (TRUE.test(source)) return { kind: 'text', text: 'true' }
  if (FALSE.test(source)) return { kind: 'text', text: 'false' }
  if (INTEGER.test(source)) return { kind: 'text', text: source.replace('+', '') }
  if (FLOAT.test(source)) return floatOf(source)
  return REWRITTEN.some((pattern) => pattern.test(source))
    ? { kind: 'rewritten' }
    : { kind: 'text', text: source }
}

/** In this range Ruby and JavaScript print the same digits; Ruby adds `.0` to a whole number. */
function floatOf(source: string): PsychScalar {
  const value = Number(source)
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return { kind: 'rewritten' }
  const text = Object.is(value, -0) ? '-0' : String(value)
  return { kind: 'text', text: text.includes('.') ? text : `${text}.0` }
}

/** What the container gets of a text under `env.clear`; `because` completes "NAME …". */
type ClearValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly because: string; readonly fix?: string }

/** Characters that String#dump writes as a letter. */
const DUMPED = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\v', '\\v'],
  ['\b', '\\b'],
  ['\x07', '\\a'],
  ['\x1b', '\\e'],
])

/**
 * Kamal puts a text into double quotes with String#dump and leaves `${…}` to the shell of the server
 * (lib/kamal/utils.rb, argumentize and escape_shell_value). The shell takes back `\\`, `\"`, `\$` and a backtick alone,
 * so that a line end arrives as `\n`, and a `#` before `{`, `$` or `@` with a backslash. A blank text becomes
 * `--env NAME`, which takes the variable of the server.
 */
export function clearValue(text: string): ClearValue {
  if (text.includes(MADE_BY_RUBY)) return { kind: 'unknown', because: 'is made by Ruby code' }
  if (text.trim() === '')
    return {
      kind: 'unknown',
      because: 'is blank, so Kamal takes its value from the shell of the server',
      fix: 'Remove it, or give it a text.',
    }
  if (/\$\{[^}]*\}/.test(text))
    return {
      kind: 'unknown',
      because: 'has ${…}, which the shell of the server fills in',
      fix: 'Write the text itself, or move the variable to env.secret.',
    }
  const dumped = text
    .replace(/\p{Cc}/gu, (one) => DUMPED.get(one) ?? hex(one))
    .replace(/#(?=[{$@])/g, '\\#')
  return { kind: 'text', text: dumped }
}

/** Only ASCII is dumped. */
function hex(one: string): string {
  if (one.charCodeAt(0) > 0x7f) return one
  return `\\x${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
