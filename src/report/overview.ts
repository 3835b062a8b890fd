import { groupBy } from '../algorithms/group-by.ts'
import { withCommas } from '../domain/digits.ts'
import { rank, type Severity } from '../domain/finding.ts'
import { capped } from './caps.ts'
import { markdown, markdownCode } from './escape.ts'
import type { FindingGroup } from './groups.ts'
import { columns as aligned } from './sections.ts'
import { EMPTY_PART, type PagePart, type Plan } from './shrink.ts'
import { variablesOf } from './topics.ts'
import { plural } from './words.ts'

/** A report with so many findings begins with a list of them. */
const LISTED_FROM = 20
const MOST_ROWS = 50
const MOST_NAMES = 6

/** All findings of one check and severity. */
export interface OverviewRow {
  readonly severity: Severity
  readonly check: string
  readonly count: number
  /** The variables, each once; empty when the findings are about none. */
  readonly names: readonly string[]
  /** The topic of the first of them. */
  readonly topic: number
}

/** The list of a report with many findings. */
export interface Overview {
  readonly title: string
  /** The most severe first. */
  readonly rows: readonly OverviewRow[]
  /** How many rows are left out. */
  readonly left: number
}

/** The list on top of a report; null for a report with few findings. */
export function overviewOf(groups: readonly FindingGroup[]): Overview | null {
  const total = groups.reduce((sum, { findings }) => sum + findings.length, 0)
  if (total < LISTED_FROM) return null
  const rows = [...groupBy(groups, ({ severity, check }) => `${severity} ${check}`).values()]
    .flatMap((same): readonly OverviewRow[] => {
      const [first] = same
      if (first === undefined) return []
      const { severity, check, topic } = first
      const count = same.reduce((sum, { findings }) => sum + findings.length, 0)
      return [{ severity, check, topic, count, names: [...new Set(same.flatMap(variablesOf))] }]
    })
    .sort((one, other) => rank(one.severity) - rank(other.severity))
  const { shown, left } = capped(rows, MOST_ROWS)
  const title = `${plural(total, 'finding')} of ${plural(rows.length, 'check')}`
  return { title, rows: shown, left: left.length }
}

/** The first names, and how many more there are. */
export function someNames({ names }: OverviewRow, most = MOST_NAMES) {
  const { shown, left } = capped(names, most)
  return { shown, more: left.length === 0 ? '' : `and ${withCommas(left.length)} more` }
}

/** How many rows the list leaves out, in words; empty for none. */
export function moreRows({ left }: Overview): string {
  return left === 0 ? '' : `… and ${plural(left, 'more check')}.`
}

/** The list for a terminal, without the severities: a line a row, at most so wide. */
export function overviewLines({ rows }: Overview, width: number): readonly string[] {
  const heads = aligned(rows.map(({ check, count }) => [check, String(count), '|']))
  return rows.map((row, place) => {
    const head = heads[place]?.slice(0, -1) ?? ''
    const namesOf = (most: number) => {
      const { shown, more } = someNames(row, most)
      return `${shown.join(', ')} ${more}`.trim()
    }
    const fitting = [6, 5, 4, 3, 2, 1].find((most) => head.length + namesOf(most).length <= width)
    return `${head}${namesOf(fitting ?? 1)}`.trimEnd()
  })
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }

/** The list in Markdown. */
export function overviewPart(groups: readonly FindingGroup[], plan: Plan): PagePart {
  const overview = plan.rows === 0 ? null : overviewOf(groups)
  if (overview === null) return EMPTY_PART
  const lines = overview.rows.map((row) => {
    const { shown, more } = someNames(row)
    const names = [shown.map(markdownCode).join(', '), more].filter(Boolean).join(' ')
    const head = `${SIGNS[row.severity]} ${row.count} × ${markdownCode(row.check)}`
    return `- ${names === '' ? head : `${head}: ${names}`}`
  })
  const more = moreRows(overview)
  return {
    ...EMPTY_PART,
    text: [
      `**${markdown(overview.title)}**`,
      [...lines, ...(more === '' ? [] : [`- ${more}`])].join('\n'),
    ].join('\n\n'),
  }
}
