import { type Node, parseTree } from 'jsonc-parser'
import {
  asWritten,
  DUPLICATE_KEY,
  placesIn,
  type Reading,
  refused,
  type SyntaxProblem,
  TOO_DEEP,
} from './reading.ts'

/** No real manifest nests so deeply, and recursion over deeper data runs out of stack. */
const DEEPEST = 500

/** Reads JSON, several times faster than the YAML reader would. Null when it is not JSON. */
export function readJson(text: string, file: string): Reading | null {
  const root = treeOf(text)
  if (root === null) return null
  const at = placesIn(text, file)
  const problems: SyntaxProblem[] = []
  const dataOf = (node: Node, depth: number): unknown => {
    if (depth > DEEPEST) {
      problems.push({ says: TOO_DEEP, location: at(node.offset) })
      return null
    }
    const parts = node.children ?? []
    if (node.type === 'array') return parts.map((part) => dataOf(part, depth + 1))
    if (node.type !== 'object') return asWritten(node.value, sourceOf(text, node))
    const entries = new Map<string, unknown>()
    for (const { key, value } of parts.flatMap(sides)) {
      if (entries.has(key.value)) problems.push({ says: DUPLICATE_KEY, location: at(key.offset) })
      entries.set(key.value, dataOf(value, depth + 1))
    }
    return Object.fromEntries(entries)
  }
  const value = dataOf(root, 0)
  if (problems.length > 0) return refused(problems)
  const inside = insideOnce()
  const walk = (path: readonly PropertyKey[]): FoundJson => {
    let found: FoundJson = { key: root, value: root, whole: true }
    for (const step of path) {
      const next = inside(found.value).get(String(step))
      if (next === undefined) return { ...found, whole: false }
      found = { ...next, whole: true }
    }
    return found
  }
  const locate = (path: readonly PropertyKey[]) => at(walk(path).value.offset)
  return {
    ok: true,
    document: {
      value,
      locate,
      locateKey: (path) => at(walk(path).key.offset),
      locateLine: locate,
      tag: () => null,
      bareKey: () => null,
      bare: (path) => {
        const { value, whole } = walk(path)
        return whole && UNQUOTED.has(value.type) ? sourceOf(text, value) : null
      },
    },
  }
}

interface Sides {
  readonly key: Node
  readonly value: Node
}

interface FoundJson extends Sides {
  /** Whether the path was there to its end. */
  readonly whole: boolean
}

const UNQUOTED: ReadonlySet<string> = new Set(['number', 'boolean', 'null'])

/** The parser accepts much that JSON forbids, so JSON.parse checks first. */
function treeOf(text: string): Node | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    JSON.parse(text)
    return parseTree(text) ?? null
  } catch {
    return null
  }
}

function sourceOf(text: string, { offset, length }: Node): string {
  return text.slice(offset, offset + length)
}

/** The two nodes of a property. */
function sides({ children: [key, value] = [] }: Node): readonly Sides[] {
  return key === undefined || value === undefined ? [] : [{ key, value }]
}

/** The children of a node by key or index, built once for each node. */
function insideOnce(): (node: Node) => ReadonlyMap<string, Sides> {
  const known = new WeakMap<Node, ReadonlyMap<string, Sides>>()
  return (node) => {
    const parts = node.children ?? []
    const inside =
      known.get(node) ??
      new Map(
        node.type === 'object'
          ? parts.flatMap(sides).map((both) => [both.key.value, both])
          : parts.map((item, place) => [String(place), { key: item, value: item }]),
      )
    known.set(node, inside)
    return inside
  }
}
