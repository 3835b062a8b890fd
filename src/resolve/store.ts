import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { Identity } from '../domain/identity.ts'
import type { Secret } from '../domain/secret.ts'
import type { Sources } from '../policy/config.ts'
import type { ReadText } from '../text/files.ts'
import type { AwsStores, SecretPayload, Stores } from './fetch.ts'
import { secretsFile } from './secrets-file.ts'

/** The stores of the run, or of a file that stands in for them; null when that file cannot be read. */
export type OpenStores = (
  sources: Pick<Sources, 'secretsFrom' | 'identity'>,
) => Promise<Outcome<Stores | null>>

/** Opens each store once for all environments, and fetches each value once. */
export function storesOpener(
  stores: AwsStores,
  readText: ReadText,
  hide: (secret: Secret) => void,
): OpenStores {
  const opened = new Map<string, Promise<Outcome<Stores | null>>>()
  const open: OpenStores = async ({ secretsFrom, identity }) => {
    const { value, failures } =
      secretsFrom === null && identity !== null
        ? storesOf(identity, stores)
        : await storesIn(secretsFrom, stores, readText)
    return { value: value && cached(value, hide), failures }
  }
  return ({ secretsFrom, identity }) => {
    const key = JSON.stringify([secretsFrom, identity])
    const known = opened.get(key) ?? open({ secretsFrom, identity })
    opened.set(key, known)
    return known
  }
}

/** Another identity never reads in the place of the one that the environment names. */
function storesOf(identity: Identity, { storesAs }: AwsStores): Outcome<Stores | null> {
  if (storesAs !== undefined) return { value: storesAs(identity), failures: [] }
  return {
    value: null,
    failures: [
      {
        code: 'INTERNAL',
        message: 'The gate cannot take the role or profile of the environment here.',
        fix: 'Report it as a bug of Bootgate.',
      },
    ],
  }
}

async function storesIn(
  secretsFrom: string | null,
  stores: Stores,
  readText: ReadText,
): Promise<Outcome<Stores | null>> {
  if (secretsFrom === null) return { value: stores, failures: [] }
  try {
    return { value: secretsFile(await readText(secretsFrom), secretsFrom), failures: [] }
  } catch (thrown) {
    const failure: Failure = toFailure(thrown, {
      code: 'SECRETS_FILE_INVALID',
      message: `${secretsFrom} could not be read.`,
      fix: 'Make sure that it is a JSON file that this user can read.',
    })
    return { value: null, failures: [failure] }
  }
}

interface NamedRequest {
  readonly name: string
}

/** The same stores, but each value is fetched once and masked on arrival. */
function cached(stores: Stores, hide: (secret: Secret) => void): Stores {
  const once = <Request extends NamedRequest>(
    fetch: (request: Request) => Promise<SecretPayload>,
  ) => {
    const calls = new Map<string, Promise<SecretPayload>>()
    return (request: Request) => {
      // Two references to one version, by any name and key, share one call.
      const key = JSON.stringify({ ...request, name: null, jsonKey: null, reading: null })
      const call = calls.get(key) ?? hidden(fetch, request)
      calls.set(key, call)
      return call
    }
  }
  const hidden = async <Request>(
    ask: (request: Request) => Promise<SecretPayload>,
    request: Request,
  ) => {
    const payload = await ask(request)
    if (payload.text !== null) hide(payload.text)
    return payload
  }
  return { fetchSecret: once(stores.fetchSecret), fetchParameter: once(stores.fetchParameter) }
}
