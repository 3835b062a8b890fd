import { groupBy } from '../algorithms/group-by.ts'

/** A trie of all wanted texts, with its nodes numbered by depth and its edges in one open hash table. */
interface Automaton {
  /** The child of a node for a UTF-16 unit; 0, the root, when there is none. */
  child(node: number, unit: number): number
  /** For each node, the node of its longest proper suffix. */
  readonly suffix: Int32Array
  /** For each node, the nearest of itself and its suffixes where a wanted text ends; 0 for none. */
  readonly end: Int32Array
  /** Where each wanted text ends. */
  readonly ends: readonly number[]
}

/** UTF-16 units from the middle of a text that the hash covers; prefixes of vendors and PEM armour are at the ends. */
const WINDOW = 8
const BASE = 0x01000193
const BASE_TO_WINDOW = Array.from({ length: WINDOW }).reduce<number>(
  (power) => Math.imul(power, BASE),
  1,
)

/**
 * Reports for each wanted text the indexes of the texts that contain it, each pair once. The time is linear in the
 * size of all texts plus the number of pairs, and pairs take no memory.
 */
export function eachFound(
  wanted: readonly string[],
  texts: readonly string[],
  found: (wanted: number, text: number) => void,
): void {
  const same = new Map<string, number[]>(wanted.map((text) => [text, []]))
  texts.forEach((text, place) => {
    same.get(text)?.push(place)
  })
  wanted.forEach((text, place) => {
    for (const whole of (text !== '' && same.get(text)) || []) found(place, whole)
  })
  const likely = seenInLonger(wanted, texts)
  const lengthOf = (place: number) => texts[place]?.length
  findParts(
    likely.wanted.map((place) => wanted[place] ?? ''),
    likely.texts.map((place) => texts[place] ?? ''),
    (part, text) => {
      const [from, at] = [likely.wanted[part] ?? 0, likely.texts[text] ?? 0]
      // A text of the same length is the wanted text itself, reported above.
      if (lengthOf(at) !== wanted[from]?.length) found(from, at)
    },
  )
}

/** The same as lists, in the order of the texts. */
export function findAll(
  wanted: readonly string[],
  texts: readonly string[],
): readonly (readonly number[])[] {
  const places = wanted.map((): number[] => [])
  eachFound(wanted, texts, (one, text) => places[one]?.push(text))
  return places.map((one) => one.sort((a, b) => a - b))
}

/** Which texts may be parts, and of which longer ones, by a rolling hash of their middles (Karp and Rabin, 1987). */
function seenInLonger(
  wanted: readonly string[],
  texts: readonly string[],
): { readonly wanted: readonly number[]; readonly texts: readonly number[] } {
  const hashes = wanted.map((text) => {
    let hash = 0
    const from = Math.floor((text.length - WINDOW) / 2)
    for (let at = Math.max(from, 0); at < from + WINDOW; at += 1)
      hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
    return hash
  })
  const shortest = new Map<number, number>()
  // At most one slot in sixteen is set, so most misses need no search in the map.
  const mask = 2 ** Math.ceil(Math.log2(wanted.length * 16 + 1)) - 1
  const coarse = new Uint8Array(mask + 1)
  wanted.forEach(({ length }, place) => {
    const hash = hashes[place] ?? 0
    coarse[hash & mask] = 1
    shortest.set(hash, Math.min(length, shortest.get(hash) ?? length))
  })
  const shortestOfAll = wanted.reduce((least, { length }) => Math.min(least, length), Infinity)
  const seen = new Set<number>()
  const isShort = ({ length }: string) => length < WINDOW
  const short = wanted.some(isShort)
  const holds = (text: string) => {
    if (text.length <= shortestOfAll) return false
    let any = short
    let hash = 0
    for (let at = 0; at < text.length; at += 1) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
      if (at >= WINDOW) hash = (hash - Math.imul(text.charCodeAt(at - WINDOW), BASE_TO_WINDOW)) | 0
      if (coarse[hash & mask] === 1 && (shortest.get(hash) ?? text.length) < text.length) {
        seen.add(hash)
        any = true
      }
    }
    return any
  }
  const longer = [...texts.keys()].filter((place) => holds(texts[place] ?? ''))
  const parts = [...wanted.keys()].filter(
    (place) => isShort(wanted[place] ?? '') || seen.has(hashes[place] ?? 0),
  )
  return { wanted: parts, texts: longer }
}

/** The exact search among the remaining texts, by Aho and Corasick (1975): linear, but slower. */
function findParts(
  wanted: readonly string[],
  texts: readonly string[],
  found: (wanted: number, text: number) => void,
): void {
  const { child, suffix, end, ends } = build(wanted)
  const endingAt = groupBy([...ends.keys()], (place) => ends[place])
  const seenIn = new Int32Array(end.length).fill(-1)
  texts.forEach((text, place) => {
    let node = 0
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      let next = child(node, unit)
      while (next === 0 && node !== 0) {
        node = suffix[node] ?? 0
        next = child(node, unit)
      }
      node = next
      // A text that was found once was reported with all wanted texts that end there.
      for (
        let hit = end[node] ?? 0;
        hit !== 0 && seenIn[hit] !== place;
        hit = end[suffix[hit] ?? 0] ?? 0
      ) {
        seenIn[hit] = place
        for (const one of endingAt.get(hit) ?? []) found(one, place)
      }
    }
  })
}

/** All texts grow by one unit per round, so the suffix of a node exists before the node. */
function build(wanted: readonly string[]): Automaton {
  const size = wanted.reduce((sum, { length }) => sum + length, 1)
  const mask = 2 ** Math.ceil(Math.log2(size * 2)) - 1
  const keys = new Float64Array(mask + 1)
  const targets = new Int32Array(mask + 1)
  const slotOf = (node: number, unit: number) => {
    const key = node * 65536 + unit + 1
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const child = (node: number, unit: number) => targets[slotOf(node, unit)] ?? 0
  const suffix = new Int32Array(size)
  const end = new Int32Array(size)
  const ends = wanted.map(() => 0)
  let count = 1
  let growing = [...wanted.entries()]
  for (let depth = 0; growing.length > 0; depth += 1) {
    growing = growing.filter(([, { length }]) => length > depth)
    for (const [place, text] of growing) {
      const parent = ends[place] ?? 0
      const unit = text.charCodeAt(depth)
      const slot = slotOf(parent, unit)
      if (targets[slot] === 0) {
        let shorter = suffix[parent] ?? 0
        while (shorter !== 0 && child(shorter, unit) === 0) shorter = suffix[shorter] ?? 0
        suffix[count] = parent === 0 ? 0 : child(shorter, unit)
        keys[slot] = parent * 65536 + unit + 1
        targets[slot] = count
        count += 1
      }
      ends[place] = targets[slot] ?? 0
    }
  }
  for (const node of ends) end[node] = node
  end[0] = 0
  for (let node = 1; node < count; node += 1) end[node] ||= end[suffix[node] ?? 0] ?? 0
  return { child, suffix, end, ends }
}
