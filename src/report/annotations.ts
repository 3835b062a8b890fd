import type { Severity } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { Report } from '../domain/report.ts'
import { plainLine } from './escape.ts'
import { groupFailures, openFindings } from './words.ts'

export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** A remark at a line of a file, as the runner shows it. */
export interface Annotation {
  readonly level: AnnotationLevel
  readonly title: string
  readonly message: string
  readonly location: Location | null
}

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** One for each failure and finding, the most severe first: GitHub shows ten of a level. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const failures = groupFailures(report.failures).map(
    ({ failure }): Annotation => ({
      level: 'error',
      title: failure.code,
      message: plainLine(`${failure.message} ${failure.fix}`),
      location: failure.location ?? null,
    }),
  )
  const findings = openFindings(report).map(
    ({ severity, check, message, fix, location }): Annotation => ({
      level: LEVELS[severity],
      title: plainLine(check),
      message: plainLine(`${message} ${fix}`),
      location,
    }),
  )
  return [...failures, ...findings]
}
