import { once } from '../algorithms/once.ts'
import {
  behindBlanks,
  bracketsEnd,
  kindAt,
  partsAt,
  stringAt,
  stringEnd,
  valueEnd,
} from './json-scan.ts'

/** A JSON value with its text as written: all digits and blanks stay. */
export interface RawJson {
  readonly type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null'
  readonly raw: string
  /** The decoded text of a string. */
  readonly text: string
  /** The members in the order of the text, duplicates too; an array's keys are its indexes. Read at the first call. */
  readonly members: () => readonly RawMember[]
}

export interface RawMember {
  readonly key: string
  readonly value: RawJson
}

/** Go reads no JSON of more levels (encoding/json, maxNestingDepth). */
const DEEPEST = 10_000

/** Reads JSON and keeps the text of each value; null when it is not JSON. @throws RangeError when it nests too deeply */
export function rawJson(text: string): RawJson | null {
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  const root = behindBlanks(text, 0)
  const kind = kindAt(text, root)
  const nests = kind === 'object' || kind === 'list'
  if (nests && bracketsEnd(text, root).levels > DEEPEST) throw new RangeError()
  return partOf(text, root)
}

function partOf(source: string, start: number): RawJson {
  const raw = source.slice(start, valueEnd(source, start))
  return {
    type: typeOf(source, start),
    raw,
    text: kindAt(source, start) === 'string' ? stringAt(raw, 0, raw.length).toWellFormed() : '',
    members: once(() =>
      [...partsAt(source, start)].map(({ key, value }, index) => ({
        key: key === value ? String(index) : stringAt(source, key, stringEnd(source, key)),
        value: partOf(source, value),
      })),
    ),
  }
}

/** The types of words by their first letter; numbers begin with a digit or a sign. */
const WORDS: ReadonlyMap<string, RawJson['type']> = new Map([
  ['t', 'boolean'],
  ['f', 'boolean'],
  ['n', 'null'],
])

function typeOf(source: string, start: number): RawJson['type'] {
  const kind = kindAt(source, start)
  if (kind === 'list') return 'array'
  return kind === 'other' ? (WORDS.get(source.charAt(start)) ?? 'number') : kind
}
