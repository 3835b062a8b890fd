import type { SourceText } from '../domain/boot.ts'

const COMMENT = /^\s*(#|\/\/|\*|\/\*)/

/** The first line of a source that names a variable in its code, from 1; null without one. */
export function lineThatNames({ lines }: SourceText, name: string): number | null {
  const word = wordOf(name)
  const code = lines.map((line) => (COMMENT.test(line) ? '' : line))
  const quoted = new RegExp(`["'\`.]${name}\\b|^\\s*${name}\\??\\s*[:=,]`)
  for (const pattern of [quoted, word]) {
    const place = code.findIndex((line) => pattern.test(line))
    if (place !== -1) return place + 1
  }
  return null
}

/** Whether a line names the variable. */
export function names(line: string, name: string): boolean {
  return wordOf(name).test(line)
}

/** The line of a settings class that declares a field, from 1; null without one. */
export function lineOfField({ lines }: SourceText, field: string): number | null {
  const declares = new RegExp(`^\\s+${escaped(field)}\\s*[:=]`)
  const place = lines.findIndex((line) => declares.test(line))
  return place === -1 ? null : place + 1
}

/** What stands behind a name that has a value for a start without the variable. */
const DEFAULT_BEHIND =
  /^["'`\])]*\s*(\?\?|\|\||\bor\b)|\.default\(|\.optional\(|\bdefault\s*[=:]|^["'`]\s*,\s*\S/

/** Whether a line gives a value for a start without the variable: `?? "x"`, `or "x"`, `.default("x")`, `{ NAME = "x" }`. */
export function givesDefault(line: string, name: string): boolean {
  const places = [...line.matchAll(new RegExp(wordOf(name), 'g'))].map(({ index }) => index)
  const place = places.at(-1)
  if (place === undefined) return false
  const [before, behind] = [line.slice(0, place), line.slice(place + name.length)]
  const destructured = /[{,]\s*$/.test(before) && /^\s*=(?![=>])/.test(behind)
  return destructured || DEFAULT_BEHIND.test(behind)
}

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_])${escaped(name)}(?![A-Za-z0-9_])`)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&')
}
