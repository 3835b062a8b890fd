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
  /** The text after `=`, trimmed, with its quotes. */
  readonly raw: string
  readonly decorators: readonly PlacedDecorator[]
}

/** The parts of a `.env.schema`. */
interface SchemaItems {
  /** The decorators of the header, which apply to all items. */
  readonly root: readonly PlacedDecorator[]
  readonly items: readonly SchemaItem[]
  /** Lines that are neither a comment nor `NAME=value`. */
  readonly unread: readonly number[]
}

/** Brackets and quotes that stay open for more lines count as never closed. */
const MAX_LINES = 50

const ITEM = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/

/**
 * Parses a `.env.schema`. A comment belongs to the item directly below it. A blank line or a divider (`# ---`)
 * ends a block. Blocks before the first item are the header. https://varlock.dev/env-spec/reference/
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
    const [, name, afterEquals = ''] = ITEM.exec(line) ?? []
    if (isOfKey(comment === undefined ? line : '')) unread.push(number)
    else if (line.trim() === '' || /^(---|===)/.test(comment ?? '')) endBlock()
    else if (comment !== undefined) {
      if (!comment.startsWith('@')) continue
      const [whole, last] = joined(commentLines, at, comment)
      at = last
      for (const one of readDecorators(whole)) block.push({ ...one, line: number })
    } else if (name === undefined) unread.push(number)
    else {
      const [value, last] = wholeValue(valueLines, at, afterEquals.trim())
      at = last
      const [, raw = '', post = ''] =
        /^((?:"[^"]*"|'[^']*'|`[^`]*`|[^#])*)(?:#\s*(.*))?$/s.exec(value) ?? []
      const afterValue = readDecorators(post).map((one) => ({ ...one, line: number }))
      items.push({ name, line: number, raw: raw.trim(), decorators: [...block, ...afterValue] })
      block = []
    }
  }
  endBlock()
  return { root, items, unread }
}

/** A line that may continue the text above it, and how many brackets it leaves open. */
interface Continuation {
  readonly text: string | undefined
  readonly open: number
}

/** Counts the brackets of each line once, because several lines above may ask for them. */
function withBrackets(texts: readonly (string | undefined)[]): readonly Continuation[] {
  return texts.map((text) => ({ text, open: openBrackets(text ?? '') }))
}

/** A text with the lines below it until its brackets are closed. If they never are, the text alone. */
function joined(
  lines: readonly Continuation[],
  at: number,
  first: string,
): readonly [string, number] {
  const parts = [first]
  let open = openBrackets(first)
  let last = at
  while (open > 0 && last - at < MAX_LINES) {
    const next = lines[last + 1]
    if (next?.text === undefined) break
    parts.push(next.text)
    open += next.open
    last += 1
  }
  return open > 0 ? [first, at] : [parts.join(' '), last]
}

/** A value with the further lines of its quotes or brackets. */
function wholeValue(
  lines: readonly Continuation[],
  at: number,
  first: string,
): readonly [string, number] {
  const fence = /^(```|"""|["'])/.exec(first)?.[1]
  if (fence === undefined) return joined(lines, at, first)
  if (first.indexOf(fence, fence.length) !== -1) return [first, at]
  const below = lines.slice(at + 1, at + 1 + MAX_LINES)
  const end = below.findIndex(({ text = '' }) => text.includes(fence))
  return end === -1 ? [first, at] : ['"several lines"', at + 1 + end]
}
