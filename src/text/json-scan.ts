/** Offsets in a text that JSON.parse accepts: nothing is checked again, and nothing recurses. */

/** A value in an object or a list: where it stands, and where its key stands; in a list both are the value. */
export interface JsonPart {
  readonly key: number
  readonly value: number
}

const QUOTE = '"'.charCodeAt(0)
const BACKSLASH = '\\'.charCodeAt(0)
const COMMA = ','.charCodeAt(0)
const OPEN_OBJECT = '{'.charCodeAt(0)
const OPEN_LIST = '['.charCodeAt(0)
const CLOSE_OBJECT = '}'.charCodeAt(0)
const CLOSE_LIST = ']'.charCodeAt(0)
const LAST_BLANK = ' '.charCodeAt(0)

export type JsonKind = 'object' | 'list' | 'string' | 'other'

/** The kind of the value at an offset. */
export function kindAt(text: string, at: number): JsonKind {
  const code = text.charCodeAt(at)
  if (code === QUOTE) return 'string'
  if (code === OPEN_OBJECT) return 'object'
  return code === OPEN_LIST ? 'list' : 'other'
}

/** The first offset from here that holds no blank. */
export function behindBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= LAST_BLANK) at += 1
  return at
}

/** The next key or value of an object or a list, from behind its bracket or its last value; null at its end. */
export function nextPart(text: string, behind: number): number | null {
  let at = behindBlanks(text, behind)
  if (text.charCodeAt(at) === COMMA) at = behindBlanks(text, at + 1)
  return isClosing(text.charCodeAt(at)) ? null : at
}

/** The value of the key that ends at an offset. */
export function valueBehind(text: string, keyEnd: number): number {
  return behindBlanks(text, behindBlanks(text, keyEnd) + 1)
}

/** Where the value at an offset ends. */
export function valueEnd(text: string, start: number): number {
  const kind = kindAt(text, start)
  if (kind === 'string') return stringEnd(text, start)
  return kind === 'other' ? wordEnd(text, start) : bracketsEnd(text, start).end
}

/** Where the string ends whose quote stands at an offset. */
export function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end + 1
}

function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1
  return (at - before) % 2 === 1
}

/** Where a number or a word ends. */
export function wordEnd(text: string, start: number): number {
  let end = start
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code === COMMA || code <= LAST_BLANK || isClosing(code)) break
  }
  return end
}

/** Where the object or list at an offset ends, and how many levels it has. */
export function bracketsEnd(text: string, start: number): { end: number; levels: number } {
  let at = start
  let depth = 0
  let levels = 0
  do {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = stringEnd(text, at)
      continue
    }
    if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1
    else if (isClosing(code)) depth -= 1
    levels = Math.max(levels, depth)
    at += 1
  } while (depth > 0)
  return { end: at, levels }
}

function isClosing(code: number): boolean {
  return code === CLOSE_OBJECT || code === CLOSE_LIST
}

/** The text of the string between two offsets. */
export function stringAt(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end - 1)
  return inside.includes('\\') ? JSON.parse(text.slice(start, end)) : inside
}

/**
 * The parts of the object or list at an offset, duplicates too; none of another value.
 * @param endOf where a value ends, for a caller that knows it
 */
export function* partsAt(
  text: string,
  start: number,
  endOf: (at: number) => number = (at) => valueEnd(text, at),
): Generator<JsonPart> {
  const kind = kindAt(text, start)
  if (kind !== 'object' && kind !== 'list') return
  let next = nextPart(text, start + 1)
  while (next !== null) {
    const value = kind === 'list' ? next : valueBehind(text, stringEnd(text, next))
    yield { key: next, value }
    next = nextPart(text, endOf(value))
  }
}
