import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import { isOfRun, type Origin } from '../domain/origin.ts'
import type { Platform } from '../domain/platform.ts'
import { isRegion } from '../domain/region.ts'
import { inTime, type RunEnding } from '../domain/run-ending.ts'
import { isSafeToShow, safeText } from '../domain/safe-text.ts'
import type { Candidate, GivenValue } from './candidate.ts'
import {
  type ContainerValue,
  type SeenText,
  seeBinary,
  seeExternal,
  seeKey,
  seeWhole,
} from './container-view.ts'
import type { SecretPayload, Stores } from './fetch.ts'
import type { ParameterReference, Reference, SecretReference } from './reference.ts'

/** What the gate needs to get the value of a candidate. */
export interface FetchContext {
  /** Null when the file that stands in for them cannot be read, or the run is not trusted. */
  readonly stores: Stores | null
  /** Whether a local file stands in for the stores. */
  readonly local: boolean
  readonly region: string | null
  readonly platform: Platform | null
  /** Settles when the run has to end. */
  readonly expired: Promise<RunEnding>
}

/** Gets the value of a candidate: a plain value at once, a reference from its store. */
export async function take(
  candidate: Candidate,
  means: FetchContext,
): Promise<Outcome<ContainerValue>> {
  const { name, origin, given } = candidate
  if (given.kind === 'plain') return { value: { value: given.value, origin }, failures: [] }
  if (given.kind === 'unavailable')
    return { value: { value: null, origin, ...wordsOf(given) }, failures: [] }
  const lost = { value: null, origin }
  if (means.stores === null) return { value: lost, failures: [] }
  const byTemplate = given.kind === 'reference' && given.byTemplate === true
  const seenBy = byTemplate ? { ...means, platform: null } : means
  try {
    return { value: await follow(given.reference, origin, means.stores, seenBy), failures: [] }
  } catch (thrown) {
    const failure = toFailure(thrown, {
      code: 'INTERNAL',
      message: 'The secret could not be read because of a bug in the gate.',
      fix: 'Run again with --debug and report it as a bug of Bootgate.',
    })
    return { value: lost, failures: [placed(failure, name, origin)] }
  }
}

function wordsOf({ because, fix }: GivenValue & { kind: 'unavailable' }) {
  return { because, ...(fix && { fix }) }
}

/** Waits for a store until the run has to end. @throws GateError TIMEOUT, CANCELLED, and what the store throws */
export function fetchInTime<T>(
  call: Promise<T>,
  expired: Promise<RunEnding>,
  /** Such as "secret backend/prod". */
  thing: string,
): Promise<T> {
  return inTime(call, expired, {
    what: `The ${thing}`,
    fix: 'Check the network between the runner and AWS, or allow more time with --timeout SECONDS (the input `timeout`).',
  })
}

/**
 * The name of a reference for messages. The name inside an ARN is safe to show. A bare name may be a secret in the
 * wrong place: one from an input is never shown, one from a file is shown if it looks like a name.
 */
export function safeName({ id, name }: Reference, origin: Origin): string {
  if (id.startsWith('arn:')) return name
  const deliberate = !isOfRun(origin) || id.startsWith('/')
  return deliberate ? safeText(name, 'that is referred to') : 'that is referred to'
}

const THING: Readonly<Record<Reference['store'], string>> = {
  'secrets-manager': 'secret',
  'parameter-store': 'parameter',
}

async function follow(
  reference: Reference,
  origin: Origin,
  stores: Stores,
  means: FetchContext,
): Promise<ContainerValue> {
  const name = safeName(reference, origin)
  const region = reference.region ?? means.region
  const call =
    reference.store === 'parameter-store'
      ? stores.fetchParameter({ ...reference, name, region })
      : stores.fetchSecret({ ...reference, name, region })
  const payload = await fetchInTime(call, means.expired, `${THING[reference.store]} ${name}`)
  return {
    ...see(payload, reference, name, means.platform),
    origin: originOf(payload, reference, origin, region, means.local),
  }
}

function see(
  { text }: SecretPayload,
  reference: Reference,
  name: string,
  platform: Platform | null,
): SeenText {
  if (text === null) return seeBinary(name, platform)
  const key = reference.store === 'secrets-manager' ? reference.jsonKey : null
  if (key === null) return seeWhole(text)
  const reading = reference.store === 'secrets-manager' ? reference.reading : undefined
  return reading === undefined
    ? seeKey(text, key, name, platform)
    : seeExternal(text, key, name, reading)
}

function originOf(
  payload: SecretPayload,
  reference: SecretReference | ParameterReference,
  { location }: Origin,
  region: string | null,
  local: boolean,
): Origin {
  const secret = reference.store === 'secrets-manager' ? reference : null
  const version = payload.versionId ?? secret?.versionId
  const current = payload.stages.find((label) => label === 'AWSCURRENT') ?? payload.stages[0]
  const stage = secret?.stage ?? current
  return {
    source: local ? 'secrets-file' : reference.store,
    locator: reference.name,
    ...(region && isRegion(region) && { region }),
    ...(secret?.jsonKey && isSafeToShow(secret.jsonKey) && { jsonKey: secret.jsonKey }),
    ...(version && isVersion(version) && { versionId: version }),
    ...(stage && isSafeToShow(stage) && { stage }),
    ...(payload.created && { created: payload.created }),
    ...(location && { location }),
  }
}

/** Whether a text looks like a version id of AWS, so that a report may show it. */
function isVersion(version: string): boolean {
  return isSafeToShow(version) || /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(version)
}

function placed(failure: Failure, variable: string, { location }: Origin): Failure {
  return { ...failure, variable, ...(location && { location }) }
}
