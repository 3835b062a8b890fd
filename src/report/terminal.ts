import type { Failure } from '../domain/errors.ts'
import type { Finding, Severity } from '../domain/finding.ts'
import { describeOrigin } from '../domain/origin.ts'
import type { Report } from '../domain/report.ts'
import type { Result } from '../domain/verdict.ts'
import type { Waiver } from '../domain/waiver.ts'
import { plainLine } from './escape.ts'
import {
  groupFailures,
  headline,
  openFindings,
  plural,
  spotOf,
  waiverWords,
  whereOf,
} from './words.ts'

export type Colour = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold'
/** Sets a text in a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string

const SEVERITY_COLOURS = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
} as const satisfies Record<Severity, Colour>

const RESULT_COLOURS = {
  pass: 'green',
  blocked: 'red',
  broken: 'red',
} as const satisfies Record<Result, Colour>

/** The report for a person at a terminal or reading a log. Ends with a line end. */
export function renderTerminal(report: Report, paint: Paint): string {
  const title = paint('bold', paint(RESULT_COLOURS[report.result], plainLine(headline(report))))
  const findings = openFindings(report).map((finding) => findingBlock(finding, paint))
  const waivers = report.waivers.map((waiver) => renderWaiver(report, waiver, paint))
  const failures = failureBlocks(report.failures, paint)
  const facts = `${plural(report.checked, 'variable')} checked as ${report.tier}.`
  return `${[title, ...failures, ...findings, ...waivers, paint('dim', facts)].join('\n\n')}\n`
}

/** Why the gate could not tell, one block a failure. */
export function failureBlocks(failures: readonly Failure[], paint: Paint): readonly string[] {
  return groupFailures(failures).map(({ failure, variables }) =>
    block(
      paint('red', failure.code),
      failure.message,
      [spotOf(failure), variables.join(', ')],
      failure.fix,
      paint,
    ),
  )
}

function renderWaiver(report: Report, waiver: Waiver, paint: Paint): string {
  const { variable, waived, terms } = waiverWords(report, waiver)
  return `${paint('cyan', 'waived')}  ${plainLine(`${variable}: ${waived}`)}\n       ${paint('dim', plainLine(terms))}`
}

/** A finding with its place and its fix. */
export function findingBlock(finding: Finding, paint: Paint): string {
  const label = paint(SEVERITY_COLOURS[finding.severity], finding.severity)
  const origin = finding.origin === null ? '' : describeOrigin(finding.origin)
  const where = whereOf(finding)
  // A manifest's origin is its place: said once.
  const places = origin.includes(where) ? [origin] : [where, origin]
  return block(label, finding.message, [...places, finding.check], finding.fix, paint)
}

function block(
  label: string,
  message: string,
  places: readonly string[],
  fix: string,
  paint: Paint,
): string {
  const where = places.filter((place) => place !== '').join(' · ')
  const lines = [
    `${label}  ${plainLine(message)}`,
    ...(where === '' ? [] : [paint('dim', `       ${plainLine(where)}`)]),
    `       ${paint('dim', 'fix:')} ${plainLine(fix)}`,
  ]
  return lines.join('\n')
}
