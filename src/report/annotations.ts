import { rank, type Severity } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { Report } from '../domain/report.ts'
import type { Run } from '../domain/run.ts'
import { plainLine } from './escape.ts'
import { cut, LIMITS } from './limits.ts'
import { groupFailures, openFindings, plural, STATIC_ONLY, untrustedInWords } from './words.ts'

export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** A draft at a line of a file, as the runner shows it. */
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
 * Of a step the runner shows ten of each level and drops the rest without a word (actions/runner,
 * ExecutionContext.cs). Two of the milder ones are kept free for what could not be posted.
 */
const MOST: Readonly<Record<AnnotationLevel, number>> = { error: 10, warning: 8, notice: 8 }

/** Failures and findings at the lines to blame, the most severe first, all of them and uncut. */
export function allAnnotations({ reports }: Run): readonly Annotation[] {
  // A mistake that several environments share is told once.
  const told = new Map(reports.flatMap(annotationsIn).map((one) => [JSON.stringify(one), one]))
  return [...told.values()]
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

/** As many as the runner shows, the last of each level with a word on how many more there are. */
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
    const more = last ? ` (${plural(hidden, `more ${rest.level}`)} in the summary of this job)` : ''
    const { most: longest, unit } = LIMITS.annotation
    const room = { most: longest - more.length, unit }
    return { ...rest, title: plainLine(title), message: `${cut(plainLine(message), room)}${more}` }
  })
}
