import { GateError, type Outcome } from './errors.ts'

/** What ends a run's waiting before everything is there: its time is up, or somebody cancelled it. */
export type RunEnding = 'TIMEOUT' | 'CANCELLED'

/** Does what nothing can interrupt, and ends it when the run's time is up. @throws GateError TIMEOUT */
export type Within = <T>(work: () => T) => T

interface Waited {
  /** Begins the sentence, such as "The secret X". */
  readonly what: string
  /** What helps when it was not there in time. */
  readonly fix: string
}

/** Waits for a call for as long as the run may. @throws GateError TIMEOUT, CANCELLED, and what the call throws */
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
    ? new GateError({ code: ending, message: `${what} was not there in time.`, fix })
    : new GateError({
        code: ending,
        message: `${what} was not there yet when the run was cancelled.`,
        fix: 'Run the job again.',
      })
}

/** What some work makes, or nothing and why, when its time is up before it is done. */
export function doneInTime<T>(
  within: Within | undefined,
  nothing: T,
  work: () => Outcome<T>,
): Outcome<T> {
  try {
    return within === undefined ? work() : within(work)
  } catch (thrown) {
    if (!(thrown instanceof GateError)) throw thrown
    return { value: nothing, failures: [thrown.failure] }
  }
}
