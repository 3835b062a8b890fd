import type { Report } from '../domain/report.ts'
import type { Result } from '../domain/verdict.ts'
import { plainLine } from './escape.ts'
import { runName } from './run-name.ts'
import { weakeningsInWords } from './weakening-words.ts'
import { headline } from './words.ts'

/** GitHub cuts nothing: a longer description is refused. */
const LONGEST_DESCRIPTION = 140

/** A commit status as GitHub's API takes it. */
interface CommitStatus {
  readonly context: string
  readonly state: 'success' | 'failure' | 'error'
  readonly description: string
}

const STATES: Readonly<Record<Result, CommitStatus['state']>> = {
  pass: 'success',
  // Its description tells it from a pass, and a branch that asks for the status is open to forks.
  partial: 'success',
  blocked: 'failure',
  broken: 'error',
}

export function statusOf(report: Report): CommitStatus {
  const text = plainLine(headline(report))
  // What is left out of the gate is told whatever else has to go.
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
