import { awsErrorOf } from './aws-error.ts'

/** What the SDK tells of an attempt that failed. */
interface Attempt {
  readonly error?: unknown
  readonly errorType: 'TRANSIENT' | 'THROTTLING' | 'SERVER_ERROR' | 'CLIENT_ERROR'
  readonly retryAfterHint?: Date
}

/** The state of one call, as the SDK keeps it between two attempts. */
interface CallToken {
  readonly getRetryCount: () => number
  /** In milliseconds. */
  readonly getRetryDelay: () => number
  /** When the first attempt failed, in milliseconds of `performance.now()`; null before. */
  readonly failedAt: number | null
}

const FIRST_WAIT = 200
const FIRST_WAIT_THROTTLED = 1000
const LONGEST_WAIT = 5000
/** A name or a port that is wrong stays wrong: shorter than for other errors. In milliseconds. */
const REFUSED = 10_000
const NOT_THERE: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND']

/**
 * Repeats calls for `persistence` milliseconds. The SDK's own three attempts end within 150 ms, and share a quota, so
 * a short fault fails every large run. The time counts from the first error of the call, and from the first error
 * since the service last answered a call: while a service is down, the calls that waited do not wait once more.
 */
export function retriesFor(persistence: number) {
  let down: number | null = null
  return {
    mode: 'bootgate',
    acquireInitialRetryToken: async (_scope: string): Promise<CallToken> => token(0, 0, null),
    refreshRetryTokenForRetry: async (
      last: CallToken,
      { error, errorType, retryAfterHint }: Attempt,
    ): Promise<CallToken> => {
      if (errorType === 'CLIENT_ERROR') {
        // The service is there, and refuses this call.
        down = null
        throw new Error('not repeated')
      }
      const now = performance.now()
      down ??= now
      const failedAt = last.failedAt ?? now
      const isThere = !awsErrorOf(error).codes.some((code) => NOT_THERE.includes(code))
      const ends = Math.min(down, failedAt) + Math.min(persistence, isThere ? persistence : REFUSED)
      const tried = last.getRetryCount()
      const first = errorType === 'THROTTLING' ? FIRST_WAIT_THROTTLED : FIRST_WAIT
      const most = Math.min(first * 2 ** tried, LONGEST_WAIT)
      const asked = retryAfterHint === undefined ? 0 : retryAfterHint.getTime() - Date.now()
      const wait = Math.max(asked, most * (0.5 + Math.random() / 2))
      if (now + wait > ends) throw new Error('no time left')
      return token(tried + 1, wait, failedAt)
    },
    recordSuccess: (_token: CallToken): void => {
      down = null
    },
  }
}

function token(count: number, wait: number, failedAt: number | null): CallToken {
  return { getRetryCount: () => count, getRetryDelay: () => wait, failedAt }
}
