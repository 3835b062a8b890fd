import type { Secret } from '../domain/secret.ts'

/** One call to Secrets Manager: a secret at a version. Its JSON key is picked afterwards. */
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

/** One parameter of Parameter Store. */
export interface ParameterRequest {
  /** A name or an ARN, with `:version` or `:label` when one is asked for. */
  readonly id: string
  readonly name: string
  readonly region: string | null
}

/** What a store answered. */
export interface SecretPayload {
  /** Null for a binary secret. */
  readonly text: Secret | null
  readonly versionId: string | null
  readonly stages: readonly string[]
  /** When this version was made, ISO 8601, when the answer says so. */
  readonly created?: string
}

/** The port to Secrets Manager. @throws GateError with one of the AWS_, SECRET_ and SECRETS_MANAGER_ codes */
export type FetchSecret = (request: SecretRequest) => Promise<SecretPayload>

/** The port to Parameter Store. @throws GateError with one of the AWS_ and PARAMETER_ codes */
export type FetchParameter = (request: ParameterRequest) => Promise<SecretPayload>

/** Where the values of a run are kept. */
export interface Stores {
  readonly fetchSecret: FetchSecret
  readonly fetchParameter: FetchParameter
}
