import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { isMap as isData } from './data.ts'
import { asWritten, DUPLICATE_KEY, TOO_DEEP } from './reading.ts'

/** No real manifest nests so deeply, and recursion over deeper data runs out of stack. */
const DEEPEST = 500

const CIRCLE = 'an alias points at what it stands in'
const NO_ANCHOR = 'an alias points at no anchor'
const TOO_MUCH = 'its aliases and merge keys stand for too much'
const NO_MAP = 'a merge key takes a map or a list of maps'

/** A document as data. */
interface YamlData {
  readonly value: unknown
  readonly problems: readonly { readonly says: string; readonly offset: number }[]
  /** The node that an alias points at. */
  readonly targets: ReadonlyMap<unknown, Node>
  /** Whether a tag such as `!reset` stands anywhere. */
  readonly tagged: boolean
}

/** What a node with an anchor is as data. */
interface Anchored {
  readonly value: unknown
  /** The nodes in it, those behind its aliases too. */
  readonly nodes: number
  /** The levels below it. */
  readonly height: number
}

/** Whether `<<` adds the keys of another map: YAML 1.1, which some readers of YAML 1.2 keep. */
export type MergeKeys = 'merged' | 'plain keys'

/** Makes data of a document. What an anchor names becomes data once, and its aliases share it. */
export function yamlData(contents: unknown, mergeKeys: MergeKeys): YamlData {
  const problems: { says: string; offset: number }[] = []
  const anchors = new Map<string, Node>()
  const targets = new Map<unknown, Node>()
  const known = new Map<Node, Anchored>()
  let nodes = 0
  let byAlias = 0
  let deepest = 0
  let tagged = false

  const wrong = (says: string, node: unknown): null => {
    // Aliases that are not followed make other mistakes.
    if (problems.at(-1)?.says === TOO_MUCH) return null
    problems.push({ says, offset: (isNode(node) && node.range?.[0]) || 0 })
    return null
  }

  const dataOf = (node: unknown, depth: number): unknown => {
    nodes += 1
    deepest = Math.max(deepest, depth)
    if (depth > DEEPEST) return wrong(TOO_DEEP, node)
    if (isAlias(node)) return followed(node, anchors.get(node.source), depth)
    if (isNode(node) && node.tag !== undefined) tagged = true
    return isNode(node) && node.anchor !== undefined
      ? anchored(node, node.anchor, depth)
      : contentOf(node, depth)
  }

  const anchored = (node: Node, anchor: string, depth: number): unknown => {
    anchors.set(anchor, node)
    const before = { nodes, deepest }
    deepest = depth
    const value = contentOf(node, depth)
    known.set(node, { value, nodes: nodes - before.nodes + 1, height: deepest - depth })
    deepest = Math.max(deepest, before.deepest)
    return value
  }

  const followed = (alias: Node, target: Node | undefined, depth: number): unknown => {
    if (target === undefined) return wrong(NO_ANCHOR, alias)
    const found = known.get(target)
    if (found === undefined) return wrong(CIRCLE, alias)
    targets.set(alias, target)
    nodes += found.nodes
    byAlias += found.nodes
    deepest = Math.max(deepest, depth + found.height)
    if (deepest > DEEPEST) return wrong(TOO_DEEP, alias)
    return isTooMuch(byAlias, nodes) ? wrong(TOO_MUCH, alias) : found.value
  }

  const contentOf = (node: unknown, depth: number): unknown => {
    if (isScalar(node))
      return node.source === undefined ? node.value : asWritten(node.value, node.source)
    if (isSeq(node)) return node.items.map((item) => dataOf(item, depth + 1))
    if (isMap(node)) return mapOf(node.items, depth)
    return isPair(node) ? mapOf([node], depth) : null
  }

  const mapOf = (pairs: readonly Pair[], depth: number): unknown => {
    const own = new Set<string>()
    const entries = new Map<string, unknown>()
    for (const { key, value } of pairs) {
      const name = keyText(key)
      if (own.has(name)) wrong(DUPLICATE_KEY, key)
      own.add(name)
      if (mergeKeys === 'merged' && isMergeKey(key)) merge(entries, value, depth)
      else {
        nodes += 1
        entries.set(name, dataOf(value, depth + 1))
      }
    }
    return Object.fromEntries(entries)
  }

  const merge = (entries: Map<string, unknown>, source: unknown, depth: number): void => {
    const data = dataOf(source, depth)
    for (const map of Array.isArray(data) ? data : [data])
      if (!isData(map)) wrong(NO_MAP, source)
      else
        for (const [name, value] of Object.entries(map))
          if (!entries.has(name)) entries.set(name, value)
  }

  const value = dataOf(contents, 0)
  return { value, problems, targets, tagged }
}

/** The text of a key; the reader of the text refuses keys of another kind. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

/** `<<` without quotes, as YAML 1.1 has it. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN'
}

/**
 * Whether go-yaml refuses a text (decode.go, "document contains excessive aliasing"): 99 of 100 nodes may come by
 * alias, of 4 million nodes 10 of 100. Compose and kubectl read with it.
 */
function isTooMuch(byAlias: number, nodes: number): boolean {
  const share = Math.min(Math.max((nodes - 400_000) / 3_600_000, 0), 1)
  return byAlias > 100 && nodes > 1000 && byAlias / nodes > 0.99 - 0.89 * share
}
