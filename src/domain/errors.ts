import type { Location } from './location.ts'

/** Why the gate could not tell. The codes are public: add, but never change them. */
export const FAILURE_CODES = {
  INPUT_UNKNOWN: 'the gate has no such input or flag',
  INPUT_INVALID: 'an input or flag has an invalid value',
  POLICY_NOT_FOUND: 'no policy file at that path',
  POLICY_SYNTAX: 'the policy is not YAML',
  POLICY_INVALID: 'the policy has a key or value that the gate does not know',
  ENVIRONMENT_UNKNOWN: 'the policy has no such environment',
  ENVIRONMENT_REQUIRED: 'the policy has several environments, and none was selected',
  FILE_NOT_FOUND: 'a required file does not exist',
  FILE_UNREADABLE: 'a required file cannot be read',
  FILE_NOT_A_FILE: 'a required path is a folder, a device or a socket, not a file',
  FILE_TOO_LARGE: 'a required file is too large, or never ends',
  FILE_OUTSIDE: 'a path leads out of the folders that the run may use',
  FILE_EMPTY: 'a required file is empty',
  FILE_NOT_TEXT: 'a required file is not UTF-8 text',
  EVENT_INVALID: 'the event that started the workflow cannot be read',
  GITHUB_FILE_NOT_FOUND: 'GitHub has no such file at the policy’s commit',
  GITHUB_ACCESS_DENIED: 'the token may not read the file from GitHub',
  GITHUB_THROTTLED: 'GitHub kept throttling the requests',
  GITHUB_UNREACHABLE: 'GitHub did not answer',
  GITHUB_FAILED: 'GitHub answered with an error',
  GITHUB_GARBLED: 'the answer did not come from GitHub',
  MANIFEST_SYNTAX: 'the manifest is neither JSON nor YAML',
  MANIFEST_UNSUPPORTED: 'the manifest has an unknown format',
  MANIFEST_INVALID: 'the manifest has something that its platform would refuse',
  ENV_FILE_SYNTAX: 'a dotenv file has an invalid line',
  SECRETS_FILE_INVALID: 'the local file of secrets cannot be read',
  REFERENCE_INVALID: 'a secret reference has an unknown form',
  AWS_CREDENTIALS_MISSING: 'no AWS credentials were found',
  AWS_CREDENTIALS_EXPIRED: 'the AWS credentials are expired or refused',
  AWS_CREDENTIALS_THROTTLED: 'the source of the AWS credentials kept throttling the requests',
  AWS_CREDENTIALS_UNREACHABLE: 'the source of the AWS credentials did not answer',
  AWS_CREDENTIALS_GARBLED: 'the AWS credentials, or the answer of their source, are invalid',
  AWS_CREDENTIALS_FAILED: 'the source of the AWS credentials answered with an error',
  AWS_CERTIFICATE_UNTRUSTED: 'this machine does not trust the certificate of an AWS endpoint',
  AWS_CLOCK_SKEWED: 'AWS refused a signature because the clock of this machine is wrong',
  AWS_REGION_MISSING: 'a secret has no known AWS region',
  AWS_REGION_INVALID: 'AWS has no such region',
  SECRET_NOT_FOUND: 'no such secret in that region',
  SECRET_NO_VALUE: 'the secret has no value at that version or stage',
  SECRET_ACCESS_DENIED: 'the credentials may not read the secret',
  SECRET_DECRYPTION_DENIED: 'the credentials may not decrypt the secret',
  SECRET_DELETED: 'the secret is scheduled for deletion',
  SECRET_NOT_JSON: 'the reference has a key, but the secret is not a JSON object',
  SECRET_KEY_MISSING: 'the JSON secret has no such key',
  SECRET_KEY_NESTED: 'the reference has a nested key, but only top-level keys can be read',
  SECRET_BINARY: 'the secret is binary, but a variable is text',
  SECRETS_MANAGER_THROTTLED: 'Secrets Manager kept throttling the requests',
  SECRETS_MANAGER_UNREACHABLE: 'Secrets Manager did not answer',
  SECRETS_MANAGER_GARBLED: 'the answer did not come from Secrets Manager',
  SECRETS_MANAGER_FAILED: 'Secrets Manager answered with an error',
  PARAMETER_NOT_FOUND: 'no such parameter, version or label in that region',
  PARAMETER_ACCESS_DENIED: 'the credentials may not read the parameter',
  PARAMETER_STORE_THROTTLED: 'Parameter Store kept throttling the requests',
  PARAMETER_STORE_UNREACHABLE: 'Parameter Store did not answer',
  PARAMETER_STORE_GARBLED: 'the answer did not come from Parameter Store',
  PARAMETER_STORE_FAILED: 'Parameter Store answered with an error',
  AWS_ROLE_REFUSED: 'AWS refused the workflow’s role',
  AWS_ROLE_NOT_ASSUMED: 'AWS refused the role of the environment to the credentials of the run',
  RUN_UNTRUSTED: 'an outsider may have written what the run reads, so it resolved nothing',
  VARIABLE_UNAVAILABLE: 'a source sets a variable whose value is not known yet',
  WORKFLOW_SYNTAX: 'a workflow is not YAML',
  WORKFLOW_INVALID: 'a workflow has something that the audit cannot read',
  WORKFLOW_TOO_LARGE: 'a workflow has too many jobs, or too many ways to run, for an audit',
  WORKFLOW_NOT_FOUND: 'there is no workflow to audit',
  GATE_NOT_FOUND: 'no workflow uses the gate',
  CONTAINER_REQUIRED: 'the manifest has several containers, and none was selected',
  CONTAINER_UNKNOWN: 'the manifest has no such container',
  TIMEOUT: 'the run’s time ended before all values were read and checked',
  CANCELLED: 'the run was cancelled before the checks were done',
  CHECK_FAILED: 'a check crashed',
  CONDITION_FAILED: 'a condition compares values that cannot be compared',
  BOOT_UNDECLARED: 'the policy does not say how the application starts',
  BOOT_COMMAND_NOT_FOUND: 'this machine does not have the command that starts the application',
  BOOT_ENGINE_UNREACHABLE: 'the Docker engine that starts the image does not answer',
  BOOT_IMAGE_NOT_FOUND: 'Docker does not have the image of the application, and cannot pull it',
  BOOT_PORT_TAKEN: 'another process listens on the port of the application',
  BOOT_FAILED: 'the application could not be started on this machine',
  PROBE_UNSTEADY:
    'the application does not start, or not always, with values that the policy accepts',
  NOTHING_CHECKED: 'there was nothing to check',
  ALL_WAIVED: 'every checked variable has a waived error',
  ALL_CHECKS_OFF: 'the policy switches off every check',
  POLICY_TOO_WEAK:
    'in production the policy switches off most of the checks that stop a deploy, or all checks of a declared type',
  GATE_UNSOUND: 'the gate would pass a service that is known to be wrong',
  INTERNAL: 'a bug of the gate itself',
} as const satisfies Record<string, string>

export type FailureCode = keyof typeof FAILURE_CODES

/** The gate could not tell. Each failure breaks the run, and has a fix. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
  readonly fix: string
  readonly variable?: string
  readonly location?: Location
  /** The names to choose from, without those that may not be shown. */
  readonly choices?: readonly string[]
}

/** A failure, thrown. Its text is ours; the library's error is only the `cause`, because its text may quote a value. */
export class GateError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause })
    this.name = 'GateError'
    this.failure = failure
  }
}

/** The result of a step, and the failures that made it incomplete. */
export interface Outcome<T> {
  readonly value: T
  readonly failures: readonly Failure[]
}

/** The failure of a thrown error; `fallback` for any error that is not ours, without its text. */
export function toFailure(thrown: unknown, fallback: Failure): Failure {
  return thrown instanceof GateError ? thrown.failure : fallback
}
