import type { Location } from '../domain/location.ts'
import type { Origin } from '../domain/origin.ts'
import type { Report } from '../domain/report.ts'

/** The report as the design publishes it, version 1. Ends with a line end. */
export function renderJson(report: Report): string {
  const { counts, findings, failures, variables, ...run } = report
  const data = {
    version: 1,
    ...run,
    counts: { ...counts, waived: 0 },
    variables: variables.map((variable) => ({ ...variable, origin: originOf(variable.origin) })),
    findings: findings.map((finding) => ({
      ...finding,
      origin: originOf(finding.origin),
      waiver: null,
    })),
    failures: failures.map((failure) => ({
      variable: null,
      location: null,
      ...failure,
    })),
    fingerprint: null,
  }
  // The runner reads ##[ as a command wherever it stands in a line.
  return `${JSON.stringify(data, null, 2).replaceAll('##[', '\\u0023#[')}\n`
}

type FlatOrigin = Omit<Origin, 'location'> & Partial<Location>

function originOf(origin: Origin | null): FlatOrigin | null {
  if (origin === null) return null
  const { location, ...rest } = origin
  return { ...rest, ...location }
}
