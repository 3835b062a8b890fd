/** A change of a text: what stands from `start` to `end` becomes `text`. Whole lines are inserted between lines. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text after edits, which knows the line of the original that each of its lines was. */
export interface EditedText {
  readonly original: string
  readonly text: string
  /** The number of each line in the original, from 0; null for a new line. */
  readonly origins: readonly (number | null)[]
}

/** Lines of the original that become other lines. */
export interface LineChange {
  /** The first line, from 0, in the original. For inserted lines: the line that they come before. */
  readonly line: number
  readonly removed: readonly string[]
  readonly inserted: readonly string[]
}

/** A text without edits. */
export function unedited(text: string): EditedText {
  return { original: text, text, origins: text.split('\n').map((_, place) => place) }
}

/** Applies edits that do not overlap. Bytes outside of them stay. */
export function applyEdits(edited: EditedText, edits: readonly TextEdit[]): EditedText {
  const starts = lineStarts(edited.text)
  const origins: (number | null)[][] = edited.origins.map((origin) => [origin])
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    pieces.push(edited.text.slice(at, start), text)
    at = end
    const added = text
      .split('\n')
      .slice(1)
      .map(() => null)
    const line = lineOf(starts, start)
    if (text.startsWith('\n')) origins[line]?.push(...added)
    else origins[line]?.unshift(...added)
  }
  pieces.push(edited.text.slice(at))
  return { ...edited, text: pieces.join(''), origins: origins.flat() }
}

/** How the lines of the original changed, from first to last. */
export function changesOf({ original, text, origins }: EditedText): readonly LineChange[] {
  const before = original.split('\n')
  const changes: { line: number; removed: string[]; inserted: string[] }[] = []
  let next = 0
  for (const [place, line] of text.split('\n').entries()) {
    const origin = origins[place] ?? null
    const old = origin === null ? null : (before[origin] ?? '')
    if (origin !== null && old === line) {
      next = origin + 1
      continue
    }
    const last = changes.at(-1)
    const change =
      last !== undefined && last.line + last.removed.length === next
        ? last
        : { line: next, removed: [], inserted: [] }
    if (change !== last) changes.push(change)
    change.inserted.push(line)
    if (origin === null) continue
    change.removed.push(old ?? '')
    next = origin + 1
  }
  return changes
}

/** The offset of the first character of each line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
    starts.push(end + 1)
  return starts
}

/** The line of an offset, from 0. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}
