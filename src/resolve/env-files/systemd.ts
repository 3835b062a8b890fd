import type { Outcome } from '../../domain/errors.ts'
import { VARIABLE_NAME } from '../../domain/variable-name.ts'
import { collecting, type EnvFile } from './env-file.ts'
import { matchAt } from './places.ts'

/**
 * Reads a file of `EnvironmentFile=` as systemd does (254 and later, env-file.c): quotes over several lines, text in
 * quotes and text without them in one value, a backslash before a character, and at the end of a line to join the next.
 * Lines with `#` or `;` in front are comments; elsewhere both belong to the value. Nothing is interpolated. systemd
 * skips a line without `=`, with another name than letters, digits and `_`, or with a control character in the value. A
 * file with a NUL and a quote that is never closed are `ENV_FILE_SYNTAX`.
 */
export function readSystemdEnvFile(source: string, file: string): Outcome<EnvFile> {
  if (source.includes('\0')) return refused(file)
  const found = collecting(source, file)
  for (let at = skipBlank(source, 0); at < source.length; ) {
    const end = at + (matchAt(/[^\r\n]*/y, source, at)?.[0].length ?? 0)
    const equals = source.slice(at, end).indexOf('=') + at
    let next = end
    if (/[#;]/.test(source.charAt(at))) found.comment(at)
    else if (equals < at) found.skip(at)
    else {
      const name = source.slice(at, equals).trimEnd()
      const { value, quoted, end: behind } = readValue(source, equals + 1)
      next = behind ?? end
      if (behind === null) found.unclosed(at)
      else if (!VARIABLE_NAME.test(name) || HAS_CONTROL.test(value)) found.skip(at)
      else found.take({ at, name, value, quoted })
    }
    at = skipBlank(source, next)
  }
  return found.done()
}

/** All but tab and line feed. */
const HAS_CONTROL = /[\0-\x08\x0b-\x1f\x7f]/

interface SystemdValue {
  readonly value: string
  readonly quoted: boolean
  /** The end of its last line; null when a quote is never closed. */
  readonly end: number | null
}

/** Parts in quotes come first; from the first character without quotes on, quotes belong to the value. */
function readValue(source: string, start: number): SystemdValue {
  const parts: string[] = []
  let at = start
  for (;;) {
    at += matchAt(/[ \t]*/y, source, at)?.[0].length ?? 0
    const quote = source[at]
    if (quote !== '"' && quote !== "'") break
    const part = matchAt(quote === '"' ? /"((?:\\[\s\S]|[^"\\])*)"/y : /'([^']*)'/y, source, at)
    if (part === null) return { value: '', quoted: true, end: null }
    const inside = part[1] ?? ''
    parts.push(quote === '"' ? unescaped(inside) : inside)
    at += part[0].length
  }
  const { text, end } = readPlain(source, at)
  return { value: parts.join('') + text, quoted: parts.length > 0, end }
}

/** Text without quotes: white space at its end is dropped, unless a backslash is before it. */
function readPlain(source: string, start: number): { text: string; end: number } {
  let text = ''
  let kept = 0
  let at = start
  for (; at < source.length && !isLineEnd(source, at); at += 1) {
    const escaped = source[at] === '\\'
    if (escaped) at += 1
    if (!escaped || !isLineEnd(source, at)) text += source.charAt(at)
    if (escaped || !/[ \t]/.test(source.charAt(at))) kept = text.length
  }
  return { text: text.slice(0, kept), end: Math.min(at, source.length) }
}

function isLineEnd(source: string, at: number): boolean {
  return source[at] === '\n' || source[at] === '\r'
}

/** Inside double quotes a backslash goes before these four, and before the end of a line. */
function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (pair, next) =>
    next === '\n' ? '' : '"\\`$'.includes(next) ? next : pair,
  )
}

function skipBlank(source: string, from: number): number {
  return from + (matchAt(/[ \t\r\n]*/y, source, from)?.[0].length ?? 0)
}

function refused(file: string): Outcome<EnvFile> {
  return {
    value: { entries: [], skipped: [] },
    failures: [
      {
        code: 'ENV_FILE_SYNTAX',
        message: `${file} holds a NUL, and systemd refuses the file.`,
        fix: 'Store it as text; encode binary content as base64.',
        location: { file, line: 1, column: 1 },
      },
    ],
  }
}
