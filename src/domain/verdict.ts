import type { Failure } from './errors.ts'
import type { Finding } from './finding.ts'
import type { Unavailable } from './outsider.ts'
import { STAND_IN_SECRETS } from './stand-ins.ts'

/** `blocked`: the configuration is wrong. `broken`: we could not tell, and that blocks too. */
export const RESULTS = ['pass', 'blocked', 'broken'] as const
export type Result = (typeof RESULTS)[number]

/** The mildest finding that blocks. It never turns a failure into a pass. */
export const FAIL_ON = ['error', 'warning', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

export interface Verdict {
  readonly result: Result
  /** Whether all that could not be told may be so: the policy allows it for an outsider's pull request. */
  readonly static: boolean
  readonly wouldBlock: number
}

/** The one place where a run is judged. */
export function decide(
  findings: readonly Finding[],
  failures: readonly Failure[],
  failOn: FailOn,
  unavailable: Unavailable = 'block',
): Verdict {
  const blocks = ({ severity, waiver }: Finding) =>
    waiver === null && (severity === 'error' || (severity === 'warning' && failOn === 'warning'))
  const wouldBlock = findings.filter(blocks).length
  const untold = failures.length > 0
  const allowed = untold && failures.every((failure) => mayBe(failure, unavailable))
  const verdict = (result: Result) => ({ result, static: allowed, wouldBlock })
  if (untold && !allowed) return verdict('broken')
  if (findings.some(isBinding)) return verdict('blocked')
  if (wouldBlock > 0 && failOn !== 'never') return verdict('blocked')
  return verdict(untold ? 'broken' : 'pass')
}

/** Whether a finding blocks whatever `fail-on` says: what nobody looked at is no pass. */
export function isBinding({ check, severity }: Finding): boolean {
  return check === STAND_IN_SECRETS && severity === 'error'
}

/** Whether a failure may be: no other comes from an outsider's having no secrets. */
export function mayBe({ code }: Failure, unavailable: Unavailable = 'block'): boolean {
  return unavailable === 'allow' && code === 'SECRETS_WITHHELD'
}

/** How a run stands, the worst first: its result, but for one that is broken and may be. That neither passes nor blocks. */
export const STANDINGS = ['broken', 'blocked', 'static', 'pass'] as const
export type Standing = (typeof STANDINGS)[number]

export function standingOf({ result, static: allowed }: Omit<Verdict, 'wouldBlock'>): Standing {
  return result === 'broken' && allowed ? 'static' : result
}

const EXIT_CODES: Readonly<Record<Standing, 0 | 1 | 2>> = {
  pass: 0,
  static: 0,
  blocked: 1,
  broken: 2,
}

export function exitCode(standing: Standing): 0 | 1 | 2 {
  return EXIT_CODES[standing]
}
