import type { Outcome } from '../../domain/errors.ts'
import { collecting, type EnvFile, lineEnd } from './env-file.ts'
import { matchAt } from './places.ts'

/** `export` is a name itself when no other name follows. */
const HEAD = /(?:export\s+)?([\w.-]+)(?:\s*=|:\s)/y

/**
 * Reads a dotenv file as the package `dotenv` does (18.0.10, `parse`): `NAME=value` and `NAME: value`, `export` before
 * them, quotes, several lines inside quotes, `\n` and `\r` inside double quotes. Without quotes a `#` begins a comment,
 * with or without a blank before it. `${X}` stays as written. The package skips other lines. A quote that is never
 * closed is `ENV_FILE_SYNTAX`.
 */
export function readDotenv(text: string, file: string): Outcome<EnvFile> {
  const source = text.replace(/\r\n?/g, '\n')
  const found = collecting(source, file)
  for (let at = skipBlank(source, 0); at < source.length; ) {
    const head = source[at] === '#' ? null : matchAt(HEAD, source, at)
    let end = lineEnd(source, at)
    if (source[at] === '#') found.comment(at)
    else if (head === null) found.skip(at)
    else {
      const start = at + head[0].length
      const read = readValue(source, start)
      if (read === null) found.unclosed(at)
      else {
        found.take({ at, name: head[1] ?? '', value: read.value, quoted: read.quoted })
        end = read.end
      }
      if (read === null) end = lineEnd(source, start)
    }
    at = skipBlank(source, end)
  }
  return found.done()
}

interface DotenvValue {
  readonly value: string
  readonly quoted: boolean
  /** The end of its last line. */
  readonly end: number
}

/** Null when a quote is opened and never closed. */
function readValue(source: string, start: number): DotenvValue | null {
  const opening = skipBlank(source, start)
  const quote = source[opening] ?? ''
  const isQuote = ['"', "'", '`'].includes(quote)
  const closing = isQuote ? closingQuote(source, opening) : null
  if (closing !== null) {
    const inside = source.slice(opening + 1, closing)
    const value = quote === '"' ? withEscapes(inside) : inside
    return { value, quoted: true, end: lineEnd(source, closing) }
  }
  const end = lineEnd(source, start)
  const written = source.slice(start, end)
  const plain = (written.split('#', 1)[0] ?? '').trim()
  if (opening < end && isQuote) {
    if (!written.trim().slice(1).includes(quote)) return null
    const inside = plain.length > 1 && plain.endsWith(quote) ? plain.slice(1, -1) : plain
    return { value: quote === '"' ? withEscapes(inside) : inside, quoted: false, end }
  }
  return { value: plain, quoted: false, end }
}

/**
 * The quote that closes a value: only white space and a comment may follow it on its line. A backslash before a quote
 * keeps the value open, unless no later quote closes it: 'C:\'.
 */
function closingQuote(source: string, opening: number): number | null {
  const quote = source[opening] ?? ''
  let closing: number | null = null
  for (let at = source.indexOf(quote, opening + 1); at !== -1; at = source.indexOf(quote, at + 1)) {
    if (matchAt(/\s*(?:#.*)?$/my, source, at + 1) !== null) closing = at
    if (source[at - 1] !== '\\') break
  }
  return closing
}

function skipBlank(source: string, from: number): number {
  return from + (matchAt(/\s*/y, source, from)?.[0].length ?? 0)
}

/** The package expands these two escapes and keeps the backslash of all others. */
function withEscapes(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\r', '\r')
}
