import type { RunEnding, Within } from '../domain/run-ending.ts'
import { onCancel } from './signals.ts'
import { watchdog } from './watchdog.ts'

/** What ends the waiting of a run: a point in time, or a signal before it. */
export interface Deadline {
  /** Settles when the run has to end, with the reason. */
  readonly expired: Promise<RunEnding>
  /** Aborts calls that are under way, after `expired` has settled. */
  readonly signal: AbortSignal
  /** Ends synchronous work that cannot be interrupted otherwise. */
  readonly within: Within
}

/** Once a run. @param timeout from now on, in milliseconds */
export function deadline(timeout: number): Deadline {
  const within = watchdog(performance.now() + timeout)
  const calls = new AbortController()
  const expired = new Promise<RunEnding>((done) => {
    setTimeout(() => done('TIMEOUT'), timeout).unref()
    onCancel(() => done('CANCELLED'))
  })
  void expired.then(() => setImmediate(() => calls.abort()))
  return { expired, signal: calls.signal, within }
}
