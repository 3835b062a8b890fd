import { groupBy } from '../algorithms/group-by.ts'
import { type Agreement, agreementOf, type ProbeReport, type ProbeRow } from '../domain/probe.ts'
import type { Report } from '../domain/report.ts'
import { capped, MOST_SHOWN, restInWords } from './caps.ts'
import { markdown, markdownCode, plainLine } from './escape.ts'
import { cell, code, tableSection } from './html-parts.ts'
import { table } from './markdown-table.ts'
import { markup } from './markup.ts'
import { columns } from './sections.ts'
import { EMPTY_PART, type PagePart, type Plan } from './shrink.ts'

/** The title of the comparison, on every page. */
export const PROBE_TITLE = 'What the policy says, and what the application asks'

const HEAD = ['Variable', 'Agree', 'Blind', 'Stricter'] as const
const WHAT = 'variable'
const OPEN_ROWS = 25

/** One variable: how many variations agree, and which do not. */
interface ProbedVariable {
  readonly name: string
  readonly agree: string
  readonly blind: string
  readonly stricter: string
}

function probedVariables({ rows }: ProbeReport): readonly ProbedVariable[] {
  return [...groupBy(rows, ({ variable }) => variable)].map(([name, of]) => {
    const changes = (agreement: Agreement) =>
      of.filter((row: ProbeRow) => agreementOf(row) === agreement).map(({ change }) => change)
    return {
      name,
      agree: `${changes('agree').length} of ${of.length}`,
      blind: changes('blind').join('; '),
      stricter: changes('stricter').join('; '),
    }
  })
}

function factsInWords({ boots, left }: ProbeReport): string {
  const rest = left === 0 ? '' : ` ${restInWords(left, 'variation')}: raise --boots.`
  return `The application was started ${boots} times, with made-up values.${rest}`
}

/** The comparison as lines of a terminal; none without a probe. */
export function probeLines({ probe }: Report): readonly string[] {
  if (probe === undefined) return []
  const { shown, left } = capped(probedVariables(probe), MOST_SHOWN.variables)
  const rows = shown.map((one) => [one.name, one.agree, one.blind, one.stricter].map(plainLine))
  const rest = restInWords(left.length, WHAT)
  return [...columns([[...HEAD], ...rows]), ...(rest === '' ? [] : [rest]), factsInWords(probe)]
}

/** The comparison in Markdown. */
export function probePart({ probe }: Report, plan: Plan): PagePart {
  if (probe === undefined) return EMPTY_PART
  const rows = probedVariables(probe).map(({ name, agree, blind, stricter }) => ({
    cells: [markdownCode(name), markdown(agree), markdown(blind), markdown(stricter)],
    count: 1,
  }))
  const folded = (count: string) => `${count} more`
  const { text, left } = table({ head: [...HEAD], rows, what: WHAT, open: OPEN_ROWS, folded }, plan)
  const parts = [`### ${PROBE_TITLE}`, text, `<sub>${markdown(factsInWords(probe))}</sub>`]
  return { text: parts.filter(Boolean).join('\n\n'), left }
}

/** The comparison as HTML. */
export function probeSection({ probe }: Report): string {
  if (probe === undefined) return ''
  const { shown, left } = capped(probedVariables(probe), MOST_SHOWN.variables)
  const head = `<tr>${HEAD.map((word) => `<th>${word}</th>`).join('')}</tr>`
  const rows = shown.map(
    ({ name, agree, blind, stricter }) =>
      `<tr><td>${code(name)}</td>${cell('Agree', markup(agree))}${cell('Blind', markup(blind))}${cell('Stricter', markup(stricter))}</tr>`,
  )
  const facts = `<p class="facts">${markup(factsInWords(probe))}</p>`
  return `${tableSection(PROBE_TITLE, head, rows, restInWords(left.length, WHAT))}\n${facts}`
}
