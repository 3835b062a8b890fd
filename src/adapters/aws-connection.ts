import type { DefaultProviderInit } from '@aws-sdk/credential-provider-node'
import pLimit, { type LimitFunction } from 'p-limit'
import type { Identity } from '../domain/identity.ts'
import { CredentialsError } from './aws-error.ts'
import { agentsFor } from './aws-proxy.ts'
import { type Retries, retriesUntil, throwCause } from './aws-retries.ts'
import { roleCredentials } from './aws-role.ts'
import { sinceStart } from './clock.ts'

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
  /** When the last attempt of a call that begins now may begin, in milliseconds of `sinceStart()`. */
  readonly until?: () => number
  /** Whose credentials read. Left out, the run's own. */
  readonly identity?: Identity
}

const PATIENCE: Patience = { connect: 3000, answer: 10_000 }
const PERSISTENCE = 15_000

/** A client of a service in a region, and how to call it. */
export interface Connection<Client> {
  readonly client: Client
  /**
   * Gets the credentials, then sends. What ended a call when its time was up is the last error of the service.
   * @throws CredentialsError
   */
  readonly call: <Answer>(send: (client: Client) => Promise<Answer>) => Promise<Answer>
}

interface CallOptions {
  readonly abortSignal?: AbortSignal
}

interface AwsClient {
  readonly config: {
    readonly credentials: () => Promise<unknown>
    readonly requestHandler: {
      handle: (request: never, options?: CallOptions) => Promise<unknown>
    }
  }
}

/** Connects to a service; loads the source of credentials on demand. */
export async function connection<Client extends AwsClient>(
  region: string | null,
  options: AwsOptions,
  make: (settings: ClientSettings) => Client,
): Promise<Connection<Client>> {
  const { defaultProvider } = await import('@aws-sdk/credential-provider-node')
  const { signal, until = () => sinceStart() + PERSISTENCE } = options
  const ofService = retriesUntil(until, signal)
  const ofCredentials = retriesUntil(until, signal)
  const { profile = null, role = null } = options.identity ?? {}
  // The clients that get credentials (STS, SSO) are the SDK's own, with settings of their own.
  const own = (init: DefaultProviderInit) =>
    defaultProvider({
      ...init,
      ...(profile !== null && { profile }),
      clientConfig: { ...DEFAULTS, retryStrategy: ofCredentials },
    })
  const settings = {
    ...clientSettings(region, options),
    retryStrategy: ofService,
    credentialDefaultProvider: own,
  }
  const client = make(
    role === null
      ? settings
      : {
          ...settings,
          credentials: roleCredentials(role, { ...settings, retryStrategy: ofCredentials }),
        },
  )
  if (signal) endRequests(client, signal)
  const aborted = signal && abortionOf(signal)
  const call: Connection<Client>['call'] = async (send) => {
    await getCredentials(client, ofCredentials, aborted)
    return send(client).catch((thrown: unknown) => throwCause(thrown, ofService))
  }
  return { client, call }
}

/** The mode sets waits and retries, which the settings replace. The SDK ends at a mode that it does not know. */
const DEFAULTS = { defaultsMode: 'legacy' } as const

export type ClientSettings = ReturnType<typeof clientSettings> & {
  readonly retryStrategy: Retries
  /** Set for the credentials of a role. */
  readonly credentials?: ReturnType<typeof roleCredentials>
  readonly credentialDefaultProvider: (
    init: DefaultProviderInit,
  ) => ReturnType<typeof import('@aws-sdk/credential-provider-node')['defaultProvider']>
}

/** The settings of a client of any service: kept connections, one for each parallel call. */
export function clientSettings(
  region: string | null,
  { parallel, patience = PATIENCE }: AwsOptions,
) {
  // A user of the bundle cannot change what the SDK warns about: that its next versions need a later Node.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  return {
    ...DEFAULTS,
    ...(region && { region }),
    // Else each call makes its stack of middleware again. It works for calls without options only.
    cacheMiddleware: true,
    requestHandler: {
      ...agentsFor({ keepAlive: true, maxSockets: parallel }, patience.connect),
      connectionTimeout: patience.connect,
      requestTimeout: patience.answer,
      // Without it the SDK only warns about a late answer, and waits on.
      throwOnRequestTimeout: true,
      // The request timeout ends with the first byte: this one ends a body that stalls.
      socketTimeout: patience.answer,
    },
  }
}

/** Ends each request of a client with the signal: the SDK itself takes a signal with each call. */
function endRequests({ config }: AwsClient, abortSignal: AbortSignal): void {
  const { requestHandler } = config
  const handle = requestHandler.handle.bind(requestHandler)
  requestHandler.handle = (request, options) => handle(request, { ...options, abortSignal })
}

/**
 * Gets the credentials before the first call, so that an error shows where it came from. The client keeps them for all
 * its calls. @throws CredentialsError
 */
async function getCredentials(
  { config }: AwsClient,
  retries: Retries,
  aborted: Promise<never> | undefined,
): Promise<void> {
  try {
    const given = config.credentials()
    // The SDK itself does not end a call for credentials.
    await (aborted === undefined ? given : Promise.race([given, aborted])).catch(
      (thrown: unknown) => throwCause(thrown, retries),
    )
  } catch (thrown) {
    throw new CredentialsError(thrown)
  }
}

/** Rejects when the signal aborts. One for all calls: a listener for each takes as long as signing it. */
function abortionOf(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    const end = () => reject(Object.assign(new Error('ended'), { name: 'AbortError' }))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
  aborted.catch(() => {})
  return aborted
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
