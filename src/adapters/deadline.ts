import type { RunEnding, Within } from '../domain/run-ending.ts'
import { onCancel } from './signals.ts'
import { watchdog } from './watchdog.ts'

/** Ends a run: at its timeout, or at a signal before it. */
export interface Deadline {
  /** Resolves when the run has to end, with the reason. */
  readonly expired: Promise<RunEnding>
  /** Aborts open calls, after those who wait for them have the reason. */
  readonly signal: AbortSignal
  /** Ends work that never yields. */
  readonly within: Within
}

/** Call it once a run. @param timeout from now on, in milliseconds */
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
