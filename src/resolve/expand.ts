import type { SourceDraft } from '../domain/draft.ts'
import { type Failure, GateError, type Outcome, toFailure } from '../domain/errors.ts'
import { isSafeToShow } from '../domain/safe-text.ts'
import { resemblesSecret } from '../domain/token-like.ts'
import { VARIABLE_NAME } from '../domain/variable-name.ts'
import type { Candidate } from './candidate.ts'
import { keysOf } from './container-view.ts'
import { convertedKey, type KeyConversion, type RefusedKey, refusedKeys } from './external-keys.ts'
import { type FetchContext, fetchInTime, safeName } from './take.ts'

/** `*=name` written out: a candidate for every key of the secret, in the expansion's place. */
interface ExpandedCandidates {
  readonly candidates: readonly Candidate[]
  readonly drafts: readonly SourceDraft[]
  /** False when a secret could not be read: then any name may be among its keys. */
  readonly complete: boolean
}

/**
 * Fetches the secret of each expansion, and replaces the expansion with its keys. A key that looks like a token counts
 * as a part of the secret, not as the name of a variable, unless the policy declares that name.
 */
export async function expand(
  candidates: readonly Candidate[],
  means: FetchContext,
  declared: ReadonlySet<string>,
): Promise<Outcome<ExpandedCandidates>> {
  const parts = await Promise.all(
    candidates.map((candidate) => expandOne(candidate, means, declared)),
  )
  return {
    value: {
      candidates: parts.flatMap(({ value }) => value.candidates),
      drafts: parts.flatMap(({ value }) => value.drafts),
      complete: parts.every(({ value }) => value.complete),
    },
    failures: parts.flatMap(({ failures }) => failures),
  }
}

async function expandOne(
  candidate: Candidate,
  means: FetchContext,
  declared: ReadonlySet<string>,
): Promise<Outcome<ExpandedCandidates>> {
  const { given, origin } = candidate
  const nothing = { candidates: [], drafts: [], complete: false }
  if (given.kind !== 'expansion')
    return { value: { candidates: [candidate], drafts: [], complete: true }, failures: [] }
  if (means.stores === null) return { value: nothing, failures: [] }
  const { reference, prefix } = given
  const name = safeName(reference, origin)
  const region = reference.region ?? means.region
  try {
    const call = means.stores.fetchSecret({ ...reference, name, region })
    const { text } = await fetchInTime(call, means.expired, `secret ${name}`)
    const keys = text && keysOf(text)
    if (keys === null) throw notAnObject(name)
    const isName = (own: string) =>
      VARIABLE_NAME.test(own) && (declared.has(own) || !resemblesSecret(own))
    const conversion = reference.reading?.by === 'extract' ? reference.reading.conversion : null
    const names = namedOnce(keys, prefix, conversion)
    const refused = conversion === null ? [] : refusedKeys(keys, conversion)
    return {
      value: {
        candidates: names
          .filter((one) => isName(one.name))
          .map(({ key, name: own }) => ({
            name: own,
            origin,
            given: { kind: 'reference', reference: { ...reference, jsonKey: key } },
          })),
        drafts: [
          ...names
            .filter((one) => !isName(one.name))
            .map(({ name: own }) => keyName(own, name, origin.location ?? null)),
          ...refused.map((one) => refusedKey(one, name, origin.location ?? null)),
        ],
        complete: true,
      },
      failures: [],
    }
  } catch (thrown) {
    const failure: Failure = toFailure(thrown, {
      code: 'INTERNAL',
      message: 'The keys of a secret could not be read because of a bug in the gate.',
      fix: 'Run again with --debug and report it as a bug of Bootgate.',
    })
    return {
      value: nothing,
      failures: [{ ...failure, ...(origin.location && { location: origin.location }) }],
    }
  }
}

interface NamedKey {
  readonly key: string
  readonly name: string
}

/** Each key with the name of its variable. Of several keys with one name, one stays. */
function namedOnce(
  keys: readonly string[],
  prefix: string,
  conversion: KeyConversion | null,
): readonly NamedKey[] {
  const byName = new Map(
    keys.map((key) => [conversion === null ? key : convertedKey(key, conversion), key]),
  )
  if (conversion !== null) byName.delete('')
  return [...byName].map(([own, key]) => ({ key, name: `${prefix}${own}` }))
}

function notAnObject(name: string): GateError {
  return new GateError({
    code: 'SECRET_NOT_JSON',
    message: `The secret ${name} is not a JSON object, and the reference asks for its keys.`,
    fix: 'Store a JSON object in it, or refer to the whole secret under one name.',
  })
}

function refusedKey(
  { name, why }: RefusedKey,
  secret: string,
  location: SourceDraft['location'],
): SourceDraft {
  const shown = isSafeToShow(name) ? `: ${name}` : ', which are not shown'
  const says = {
    shared: `takes all keys of the secret ${secret}, and External Secrets refuses it because several keys get one name${shown}`,
    invalid: `takes all keys of the secret ${secret}, and Kubernetes refuses one of them as the key of a Secret${shown}`,
  }
  return {
    check: why === 'shared' ? 'duplicate-name' : 'key-name',
    ...(why === 'invalid' && { exception: 'refused' }),
    variable: null,
    subject: 'manifest',
    says: says[why],
    fix: 'Rename the key in the secret: letters, digits and _ only.',
    facts: {},
    location,
  }
}

function keyName(name: string, secret: string, location: SourceDraft['location']): SourceDraft {
  return {
    check: 'key-name',
    variable: null,
    says: isSafeToShow(name)
      ? `has a key in the secret ${secret} that cannot be the name of a variable: ${name}`
      : `has a key in the secret ${secret} that cannot be the name of a variable and looks like a secret, so it is not shown`,
    fix: 'Rename the key: letters, digits and _ only, and no digit first.',
    facts: {},
    location,
  }
}
