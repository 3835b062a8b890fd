import type { Outcome } from '../../domain/errors.ts'
import { collecting, type EnvFile, lineEnd } from './env-file.ts'
import { matchAt } from './places.ts'

/**
 * Reads an env file as Node does (24, `util.parseEnv` and `--env-file`): `NAME=value`, `export` before it, quotes over
 * several lines, `\n` inside double quotes. A quote ends at the next one of its kind, with or without a backslash, and
 * the rest of its line is dropped. Without quotes a `#` begins a comment. Only blanks, tabs and line feeds are white
 * space, and a value of blanks alone continues on the next line. Node skips other lines. A quote that is never closed
 * is `ENV_FILE_SYNTAX`.
 */
export function readNodeEnvFile(text: string, file: string): Outcome<EnvFile> {
  const source = trimmedEnd(text.replaceAll('\r', ''))
  const found = collecting(source, file)
  let equals = -1
  for (let from = skipBlank(source, 0); from < source.length; ) {
    const at = skipBlank(source, from)
    const end = lineEnd(source, from)
    if (equals < from) equals = nextEquals(source, from)
    // Behind a comment, a quoted and an empty value a comment must begin in the first column.
    const isComment = source[from] === '#'
    if (isComment || equals > end) {
      if (isComment) found.comment(from)
      else if (at < end) found.skip(at)
      from = isComment ? end + 1 : skipBlank(source, end)
      continue
    }
    const empty = equals + 1 === end
    if (equals === at) {
      found.skip(at)
      // Each further `=` has no name either.
      from = equals + (matchAt(/[= \t\n]*/y, source, equals)?.[0].length ?? 1)
      continue
    }
    const key = trimmedEnd(source.slice(at, equals))
    // Node keeps the word as a part of the name when no value follows.
    const name = empty ? key : key.replace(/^export [ \t]*/, '')
    const start = empty ? end : skipBlank(source, equals + 1)
    const read = empty ? { value: '', quoted: false, end } : readValue(source, start)
    if (name.startsWith('#')) found.comment(at)
    else if (read === null) found.unclosed(at)
    else found.take({ at, name, value: read.value, quoted: read.quoted })
    const behind = read?.end ?? lineEnd(source, start)
    from = empty || read?.quoted ? behind + 1 : skipBlank(source, behind)
  }
  return found.done()
}

/** The next `=`, or a place behind the text: it is searched once. */
function nextEquals(source: string, from: number): number {
  const at = source.indexOf('=', from)
  return at === -1 ? Number.POSITIVE_INFINITY : at
}

/** @returns null when a quote is never closed; `end` is the end of the last line of the value */
function readValue(
  source: string,
  start: number,
): { value: string; quoted: boolean; end: number } | null {
  const quote = source[start] ?? ''
  if (['"', "'", '`'].includes(quote)) {
    const closing = source.indexOf(quote, start + 1)
    if (closing === -1) return null
    const inside = source.slice(start + 1, closing)
    const value = quote === '"' ? inside.replaceAll('\\n', '\n') : inside
    return { value, quoted: true, end: lineEnd(source, closing) }
  }
  const end = lineEnd(source, start)
  const [value = ''] = source.slice(start, end).split('#', 1)
  return { value: trimmedEnd(value), quoted: false, end }
}

function skipBlank(source: string, from: number): number {
  return from + (matchAt(/[ \t\n]*/y, source, from)?.[0].length ?? 0)
}

function trimmedEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\n'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
