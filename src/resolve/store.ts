import pLimit from 'p-limit'
import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { Source } from '../domain/origin.ts'
import type { Secret } from '../domain/secret.ts'
import type { ReadText } from '../text/files.ts'
import type { FetchSecret, SecretPayload } from './fetch.ts'
import { secretsFile } from './secrets-file.ts'

/** Calls to the secret store that may be under way at once. */
export const PARALLEL_FETCHES = 10

/** The secret store of a run. */
export interface Store {
  readonly source: Source
  readonly fetchSecret: FetchSecret
}

/** Opens Secrets Manager, or the file that stands in for it; null when that file cannot be read. */
export async function openStore(
  secretsFrom: string | null,
  secretsManager: FetchSecret,
  readText: ReadText,
): Promise<Outcome<Store | null>> {
  if (secretsFrom === null)
    return { value: { source: 'secrets-manager', fetchSecret: secretsManager }, failures: [] }
  try {
    const fetchSecret = secretsFile(await readText(secretsFrom), secretsFrom)
    return { value: { source: 'secrets-file', fetchSecret }, failures: [] }
  } catch (thrown) {
    const failure: Failure = toFailure(thrown, {
      code: 'SECRETS_FILE_INVALID',
      message: `${secretsFrom} could not be read.`,
      fix: 'Make sure that it is a JSON file that this user may read.',
    })
    return { value: null, failures: [failure] }
  }
}

/** The same port, which asks for each secret once, some at a time, and hides each on arrival. */
export function sparing(fetchSecret: FetchSecret, hide: (secret: Secret) => void): FetchSecret {
  const limit = pLimit(PARALLEL_FETCHES)
  const calls = new Map<string, Promise<SecretPayload>>()
  return (request) => {
    const key = JSON.stringify([request.id, request.region, request.stage, request.versionId])
    const known = calls.get(key)
    if (known !== undefined) return known
    const call = limit(async () => {
      const payload = await fetchSecret(request)
      if (payload.text !== null) hide(payload.text)
      return payload
    })
    calls.set(key, call)
    return call
  }
}
