import { plainLine } from './escape.ts'
import type { Paint } from './paint.ts'

/** A label and the lines beside it. Without lines, the section is left out. */
export type Section = readonly [label: string, lines: readonly string[]]

const WIDTH = 11

/** Labels in the first column, texts in the second. */
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

/** Aligns the cells of rows in columns. The last cell of a row is not padded. */
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
