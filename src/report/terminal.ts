import type { Failure } from '../domain/errors.ts'
import type { Finding, Severity } from '../domain/finding.ts'
import type { Report } from '../domain/report.ts'
import { type Run, resultOf } from '../domain/run.ts'
import type { Result } from '../domain/verdict.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { Weakening } from '../domain/weakening.ts'
import { capped, MOST_SHOWN, namesInWords, restInWords } from './caps.ts'
import { plainLine } from './escape.ts'
import { groupFindings } from './groups.ts'
import { LIVE_TITLE, liveLines } from './live.ts'
import { moreRows, type Overview, overviewLines, overviewOf } from './overview.ts'
import type { Colour, Paint } from './paint.ts'
import { PARITY_TITLE, parityLines } from './parity.ts'
import { placeLines } from './places.ts'
import { PROBE_TITLE, probeLines } from './probe.ts'
import { READS_TITLE, readsLines } from './reads.ts'
import { block, INDENT, type Label, labelled, wrap } from './terminal-block.ts'
import {
  remediesOf,
  sentenceBelowNames,
  sentenceWithNames,
  type Topic,
  topicsOf,
} from './topics.ts'
import { weakeningWords } from './weakening-words.ts'
import {
  checkedInWords,
  explainInWords,
  groupFailures,
  headline,
  runHeadline,
  spotOf,
  untrustedInWords,
  waiverWords,
  wouldBlockInWords,
} from './words.ts'

const SEVERITY_COLOURS = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
} as const satisfies Record<Severity, Colour>

const RESULT_COLOURS = {
  pass: 'green',
  partial: 'yellow',
  blocked: 'red',
  broken: 'red',
} as const satisfies Record<Result, Colour>

/** What the terminal report needs besides the run. */
interface TerminalOptions {
  /** In characters. Left out: lines are not wrapped, as a log needs. */
  readonly columns?: number
  /** How long the run took, in milliseconds. */
  readonly duration?: number
}

/** Renders the run for a terminal or a log. Ends with a line end. */
export function renderTerminal(run: Run, paint: Paint, options: TerminalOptions = {}): string {
  const { columns = Number.POSITIVE_INFINITY } = options
  const reports = run.reports.flatMap((report) => reportBlocks(report, paint, options))
  const explain = wrap(explainInWords(run), columns).map((line) => paint('dim', plainLine(line)))
  const more = explain.map((line) => `${line}\n`).join('')
  if (run.parity === null) return `${reports.join('\n\n')}\n${more}`
  const title = titleOf(resultOf(run), runHeadline(run), paint)
  const parity = [paint('bold', PARITY_TITLE), ...parityLines(run.parity, columns)].join('\n')
  return `${[title, parity, ...reports].join('\n\n')}\n${more}`
}

function titleOf(result: Result, text: string, paint: Paint): string {
  return paint('bold', paint(RESULT_COLOURS[result], plainLine(text)))
}

function reportBlocks(
  report: Report,
  paint: Paint,
  { columns = Number.POSITIVE_INFINITY, duration }: TerminalOptions,
): readonly string[] {
  const title = titleOf(report.result, headline(report), paint)
  const failures = failureBlocks(report.failures, paint, columns)
  const all = groupFindings(report)
  const overview = overviewOf(all)
  const list = overview === null ? [] : [overviewBlock(overview, paint, columns)]
  const groups = capped(all, MOST_SHOWN.causes)
  const findings = topicsOf(groups.shown).map((topic) => topicBlock(topic, paint, columns))
  const hidden = groups.left.reduce((sum, group) => sum + group.findings.length, 0)
  const rest = hidden === 0 ? [] : [restBlock(restInWords(hidden, 'finding'), columns)]
  const waivers = report.waivers.map((waiver) => waiverBlock(report, waiver, paint, columns))
  const weakenings = weakeningsBlock(report.weakenings, paint, columns)
  const facts = [
    untrustedInWords(report),
    wouldBlockInWords(report),
    checkedInWords(report, duration),
  ]
    .flatMap((text) => wrap(text, columns))
    .map((line) => paint('dim', plainLine(line)))
    .join('\n')
  const live = liveLines(report).map((line) => plainLine(line))
  const changes = live.length === 0 ? [] : [[paint('bold', LIVE_TITLE), ...live].join('\n')]
  const asked = probeLines(report).map((line) => plainLine(line))
  const probed = asked.length === 0 ? [] : [[paint('bold', PROBE_TITLE), ...asked].join('\n')]
  const looked = readsLines(report).map((line) => plainLine(line))
  const read = looked.length === 0 ? [] : [[paint('bold', READS_TITLE), ...looked].join('\n')]
  return [
    title,
    ...failures,
    ...list,
    ...findings,
    ...rest,
    ...waivers,
    ...weakenings,
    ...changes,
    ...probed,
    ...read,
    facts,
  ]
}

const FAILURE: Label = ['red', 'failure']

/** Failures, one block for each cause. */
export function failureBlocks(
  failures: readonly Failure[],
  paint: Paint,
  columns = Number.POSITIVE_INFINITY,
): readonly string[] {
  const { shown, left } = capped(groupFailures(failures), MOST_SHOWN.causes)
  const blocks = shown.map(({ failure, variables }) => {
    const where = [spotOf(failure), namesInWords(variables), failure.code]
      .filter(Boolean)
      .join(' · ')
    return block(FAILURE, failure.message, [where], `fix: ${failure.fix}`, paint, columns)
  })
  return left.length === 0
    ? blocks
    : [...blocks, restBlock(restInWords(left.length, 'failure'), columns)]
}

function restBlock(words: string, columns: number): string {
  return wrap(words, columns - INDENT)
    .map((line) => `${' '.repeat(INDENT)}${plainLine(line)}`)
    .join('\n')
}

/** A finding with its place and its fix. */
export function findingBlock(finding: Finding, paint: Paint): string {
  const { severity, message, check, fix } = finding
  return block(labelOf(severity), message, whereLines([finding], check), `fix: ${fix}`, paint)
}

/** The list on top of a report with many findings. */
function overviewBlock(overview: Overview, paint: Paint, columns: number): string {
  const lines = overviewLines(overview, columns - INDENT).flatMap((line, place) => {
    const row = overview.rows[place]
    return row === undefined ? [] : labelled(labelOf(row.severity), [line], paint)
  })
  const more = moreRows(overview)
  const rest = more === '' ? [] : [`${' '.repeat(INDENT)}${more}`]
  return [paint('bold', overview.title), ...lines, ...rest].join('\n')
}

/** The findings of a topic: their names and places once, and each fix once. */
function topicBlock(topic: Topic, paint: Paint, columns: number): string {
  const blocks = remediesOf(topic).flatMap(({ fix, groups }) =>
    groups.map((group, place) => {
      const isFirst = group === topic[0]
      const where = isFirst ? whereLines(group.findings, group.check) : [group.check]
      const last = place === groups.length - 1 ? `fix: ${fix}` : ''
      const says = isFirst ? sentenceWithNames(group) : sentenceBelowNames(group)
      return block(labelOf(group.severity), says, where, last, paint, columns)
    }),
  )
  return blocks.join('\n')
}

/** Where the findings of one check are, and the check. */
function whereLines(findings: readonly Finding[], check: string): readonly string[] {
  const places = placeLines(findings)
  const [only, ...others] = places
  return others.length > 0 ? [...places, check] : [[only, check].filter(Boolean).join(' · ')]
}

function labelOf(severity: Severity): Label {
  return [SEVERITY_COLOURS[severity], severity]
}

function waiverBlock(report: Report, waiver: Waiver, paint: Paint, columns: number): string {
  const { subject, waived, terms } = waiverWords(report, waiver)
  return block(['cyan', 'waived'], `${subject}: ${waived}`, [], terms, paint, columns)
}

/** One block for all weakenings: they are facts about the run, not mistakes to fix. */
function weakeningsBlock(
  weakenings: readonly Weakening[],
  paint: Paint,
  columns: number,
): readonly string[] {
  const lines = weakenings.map((weakening) => {
    const { subject, says, place } = weakeningWords(weakening)
    const message = `${subject}: ${says} (${place})`
    return labelled(['yellow', 'weaker'], wrap(message, columns - INDENT), paint)
  })
  return lines.length === 0 ? [] : [lines.flat().join('\n')]
}
