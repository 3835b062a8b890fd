import {
  behindBlanks,
  kindAt,
  nextPart,
  stringAt,
  stringEnd,
  valueBehind,
  valueEnd,
  wordEnd,
} from './json-scan.ts'
import { asWritten, DUPLICATE_KEY, TOO_DEEP } from './reading.ts'

/** No real manifest nests so deeply, and recursion over deeper data runs out of stack. */
const DEEPEST = 500
/** Objects and lists from this length keep where they end: shorter ones are read again as fast. */
const LONG = 256

/** A text that JSON.parse accepts, as data. */
interface JsonData {
  readonly value: unknown
  /** Where the value begins. */
  readonly root: number
  readonly problems: readonly { readonly says: string; readonly offset: number }[]
  /** Where a long object or list ends, by where it begins. */
  readonly ends: ReadonlyMap<number, number>
}

/** Makes data of JSON in one pass. Numbers that JavaScript would rewrite stay as written; a key that is given twice is a problem. */
export function jsonData(text: string): JsonData {
  const problems: { says: string; offset: number }[] = []
  const ends = new Map<number, number>()
  const root = behindBlanks(text, 0)
  let at = root

  const read = (depth: number): unknown => {
    const start = at
    if (depth > DEEPEST) {
      problems.push({ says: TOO_DEEP, offset: start })
      at = valueEnd(text, start)
      return null
    }
    const kind = kindAt(text, start)
    if (kind === 'string') return readString()
    if (kind === 'other') return readWord()
    const value = kind === 'object' ? readObject(depth) : readList(depth)
    if (at - start >= LONG) ends.set(start, at)
    return value
  }

  const readString = (): string => {
    const start = at
    at = stringEnd(text, start)
    return stringAt(text, start, at)
  }

  const readWord = (): unknown => {
    const start = at
    at = wordEnd(text, start)
    const source = text.slice(start, at)
    return asWritten(JSON.parse(source), source)
  }

  const readList = (depth: number): readonly unknown[] => {
    const items: unknown[] = []
    at += 1
    for (let next = nextPart(text, at); next !== null; next = nextPart(text, at)) {
      at = next
      items.push(read(depth + 1))
    }
    at = behindBlanks(text, at) + 1
    return items
  }

  const readObject = (depth: number): unknown => {
    const entries = new Map<string, unknown>()
    at += 1
    for (let next = nextPart(text, at); next !== null; next = nextPart(text, at)) {
      at = next
      const key = readString()
      if (entries.has(key)) problems.push({ says: DUPLICATE_KEY, offset: next })
      at = valueBehind(text, at)
      entries.set(key, read(depth + 1))
    }
    at = behindBlanks(text, at) + 1
    return Object.fromEntries(entries)
  }

  return { value: read(0), root, problems, ends }
}
