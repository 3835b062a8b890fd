import { GateError } from './errors.ts'

/** What ends a run's waiting before everything is there: its time is up, or somebody cancelled it. */
export type Ending = 'TIMEOUT' | 'CANCELLED'

interface Waited {
  /** Begins the sentence, such as "The secret X". */
  readonly what: string
  /** What helps when it was not there in time. */
  readonly fix: string
}

/** Waits for a call for as long as the run may. @throws GateError TIMEOUT, CANCELLED, and what the call throws */
export async function inTime<T>(
  call: Promise<T>,
  expired: Promise<Ending>,
  waited: Waited,
): Promise<T> {
  const late = expired.then((ending) => {
    throw endedBefore(ending, waited)
  })
  return Promise.race([call, late])
}

function endedBefore(ending: Ending, { what, fix }: Waited): GateError {
  return ending === 'TIMEOUT'
    ? new GateError({ code: ending, message: `${what} was not there in time.`, fix })
    : new GateError({
        code: ending,
        message: `${what} was not there yet when the run was cancelled.`,
        fix: 'Run the job again.',
      })
}
