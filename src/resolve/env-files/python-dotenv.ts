import { ownIn } from '../../algorithms/own.ts'
import type { Outcome } from '../../domain/errors.ts'
import { withoutMark } from '../../text/files.ts'
import { collecting, type EnvFile, lineEnd } from './env-file.ts'
import { matchAt } from './places.ts'

/** White space as Python's `\s` has it. */
const SPACE =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const BLANK = SPACE.replace('\\t-\\r', '\\t\\v\\f')

const LEADING = new RegExp(`[${SPACE}]*(?:export[${BLANK}]+)?`, 'y')
const KEY = new RegExp(`(?:'([^']+)'|(?!')([^=#${SPACE}]+))[${BLANK}]*`, 'y')
const EQUALS = new RegExp(`=[${BLANK}]*`, 'y')
const QUOTED = /'((?:\\[\s\S]|[^'\\])*)'|"((?:\\[\s\S]|[^"\\])*)"/y
const TAIL = new RegExp(`[${BLANK}]*(?:#[^\\n]*)?(?=\\n|$)`, 'y')
const IS_SPACE = new RegExp(`[${SPACE}]`)

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/**
 * Reads a dotenv file as python-dotenv does (1.2.4, parser.py): `NAME=value`, `export` before it, quotes over several
 * lines. Escapes are read inside double quotes, `\\` and `\'` inside single quotes. Without quotes a `#` begins a
 * comment behind white space only. A name alone sets nothing, and
 * takes away a value from a line before. The library skips a line that it cannot parse, with a
 * warning. `${X}` stays as written: `python-interpolation.ts` fills it in. A quote that is never closed is
 * `ENV_FILE_SYNTAX`.
 */
export function readPythonDotenv(text: string, file: string): Outcome<EnvFile> {
  const source = withoutMark(text).replace(/\r\n?/g, '\n')
  const found = collecting(source, file)
  for (let at = 0; at < source.length; ) {
    const begin = skipBlank(source, at)
    if (begin >= source.length) break
    at = readLine(source, begin, found)
  }
  return found.done()
}

/** Reads the statement at a place. @returns the place behind its last line */
function readLine(source: string, at: number, found: ReturnType<typeof collecting>): number {
  const start = at + lengthOf(LEADING, source, at)
  const isComment = source[start] === '#'
  const key = isComment ? null : matchAt(KEY, source, start)
  const behindKey = start + (key?.[0].length ?? 0)
  if (isComment) {
    found.comment(at)
    return lineEnd(source, start) + 1
  }
  const name = key?.[1] ?? key?.[2]
  const equals = matchAt(EQUALS, source, behindKey)
  if (name === undefined || equals === null) {
    const isBare = matchAt(TAIL, source, behindKey) !== null
    found.skip(at, isBare ? name : undefined)
    return lineEnd(source, behindKey) + 1
  }
  const begin = behindKey + equals[0].length
  const quote = source[begin]
  if (quote !== "'" && quote !== '"') {
    const end = lineEnd(source, begin)
    const isEmpty = equals[0].length > 1 && quote === '#'
    const value = isEmpty ? '' : plainValue(source.slice(begin, end))
    found.take({ at, name, value, quoted: false })
    return end + 1
  }
  const value = matchAt(QUOTED, source, begin)
  if (value === null) {
    found.unclosed(at)
    return lineEnd(source, begin) + 1
  }
  const end = begin + value[0].length
  if (matchAt(TAIL, source, end) === null) found.skip(at)
  else found.take({ at, name, value: unescaped(value), quoted: true })
  return lineEnd(source, end) + 1
}

/** A text without quotes, up to the first `#` behind white space. */
function plainValue(written: string): string {
  let end = written.length
  for (let at = written.indexOf('#', 1); at !== -1; at = written.indexOf('#', at + 1)) {
    if (!IS_SPACE.test(written.charAt(at - 1))) continue
    end = at
    break
  }
  while (end > 0 && IS_SPACE.test(written.charAt(end - 1))) end -= 1
  return written.slice(0, end)
}

function unescaped([, single, double = '']: RegExpExecArray): string {
  if (single !== undefined) return single.replace(/\\([\\'])/g, '$1')
  return double.replace(
    /\\([\\'"abfnrtv])/g,
    (_, letter: string) => ownIn(ESCAPES, letter) ?? letter,
  )
}

function skipBlank(source: string, from: number): number {
  return from + lengthOf(WHITE, source, from)
}
const WHITE = new RegExp(`[${SPACE}]*`, 'y')

function lengthOf(pattern: RegExp, source: string, at: number): number {
  return matchAt(pattern, source, at)?.[0].length ?? 0
}
