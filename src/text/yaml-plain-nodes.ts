/** A part of a plain YAML text, with its offset. */
export interface PlainNode {
  readonly at: number
  readonly value: unknown
  /** The source of a text without quotes; null for other nodes. */
  readonly bare: string | null
  /** The parts of a map by key, those of a list by index; null for a scalar. */
  readonly inside: ReadonlyMap<string, PlainPart> | null
}

export interface PlainPart {
  /** The offset of the key; in a list that of the value. */
  readonly key: number
  /** The source of a key without quotes. */
  readonly bareKey: string | null
  readonly node: PlainNode
}

/** A text that is not plain: the library reads it, or names its mistakes. */
export class NotPlain extends Error {}

export function mapNode(at: number, inside: ReadonlyMap<string, PlainPart>): PlainNode {
  const entries = [...inside].map(([key, { node }]) => [key, node.value])
  return { at, value: Object.fromEntries(entries), bare: null, inside }
}

export function listNode(at: number, items: readonly PlainNode[]): PlainNode {
  const parts = items.map(
    (node, index) => [String(index), { key: node.at, bareKey: null, node }] as const,
  )
  const inside = new Map<string, PlainPart>(parts)
  return { at, value: items.map(({ value }) => value), bare: null, inside }
}
