import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
} from 'yaml'
import type { Location } from '../domain/location.ts'
import type { TextDocument } from './reading.ts'

/** Where the parts of a YAML document stand, aliases and merge keys followed. @param at the place of an offset */
export function placesOf(
  document: Document.Parsed,
  at: (offset: number) => Location,
): Omit<TextDocument, 'value'> {
  const start = (node: unknown): Location | null =>
    isNode(node) && node.range ? at(node.range[0]) : null
  const pairsOf = pairsByKey()
  const root = start(document.contents) ?? at(0)
  const followed = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node)
  const pairIn = (map: YAMLMap, key: PropertyKey): Pair | undefined => {
    const pair = pairsOf(map).get(key)
    if (pair !== undefined) return pair
    const merged = followed(pairsOf(map).get('<<')?.value)
    const sources = isSeq(merged) ? merged.items.map(followed) : [merged]
    return sources
      .filter((source) => isMap(source))
      .map((source) => pairIn(source, key))
      .find((found) => found !== undefined)
  }
  const walk = (path: readonly PropertyKey[]): FoundNode => {
    let here: unknown = document.contents
    let found: FoundNode = { key: root, value: root, node: null, keyNode: null }
    for (const step of path) {
      const node = followed(here)
      if (isMap(node)) {
        const pair = pairIn(node, step)
        if (pair === undefined) return found
        const key = start(pair.key) ?? found.key
        found = { key, value: start(pair.value) ?? key, node: null, keyNode: pair.key }
        here = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(step)]
        const value = start(item)
        if (value === null) return found
        found = { key: value, value, node: null, keyNode: null }
        here = item
      } else return found
    }
    return { ...found, node: followed(here) }
  }
  return {
    locate: (path) => walk(path).value,
    locateKey: (path) => walk(path).key,
    locateLine: (path, line) => {
      const { value, node } = walk(path)
      const byLine = isScalar(node) && node.type === 'BLOCK_LITERAL'
      return byLine ? { ...value, line: value.line + 1 + line, column: 1 } : value
    },
    bare: (path) => bareText(walk(path).node),
    tag: (path) => {
      const { node } = walk(path)
      return (isScalar(node) || isMap(node) || isSeq(node)) && node.tag ? node.tag : null
    },
    bareKey: (path) => bareText(walk(path).keyNode),
  }
}

/** The pairs of a map by key, built once for each map. */
function pairsByKey(): (map: YAMLMap) => ReadonlyMap<unknown, Pair> {
  const known = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>()
  return (map) => {
    const pairs =
      known.get(map) ??
      new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]))
    known.set(map, pairs)
    return pairs
  }
}

interface FoundNode {
  readonly key: Location
  readonly value: Location
  /** The node at the end of the path; null when the path is not there. */
  readonly node: unknown
  /** The node of the last key that was found; null in a list. */
  readonly keyNode: unknown
}

function bareText(node: unknown): string | null {
  const bare = isScalar(node) && node.type === 'PLAIN' && node.tag === undefined
  return bare ? (node.source ?? '') : null
}
