import type { Parity, ParityCell, ParityRow } from '../domain/parity.ts'
import type { State } from '../domain/variable.ts'
import { markdown, markdownCode, plainLine } from './escape.ts'
import { table } from './markdown-table.ts'
import { columns } from './sections.ts'
import { EMPTY_PART, type PagePart, type Plan } from './shrink.ts'
import { plural } from './words.ts'

const STATE_WORDS: Readonly<Record<State, string>> = {
  present: 'set',
  empty: 'empty',
  absent: 'absent',
  unavailable: 'unknown',
}

/** The title of the comparison, on every page. */
export const PARITY_TITLE = 'How the environments compare'

/** A cell's state, and notes on how it differs from the rest of its row. */
interface CellWords {
  readonly state: string
  readonly notes: readonly string[]
}

export function cellWords(cell: ParityCell, { cells }: ParityRow): CellWords {
  const differ = (of: (one: ParityCell) => string | null) =>
    new Set(cells.map(of).filter((one) => one !== null)).size > 1
  const kept = differ((one) => one.kept) ? cell.kept : null
  const shape = differ((one) => one.shape) ? cell.shape : null
  const isSaid = cell.sameAs.length === 0 || isSharedByAll(cells)
  const same = isSaid ? null : `same secret as ${cell.sameAs.join(', ')}`
  return {
    state: STATE_WORDS[cell.state],
    notes: [kept, shape, same].filter((note) => note !== null),
  }
}

/** Whether all environments have the same secret in the same variable: this is said once, beside its name. */
function isSharedByAll(cells: readonly ParityCell[]): boolean {
  return cells.every(
    ({ sameAs }) =>
      sameAs.length === cells.length - 1 && sameAs.every((name) => !name.includes(' ')),
  )
}

/** What is true of all cells of a row; empty if nothing is. */
export function rowNote({ cells }: ParityRow): string {
  if (!isSharedByAll(cells)) return ''
  return cells.length === 2 ? 'same secret in both' : 'same secret in all'
}

/** Splits the rows into those that differ between environments and those that do not. */
export function splitRows({ rows }: Parity) {
  const differing = rows.filter(({ differs }) => differs)
  const alike = rows.filter(({ differs }) => !differs)
  return { differing, alike }
}

/** `3 variables alike in all environments`. */
export function alikeWords(count: number): string {
  return `${plural(count, 'variable')} alike in all environments`
}

const OPEN_ROWS = 25

/** The matrix in Markdown: rows that differ are open, the others folded. */
export function parityPart(parity: Parity | null, plan: Plan): PagePart {
  if (parity === null) return EMPTY_PART
  const { differing, alike } = splitRows(parity)
  const head = ['Variable', ...parity.environments.map(markdown)]
  const rowOf = (row: ParityRow) => ({
    cells: [
      [markdownCode(row.name), ...noted(rowNote(row))].join('<br>'),
      ...row.cells.map((cell) => markdownCell(cell, row)),
    ],
    count: 1,
  })
  const tables = [
    { rows: differing.map(rowOf), open: OPEN_ROWS, folded: (count: string) => `${count} more` },
    { rows: plan.passing ? alike.map(rowOf) : [], open: 0, folded: () => alikeWords(alike.length) },
  ]
  const parts = tables.map((one) => table({ head, what: 'compared variable', ...one }, plan))
  const hidden = plan.passing || alike.length === 0 ? [] : [alikeWords(alike.length)]
  return {
    text: [`### ${PARITY_TITLE}`, ...parts.map(({ text }) => text)].filter(Boolean).join('\n\n'),
    left: [...hidden, ...parts.flatMap(({ left }) => left)],
  }
}

function markdownCell(cell: ParityCell, row: ParityRow): string {
  const { state, notes } = cellWords(cell, row)
  return [state, ...notes.flatMap(noted)].join('<br>')
}

function noted(note: string): readonly string[] {
  return note === '' ? [] : [`<sub>${markdown(note)}</sub>`]
}

/** The matrix for a terminal: a table if it fits, else a list. @param width in characters */
export function parityLines(parity: Parity, width: number): readonly string[] {
  const { differing, alike } = splitRows(parity)
  const words = (cell: ParityCell, row: ParityRow) => {
    const { state, notes } = cellWords(cell, row)
    return plainLine(notes.length === 0 ? state : `${state} (${notes.join(', ')})`)
  }
  const nameOf = (row: ParityRow) => {
    const note = rowNote(row)
    return `${plainLine(row.name)}${note === '' ? '' : ` (${note})`}`
  }
  const names = parity.environments.map(plainLine)
  const asTable = columns([
    ['', ...names],
    ...differing.map((row) => [nameOf(row), ...row.cells.map((cell) => words(cell, row))]),
  ])
  const asList = differing.flatMap((row) => [
    nameOf(row),
    ...columns(row.cells.map((cell, place) => ['', names[place] ?? '', words(cell, row)])),
  ])
  const fits = asTable.every((line) => line.length <= width)
  const shown = differing.length === 0 ? [] : fits ? asTable : asList
  return alike.length === 0 ? shown : [...shown, `${alikeWords(alike.length)}.`]
}
