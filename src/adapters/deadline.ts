import type { RunEnding, Within } from '../domain/run-ending.ts'
import { onCancel } from './signals.ts'
import { watchdog } from './watchdog.ts'

/** What ends the waiting of a run: a point in time, or a signal before it. */
export interface Deadline {
  /** Settles when nobody waits any more, and says why. */
  readonly expired: Promise<RunEnding>
  /** Ends calls that are under way, once those who waited for them have been told why. */
  readonly signal: AbortSignal
  /** Ends work that nothing else could interrupt. */
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
