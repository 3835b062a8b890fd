import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Path } from './data.ts'
import type { TextEdit } from './edits.ts'
import { composeYaml } from './yaml-compose.ts'
import { isMergeKey, keyText } from './yaml-data.ts'

/** Why a text is not changed: completes "… cannot be changed safely, because ". */
export class Unsafe extends Error {}

const BRACES = 'it stands in braces or brackets'
const ANCHOR = 'it has an anchor, an alias or a merge key'
const DOCUMENTS = 'the file has several documents'
const GONE = 'it is not written as a map'

/** The texts of a scalar, and how a new text is written into it. */
export interface ScalarText {
  readonly value: string
  /** Offsets of its content, without quotes and block header. */
  readonly start: number
  readonly end: number
  /** Writes a text for its kind of quotes. */
  write(text: string): string
}

/** A map in block style that can be changed. */
export interface EditableMap {
  /** The text of a key's value; null without the key. @throws Unsafe for other values */
  scalar(key: string): ScalarText | null
  /** Whether it has a key. */
  has(key: string): boolean
  /** Writes `key: value` on a line of its own, behind the first key if that is `name`. @throws Unsafe */
  insert(key: string, value: string): TextEdit
  /** Writes `key:` and below it `inner: value`, or only the inner line if the map has the key. @throws Unsafe */
  insertIn(key: string, inner: string, value: string): TextEdit
  /** Adds a plain word to a list, or makes one of a single text. @throws Unsafe */
  append(key: string, word: string): readonly TextEdit[]
}

/** Finds maps of a YAML text to change. @throws Unsafe if the text has several documents */
export function yamlEditor(text: string): (path: Path) => EditableMap {
  const { documents } = composeYaml(text, [])
  const [document] = documents
  if (document === undefined || documents.length > 1) throw new Unsafe(DOCUMENTS)
  return (path) => {
    let here: unknown = document.contents
    let above: Pair | null = null
    for (const step of path) {
      if (isSeq(here)) {
        checkStyle(here)
        here = here.items[Number(step)]
        above = null
      } else {
        above = pairIn(blockMap(here), String(step))
        here = above?.value
      }
    }
    return editable(text, blockMap(here), above)
  }
}

function blockMap(node: unknown): YAMLMap {
  if (isAlias(node)) throw new Unsafe(ANCHOR)
  if (!isMap(node)) throw new Unsafe(GONE)
  checkStyle(node)
  if (node.items.some(({ key }) => isMergeKey(key))) throw new Unsafe(ANCHOR)
  return node
}

function checkStyle(node: YAMLMap | YAMLSeq): void {
  if (node.anchor !== undefined) throw new Unsafe(ANCHOR)
  if (node.flow === true) throw new Unsafe(BRACES)
}

function pairIn(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => keyText(pair.key) === key) ?? null
}

function editable(text: string, map: YAMLMap, above: Pair | null): EditableMap {
  const lineEnd = (offset: number) => {
    const end = text.indexOf('\n', offset)
    return end === -1 ? text.length : end + 1
  }
  const ends = text.includes('\r\n') ? '\r\n' : '\n'
  const insertLine = (at: number, line: string): TextEdit => {
    // The last line of a file may have no end.
    const isOpen = at === text.length && !text.endsWith('\n')
    return { start: at, end: at, text: isOpen ? `${ends}${line}` : `${line}${ends}` }
  }
  const indentOf = (offset: number) => ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1))
  const insert = (key: string, value: string | ((indent: string, ends: string) => string)) => {
    const [first] = map.items
    const start = startOf(first?.key)
    if (first === undefined || start === null) throw new Unsafe(GONE)
    const indent = indentOf(start)
    const written = typeof value === 'string' ? ` ${value}` : value(indent, ends)
    const line = `${indent}${key}:${written}`
    const owner = startOf(above?.key)
    // Comments above a key stay with it.
    if (owner !== null && keyText(first.key) !== 'name') return insertLine(lineEnd(owner), line)
    const end = endOf(first.value) ?? start
    return insertLine(end > 0 && text[end - 1] === '\n' ? end : lineEnd(end), line)
  }
  return {
    scalar: (key) => {
      const pair = pairIn(map, key)
      return pair === null ? null : scalarText(text, plainNode(pair.value))
    },
    has: (key) => pairIn(map, key) !== null,
    insert,
    insertIn: (key, inner, value) => {
      const pair = pairIn(map, key)
      if (pair !== null) return editable(text, blockMap(pair.value), pair).insert(inner, value)
      return insert(key, (indent, ends) => `${ends}${indent}  ${inner}: ${value}`)
    },
    append: (key, word) => {
      const value = pairIn(map, key)?.value
      if (isSeq(value)) {
        if (value.anchor !== undefined) throw new Unsafe(ANCHOR)
        const last = value.items.at(-1)
        const open = value.range?.[0]
        if (last === undefined && value.flow === true && open !== undefined)
          return [{ start: open + 1, end: open + 1, text: word }]
        const end = isScalar(last) ? contentEnd(last) : null
        if (isScalar(last) && last.type !== 'PLAIN' && last.type?.startsWith('QUOTE') !== true)
          throw new Unsafe(GONE)
        if (end === null) throw new Unsafe(GONE)
        if (value.flow === true) return [{ start: end, end, text: `, ${word}` }]
        const start = startOf(last) ?? 0
        const dash = text.lastIndexOf('-', start - 1)
        return [insertLine(lineEnd(end), `${indentOf(dash)}- ${word}`)]
      }
      const node = plainNode(value)
      const start = startOf(node)
      const end = contentEnd(node)
      if (start === null || end === null || node.type?.startsWith('BLOCK') === true)
        throw new Unsafe(GONE)
      return [
        { start, end: start, text: '[' },
        { start: end, end, text: `, ${word}]` },
      ]
    },
  }
}

function plainNode(node: unknown): Scalar {
  if (isAlias(node)) throw new Unsafe(ANCHOR)
  if (!isScalar(node) || node.value === null) throw new Unsafe('its value is not a text')
  if (node.anchor !== undefined || node.tag !== undefined) throw new Unsafe(ANCHOR)
  return node
}

function startOf(node: unknown): number | null {
  return isScalar(node) ? (node.range?.[0] ?? null) : null
}

function contentEnd(node: Scalar): number | null {
  return node.range?.[1] ?? null
}

/** The end of a value of any kind; null for none. */
function endOf(node: unknown): number | null {
  const found = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null
  return found?.[1] ?? null
}

function scalarText(text: string, node: Scalar): ScalarText {
  const [from, to] = node.range ?? [0, 0]
  const value = String(node.value)
  const within = (start: number, end: number, write: ScalarText['write']): ScalarText => {
    const content = text.slice(start, end)
    const before = content.length - content.trimStart().length
    return { value, start: start + before, end: start + content.trimEnd().length, write }
  }
  switch (node.type) {
    case 'QUOTE_SINGLE':
      return within(from + 1, to - 1, (written) => written.replaceAll("'", "''"))
    case 'QUOTE_DOUBLE':
      return within(from + 1, to - 1, (written) =>
        written.replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
      )
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return within(text.indexOf('\n', from) + 1, to, (written) => written)
    default:
      return within(from, to, (written) => written)
  }
}
