import type { Failure, Outcome } from '../domain/errors.ts'
import { beginsKey, endsKey } from '../domain/key-lines.ts'
import type { Location } from '../domain/location.ts'
import { Secret } from '../domain/secret.ts'
import { isBase64Line, VARIABLE_NAME } from '../domain/variable-name.ts'
import { withoutMark } from '../text/files.ts'

export interface DotenvEntry {
  readonly name: string
  readonly value: Secret
  readonly location: Location
}

/** A backslash before the quote keeps the quote open, unless no later quote ends the value: 'C:\\'. */
const QUOTED = /^(["'`])((?:\\\1|(?!\1)[\s\S])*)\1[^\S\n]*(?:#[^\n]*)?(?=\n|$)/

/**
 * Reads a dotenv file: `NAME=value` and `NAME: value` lines, `export` before them, `#` comments, quotes,
 * several lines inside quotes, `\n` and `\r` inside double quotes. `${X}` stays as written: nothing is interpolated.
 * A `#` begins a comment only behind white space.
 */
export function readDotenv(text: string, file: string): Outcome<readonly DotenvEntry[]> {
  const source = withoutMark(text).replaceAll('\r\n', '\n')
  const entries: DotenvEntry[] = []
  const failures: Failure[] = []
  let at = 0
  let line = 1
  let inKey = false
  while (at < source.length) {
    const end = lineEnd(source, at)
    const content = source.slice(at, end)
    const location = { file, line, column: content.length - content.trimStart().length + 1 }
    const match = /^\s*(?:export\s+)?([^\s=:]+)(?:\s*=[^\S\n]*|:[^\S\n]+)/.exec(content)
    const name = match?.[1] ?? ''
    let next = end
    const within: boolean = inKey
    inKey = within && !endsKey(content)
    if (within && content.trim() !== '') failures.push(unreadable('is not NAME=value', location))
    else if (content.trim() === '' || content.trimStart().startsWith('#')) {
      // Nothing to read.
    } else if (match === null || !VARIABLE_NAME.test(name) || isBase64Line(content)) {
      failures.push(unreadable('is not NAME=value', location))
    } else {
      const start = at + match[0].length
      const read = readValue(source, start, end)
      if (read === null) failures.push(unreadable('opens a quote that is never closed', location))
      else {
        entries.push({ name, value: new Secret(read.value), location })
        next = read.end
      }
    }
    const whole = next === end && !content.trimStart().startsWith('#')
    if (!within && whole) inKey = beginsKey(content)
    line += source.slice(at, next).split('\n').length
    at = next + 1
  }
  return { value: entries, failures }
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end === -1 ? source.length : end
}

function readValue(
  source: string,
  start: number,
  end: number,
): { value: string; end: number } | null {
  const rest = source.slice(start)
  const quoted = QUOTED.exec(rest)
  if (quoted?.[2] !== undefined) {
    const value = quoted[1] === '"' ? withEscapes(quoted[2]) : quoted[2]
    return { value, end: start + quoted[0].length }
  }
  const plain = source.slice(start, end)
  if (/^["'`]/.test(plain) && !plain.slice(1).includes(plain.charAt(0))) return null
  return { value: plain.replace(/(^|\s)#.*$/, '').trim(), end }
}

/** The dotenv package expands these two escapes and keeps the backslash of all others. */
function withEscapes(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\r', '\r')
}

/** Gives the place, and never the text there. */
function unreadable(what: string, location: Location): Failure {
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} ${what}.`,
    fix: 'Write NAME=value, one a line; quote a value that holds spaces, # or line ends.',
    location,
  }
}
