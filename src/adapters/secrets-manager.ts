import type { SecretsManagerClient, SecretValueEntry } from '@aws-sdk/client-secrets-manager'
import type { FetchSecret } from '../resolve/fetch.ts'
import type { SecretReference } from '../resolve/reference.ts'
import {
  type AwsOptions,
  clientSettings,
  getCredentials,
  limitOf,
  perRegion,
  regionOf,
} from './aws-connection.ts'
import { secretPayload } from './secrets-manager-answer.ts'
import { batching } from './secrets-manager-batch.ts'
import { secretsManagerError } from './secrets-manager-errors.ts'

/**
 * AWS Secrets Manager, with the credentials and endpoint of the SDK. The first call loads the SDK, because
 * loading takes most of the start of a run.
 */
export function secretsManager(options: AwsOptions & { readonly batch: boolean }): FetchSecret {
  const { batch, signal } = options
  const limit = limitOf(options)
  const clientOf = perRegion((region) => connect(region, options))
  const single: FetchSecret = async (request) => {
    const client = await clientOf(request.region)
    const answer = await limit(ask, client, request, signal).catch(async (thrown: unknown) => {
      throw secretsManagerError(thrown, request, await regionOf(client))
    })
    return secretPayload(answer, request)
  }
  return batch ? batching({ single, clientOf, limit, signal }) : single
}

async function connect(region: string | null, options: AwsOptions): Promise<SecretsManagerClient> {
  const { SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  return new SecretsManagerClient(clientSettings(region, options))
}

async function ask(
  client: SecretsManagerClient,
  { id, stage, versionId }: SecretReference,
  abortSignal: AbortSignal | undefined,
): Promise<SecretValueEntry> {
  await getCredentials(client)
  const { GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager')
  const command = new GetSecretValueCommand({
    SecretId: id,
    ...(stage && { VersionStage: stage }),
    ...(versionId && { VersionId: versionId }),
  })
  return client.send(command, { ...(abortSignal && { abortSignal }) })
}
