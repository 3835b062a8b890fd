import type { RunEnding, Within } from '../domain/run-ending.ts'
import { sinceStart } from './clock.ts'
import { onCancel } from './signals.ts'
import { watchdog } from './watchdog.ts'

/** What ends the waiting of a run: a point in time, or a signal before it. */
export interface Deadline {
  /** Settles when the run has to end, with the reason. */
  readonly expired: Promise<RunEnding>
  /** Aborts calls that are under way, after `expired` has settled. */
  readonly signal: AbortSignal
  /** For the calls to the stores, which end before the run: then there is time to tell why. */
  readonly fetching: {
    /** When the last attempt may begin, in milliseconds of `sinceStart()`. */
    readonly until: number
    /** Aborts calls that are under way. */
    readonly signal: AbortSignal
  }
  /** Ends synchronous work that cannot be interrupted otherwise. */
  readonly within: Within
}

/** A tenth of the time, at most this long, in milliseconds. */
const AFTER_FETCHING = 2000

/** Once a run. @param timeout from now on, in milliseconds */
export function deadline(timeout: number): Deadline {
  const began = sinceStart()
  const fetching = timeout - Math.min(AFTER_FETCHING, timeout / 10)
  const within = watchdog(began + timeout, began + fetching)
  const [calls, fetches] = [new AbortController(), new AbortController()]
  setTimeout(() => fetches.abort(), fetching).unref()
  const expired = new Promise<RunEnding>((done) => {
    setTimeout(() => done('TIMEOUT'), timeout).unref()
    onCancel(() => done('CANCELLED'))
  })
  void expired.then(() =>
    setImmediate(() => {
      calls.abort()
      fetches.abort()
    }),
  )
  return {
    expired,
    signal: calls.signal,
    fetching: { until: began + fetching, signal: fetches.signal },
    within,
  }
}
