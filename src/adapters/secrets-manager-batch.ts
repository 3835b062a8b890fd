import type {
  BatchGetSecretValueCommandOutput,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import type { LimitFunction } from 'p-limit'
import type { FetchSecret } from '../resolve/fetch.ts'
import type { SecretReference } from '../resolve/reference.ts'
import { getCredentials, perRegion, regionOf } from './aws-connection.ts'
import { awsErrorOf, isRefusal } from './aws-error.ts'
import { collect } from './collect.ts'
import { secretPayload } from './secrets-manager-answer.ts'
import { secretKindOf, secretsManagerError } from './secrets-manager-errors.ts'

/** What `BatchGetSecretValue` takes (API reference, `SecretIdList`). */
const IDS = 20

interface BatchPorts {
  /** Asks for one secret in a call of its own. */
  readonly single: FetchSecret
  readonly clientOf: (region: string | null) => Promise<SecretsManagerClient>
  readonly limit: LimitFunction
  readonly signal: AbortSignal | undefined
}

type BatchAnswer = Pick<BatchGetSecretValueCommandOutput, 'SecretValues' | 'Errors'>

/**
 * Asks for the secrets of one turn together. A version or stage cannot be asked for that way, and whatever
 * an answer leaves open is asked for in a call of its own. A batch that is refused as a whole is the last
 * one: the permission is rare, as it cannot be given for single secrets.
 */
export function batching({ single, clientOf, limit, signal }: BatchPorts): FetchSecret {
  let refused = false
  const answerTo = async (group: readonly SecretReference[], region: string | null) => {
    const ids = [...new Set(group.map(({ id }) => id))]
    const client = await clientOf(region)
    return limit(async () => {
      // At its turn, a batch may have learnt that another one was refused.
      if (refused || ids.length === 1) return {}
      return askForAll(client, ids, signal).catch((thrown: unknown): BatchAnswer => {
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
      secretsManagerError(thrown, request, await regionOf(await clientOf(region)))
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
  client: SecretsManagerClient,
  ids: string[],
  abortSignal: AbortSignal | undefined,
): Promise<BatchAnswer> {
  await getCredentials(client)
  const { BatchGetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager')
  const command = new BatchGetSecretValueCommand({ SecretIdList: ids })
  const answer = await client.send(command, { ...(abortSignal && { abortSignal }) })
  // The SDK's types are a promise that it does not check.
  const lists = [answer.SecretValues ?? [], answer.Errors ?? []]
  if (!lists.every(Array.isArray)) throw new TypeError('an answer without lists')
  return answer
}
