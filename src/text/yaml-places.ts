import { isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import type { Location } from '../domain/location.ts'
import type { TextDocument } from './reading.ts'
import { isMergeKey, keyText } from './yaml-data.ts'

/**
 * Where the parts of a YAML document stand, aliases and merge keys followed.
 * @param at the place of an offset
 * @param follow the node that an alias points at; another node itself
 * @param tagged whether a tag stands anywhere in the document
 */
export function placesOf(
  contents: unknown,
  at: (offset: number) => Location,
  follow: (node: unknown) => unknown,
  tagged: boolean,
): Omit<TextDocument, 'value'> {
  const pairsOf = pairsByKey(follow)
  const root = start(contents) ?? 0
  const walk = (path: readonly PropertyKey[]): FoundNode => {
    let here: unknown = contents
    let key = root
    let value = root
    let keyNode: unknown = null
    for (const step of path) {
      const node = follow(here)
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(step))
        if (pair === undefined) return { key, value, node: null, keyNode }
        keyNode = pair.key
        key = start(keyNode) ?? key
        value = start(pair.value) ?? key
        here = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(step)]
        const place = start(item)
        if (place === null) return { key, value, node: null, keyNode }
        keyNode = null
        key = place
        value = place
        here = item
      } else return { key, value, node: null, keyNode }
    }
    return { key, value, node: follow(here), keyNode }
  }
  return {
    locate: (path) => at(walk(path).value),
    locateKey: (path) => at(walk(path).key),
    locateLine: (path, line) => {
      const { value, node } = walk(path)
      const place = at(value)
      const byLine = isScalar(node) && node.type === 'BLOCK_LITERAL'
      return byLine ? { ...place, line: place.line + 1 + line, column: 1 } : place
    },
    bare: (path) => bareText(walk(path).node),
    tag: (path) => {
      if (!tagged) return null
      const { node } = walk(path)
      return (isScalar(node) || isMap(node) || isSeq(node)) && node.tag ? node.tag : null
    },
    bareKey: (path) => bareText(walk(path).keyNode),
  }
}

type Pairs = ReadonlyMap<string, Pair>

/** The pairs of a map by key, with those that it merges in. Built once for each map. */
function pairsByKey(follow: (node: unknown) => unknown): (map: YAMLMap) => Pairs {
  const known = new WeakMap<YAMLMap, Pairs>()
  const pairsOf = (map: YAMLMap): Pairs => {
    const pairs = known.get(map) ?? new Map([...merged(map), ...own(map)])
    known.set(map, pairs)
    return pairs
  }
  const own = (map: YAMLMap) => map.items.map((pair) => [keyText(pair.key), pair] as const)
  /** Of a list, the first map wins. */
  const merged = (map: YAMLMap) =>
    map.items
      .filter(({ key }) => isMergeKey(key))
      .map(({ value }) => follow(value))
      .flatMap((source) => (isSeq(source) ? source.items.map(follow) : [source]))
      .toReversed()
      .flatMap((source) => (isMap(source) ? [...pairsOf(source)] : []))
  return pairsOf
}

interface FoundNode {
  /** Offsets of the last key and value that were found: most walks ask for no place. */
  readonly key: number
  readonly value: number
  /** The node at the end of the path; null when the path is not there. */
  readonly node: unknown
  /** The node of the last key that was found; null in a list. */
  readonly keyNode: unknown
}

function start(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null
}

function bareText(node: unknown): string | null {
  const bare = isScalar(node) && node.type === 'PLAIN' && node.tag === undefined
  return bare ? (node.source ?? '') : null
}
