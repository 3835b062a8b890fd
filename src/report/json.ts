import type { Location } from '../domain/location.ts'
import type { Origin } from '../domain/origin.ts'
import type { Report } from '../domain/report.ts'
import { checkedOf, countsOf, type Run, resultOf } from '../domain/run.ts'
import type { Waiver } from '../domain/waiver.ts'
import { jsonText } from './json-text.ts'
import { usesOf } from './words.ts'

/**
 * Renders the JSON report, version 1. A run of several environments holds one such report for each, below the
 * common result. Ends with a line end.
 */
export function renderJson(run: Run): string {
  const { reports, parity } = run
  const [report] = reports
  if (parity === null) return jsonText(report && dataOf(report))
  return jsonText({
    version: 1,
    service: report?.service ?? '',
    environments: parity.environments,
    result: resultOf(run),
    checked: checkedOf(run),
    counts: countsOf(run),
    reports: reports.map(dataOf),
    parity: parity.rows.map(({ name, differs, cells }) => ({
      name,
      differs,
      cells: cells.map((cell, place) => ({ environment: parity.environments[place], ...cell })),
    })),
  })
}

function dataOf(report: Report) {
  const { findings, failures, variables, waivers, weakenings, ...run } = report
  return {
    version: 1,
    ...run,
    variables: variables.map((variable) => ({ ...variable, origin: originOf(variable.origin) })),
    findings: findings.map((finding) => ({
      ...finding,
      origin: originOf(finding.origin),
      waiver: finding.waiver && termsOf(finding.waiver),
    })),
    failures: failures.map(({ choices: _, ...failure }) => ({
      variable: null,
      location: null,
      ...failure,
    })),
    waivers: waivers.map((waiver) => ({
      check: waiver.check,
      variable: waiver.variable,
      ...termsOf(waiver),
      findings: usesOf(findings).get(waiver) ?? 0,
    })),
    weakenings,
  }
}

/** The reason, the owner and the last day of a waiver. */
function termsOf({ reason, owner, expires }: Waiver) {
  return { reason, owner, expires }
}

type FlatOrigin = Omit<Origin, 'location'> & Partial<Location>

function originOf(origin: Origin | null): FlatOrigin | null {
  if (origin === null) return null
  const { location, ...rest } = origin
  return { ...rest, ...location }
}
