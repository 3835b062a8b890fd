import { plainLine } from './escape.ts'
import type { Paint } from './terminal.ts'

/** A label and the lines that stand beside it; none leave it out. */
export type Section = readonly [label: string, lines: readonly string[]]

const WIDTH = 11

/** Labels in a column of their own, texts beside them. */
export function sections(all: readonly Section[], paint: Paint): string {
  return all
    .flatMap(([label, lines]) =>
      lines.map((line, place) => {
        const head = (place === 0 ? label : '').padEnd(WIDTH)
        return `  ${paint('dim', head)}${plainLine(line)}`
      }),
    )
    .join('\n')
}

/** `check known-default`, the first line of an explanation. */
export function title(kind: string, name: string, paint: Paint): string {
  return `${paint('dim', kind)} ${paint('bold', plainLine(name))}`
}

/** Rows with their cells below each other. The last cell of a row is never padded. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
