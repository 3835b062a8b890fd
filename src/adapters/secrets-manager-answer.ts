import type { SecretValueEntry } from '@aws-sdk/client-secrets-manager'
import { Secret } from '../domain/secret.ts'
import type { SecretPayload } from '../resolve/fetch.ts'
import type { SecretReference } from '../resolve/reference.ts'
import { isoDate } from './aws-connection.ts'
import { secretsManagerError } from './secrets-manager-errors.ts'

/**
 * The value in an answer. The SDK does not check that an answer has its types.
 * @throws GateError SECRETS_MANAGER_GARBLED when it gives nothing, or no text
 */
export function secretPayload(answer: SecretValueEntry, request: SecretReference): SecretPayload {
  const { SecretString: text, SecretBinary: binary, VersionId, VersionStages, CreatedDate } = answer
  // An answer with neither is not from Secrets Manager, but from a proxy or a stand-in.
  const isText = typeof text === 'string'
  if (!isText && (text !== undefined || binary === undefined))
    throw secretsManagerError({ name: 'NoValueInAnswer' }, request, request.region)
  const created = isoDate(CreatedDate)
  return {
    text: isText ? new Secret(text) : null,
    versionId: VersionId ?? null,
    stages: VersionStages ?? [],
    ...(created && { created }),
  }
}
