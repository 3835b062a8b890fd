/** A point in time after which nobody waits any more. */
export interface Deadline {
  /** Ends calls that are under way. */
  readonly signal: AbortSignal
  /** Settles when the time is up. */
  readonly expired: Promise<void>
}

/** @param timeout from now on, in milliseconds */
export function deadline(timeout: number): Deadline {
  const signal = AbortSignal.timeout(timeout)
  const expired = new Promise<void>((done) => signal.addEventListener('abort', () => done()))
  return { signal, expired }
}
