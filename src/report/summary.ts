import type { Report } from '../domain/report.ts'
import { type Run, resultOf } from '../domain/run.ts'
import type { Result } from '../domain/verdict.ts'
import { markdown, markdownCode, markdownLinked, markdownProse } from './escape.ts'
import { type FindingGroup, groupFindings } from './groups.ts'
import { explainInWords } from './learn-more.ts'
import { cannotFit } from './least-size.ts'
import { cut, fits, LIMITS, type Limit } from './limits.ts'
import { type LinkTo, NO_LINKS, type PageLinks, type PageOf } from './links.ts'
import { livePart } from './live.ts'
import { table } from './markdown-table.ts'
import { overviewPart } from './overview.ts'
import { parityPart } from './parity.ts'
import { probePart } from './probe.ts'
import { readsPart } from './reads.ts'
import { EMPTY_PART, type PagePart, PLANS, type Plan } from './shrink.ts'
import { type FindingCells, failuresPart, findingCells, findingsPart } from './summary-findings.ts'
import { variablesPart, waiversPart } from './summary-variables.ts'
import { WEAKENINGS_TITLE, weakeningWords } from './weakening-words.ts'
import {
  checkedInWords,
  headline,
  runHeadline,
  untrustedInWords,
  wouldBlockInWords,
} from './words.ts'

/** What a page needs besides the report. */
interface SummaryOptions {
  /** The size limit of the page. Left out: that of a job summary. */
  readonly limit?: Limit
  /** PageLinks to files. */
  readonly linkTo?: LinkTo
  /** PageLinks to the pages about checks and codes of failures. */
  readonly pageOf?: PageOf
  /** How long the run took, in milliseconds. */
  readonly duration?: number
  /** Where to find everything when the page is cut; trusted Markdown. */
  readonly whole?: string
}

const SIGNS: Readonly<Record<Result, string>> = {
  pass: '✅',
  partial: '⚠️',
  blocked: '⛔',
  broken: '⛔',
}

const OPEN_WEAKENINGS = 10

/**
 * Renders the job summary: GitHub's Markdown, the verdict first. It always fits its limit, and says what it
 * leaves out. Ends with a line end.
 */
export function renderSummary(run: Run, options: SummaryOptions = {}): string {
  const limit = options.limit ?? LIMITS.summary
  const groups = new Map(run.reports.map((report) => [report, groupFindings(report)]))
  const links = {
    linkTo: options.linkTo ?? NO_LINKS.linkTo,
    pageOf: options.pageOf ?? NO_LINKS.pageOf,
  }
  const given: Given = { ...options, links, cellsOf: findingCells(links) }
  for (const plan of PLANS) {
    // Skip plans that cannot fit: a complete page may be a hundred times the limit.
    if (cannotFit(run, groups, plan, limit.most)) continue
    const page = pageOf(run, groups, given, plan)
    if (fits(page, limit)) return page
  }
  return cut(`${titleOf(run)}\n`, limit)
}

function titleOf(run: Run): string {
  return `## ${SIGNS[resultOf(run)]} ${markdown(runHeadline(run))}`
}

type Groups = ReadonlyMap<Report, readonly FindingGroup[]>

/** The options, and the cells that all plans share. */
interface Given extends SummaryOptions {
  readonly links: PageLinks
  readonly cellsOf: FindingCells
}

function pageOf(run: Run, groups: Groups, given: Given, plan: Plan): string {
  const { whole = 'the JSON report (`--format json`)' } = given
  const alone = run.reports.length === 1
  const parts = [
    // The comparison is what a reader of several environments looks for.
    parityPart(run.parity, plan),
    ...run.reports.flatMap((report) => [
      alone ? EMPTY_PART : { ...EMPTY_PART, text: headingOf(report) },
      ...reportParts(report, groups.get(report) ?? [], given, plan),
    ]),
    { ...EMPTY_PART, text: explainPart(run) },
  ]
  const left = [...new Set(parts.flatMap((part) => part.left))]
  const note =
    left.length === 0
      ? ''
      : `> This page was cut to fit. Left out: ${left.join(', ')}. See ${whole} for everything.`
  return `${[titleOf(run), note, ...parts.map(({ text }) => text)]
    .filter((text) => text !== '')
    .join('\n\n')}\n`
}

/** The section of one of several environments. */
function headingOf(report: Report): string {
  return `### ${SIGNS[report.result]} ${markdown(headline(report))}`
}

function reportParts(
  report: Report,
  groups: readonly FindingGroup[],
  { links, cellsOf, duration }: Given,
  plan: Plan,
): readonly PagePart[] {
  const facts = `${checkedInWords(report, duration)} This page contains no value.`
  return [
    { ...EMPTY_PART, text: markdown(untrustedInWords(report)) },
    { ...EMPTY_PART, text: wouldBlockInWords(report) },
    // Failures come first: they block in any case, and may cause findings below.
    failuresPart(report, links, plan),
    overviewPart(groups, plan),
    findingsPart(report, groups, cellsOf, plan),
    livePart(report, plan),
    probePart(report, plan),
    readsPart(report, plan),
    variablesPart(report, plan),
    waiversPart(report, plan),
    weakeningsPart(report, links.linkTo, plan),
    { ...EMPTY_PART, text: `<sub>${markdown(facts)}</sub>` },
  ]
}

/** Names the command that says more about a finding. */
function explainPart(run: Run): string {
  const words = explainInWords(run)
  return words === '' ? '' : `<sub>${markdownProse(words)}</sub>`
}

/** What makes the gate weaker than its defaults, each with its line. */
function weakeningsPart({ weakenings }: Report, linkTo: LinkTo, plan: Plan): PagePart {
  if (weakenings.length === 0) return EMPTY_PART
  const rows = weakenings.map((weakening) => {
    const { subject, says, place } = weakeningWords(weakening)
    const url = weakening.location && linkTo(weakening.location)
    const where = markdownLinked(markdown(place), url)
    return {
      cells: [`${markdownCode(subject)}<br><sub>${where}</sub>`, markdown(says)],
      count: 1,
    }
  })
  const folded = (count: string) => count.replace(' ', ' more ')
  const head = [WEAKENINGS_TITLE, 'Now, and the default']
  return table({ head, rows, what: 'weakening', open: OPEN_WEAKENINGS, folded }, plan)
}
