import type { Report } from '../domain/report.ts'
import type { Result } from '../domain/verdict.ts'
import { plainLine } from './escape.ts'
import { runName } from './run-name.ts'
import { weakeningsInWords } from './weakening-words.ts'
import { headline } from './words.ts'

/** GitHub refuses a longer description. */
const LONGEST_DESCRIPTION = 140

/** A commit status as GitHub's API takes it. */
interface CommitStatus {
  readonly context: string
  readonly state: 'success' | 'failure' | 'error'
  readonly description: string
}

const STATES: Readonly<Record<Result, CommitStatus['state']>> = {
  pass: 'success',
  // Forks must be able to meet a required status. The description distinguishes it from a pass.
  partial: 'success',
  blocked: 'failure',
  broken: 'error',
}

export function statusOf(report: Report): CommitStatus {
  const text = plainLine(headline(report))
  // The count of weakenings stays, even when the rest is cut.
  const weaker = weakeningsInWords(report)
  const end = weaker === '' ? '' : ` · ${weaker}`
  const most = LONGEST_DESCRIPTION - end.length
  const description = `${text.length <= most ? text : `${text.slice(0, most - 1)}…`}${end}`
  return {
    context: runName(report),
    state: STATES[report.result],
    description,
  }
}
