import pLimit, { type LimitFunction } from 'p-limit'
import { CredentialsError } from './aws-error.ts'

/** How long one attempt of a call may take, in milliseconds. */
interface Patience {
  readonly connect: number
  /** Until the first byte of an answer, and between two pieces of it. */
  readonly answer: number
}

/** How a store may be asked. */
export interface AwsOptions {
  /** Calls under way at once, over all regions. */
  readonly parallel: number
  /** The same limit for several stores; a store without one keeps its own. */
  readonly limit?: LimitFunction
  /** Ends the calls that are under way, and those that wait. */
  readonly signal?: AbortSignal
  readonly patience?: Patience
}

const PATIENCE: Patience = { connect: 3000, answer: 10_000 }
const ATTEMPTS = 3

/** What a client of any service is made with: connections that are kept, one for each call under way. */
export function clientSettings(
  region: string | null,
  { parallel, patience = PATIENCE }: AwsOptions,
) {
  const agent = { keepAlive: true, maxSockets: parallel }
  return {
    ...(region && { region }),
    maxAttempts: ATTEMPTS,
    requestHandler: {
      httpAgent: agent,
      httpsAgent: agent,
      connectionTimeout: patience.connect,
      requestTimeout: patience.answer,
      // Without it the SDK only warns about a late answer, and waits on.
      throwOnRequestTimeout: true,
      // The request timeout ends with the first byte: this one ends a body that stalls.
      socketTimeout: patience.answer,
    },
  }
}

/**
 * Has the credentials before they are used, so that it is known whose fault a fault is. The client keeps
 * them for all its calls. @throws CredentialsError
 */
export async function getCredentials({
  config,
}: {
  readonly config: { readonly credentials: () => Promise<unknown> }
}): Promise<void> {
  try {
    await config.credentials()
  } catch (thrown) {
    throw new CredentialsError(thrown)
  }
}

/** Lets so many calls be under way at once as the options say. */
export function limitOf({ limit, parallel }: AwsOptions): LimitFunction {
  return limit ?? pLimit(parallel)
}

/** One thing for each region, made when it is first asked for. */
export function perRegion<T>(make: (region: string | null) => T): (region: string | null) => T {
  const made = new Map<string | null, T>()
  return (region) => {
    const known = made.get(region)
    if (known !== undefined) return known
    const thing = make(region)
    made.set(region, thing)
    return thing
  }
}

/** The region that calls of a client go to; null where the machine knows none. */
export async function regionOf(client: {
  readonly config: { readonly region: () => Promise<string> }
}): Promise<string | null> {
  return client.config.region().catch(() => null)
}

/** A date of an answer as ISO 8601; undefined for none, and for one that no calendar has. */
export function isoDate(date: Date | undefined): string | undefined {
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
