import type { Failure } from '../domain/errors.ts'
import { type Finding, SEVERITIES } from '../domain/finding.ts'
import { placeOf } from '../domain/location.ts'
import type { Report } from '../domain/report.ts'
import type { Waiver } from '../domain/waiver.ts'

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** `6 errors, 1 warning`; only what there is. */
export function countsInWords({ counts, failures }: Report): string {
  const words = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    severity === 'info' ? `${counts.info} info` : plural(counts[severity], severity),
  )
  if (counts.waived > 0) words.push(`${counts.waived} waived`)
  if (failures.length > 0) words.unshift(plural(failures.length, 'failure'))
  return words.join(', ')
}

/** The verdict as a sentence, the first line of every report. */
export function headline(report: Report): string {
  const deploy =
    report.service === ''
      ? `Deploy${report.environment === '' ? '' : ` to ${report.environment}`}`
      : `Deploy of ${report.service} to ${report.environment}`
  const counts = countsInWords(report)
  switch (report.result) {
    case 'blocked':
      return `${deploy} blocked: ${counts}`
    case 'broken':
      return `${deploy} blocked, because the gate could not tell: ${counts}`
    case 'pass':
      if (report.wouldBlock > 0)
        return `${deploy} not blocked (fail-on: never); would block: ${report.wouldBlock}`
      return `${deploy} can start${counts === '' ? '' : ` (${counts})`}: ${plural(report.checked, 'variable')} checked`
  }
}

/** Failures that several variables share, once, with the variables' names. */
export function groupFailures(
  failures: readonly Failure[],
): readonly { readonly failure: Failure; readonly variables: readonly string[] }[] {
  const groups = new Map<string, { failure: Failure; variables: string[] }>()
  for (const failure of failures) {
    const key = `${failure.code} ${failure.message}`
    const group = groups.get(key) ?? { failure, variables: [] }
    if (failure.variable !== undefined) group.variables.push(failure.variable)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The findings that nobody answers for. */
export function openFindings({ findings }: Report): readonly Finding[] {
  return findings.filter(({ waiver }) => waiver === null)
}

/** What a waiver waives, and on whose word: for the list that every report has. */
export function waiverWords({ findings }: Report, waiver: Waiver) {
  const used = findings.filter((finding) => finding.waiver === waiver).length
  return {
    variable: waiver.variable === '*' ? 'any variable' : waiver.variable,
    waived: `${waiver.check} (${plural(used, 'finding')})`,
    terms: `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`,
  }
}

/** Where to look, or nothing. */
export function whereOf({ location }: Finding): string {
  return location ? placeOf(location) : ''
}

/** Where a mistake stands, to the column: the line of a policy may hold several. */
export function spotOf({ location }: Failure): string {
  return location ? `${placeOf(location)}:${location.column}` : ''
}
