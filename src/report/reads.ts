import { placeOf } from '../domain/location.ts'
import type { ReadNeed, ReadRow, ReadsReport } from '../domain/reads.ts'
import type { Report } from '../domain/report.ts'
import { capped, MOST_SHOWN, namesInWords, restInWords } from './caps.ts'
import { markdown, markdownCode, plainLine } from './escape.ts'
import { cell, code, tableSection } from './html-parts.ts'
import { table } from './markdown-table.ts'
import { markup } from './markup.ts'
import { columns } from './sections.ts'
import { EMPTY_PART, type PagePart, type Plan } from './shrink.ts'

/** The title of the list, on every page. */
export const READS_TITLE = 'What the application looks at when it starts'

const HEAD = ['Variable', 'Looked at', 'Without it', 'In the code', 'Policy'] as const
const WHAT = 'variable'
const OPEN_ROWS = 40

const NEED_WORDS: Readonly<Record<ReadNeed, string>> = {
  needed: 'it does not start',
  'not-needed': 'it starts',
  'not-tried': 'not tried',
}

type Cells = readonly [name: string, place: string, need: string, code: string, policy: string]

function cellsOf({ name, place, need, hasDefault, phase, declared }: ReadRow): Cells {
  const where = place === null ? 'in the command' : placeOf({ ...place, column: 1 })
  return [
    name,
    phase === 'before' ? where : `${where}, after the first refusal`,
    NEED_WORDS[need],
    hasDefault ? 'has a default' : 'no default',
    declared ? 'declared' : 'not declared',
  ]
}

function factsInWords({ boots, notes, byLibraries, recorded }: ReadsReport): readonly string[] {
  const libraries =
    byLibraries.length === 0 ? [] : [`Only libraries look at: ${namesInWords(byLibraries)}.`]
  const how =
    recorded.length === 0
      ? ''
      : `, and what ${recorded.map(named).join(' and ')} looked at was recorded`
  return [
    ...libraries,
    ...notes,
    `The application was started ${boots} ${boots === 1 ? 'time' : 'times'} with made-up values${how}.`,
  ]
}

function named(language: ReadsReport['recorded'][number]): string {
  return language === 'python' ? 'Python' : 'Node'
}

/** The list as lines of a terminal; none for other commands. */
export function readsLines({ reads }: Report): readonly string[] {
  if (reads === undefined) return []
  const { shown, left } = capped(reads.rows, MOST_SHOWN.variables)
  const rows = shown.map((row) => cellsOf(row).map(plainLine))
  const rest = restInWords(left.length, WHAT)
  const list = rows.length === 0 ? [] : columns([[...HEAD], ...rows])
  return [...list, ...(rest === '' ? [] : [rest]), ...factsInWords(reads)]
}

/** The list in Markdown. */
export function readsPart({ reads }: Report, plan: Plan): PagePart {
  if (reads === undefined) return EMPTY_PART
  const rows = reads.rows.map((row) => {
    const [name, ...others] = cellsOf(row)
    return { cells: [markdownCode(name), ...others.map((text) => markdown(text))], count: 1 }
  })
  const folded = (count: string) => `${count} more`
  const { text, left } = table({ head: [...HEAD], rows, what: WHAT, open: OPEN_ROWS, folded }, plan)
  const facts = `<sub>${factsInWords(reads)
    .map((one) => markdown(one))
    .join('<br>')}</sub>`
  return { text: [`### ${READS_TITLE}`, text, facts].filter(Boolean).join('\n\n'), left }
}

/** The list as HTML. */
export function readsSection({ reads }: Report): string {
  if (reads === undefined) return ''
  const { shown, left } = capped(reads.rows, MOST_SHOWN.variables)
  const head = `<tr>${HEAD.map((word) => `<th>${word}</th>`).join('')}</tr>`
  const rows = shown.map((row) => {
    const [name, ...others] = cellsOf(row)
    const cells = others.map((text, place) => cell(HEAD[place + 1] ?? '', markup(text)))
    return `<tr><td>${code(name)}</td>${cells.join('')}</tr>`
  })
  const facts = factsInWords(reads).map((one) => `<p class="facts">${markup(one)}</p>`)
  const list =
    rows.length === 0 ? '' : tableSection(READS_TITLE, head, rows, restInWords(left.length, WHAT))
  return [list, ...facts].filter(Boolean).join('\n')
}
