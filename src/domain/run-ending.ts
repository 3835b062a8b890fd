import { GateError, type Outcome } from './errors.ts'

/** What stops a run early: its time is up, or it was cancelled. */
export type RunEnding = 'TIMEOUT' | 'CANCELLED'

/**
 * Runs synchronous work, which stops when the run's time is up.
 * @throws GateError TIMEOUT
 */
export type Within = <T>(work: () => T) => T

interface Waited {
  /** The subject of the message, such as "The secret X". */
  readonly what: string
  /** The fix after a timeout. */
  readonly fix: string
}

/**
 * Waits for a call until the run must end.
 * @throws GateError TIMEOUT, CANCELLED, and what the call throws
 */
export async function inTime<T>(
  call: Promise<T>,
  expired: Promise<RunEnding>,
  waited: Waited,
): Promise<T> {
  const late = expired.then((ending) => {
    throw endedBefore(ending, waited)
  })
  return Promise.race([call, late])
}

function endedBefore(ending: RunEnding, { what, fix }: Waited): GateError {
  return ending === 'TIMEOUT'
    ? new GateError({ code: ending, message: `${what} did not arrive in time.`, fix })
    : new GateError({
        code: ending,
        message: `${what} had not arrived when the run was cancelled.`,
        fix: 'Run the job again.',
      })
}

/** The result of some work; `valueIfLate` and a failure when the run's time is up first. */
export function doneInTime<T>(
  within: Within | undefined,
  valueIfLate: T,
  work: () => Outcome<T>,
): Outcome<T> {
  try {
    return within === undefined ? work() : within(work)
  } catch (thrown) {
    if (!(thrown instanceof GateError)) throw thrown
    return { value: valueIfLate, failures: [thrown.failure] }
  }
}
