import { asWritten } from './reading.ts'
import { coreKind } from './yaml-core.ts'
import { listNode, mapNode, NotPlain, type PlainNode, type PlainPart } from './yaml-plain-nodes.ts'

/** A value on one line, or between brackets, and where it ends. */
export interface Inline {
  readonly node: PlainNode
  readonly end: number
}

/** A key that needs no quotes, or whose quotes hold no escape. */
const KEY = /(?:([A-Za-z_][\w./-]*)|"([^"\\\n]*)"|'([^'\n]*)'):(?=[ \n]|$)/y
const QUOTED = /"([^"\\\n]*)"|'((?:[^'\n]|'')*)'/y
/** Text without quotes up to the end of its line, or of its place between brackets. */
const WORDS = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[\w.]))[^\n]*/y
const WORDS_IN_BRACKETS = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[\w.]))[^,[\]{}\n]*/y
const NULL = /^(?:~|null|Null|NULL)$/
/** No real policy nests so deeply. */
const DEEPEST = 50

/** What a sticky pattern finds at an offset. @throws NotPlain when it does not match */
function take(pattern: RegExp, text: string, at: number): RegExpExecArray {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (found === null) throw new NotPlain()
  return found
}

/** A key with its colon. @throws NotPlain for another text */
export function keyAt(text: string, at: number) {
  const [source, bareKey = null, double, single] = take(KEY, text, at)
  return { name: bareKey ?? double ?? single ?? '', bareKey, end: at + source.length }
}

/**
 * The value that begins at an offset.
 * @param column the column of the map or list that it belongs to: a further line of brackets begins behind it
 * @throws NotPlain for another text
 */
export function inlineAt(text: string, at: number, column: number): Inline {
  return valueAt(text, at, column, 0)
}

function valueAt(text: string, at: number, column: number, depth: number): Inline {
  if (depth > DEEPEST) throw new NotPlain()
  const first = text[at]
  if (first === '{') return mapAt(text, at, column, depth + 1)
  if (first === '[') return listAt(text, at, column, depth + 1)
  if (first !== '"' && first !== "'") return wordsAt(text, at, depth > 0)
  const [source, double, single = ''] = take(QUOTED, text, at)
  const value = double ?? single.replaceAll("''", "'")
  return { node: { at, value, bare: null, inside: null }, end: at + source.length }
}

function wordsAt(text: string, at: number, inBrackets: boolean): Inline {
  const [line] = take(inBrackets ? WORDS_IN_BRACKETS : WORDS, text, at)
  const comment = line.search(/ #/)
  if (comment !== -1 && inBrackets) throw new NotPlain()
  const bare = (comment === -1 ? line : line.slice(0, comment)).trimEnd()
  if (/:(?: |$)/.test(bare) || bare === '<<') throw new NotPlain()
  return { node: { at, value: meaningOf(bare), bare, inside: null }, end: at + bare.length }
}

/** What YAML 1.2 makes of a text without quotes; a number or a word that reading would change stays as written. */
function meaningOf(bare: string): unknown {
  if (NULL.test(bare)) return null
  const kind = coreKind(bare)
  if (kind === null) return bare
  return asWritten(kind === 'number' ? Number(bare) : /^t/i.test(bare), bare)
}

function mapAt(text: string, at: number, column: number, depth: number): Inline {
  const inside = new Map<string, PlainPart>()
  const end = eachBetween(text, at, column, '}', (key) => {
    const { name, bareKey, end } = keyAt(text, key)
    if (inside.has(name)) throw new NotPlain()
    const value = valueAt(text, behindBlanks(text, end, column), column, depth)
    inside.set(name, { key, bareKey, node: value.node })
    return value.end
  })
  return { node: mapNode(at, inside), end }
}

function listAt(text: string, at: number, column: number, depth: number): Inline {
  const items: PlainNode[] = []
  const end = eachBetween(text, at, column, ']', (start) => {
    const item = valueAt(text, start, column, depth)
    items.push(item.node)
    return item.end
  })
  return { node: listNode(at, items), end }
}

/** Reads what commas separate, and gives the offset behind the bracket. */
function eachBetween(
  text: string,
  open: number,
  column: number,
  close: string,
  read: (at: number) => number,
): number {
  let at = behindBlanks(text, open + 1, column)
  if (text[at] === close) return at + 1
  for (;;) {
    at = behindBlanks(text, read(at), column)
    if (text[at] === close) return at + 1
    if (text[at] !== ',') throw new NotPlain()
    at = behindBlanks(text, at + 1, column)
  }
}

/** The first offset from here that holds no blank. A further line must begin behind the column. */
function behindBlanks(text: string, from: number, column: number): number {
  let at = from
  let lineStart = from
  let lines = 0
  for (; text[at] === ' ' || text[at] === '\n'; at += 1)
    if (text[at] === '\n') {
      lineStart = at + 1
      lines += 1
    }
  if (lines > 0 && at - lineStart <= column) throw new NotPlain()
  return at
}
