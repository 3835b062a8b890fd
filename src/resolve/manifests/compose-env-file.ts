import { ownIn } from '../../algorithms/own.ts'
import type { Failure, Outcome } from '../../domain/errors.ts'
import { beginsKey, endsKey, keyLines } from '../../domain/key-lines.ts'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { isBase64Line, VARIABLE_NAME } from '../../domain/variable-name.ts'
import { withoutMark } from '../../text/files.ts'
import { lineEnd } from '../env-files/env-file.ts'
import { matchAt, placesIn } from '../env-files/places.ts'
import { linesOf, tooLong, tooLongFailure } from '../env-files/scanned-lines.ts'
import { type Interpolated, interpolate, type Lookup, UnsetText } from './compose-interpolation.ts'

/** A line of a file of `env_file`. Without a value it takes the value of the shell. */
export interface ComposeEntry {
  readonly name: string
  readonly value: Interpolated | null
  readonly location: Location
}

/** What an entry gives to what is interpolated after it; undefined without a value. */
export function knownText({ value, location }: ComposeEntry): ReturnType<Lookup> {
  if (value === null) return undefined
  if (value.kind === 'missing') return new UnsetText(value.marks, location)
  return value.kind === 'text' ? value.text : null
}

type ReadEnvText = (text: string, file: string, lookup: Lookup) => Outcome<readonly ComposeEntry[]>

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  // Two dollar signs are one after interpolation.
  $: '$$',
}

/**
 * Reads a file behind `env_file` as Compose does (Docker Compose manual, "Syntax for environment files";
 * compose-go, dotenv/parser.go). It differs from the dotenv files of other tools: values without quotes
 * and in double quotes are interpolated, a name alone is taken from the shell, `:` may stand for `=`.
 * A line that is not the name of a shell variable may be a part of a value: it is refused and never shown.
 */
export const readEnvFile: ReadEnvText = (text, file, lookup) => {
  const source = withoutMark(text)
  const found = new Map<string, ComposeEntry>()
  const failures: Failure[] = []
  const within: Lookup = (name) => {
    const outer = lookup(name)
    const own = found.get(name)
    return outer === undefined && own ? knownText(own) : outer
  }
  const placeOf = placesIn(source, file)
  let at = 0
  let inKey = false
  for (;;) {
    at += matchAt(/(?:\s+|#[^\n]*)*/y, source, at)?.[0].length ?? 0
    if (at >= source.length) return { value: [...found.values()], failures }
    const location = placeOf(at)
    const head = matchAt(
      /(?:export[^\S\n]+)?([\p{L}\p{N}_.[\]-]+)[^\S\n]*([=:\n])[^\S\n]*/uy,
      source,
      at,
    )
    const end = lineEnd(source, at)
    const [whole = '', name = '', sign] = head ?? []
    const named = sign === '\n' ? VARIABLE_NAME.test(name) : head !== null
    const start = at + whole.length
    const line = source.slice(at, end)
    const quoted = sign !== '\n' && /["']/.test(source.charAt(start))
    const ofKey: boolean = inKey
    inKey = ofKey ? !endsKey(line) : !quoted && beginsKey(line)
    if (ofKey || !named || isBase64Line(line)) {
      failures.push(unreadable('is not NAME=value', location))
      at = end
      continue
    }
    const read = sign === '\n' ? null : readValue(source, start, within)
    if (read === 'open') {
      failures.push(unreadable('opens a quote that is never closed', location))
      return { value: [...found.values()], failures }
    }
    if (read?.value.kind === 'invalid') failures.push(unreadable(BAD_MARK, location))
    // A bare name that the shell does not have keeps the value of an earlier line.
    else if (read !== null || lookup(name) !== undefined || !found.has(name))
      found.set(name, { name, value: read?.value ?? null, location })
    at = read?.end ?? start
  }
}

/**
 * Reads a file with `format: raw` as `docker run --env-file` does (docker/cli, pkg/kvfile): everything
 * behind the first `=` belongs to the value, quotes and trailing blanks too. Docker refuses a file with a line over 64 KiB.
 */
export const readRawEnvFile: ReadEnvText = (text, file) => {
  const failures: Failure[] = []
  const found = new Map<string, ComposeEntry>()
  const isOfKey = keyLines()
  for (const [index, line] of linesOf(withoutMark(text)).entries()) {
    const begin = { file, line: index + 1, column: 1 }
    if (tooLong(line)) return { value: [], failures: [tooLongFailure(begin, 'Docker')] }
    const content = line.trimStart()
    if (content === '') continue
    const ofKey = isOfKey(content.startsWith('#') ? '' : content)
    if (content.startsWith('#') && !ofKey) continue
    const location = { ...begin, column: line.length - content.length + 1 }
    const [name = ''] = content.split('=', 1)
    const rest = content.slice(name.length)
    const value =
      rest === ''
        ? null
        : ({ kind: 'text', text: new Secret(rest.slice(1)), handedOn: true } as const)
    const named = value === null ? VARIABLE_NAME.test(name) : /^[^ \t]+$/.test(name)
    if (ofKey || !named || isBase64Line(content))
      failures.push(unreadable('is not NAME=value', location))
    else found.set(name, { name, value, location })
  }
  return { value: [...found.values()], failures }
}

function readValue(
  source: string,
  start: number,
  lookup: Lookup,
): { value: Interpolated; end: number } | 'open' {
  const quote = source[start]
  if (quote !== '"' && quote !== "'") {
    const end = lineEnd(source, start)
    const [plain = ''] = source.slice(start, end).split(' #', 1)
    return { value: interpolate(plain.trimEnd(), lookup), end }
  }
  const quoted = matchAt(
    quote === '"' ? /"((?:\\[\s\S]|[^"\\])*)"/y : /'((?:\\[\s\S]|[^'\\])*)'/y,
    source,
    start,
  )
  if (quoted === null) return 'open'
  const text = (quoted[1] ?? '').replace(/\\([\s\S])/g, (pair, next) =>
    next === quote ? next : pair,
  )
  const end = start + quoted[0].length
  if (quote === "'") return { value: { kind: 'text', text: new Secret(text), handedOn: true }, end }
  return { value: interpolate(withEscapes(text), lookup), end }
}

function withEscapes(text: string): string {
  return text.replace(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (pair, letter, digits) => {
    if (letter !== undefined) return ownIn(ESCAPES, letter) ?? (letter === 'c' ? pair : letter)
    const octal = /^[0-3][0-7]{2}$/.test(digits) ? Number.parseInt(digits, 8) : null
    return octal === null ? `\\${digits}` : String.fromCodePoint(octal)
  })
}

const BAD_MARK = 'has a $ that Compose cannot read; a $ that means itself is written $$'

/** Gives the place, and never the text there. */
function unreadable(what: string, location: Location): Failure {
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} ${what}.`,
    fix: 'Write NAME=value, one a line, as Docker Compose reads it; a value with spaces or # in quotes.',
    location,
  }
}
