import { type Failure, GateError, type Outcome, toFailure } from '../domain/errors.ts'
import type { Origin } from '../domain/origin.ts'
import type { Secret } from '../domain/secret.ts'
import type { Candidate } from './candidates.ts'
import { pickJsonKey } from './json-key.ts'
import { parseReference, type SecretReference } from './reference.ts'
import type { Store } from './store.ts'

/** A value with where it came from; the value is null when it could not be had. */
export interface Taken {
  readonly value: Secret | null
  readonly origin: Origin
}

/** Turns a candidate into its value: at once when it is plain, from the secret store when it is a reference. */
export async function take(
  { name, origin, given }: Candidate,
  store: Store | null,
  region: string | null,
): Promise<Outcome<Taken>> {
  if (given.kind === 'plain') return { value: { value: given.value, origin }, failures: [] }
  try {
    const reference = parseReference(given.text, origin.source !== 'manifest')
    if (store === null) return { value: { value: null, origin }, failures: [] }
    return { value: await follow(reference, origin, store, region), failures: [] }
  } catch (thrown) {
    const failure = toFailure(thrown, {
      code: 'INTERNAL',
      message: 'The secret could not be read because of a fault of the gate itself.',
      fix: 'Run again with --debug and report it as a bug of Bootgate.',
    })
    return { value: { value: null, origin }, failures: [placed(failure, name, origin)] }
  }
}

async function follow(
  reference: SecretReference,
  origin: Origin,
  store: Store,
  region: string | null,
): Promise<Taken> {
  const { id, jsonKey, stage, versionId } = reference
  // A bare name given to the run may be a secret pasted in the wrong place: nothing repeats it.
  const name =
    origin.source === 'input' && id === reference.name ? 'that is referred to' : reference.name
  const payload = await store.fetchSecret({
    id,
    name,
    region: reference.region ?? region,
    stage,
    versionId,
  })
  if (payload.text === null)
    throw new GateError({
      code: 'SECRET_BINARY',
      message: `The secret ${name} is binary, and a variable is text.`,
      fix: 'Store it as a text (SecretString); base64 is a text.',
    })
  const value = jsonKey === null ? payload.text : pickJsonKey(payload.text, jsonKey, name)
  const shownRegion = reference.region ?? region
  const shownVersion = payload.versionId ?? versionId
  const shownStage =
    stage ?? payload.stages.find((label) => label === 'AWSCURRENT') ?? payload.stages[0]
  return {
    value,
    origin: {
      source: store.source,
      locator: reference.name,
      ...(shownRegion && { region: shownRegion }),
      ...(jsonKey && { jsonKey }),
      ...(shownVersion && { versionId: shownVersion }),
      ...(shownStage && { stage: shownStage }),
      ...(origin.location && { location: origin.location }),
    },
  }
}

function placed(failure: Failure, variable: string, { location }: Origin): Failure {
  return { ...failure, variable, ...(location && { location }) }
}
