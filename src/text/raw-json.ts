import { type Node, parseTree } from 'jsonc-parser'

/** A JSON value with its text as written: all digits and blanks stay. */
export interface RawJson {
  readonly type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null'
  readonly raw: string
  /** The decoded text of a string. */
  readonly text: string
  /** The members in the order of the text, duplicates too; an array's keys are its indexes. */
  readonly members: () => readonly RawMember[]
}

export interface RawMember {
  readonly key: string
  readonly value: RawJson
}

/** Reads JSON and keeps the text of each value; null when it is not JSON. @throws RangeError when it nests too deeply */
export function rawJson(text: string): RawJson | null {
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  const root = parseTree(text)
  return root === undefined ? null : partOf(root, text)
}

function partOf(node: Node, source: string): RawJson {
  const { type, offset, length, value, children = [] } = node
  return {
    type: type === 'property' ? 'null' : type,
    raw: source.slice(offset, offset + length),
    text: type === 'string' ? String(value).toWellFormed() : '',
    members: () =>
      type === 'array'
        ? children.map((item, index) => ({ key: String(index), value: partOf(item, source) }))
        : children.flatMap(({ children: [key, item] = [] }) =>
            key === undefined || item === undefined
              ? []
              : [{ key: String(key.value), value: partOf(item, source) }],
          ),
  }
}
