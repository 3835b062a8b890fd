import { jsonData } from './json-data.ts'
import { kindAt, partsAt, stringAt, stringEnd, valueEnd } from './json-scan.ts'
import { placesIn, type Reading, refused } from './reading.ts'

/** Reads JSON, many times faster than the YAML reader would. Null when it is not JSON. */
export function readJson(text: string, file: string): Reading | null {
  if (!isJson(text)) return null
  const at = placesIn(text, file)
  const { value, root, problems, ends } = jsonData(text)
  if (problems.length > 0)
    return refused(problems.map(({ says, offset }) => ({ says, location: at(offset) })))
  const inside = insideOnce(text, (start) => ends.get(start) ?? valueEnd(text, start))
  const walk = (path: readonly PropertyKey[]): FoundJson => {
    let found: FoundJson = { key: root, value: root, whole: true }
    for (const step of path) {
      const next = inside(found.value).get(String(step))
      if (next === undefined) return { ...found, whole: false }
      found = { ...next, whole: true }
    }
    return found
  }
  const locate = (path: readonly PropertyKey[]) => at(walk(path).value)
  return {
    ok: true,
    document: {
      value,
      locate,
      locateKey: (path) => at(walk(path).key),
      locateLine: locate,
      tag: () => null,
      bareKey: () => null,
      bare: (path) => {
        const { value, whole } = walk(path)
        return whole && kindAt(text, value) === 'other'
          ? text.slice(value, valueEnd(text, value))
          : null
      },
    },
  }
}

/** Where a key and its value begin. */
interface Places {
  readonly key: number
  readonly value: number
}

interface FoundJson extends Places {
  /** Whether the path was there to its end. */
  readonly whole: boolean
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What stands in the object or list at an offset, by key or index, read once for each. */
function insideOnce(
  text: string,
  endOf: (start: number) => number,
): (start: number) => ReadonlyMap<string, Places> {
  const known = new Map<number, ReadonlyMap<string, Places>>()
  return (start) => {
    const before = known.get(start)
    if (before !== undefined) return before
    const inside = new Map<string, Places>()
    const isList = kindAt(text, start) === 'list'
    for (const part of partsAt(text, start, endOf)) {
      const name = isList ? String(inside.size) : keyAt(text, part.key)
      inside.set(name, part)
    }
    known.set(start, inside)
    return inside
  }
}

function keyAt(text: string, start: number): string {
  return stringAt(text, start, stringEnd(text, start))
}
