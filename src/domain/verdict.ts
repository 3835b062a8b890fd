import type { Failure } from './errors.ts'
import type { Finding } from './finding.ts'

/** `blocked`: the configuration is wrong. `broken`: we could not tell, and that blocks too. */
export const RESULTS = ['pass', 'blocked', 'broken'] as const
export type Result = (typeof RESULTS)[number]

/** The mildest finding that blocks. It never turns a failure into a pass. */
export const FAIL_ON = ['error', 'warning', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

export interface Verdict {
  readonly result: Result
  readonly wouldBlock: number
}

/** The one place where a run is judged. */
export function decide(
  findings: readonly Finding[],
  failures: readonly Failure[],
  failOn: FailOn,
): Verdict {
  const blocks = ({ severity, waiver }: Finding) =>
    waiver === null && (severity === 'error' || (severity === 'warning' && failOn === 'warning'))
  const wouldBlock = findings.filter(blocks).length
  if (failures.length > 0) return { result: 'broken', wouldBlock }
  if (wouldBlock > 0 && failOn !== 'never') return { result: 'blocked', wouldBlock }
  return { result: 'pass', wouldBlock }
}

const EXIT_CODES: Readonly<Record<Result, 0 | 1 | 2>> = { pass: 0, blocked: 1, broken: 2 }

export function exitCode(result: Result): 0 | 1 | 2 {
  return EXIT_CODES[result]
}
