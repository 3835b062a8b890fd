import type { SecretsManagerClient, SecretValueEntry } from '@aws-sdk/client-secrets-manager'
import { once } from '../algorithms/once.ts'
import type { FetchSecret } from '../resolve/fetch.ts'
import type { SecretReference } from '../resolve/reference.ts'
import {
  type AwsOptions,
  type Connection,
  connection,
  limitOf,
  perRegion,
  regionOf,
} from './aws-connection.ts'
import { secretPayload } from './secrets-manager-answer.ts'
import { batching } from './secrets-manager-batch.ts'
import { secretsManagerError } from './secrets-manager-errors.ts'

/** Names what it takes, so that the bundle leaves out the rest. */
const sdk = once(async () => {
  const { SecretsManagerClient, GetSecretValueCommand } = await import(
    '@aws-sdk/client-secrets-manager'
  )
  return { SecretsManagerClient, GetSecretValueCommand }
})

/**
 * AWS Secrets Manager, with the credentials and endpoint of the SDK. The first call loads the SDK, because
 * loading takes most of the start of a run.
 */
export function secretsManager(options: AwsOptions & { readonly batch: boolean }): FetchSecret {
  const { batch } = options
  const limit = limitOf(options)
  const connectionTo = perRegion((region) => connect(region, options))
  const single: FetchSecret = async (request) => {
    const to = await connectionTo(request.region)
    const answer = await limit(ask, to, request).catch(async (thrown: unknown) => {
      throw secretsManagerError(thrown, request, await regionOf(to.client))
    })
    return secretPayload(answer, request)
  }
  return batch ? batching({ single, connectionTo, limit }) : single
}

async function connect(
  region: string | null,
  options: AwsOptions,
): Promise<Connection<SecretsManagerClient>> {
  const { SecretsManagerClient } = await sdk()
  return connection(region, options, (settings) => new SecretsManagerClient(settings))
}

async function ask(
  { call }: Connection<SecretsManagerClient>,
  { id, stage, versionId }: SecretReference,
): Promise<SecretValueEntry> {
  const { GetSecretValueCommand } = await sdk()
  const command = new GetSecretValueCommand({
    SecretId: id,
    ...(stage && { VersionStage: stage }),
    ...(versionId && { VersionId: versionId }),
  })
  return call((client) => client.send(command))
}
