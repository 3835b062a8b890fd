import type { Identity } from '../domain/identity.ts'
import type { Secret } from '../domain/secret.ts'
import type { ParameterReference, SecretReference } from './reference.ts'

/** What a store answered. */
export interface SecretPayload {
  /** Null for a binary secret. */
  readonly text: Secret | null
  readonly versionId: string | null
  readonly stages: readonly string[]
  /** When this version was made, ISO 8601, when the answer says so. */
  readonly created?: string
}

/**
 * The port to Secrets Manager: one secret at a version. The caller picks the JSON key. `name` is what a message may
 * call the secret; without a region the credentials and the machine decide. @throws GateError with one of the AWS_, SECRET_ and SECRETS_MANAGER_ codes */
export type FetchSecret = (secret: SecretReference) => Promise<SecretPayload>

/** The port to Parameter Store, with `name` and `region` as above. @throws GateError with one of the AWS_ and PARAMETER_ codes */
export type FetchParameter = (parameter: ParameterReference) => Promise<SecretPayload>

/** The stores of AWS, with the credentials of the run or of an environment. */
export interface AwsStores extends Stores {
  /** Left out, every environment has the run's own credentials. */
  readonly storesAs?: (identity: Identity) => Stores
}

/** Where the values of a run are kept. */
export interface Stores {
  readonly fetchSecret: FetchSecret
  readonly fetchParameter: FetchParameter
}
