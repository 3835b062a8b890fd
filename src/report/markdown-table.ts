import type { PagePart, Plan } from './shrink.ts'
import { plural } from './words.ts'

/** A row, and how many items it covers. */
interface TableRow {
  readonly cells: readonly string[]
  readonly count: number
}

interface Table {
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
  /** What a row covers, such as `finding`. */
  readonly what: string
  /** How many rows are not folded. */
  readonly open: number
  /** The title of the folded rows. @param count in words, such as `12 findings` */
  readonly folded: (count: string) => string
}

/** A table in GitHub's Markdown, limited by the plan. The cells are Markdown already. */
export function table({ head, rows, what, open, folded }: Table, plan: Plan): PagePart {
  const shown = rows.slice(0, plan.rows)
  const hidden = countOf(rows.slice(plan.rows))
  const first = shown.slice(0, open)
  const rest = shown.slice(open)
  const parts = [
    first.length === 0 ? '' : tableOf(head, first),
    rest.length === 0 ? '' : fold(folded(plural(countOf(rest), what)), tableOf(head, rest)),
  ]
  return {
    text: parts.filter(Boolean).join('\n\n'),
    left: hidden === 0 ? [] : [plural(hidden, what)],
  }
}

function countOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}

function fold(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`
}

function tableOf(head: readonly string[], rows: readonly TableRow[]): string {
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => ':---').join('|')}|`,
    ...rows.map(({ cells }) => `| ${cells.map((cell) => cell || '—').join(' | ')} |`),
  ].join('\n')
}
