import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import type { TextEdit } from '../algorithms/edits.ts'
import type { Path } from './data.ts'
import { composeYaml } from './yaml-compose.ts'
import { isMergeKey, keyText } from './yaml-data.ts'
import { Unsafe } from './yaml-edits.ts'

/** What is written into a file: texts, booleans, lists and maps of them. */
export type YamlValue =
  | string
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined }

/** How values are spelled: JSON is YAML too, but the other way round it is not. */
export type Spelling = 'yaml' | 'json'

/**
 * The edit that sets a value in a YAML or JSON text. Maps that a path needs are made; comments and all else stay.
 * @throws Unsafe for several documents, anchors, aliases, and a value on several lines
 */
export function setIn(text: string, path: Path, value: YamlValue, spelling: Spelling): TextEdit {
  let node = rootOf(text)
  for (const [depth, step] of path.entries()) {
    const map = mapOf(node)
    const pair = map.items.find(({ key }) => keyText(key) === step)
    const rest = path.slice(depth + 1)
    if (pair === undefined) return insertion(text, map, String(step), nested(rest, value), spelling)
    if (rest.length === 0) return replacement(text, pair, inFlow(value, spelling))
    node = pair.value
  }
  throw new Unsafe(GONE)
}

/** The edit that adds an item to a list, which is made if there is none. @throws Unsafe as `setIn` */
export function appendIn(text: string, key: string, item: YamlValue, spelling: Spelling): TextEdit {
  const root = mapOf(rootOf(text))
  const pair = root.items.find((one) => keyText(one.key) === key)
  const written = inFlow(item, spelling)
  if (pair === undefined && root.flow === true) return insertion(text, root, key, [item], spelling)
  if (pair === undefined) {
    const ends = endsIn(text)
    return lineAt(text, endOfItem(text, root.items.at(-1)?.value), `${key}:${ends}  - ${written}`)
  }
  const list = pair.value
  if (!isSeq(list) || list.anchor !== undefined) throw new Unsafe(GONE)
  const last = list.items.at(-1)
  if (list.flow === true) {
    const end = last === undefined ? null : rangeOf(last)[1]
    const open = rangeOf(list)[0] + 1
    return end === null
      ? { start: open, end: open, text: written }
      : { start: end, end, text: `, ${written}` }
  }
  const dash = text.lastIndexOf('-', rangeOf(list.items[0])[0])
  const indent = text.slice(text.lastIndexOf('\n', dash - 1) + 1, dash)
  return lineAt(text, endOfItem(text, last), `${indent}- ${written}`)
}

const GONE = 'it is not written as a map'
const ANCHOR = 'it has an anchor, an alias or a merge key'

function rootOf(text: string): unknown {
  const { documents } = composeYaml(text, [])
  const [document] = documents
  if (document === undefined || documents.length > 1)
    throw new Unsafe('the file has several documents')
  return document.contents
}

function mapOf(node: unknown): YAMLMap {
  if (isAlias(node)) throw new Unsafe(ANCHOR)
  if (!isMap(node)) throw new Unsafe(GONE)
  if (node.anchor !== undefined || node.items.some(({ key }) => isMergeKey(key)))
    throw new Unsafe(ANCHOR)
  return node
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null
  if (range === null || range === undefined) throw new Unsafe(GONE)
  return [range[0], range[1]]
}

function nested(path: Path, value: YamlValue): YamlValue {
  return path.reduceRight<YamlValue>((inner, key) => ({ [String(key)]: inner }), value)
}

function insertion(
  text: string,
  map: YAMLMap,
  key: string,
  value: YamlValue,
  spelling: Spelling,
): TextEdit {
  const entry = `${inFlow(key, spelling)}: ${inFlow(value, spelling)}`
  const [first] = map.items
  const last = map.items.at(-1)
  if (map.flow === true) {
    const open = rangeOf(map)[0] + 1
    if (last === undefined) return { start: open, end: open, text: ` ${entry} ` }
    const end = Math.max(rangeOf(last.key)[1], last.value == null ? 0 : rangeOf(last.value)[1])
    return { start: end, end, text: `, ${entry}` }
  }
  if (first === undefined) throw new Unsafe(GONE)
  const start = rangeOf(first.key)[0]
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (indent.trim() !== '') throw new Unsafe('it stands on one line with its key')
  return lineAt(text, endOfItem(text, last?.value ?? last?.key), `${indent}${entry}`)
}

/** The offset behind the line on which a value ends. */
function endOfItem(text: string, value: unknown): number {
  const end = value === undefined ? 0 : rangeOf(value)[1]
  if (end > 0 && text[end - 1] === '\n') return end
  const next = text.indexOf('\n', end)
  return next === -1 ? text.length : next + 1
}

function lineAt(text: string, at: number, line: string): TextEdit {
  // The last line of a file may have no end.
  const open = at === text.length && !text.endsWith('\n')
  return { start: at, end: at, text: open ? endsIn(text) + line : line + endsIn(text) }
}

function endsIn(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function replacement(text: string, { key, value }: Pair, written: string): TextEdit {
  if (isAlias(value)) throw new Unsafe(ANCHOR)
  const colon = text.indexOf(':', rangeOf(key)[1]) + 1
  if (value === null || (isScalar(value) && value.source === ''))
    return { start: colon, end: colon, text: ` ${written}` }
  const anchored = (isScalar(value) || isMap(value) || isSeq(value)) && value.anchor !== undefined
  if (anchored) throw new Unsafe(ANCHOR)
  const [start, end] = rangeOf(value)
  if (text.slice(colon, end).includes('\n')) throw new Unsafe('its value has several lines')
  return { start, end, text: written }
}

/** Words that are plain in YAML, also between braces. */
const PLAIN = /^[A-Za-z_][\w .!=/-]*[\w.]$/
const KEYWORDS = /^(true|false|null|yes|no|on|off|y|n)$/i

/** A value on one line, as it stands between braces. */
export function inFlow(value: YamlValue, spelling: Spelling): string {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    const plain = spelling === 'yaml' && PLAIN.test(value) && !KEYWORDS.test(value)
    return plain ? value : JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((one) => inFlow(one, spelling)).join(', ')}]`
  const entries = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : [`${inFlow(key, spelling)}: ${inFlow(one, spelling)}`],
  )
  return `{ ${entries.join(', ')} }`
}
