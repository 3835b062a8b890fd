import type { Severity } from './finding.ts'
import type { Parity } from './parity.ts'
import type { Report } from './report.ts'
import { RESULTS, type Result } from './verdict.ts'

/** Everything that is shown or sent of a run: a report per environment, and their comparison. */
export interface Run {
  /** In the requested order; at least one. */
  readonly reports: readonly Report[]
  /** Null for a single environment. */
  readonly parity: Parity | null
}

/** The run of one environment. */
export function runOf(report: Report): Run {
  return { reports: [report], parity: null }
}

/** The result of the run: the worst of its environments. */
export function resultOf({ reports }: Run): Result {
  return RESULTS.find((worst) => reports.some(({ result }) => result === worst)) ?? 'broken'
}

export type Counts = Readonly<Record<Severity | 'waived', number>>

/** The findings of all environments by severity, without waived ones. */
export function countsOf({ reports }: Run): Counts {
  const sum = (what: keyof Counts) => sumOf(reports, ({ counts }) => counts[what])
  return {
    error: sum('error'),
    warning: sum('warning'),
    info: sum('info'),
    waived: sum('waived'),
  }
}

/** How many variables had a value, over all environments. */
export function checkedOf({ reports }: Run): number {
  return sumOf(reports, ({ checked }) => checked)
}

function sumOf(reports: readonly Report[], count: (report: Report) => number): number {
  return reports.reduce((sum, report) => sum + count(report), 0)
}
