import { changesOf, type EditedText, type LineChange } from '../text/edits.ts'
import type { Paint } from './paint.ts'

const CONTEXT = 3
const NO_LINE_END = '\\ No newline at end of file'

/**
 * The changes of one file as a unified diff, which `git apply` and `patch` read. Empty without a change.
 * @param path with `/`
 */
export function renderPatch(path: string, edited: EditedText, paint: Paint): string {
  const changes = changesOf(edited)
  if (changes.length === 0) return ''
  const lines = edited.original.split('\n')
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length
  const hunks = grouped(changes)
  let shift = 0
  const texts = hunks.flatMap((hunk) => {
    const from = Math.max(0, (hunk[0]?.line ?? 0) - CONTEXT)
    const to = Math.min(last, endOf(hunk.at(-1)) + CONTEXT)
    const added = hunk.reduce((sum, one) => sum + one.inserted.length - one.removed.length, 0)
    const range = (start: number, count: number) => `${count === 0 ? start : start + 1},${count}`
    const head = `@@ -${range(from, to - from)} +${range(from + shift, to - from + added)} @@`
    shift += added
    return [paint('cyan', head), ...hunkLines(hunk, from, to, lines, paint)]
  })
  const names = [paint('bold', `--- a/${path}`), paint('bold', `+++ b/${path}`)]
  return [...names, ...texts, ''].join('\n')
}

function hunkLines(
  hunk: readonly LineChange[],
  from: number,
  to: number,
  lines: readonly string[],
  paint: Paint,
): readonly string[] {
  const found: string[] = []
  // The line at the end of a text without a line end has a mark below it.
  const ends = lines.at(-1) !== ''
  let at = from
  const keep = (until: number) => {
    for (; at < until; at += 1) {
      found.push(paint('dim', ` ${lines[at]}`))
      if (ends && at === lines.length - 1) found.push(NO_LINE_END)
    }
  }
  for (const { line, removed, inserted } of hunk) {
    keep(line)
    const isLast = ends && line + removed.length === lines.length
    found.push(...removed.map((text) => paint('red', `-${text}`)))
    if (isLast && removed.length > 0) found.push(NO_LINE_END)
    found.push(...inserted.map((text) => paint('green', `+${text}`)))
    if (isLast) found.push(NO_LINE_END)
    at = line + removed.length
  }
  keep(to)
  return found
}

/** Changes whose context meets are one hunk. */
function grouped(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = []
  for (const change of changes) {
    const hunk = hunks.at(-1)
    if (hunk !== undefined && change.line - endOf(hunk.at(-1)) <= 2 * CONTEXT) hunk.push(change)
    else hunks.push([change])
  }
  return hunks
}

function endOf(change: LineChange | undefined): number {
  return change === undefined ? 0 : change.line + change.removed.length
}
