import type {
  GetSecretValueCommandOutput,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { Secret } from '../domain/secret.ts'
import type { FetchSecret, SecretPayload, SecretRequest } from '../resolve/fetch.ts'
import { secretsManagerError } from './secrets-manager-errors.ts'

/** How long one attempt of a call may take, in milliseconds. */
export interface Patience {
  readonly connect: number
  /** Until the first byte of an answer, and between two pieces of it. */
  readonly answer: number
}

const PATIENCE: Patience = { connect: 3000, answer: 10_000 }
const ATTEMPTS = 3

/**
 * The secret store that is AWS Secrets Manager, reached with the SDK's own credentials, endpoint and
 * retries. The SDK is loaded by the first call, as most of a run's start would go into loading it.
 * @throws GateError with one of the AWS_, SECRET_ and SECRETS_MANAGER_ codes
 */
export function secretsManager(patience: Patience = PATIENCE): FetchSecret {
  const clients = new Map<string | null, Promise<SecretsManagerClient>>()
  const clientOf = (region: string | null) => {
    const known = clients.get(region)
    if (known !== undefined) return known
    const client = connect(region, patience)
    clients.set(region, client)
    return client
  }
  return async (request) => {
    const client = await clientOf(request.region)
    const answer = await ask(client, request).catch(async (thrown: unknown) => {
      throw secretsManagerError(thrown, request, await regionOf(client))
    })
    return payload(answer, request)
  }
}

async function connect(
  region: string | null,
  { connect, answer }: Patience,
): Promise<SecretsManagerClient> {
  const { SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  return new SecretsManagerClient({
    ...(region && { region }),
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: connect,
      requestTimeout: answer,
      // Without it the SDK only warns about a late answer, and waits on.
      throwOnRequestTimeout: true,
      // The request timeout ends with the first byte: this one ends a body that stalls.
      socketTimeout: answer,
    },
  })
}

async function ask(
  client: SecretsManagerClient,
  { id, stage, versionId }: SecretRequest,
): Promise<GetSecretValueCommandOutput> {
  const { GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager')
  return client.send(
    new GetSecretValueCommand({
      SecretId: id,
      ...(stage && { VersionStage: stage }),
      ...(versionId && { VersionId: versionId }),
    }),
  )
}

/** The region that a call without one went to; null where the machine knows none. */
async function regionOf(client: SecretsManagerClient): Promise<string | null> {
  return client.config.region().catch(() => null)
}

function payload(answer: GetSecretValueCommandOutput, request: SecretRequest): SecretPayload {
  const { SecretString: text, SecretBinary: binary, VersionId, VersionStages } = answer
  // An answer with neither is no binary secret: a proxy or a stand-in made it up.
  if (text === undefined && binary === undefined)
    throw secretsManagerError({ name: 'NoValueInAnswer' }, request, request.region)
  return {
    text: text === undefined ? null : new Secret(text),
    versionId: VersionId ?? null,
    stages: VersionStages ?? [],
  }
}
