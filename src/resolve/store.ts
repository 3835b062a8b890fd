import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { Secret } from '../domain/secret.ts'
import type { ReadText } from '../text/files.ts'
import type { SecretPayload, Stores } from './fetch.ts'
import { secretsFile } from './secrets-file.ts'

/** The stores of the run, or the file that stands in for them; null when that file cannot be read. */
export async function openStores(
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
      fix: 'Make sure that it is a JSON file that this user may read.',
    })
    return { value: null, failures: [failure] }
  }
}

interface Named {
  readonly name: string
}

/** The same stores, asked once for each value, which is hidden on arrival. */
export function sparing(stores: Stores, hide: (secret: Secret) => void): Stores {
  const once = <Request extends Named>(fetch: (request: Request) => Promise<SecretPayload>) => {
    const calls = new Map<string, Promise<SecretPayload>>()
    return (request: Request) => {
      // The same secret may go by two names: one that was typed is not repeated.
      const key = JSON.stringify({ ...request, name: null })
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
