import type { Failure } from '../domain/errors.ts'
import type { Finding, Severity } from '../domain/finding.ts'
import { describeOrigin } from '../domain/origin.ts'
import type { Report } from '../domain/report.ts'
import { type Run, resultOf } from '../domain/run.ts'
import type { Result } from '../domain/verdict.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { Weakening } from '../domain/weakening.ts'
import { capped, MOST_SHOWN, namesInWords, restInWords } from './caps.ts'
import { plainLine } from './escape.ts'
import { type FindingGroup, groupFindings, sentenceOf } from './groups.ts'
import { LIVE_TITLE, liveLines } from './live.ts'
import type { Colour, Paint } from './paint.ts'
import { PARITY_TITLE, parityLines } from './parity.ts'
import { PROBE_TITLE, probeLines } from './probe.ts'
import { READS_TITLE, readsLines } from './reads.ts'
import { weakeningWords } from './weakening-words.ts'
import {
  checkedInWords,
  groupFailures,
  headline,
  runHeadline,
  spotOf,
  untrustedInWords,
  waiverWords,
  whereOf,
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

/** Fits `warning`, the longest label, so that all texts are aligned. */
const INDENT = 9

/** Renders the run for a terminal or a log. Ends with a line end. */
export function renderTerminal(run: Run, paint: Paint, options: TerminalOptions = {}): string {
  const { columns = Number.POSITIVE_INFINITY } = options
  const reports = run.reports.flatMap((report) => reportBlocks(report, paint, options))
  if (run.parity === null) return `${reports.join('\n\n')}\n`
  const title = titleOf(resultOf(run), runHeadline(run), paint)
  const parity = [paint('bold', PARITY_TITLE), ...parityLines(run.parity, columns)].join('\n')
  return `${[title, ...reports, parity].join('\n\n')}\n`
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
  const groups = capped(groupFindings(report), MOST_SHOWN.causes)
  const findings = groups.shown.map((group) => groupBlock(group, paint, columns))
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
    return block(FAILURE, failure.message, where, `fix: ${failure.fix}`, paint, columns)
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
  const label: Label = [SEVERITY_COLOURS[severity], severity]
  return block(label, message, [...placesOf(finding), check], `fix: ${fix}`, paint)
}

function groupBlock(group: FindingGroup, paint: Paint, columns: number): string {
  const { severity, check, words, fix, findings } = group
  const [first, ...others] = findings
  const names = findings.flatMap(({ variable }) => variable ?? [])
  const alone = others.length === 0 && first ? first.message : null
  const message = alone ?? (names.length === 0 ? words : sentenceOf(names, words))
  const places = [...new Set(findings.slice(0, MOST_SHOWN.names).flatMap(placesOf))]
  const label: Label = [SEVERITY_COLOURS[severity], severity]
  return block(label, message, [...places, check], `fix: ${fix}`, paint, columns)
}

function placesOf(finding: Finding): readonly string[] {
  const origin = finding.origin === null ? '' : describeOrigin(finding.origin)
  const where = whereOf(finding)
  // The origin of a manifest's value is already its place.
  return origin.includes(where) ? [origin] : [where, origin]
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

type Label = readonly [colour: Colour, word: string]

/** A label with a message; below it the place, dimmed, and the fix. */
function block(
  label: Label,
  message: string,
  places: readonly string[],
  last: string,
  paint: Paint,
  columns = Number.POSITIVE_INFINITY,
): string {
  const width = columns - INDENT
  const indent = ' '.repeat(INDENT)
  const where = wrap(places.filter((place) => place !== '').join(' · '), width).map(plainLine)
  const lines = [
    ...labelled(label, wrap(message, width), paint),
    ...where.map((line) => `${indent}${paint('dim', line)}`),
    ...wrap(last, width).map((line) => `${indent}${plainLine(line)}`),
  ]
  return lines.join('\n')
}

/** Puts a label in front of lines. */
function labelled(
  [colour, word]: Label,
  lines: readonly string[],
  paint: Paint,
): readonly string[] {
  const label = `${paint(colour, word)}${' '.repeat(INDENT - word.length)}`
  const indent = ' '.repeat(INDENT)
  return lines.map((line, place) => `${place === 0 ? label : indent}${plainLine(line)}`)
}

/** Words, and commands in backticks: a command stays in one piece so that it can be copied. */
const PIECE = /`[^`]*`[^\s`]*|\S+/g

/** Breaks a text into lines of at most `width` characters; a longer piece gets a line of its own. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && line.length + 1 + piece.length > width) {
      lines.push(line)
      line = piece
    } else line = line === '' ? piece : `${line} ${piece}`
  }
  return line === '' ? lines : [...lines, line]
}
