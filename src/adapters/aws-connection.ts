import pLimit, { type LimitFunction } from 'p-limit'
import { CredentialsError } from './aws-error.ts'
import { retriesFor } from './aws-retries.ts'

/** How long one attempt of a call may take, in milliseconds. */
interface Patience {
  readonly connect: number
  /** Until the first byte of an answer, and between two pieces of it. */
  readonly answer: number
}

/** How the gate calls a store. */
export interface AwsOptions {
  /** Calls under way at once, over all regions. */
  readonly parallel: number
  /** The same limit for several stores; a store without one keeps its own. */
  readonly limit?: LimitFunction
  /** Ends the calls that are under way, and those that wait. */
  readonly signal?: AbortSignal
  readonly patience?: Patience
  /** How long a call that fails is repeated, in milliseconds. */
  readonly persistence?: number
}

const PATIENCE: Patience = { connect: 3000, answer: 10_000 }
const PERSISTENCE = 15_000

/** The settings of a client of any service: kept connections, one for each parallel call. */
export function clientSettings(
  region: string | null,
  { parallel, patience = PATIENCE, persistence = PERSISTENCE }: AwsOptions,
) {
  // A user of the bundle cannot change what the SDK warns about: that its next versions need a later Node.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const agent = { keepAlive: true, maxSockets: parallel }
  return {
    ...(region && { region }),
    retryStrategy: retriesFor(persistence),
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
 * Gets the credentials before the first call, so that an error shows where it came from. The client keeps them for all
 * its calls. @throws CredentialsError
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

/** The limit on parallel calls. */
export function limitOf({ limit, parallel }: AwsOptions): LimitFunction {
  return limit ?? pLimit(parallel)
}

/** One instance for each region, made on first use. */
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

/** The region that a client calls; null when the machine has none. */
export async function regionOf(client: {
  readonly config: { readonly region: () => Promise<string> }
}): Promise<string | null> {
  return client.config.region().catch(() => null)
}

/** A date of an answer as ISO 8601; undefined without a valid date. */
export function isoDate(date: Date | undefined): string | undefined {
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
