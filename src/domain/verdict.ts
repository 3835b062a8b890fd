import type { Failure } from './errors.ts'
import type { Finding } from './finding.ts'
import { STAND_IN_SECRETS } from './stand-ins.ts'
import { TRUSTED, type Trust } from './trust.ts'

/**
 * The worst first. `broken`: we could not tell, which also blocks. `blocked`: the configuration is wrong.
 * `partial`: static checks only, no problem found; never a pass.
 */
export const RESULTS = ['broken', 'blocked', 'partial', 'pass'] as const
export type Result = (typeof RESULTS)[number]

/** The mildest finding that blocks. It never turns a failure into a pass. */
export const FAIL_ON = ['error', 'warning', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

export interface Verdict {
  readonly result: Result
  readonly wouldBlock: number
}

/** The only place that decides the result. An untrusted run never passes. */
export function decide(
  findings: readonly Finding[],
  failures: readonly Failure[],
  failOn: FailOn,
  trust: Trust = TRUSTED,
): Verdict {
  const blocks = ({ severity, waiver }: Finding) =>
    waiver === null && (severity === 'error' || (severity === 'warning' && failOn === 'warning'))
  const wouldBlock = findings.filter(blocks).length
  const verdict = (result: Result) => ({ result, wouldBlock })
  if (failures.length > 0 || !(trust.trusted || trust.partial)) return verdict('broken')
  if (findings.some(isBinding)) return verdict('blocked')
  if (wouldBlock > 0 && failOn !== 'never') return verdict('blocked')
  return verdict(trust.trusted ? 'pass' : 'partial')
}

/** Whether a finding blocks even with `fail-on: never`: production that was not really checked is no pass. */
export function isBinding({ check, severity }: Finding): boolean {
  return check === STAND_IN_SECRETS && severity === 'error'
}

const EXIT_CODES: Readonly<Record<Result, 0 | 1 | 2>> = {
  pass: 0,
  partial: 0,
  blocked: 1,
  broken: 2,
}

export function exitCode(result: Result): 0 | 1 | 2 {
  return EXIT_CODES[result]
}
