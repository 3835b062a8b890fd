import type { Secret } from '../domain/secret.ts'

/** One call to the secret store: a secret at a version. Its JSON key is picked afterwards. */
export interface SecretRequest {
  /** A name or an ARN. */
  readonly id: string
  /** What a message may call it. */
  readonly name: string
  /** Null: wherever the credentials and the machine say. */
  readonly region: string | null
  readonly stage: string | null
  readonly versionId: string | null
}

/** What the store answered. */
export interface SecretPayload {
  /** Null for a binary secret. */
  readonly text: Secret | null
  readonly versionId: string | null
  readonly stages: readonly string[]
}

/** The port to the secret store. @throws GateError with one of the AWS_, SECRET_ and SECRETS_MANAGER_ codes */
export type FetchSecret = (request: SecretRequest) => Promise<SecretPayload>
