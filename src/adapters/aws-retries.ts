import { awsErrorOf } from './aws-error.ts'
import { sinceStart } from './clock.ts'

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
  /** When the last attempt may begin, in milliseconds of `sinceStart()`. */
  readonly ends: number
  /** The error of the last attempt. */
  readonly error: unknown
}

const FIRST_WAIT = 200
const FIRST_WAIT_THROTTLED = 1000
const LONGEST_WAIT = 5000
/** A name or a port that is wrong stays wrong: how long to repeat until a service first answers, in milliseconds. */
const REFUSED = 10_000
const NOT_THERE: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND']
/** A clock that is off makes the SDK repeat every error; it corrects the time on the second attempt. */
const CLOCK_ATTEMPTS = 3

/**
 * Repeats calls to one service as long as the time allows. The SDK's own three attempts end within 150 ms, and share a
 * quota, so a short fault fails every large run.
 * @param until when the last attempt of a call that begins now may begin, in milliseconds of `sinceStart()`
 * @param signal aborts calls that are under way
 */
export function retriesUntil(until: () => number, signal?: AbortSignal) {
  let hasAnswered = false
  let refusedSince: number | null = null
  let outage: unknown = null
  const causes = new WeakMap<object, unknown>()
  const answered = () => {
    hasAnswered = true
    refusedSince = null
    outage = null
  }
  return {
    mode: 'bootgate',
    acquireInitialRetryToken: async (_scope: string): Promise<CallToken> => ({
      ...counted(0, 0),
      ...{ ends: until(), error: null },
    }),
    refreshRetryTokenForRetry: async (last: CallToken, failed: Attempt): Promise<CallToken> => {
      const { error, errorType } = failed
      const { name, status, codes } = awsErrorOf(error)
      const isEnded = name === 'AbortError' || (signal?.aborted === true && isCutOff(status))
      if (isEnded && last.error !== null) causes.set(Object(error), last.error)
      if (isEnded) throw new Error('the time is up')
      if (errorType === 'CLIENT_ERROR') {
        if (status !== null) answered()
        throw new Error('not repeated')
      }
      const now = sinceStart()
      const tried = last.getRetryCount()
      const isRefused = codes.some((code) => NOT_THERE.includes(code))
      if (isClientFault(failed, status) && tried + 1 >= CLOCK_ATTEMPTS)
        throw new Error('the clock stays off')
      outage = error
      refusedSince = isRefused ? (refusedSince ?? now) : null
      const ends =
        refusedSince === null || hasAnswered
          ? last.ends
          : Math.min(last.ends, refusedSince + REFUSED)
      const wait = waitBefore(tried + 1, failed, ends - now)
      if (wait === null) throw new Error('no time left')
      return { ...counted(tried + 1, wait), ends: last.ends, error }
    },
    recordSuccess: (_token: CallToken): void => answered(),
    /** The error behind the end of a call: of its last attempt, or of a service that is down; null without one. */
    causeOf: (aborted: unknown): unknown => causes.get(Object(aborted)) ?? outage,
    hasEnded: (): boolean => signal?.aborted === true,
  }
}

/** Throws the error that the end of the time hides, or what was thrown. */
export function throwCause(thrown: unknown, { causeOf, hasEnded }: Retries): never {
  const { name, status } = awsErrorOf(thrown)
  if (name !== 'AbortError' && !(hasEnded() && isCutOff(status))) throw thrown
  throw causeOf(thrown) ?? Object.assign(new Error('the time is up'), { name: 'AbortError' })
}

/** A body that the end of the time cuts off looks like a connection that breaks, with the status of its head. */
function isCutOff(status: number | null): boolean {
  return status === null || status < 400
}

export type Retries = ReturnType<typeof retriesUntil>

/** The SDK counts an error of HTTP 4xx as transient when the clock was off. */
function isClientFault({ error, errorType }: Attempt, status: number | null): boolean {
  const isRetryable = Reflect.get(Object(error), '$retryable') !== undefined
  return errorType === 'TRANSIENT' && !isRetryable && status !== null && status < 500
}

/**
 * In milliseconds; null when the time does not suffice. The last waits are shorter, so that a service which comes back
 * late is still asked.
 */
function waitBefore(
  attempt: number,
  { errorType, retryAfterHint }: Attempt,
  left: number,
): number | null {
  const first = errorType === 'THROTTLING' ? FIRST_WAIT_THROTTLED : FIRST_WAIT
  const most = Math.min(first * 2 ** (attempt - 1), LONGEST_WAIT)
  const asked = retryAfterHint === undefined ? 0 : retryAfterHint.getTime() - Date.now()
  if (left < FIRST_WAIT || asked > left) return null
  return Math.max(asked, Math.min(most * (0.5 + Math.random() / 2), left / 2))
}

function counted(count: number, wait: number) {
  return { getRetryCount: () => count, getRetryDelay: () => wait }
}
