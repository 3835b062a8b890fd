import type { Report } from '../domain/report.ts'
import type { Result } from '../domain/verdict.ts'
import { markdown } from './escape.ts'
import { cut, fits, LIMITS, type Limit } from './limits.ts'
import { PLANS, type Plan } from './shrink.ts'
import { failuresPart, findingsPart, type LinkTo } from './summary-findings.ts'
import { variablesPart, waiversPart } from './summary-variables.ts'
import { checkedInWords, headline, wouldBlockInWords } from './words.ts'

/** What a page needs beside the report. */
export interface SummaryOptions {
  /** What the page must fit into; a job summary when left out. */
  readonly limit?: Limit
  /** Where files can be looked at. */
  readonly linkTo?: LinkTo
  /** How long the run took, in milliseconds. */
  readonly duration?: number
  /** Where everything is when the page cannot hold it; Markdown of ours. */
  readonly whole?: string
}

const SIGNS: Readonly<Record<Result, string>> = { pass: '✅', blocked: '⛔', broken: '⛔' }

/**
 * The job summary: Markdown as GitHub renders it, the verdict first. It fits into its limit whatever the
 * report holds, and says what it had to leave out. Ends with a line end.
 */
export function renderSummary(report: Report, options: SummaryOptions = {}): string {
  const limit = options.limit ?? LIMITS.summary
  for (const plan of PLANS) {
    const page = pageOf(report, options, plan)
    if (fits(page, limit)) return page
  }
  return cut(`${titleOf(report)}\n`, limit)
}

function titleOf(report: Report): string {
  return `## ${SIGNS[report.result]} ${markdown(headline(report))}`
}

function pageOf(report: Report, options: SummaryOptions, plan: Plan): string {
  const { linkTo = () => null, whole = 'the JSON report (`--format json`)', duration } = options
  const parts = [
    // What could not be told blocks whatever else is right, and may be why something else looks wrong.
    failuresPart(report, linkTo, plan),
    findingsPart(report, linkTo, plan),
    variablesPart(report, plan),
    waiversPart(report, plan),
  ]
  const left = parts.flatMap((part) => part.left)
  const note =
    left.length === 0
      ? ''
      : `> Too long for this place. Left out: ${left.join(', ')}. All of it is in ${whole}.`
  const facts = `${checkedInWords(report, duration)} No value is part of this page.`
  return `${[
    titleOf(report),
    note,
    wouldBlockInWords(report),
    ...parts.map(({ text }) => text),
    `<sub>${markdown(facts)}</sub>`,
  ]
    .filter((text) => text !== '')
    .join('\n\n')}\n`
}
