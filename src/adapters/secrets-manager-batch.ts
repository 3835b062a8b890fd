import type {
  BatchGetSecretValueCommandOutput,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import type { LimitFunction } from 'p-limit'
import type { FetchSecret } from '../resolve/fetch.ts'
import type { SecretReference } from '../resolve/reference.ts'
import { type Connection, perRegion, regionOf } from './aws-connection.ts'
import { awsErrorOf, isRefusal } from './aws-error.ts'
import { collect } from './collect.ts'
import { secretPayload } from './secrets-manager-answer.ts'
import { secretKindOf, secretsManagerError } from './secrets-manager-errors.ts'

/** What `BatchGetSecretValue` takes (API reference, `SecretIdList`). */
const IDS = 20

interface BatchPorts {
  /** Asks for one secret in a call of its own. */
  readonly single: FetchSecret
  readonly connectionTo: (region: string | null) => Promise<Connection<SecretsManagerClient>>
  readonly limit: LimitFunction
}

type BatchAnswer = Pick<BatchGetSecretValueCommandOutput, 'SecretValues' | 'Errors'>

/**
 * Fetches the secrets of one turn of the event loop in one call. A secret with a version or stage, and one that the
 * answer leaves out, gets a call of its own. After a refused batch there is no other: few roles have the permission,
 * which cannot be limited to single secrets.
 */
export function batching({ single, connectionTo, limit }: BatchPorts): FetchSecret {
  let refused = false
  const answerTo = async (group: readonly SecretReference[], region: string | null) => {
    const ids = [...new Set(group.map(({ id }) => id))]
    const to = await connectionTo(region)
    return limit(async () => {
      // Another batch may have been refused while this one waited.
      if (refused || ids.length === 1) return {}
      return askForAll(to, ids).catch((thrown: unknown): BatchAnswer => {
        if (!isRefusal(thrown)) throw thrown
        refused = true
        return {}
      })
    })
  }
  const together = perRegion((region) =>
    collect<SecretReference, BatchAnswer>(IDS, (group) => answerTo(group, region)),
  )
  return async (request) => {
    const { id, region, stage, versionId } = request
    if (refused || stage !== null || versionId !== null) return single(request)
    const failure = async (thrown: unknown) =>
      secretsManagerError(thrown, request, await regionOf((await connectionTo(region)).client))
    const { SecretValues = [], Errors = [] } = await together(region)(request).catch(
      async (thrown: unknown) => {
        throw await failure(thrown)
      },
    )
    const value = SecretValues.find(({ ARN, Name }) => ARN === id || Name === id)
    if (value !== undefined) return secretPayload(value, request)
    const error = Errors.find(({ SecretId }) => SecretId === id)
    const fault = awsErrorOf({ name: error?.ErrorCode, message: error?.Message })
    if (secretKindOf(fault) !== null) throw await failure(fault)
    return single(request)
  }
}

async function askForAll(
  { call }: Connection<SecretsManagerClient>,
  ids: string[],
): Promise<BatchAnswer> {
  const { BatchGetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager')
  const command = new BatchGetSecretValueCommand({ SecretIdList: ids })
  const answer = await call((client) => client.send(command))
  // The SDK does not check that an answer has its types.
  const lists = [answer.SecretValues ?? [], answer.Errors ?? []]
  if (!lists.every(Array.isArray)) throw new TypeError('an answer without lists')
  return answer
}
