import { rank, type Severity } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { Report } from '../domain/report.ts'
import type { Run } from '../domain/run.ts'
import { plainLine } from './escape.ts'
import { cut, LIMITS } from './limits.ts'
import { groupFailures, openFindings, plural, STATIC_ONLY, untrustedInWords } from './words.ts'

export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** A message at a line of a file, as the runner shows it. */
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

/**
 * The runner shows ten annotations of each level for a step and silently drops the rest (actions/runner,
 * ExecutionContext.cs). Two warnings and two notices stay free for "could not be posted".
 */
const MOST: Readonly<Record<AnnotationLevel, number>> = { error: 10, warning: 8, notice: 8 }

/** All failures and findings at their lines, most severe first, without a limit. */
export function allAnnotations({ reports }: Run): readonly Annotation[] {
  // Show a mistake once, even when several environments share it.
  const distinct = new Map(reports.flatMap(annotationsIn).map((one) => [JSON.stringify(one), one]))
  return [...distinct.values()]
}

function annotationsIn(report: Report): readonly Annotation[] {
  const failures = groupFailures(report.failures).map(
    ({ failure: { code, message, fix, location } }): Annotation => ({
      level: 'error',
      title: code,
      message: `${message} ${fix}`,
      location: location ?? null,
    }),
  )
  const findings = openFindings(report)
    .toSorted((one, other) => rank(one.severity) - rank(other.severity))
    .map(
      ({ severity, check, message, fix, location }): Annotation => ({
        level: LEVELS[severity],
        title: check,
        message: `${message} ${fix}`,
        location,
      }),
    )
  return [...untrustedNote(report), ...failures, ...findings]
}

function untrustedNote(report: Report): readonly Annotation[] {
  const message = untrustedInWords(report)
  if (message === '') return []
  return [{ level: 'warning', title: STATIC_ONLY, message, location: null }]
}

/** As many annotations as the runner shows. The last of each level says how many more there are. */
export function annotationsOf(run: Run): readonly Annotation[] {
  const all = allAnnotations(run)
  return Object.values(LEVELS).flatMap((level) =>
    asShown(
      all.filter((annotation) => annotation.level === level),
      MOST[level],
    ),
  )
}

function asShown(annotations: readonly Annotation[], most: number): readonly Annotation[] {
  const hidden = annotations.length - most
  return annotations.slice(0, most).map(({ title, message, ...rest }, place) => {
    const last = hidden > 0 && place === most - 1
    const more = last ? ` (${plural(hidden, `more ${rest.level}`)} in the job summary)` : ''
    const { most: longest, unit } = LIMITS.annotation
    const room = { most: longest - more.length, unit }
    return { ...rest, title: plainLine(title), message: `${cut(plainLine(message), room)}${more}` }
  })
}
