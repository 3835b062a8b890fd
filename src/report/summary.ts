import type { Report } from '../domain/report.ts'
import { type Run, resultOf } from '../domain/run.ts'
import type { Result } from '../domain/verdict.ts'
import { markdown } from './escape.ts'
import { type FindingGroup, groupFindings } from './groups.ts'
import { cannotFit } from './least-size.ts'
import { cut, fits, LIMITS, type Limit } from './limits.ts'
import { parityPart } from './parity.ts'
import { NOTHING, type PagePart, PLANS, type Plan } from './shrink.ts'
import { failuresPart, findingsPart, type LinkTo } from './summary-findings.ts'
import { variablesPart, waiversPart } from './summary-variables.ts'
import { weakeningsPart } from './summary-weakenings.ts'
import {
  checkedInWords,
  headline,
  runHeadline,
  untrustedInWords,
  wouldBlockInWords,
} from './words.ts'

/** What a page needs beside the report. */
interface SummaryOptions {
  /** What the page must fit into; a job summary when left out. */
  readonly limit?: Limit
  /** Where files can be looked at. */
  readonly linkTo?: LinkTo
  /** How long the run took, in milliseconds. */
  readonly duration?: number
  /** Where everything is when the page cannot hold it; Markdown of ours. */
  readonly whole?: string
}

const SIGNS: Readonly<Record<Result, string>> = {
  pass: '✅',
  partial: '⚠️',
  blocked: '⛔',
  broken: '⛔',
}

/**
 * The job summary: Markdown as GitHub renders it, the verdict first. It fits into its limit whatever the
 * run holds, and says what it had to leave out. Ends with a line end.
 */
export function renderSummary(run: Run, options: SummaryOptions = {}): string {
  const limit = options.limit ?? LIMITS.summary
  const groups = new Map(run.reports.map((report) => [report, groupFindings(report)]))
  for (const plan of PLANS) {
    // What cannot fit is not made: a page of everything may be a hundred times its limit.
    if (cannotFit(run, groups, plan, limit.most)) continue
    const page = pageOf(run, groups, options, plan)
    if (fits(page, limit)) return page
  }
  return cut(`${titleOf(run)}\n`, limit)
}

function titleOf(run: Run): string {
  return `## ${SIGNS[resultOf(run)]} ${markdown(runHeadline(run))}`
}

type Groups = ReadonlyMap<Report, readonly FindingGroup[]>

function pageOf(run: Run, groups: Groups, options: SummaryOptions, plan: Plan): string {
  const { whole = 'the JSON report (`--format json`)' } = options
  const alone = run.reports.length === 1
  const parts = [
    ...run.reports.flatMap((report) => [
      alone ? NOTHING : { ...NOTHING, text: headingOf(report) },
      ...reportParts(report, groups.get(report) ?? [], options, plan),
    ]),
    parityPart(run.parity, plan),
  ]
  const left = [...new Set(parts.flatMap((part) => part.left))]
  const note =
    left.length === 0
      ? ''
      : `> Too long for this place. Left out: ${left.join(', ')}. All of it is in ${whole}.`
  return `${[titleOf(run), note, ...parts.map(({ text }) => text)]
    .filter((text) => text !== '')
    .join('\n\n')}\n`
}

/** One of several environments. */
function headingOf(report: Report): string {
  return `### ${SIGNS[report.result]} ${markdown(headline(report))}`
}

function reportParts(
  report: Report,
  groups: readonly FindingGroup[],
  options: SummaryOptions,
  plan: Plan,
): readonly PagePart[] {
  const { linkTo = () => null, duration } = options
  const facts = `${checkedInWords(report, duration)} No value is part of this page.`
  return [
    { ...NOTHING, text: markdown(untrustedInWords(report)) },
    { ...NOTHING, text: wouldBlockInWords(report) },
    // What could not be told blocks whatever else is right, and may be why something else looks wrong.
    failuresPart(report, linkTo, plan),
    findingsPart(report, groups, linkTo, plan),
    variablesPart(report, plan),
    waiversPart(report, plan),
    weakeningsPart(report, linkTo, plan),
    { ...NOTHING, text: `<sub>${markdown(facts)}</sub>` },
  ]
}
