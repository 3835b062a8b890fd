import { keyLines } from '../domain/key-lines.ts'
import { type Decorator, openBrackets, readDecorators } from './decorators.ts'

/** A decorator and its line, counted from 1. */
export interface PlacedDecorator extends Decorator {
  readonly line: number
}

/** A variable of a `.env.schema`. */
export interface SchemaItem {
  readonly name: string
  readonly line: number
  /** What stands behind `=`, trimmed, quotes and all; empty when nothing does. */
  readonly raw: string
  readonly decorators: readonly PlacedDecorator[]
}

/** A `.env.schema` taken apart. */
interface SchemaItems {
  /** The decorators of the header, which are about all items. */
  readonly root: readonly PlacedDecorator[]
  readonly items: readonly SchemaItem[]
  /** Lines that are neither comment nor `NAME=value`. */
  readonly unread: readonly number[]
}

/** Brackets and quotes that stay open for more lines are taken for ones that are never closed. */
const MOST_LINES = 50

const ITEM = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/

/**
 * Takes a `.env.schema` apart: a comment belongs to the item directly below it; a blank line or a divider
 * (`# ---`) ends a block; blocks before the first item are the header. https://varlock.dev/env-spec/reference/
 */
export function readSchemaItems(text: string): SchemaItems {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const comments = lines.map((line) => /^#\s*(.*)$/.exec(line.trim())?.[1])
  const valueLines = withBrackets(lines)
  const commentLines = withBrackets(comments)
  let root: readonly PlacedDecorator[] = []
  const items: SchemaItem[] = []
  const isOfKey = keyLines()
  const unread: number[] = []
  let block: PlacedDecorator[] = []
  const endBlock = () => {
    if (items.length === 0) root = root.concat(block)
    block = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const number = at + 1
    const comment = comments[at]
    const [, name, behind = ''] = ITEM.exec(line) ?? []
    if (isOfKey(comment === undefined ? line : '')) unread.push(number)
    else if (line.trim() === '' || /^(---|===)/.test(comment ?? '')) endBlock()
    else if (comment !== undefined) {
      if (!comment.startsWith('@')) continue
      const [whole, last] = joined(commentLines, at, comment)
      at = last
      for (const one of readDecorators(whole)) block.push({ ...one, line: number })
    } else if (name === undefined) unread.push(number)
    else {
      const [value, last] = wholeValue(valueLines, at, behind.trim())
      at = last
      const [, raw = '', post = ''] =
        /^((?:"[^"]*"|'[^']*'|`[^`]*`|[^#])*)(?:#\s*(.*))?$/s.exec(value) ?? []
      const behindValue = readDecorators(post).map((one) => ({ ...one, line: number }))
      items.push({ name, line: number, raw: raw.trim(), decorators: [...block, ...behindValue] })
      block = []
    }
  }
  endBlock()
  return { root, items, unread }
}

/** A line that a text may go on in, if it is one, and how many brackets it leaves open. */
interface Continuation {
  readonly text: string | undefined
  readonly open: number
}

/** Counted once a line: each may be looked at again from all the lines above it. */
function withBrackets(texts: readonly (string | undefined)[]): readonly Continuation[] {
  return texts.map((text) => ({ text, open: openBrackets(text ?? '') }))
}

/** A text and the lines below it, until its brackets are closed; alone when they never are. */
function joined(
  lines: readonly Continuation[],
  at: number,
  first: string,
): readonly [string, number] {
  const parts = [first]
  let open = openBrackets(first)
  let last = at
  while (open > 0 && last - at < MOST_LINES) {
    const next = lines[last + 1]
    if (next?.text === undefined) break
    parts.push(next.text)
    open += next.open
    last += 1
  }
  return open > 0 ? [first, at] : [parts.join(' '), last]
}

/** A value with the lines that its quotes or brackets go on for. */
function wholeValue(
  lines: readonly Continuation[],
  at: number,
  first: string,
): readonly [string, number] {
  const fence = /^(```|"""|["'])/.exec(first)?.[1]
  if (fence === undefined) return joined(lines, at, first)
  if (first.indexOf(fence, fence.length) !== -1) return [first, at]
  const below = lines.slice(at + 1, at + 1 + MOST_LINES)
  const end = below.findIndex(({ text = '' }) => text.includes(fence))
  return end === -1 ? [first, at] : ['"several lines"', at + 1 + end]
}
