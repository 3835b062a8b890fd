import type { Location } from './location.ts'

/** Why the gate could not tell. The codes are public: additive only. */
export const FAILURE_CODES = {
  INPUT_UNKNOWN: 'an input or flag that the gate does not have',
  INPUT_INVALID: 'an input or flag whose text cannot be read',
  POLICY_NOT_FOUND: 'no policy file at that path',
  POLICY_SYNTAX: 'the policy is not YAML',
  POLICY_INVALID: 'the policy says something that the gate does not understand',
  ENVIRONMENT_UNKNOWN: 'the policy has no such environment',
  ENVIRONMENT_REQUIRED: 'the policy has several environments and none was named',
  FILE_NOT_FOUND: 'a file that the run needs is not there',
  FILE_UNREADABLE: 'a file that the run needs cannot be read',
  FILE_NOT_A_FILE: 'a path that the run needs leads to a folder, a device or a socket',
  FILE_TOO_LARGE: 'a file that the run needs is larger than any such file, or never ends',
  FILE_OUTSIDE: 'a path that leads out of the folders that the run may read or write',
  FILE_EMPTY: 'a file that the run needs has nothing in it',
  FILE_NOT_TEXT: 'a file that the run needs is not UTF-8 text',
  EVENT_INVALID: 'the event that started the workflow cannot be read',
  GITHUB_FILE_NOT_FOUND: 'GitHub has no such file at the commit that the policy is read from',
  GITHUB_ACCESS_DENIED: 'the token may not read the file that GitHub was asked for',
  GITHUB_THROTTLED: 'GitHub kept asking to slow down',
  GITHUB_UNREACHABLE: 'GitHub did not answer',
  GITHUB_FAILED: 'GitHub answered with an error',
  GITHUB_GARBLED: 'what came in the place of GitHub was no answer of its own',
  MANIFEST_SYNTAX: 'the manifest is neither JSON nor YAML',
  MANIFEST_UNSUPPORTED: 'the manifest is of no format that the gate knows',
  MANIFEST_INVALID: 'the manifest holds something that its platform would refuse',
  ENV_FILE_SYNTAX: 'a line of a dotenv file cannot be read',
  SECRETS_FILE_INVALID: 'the file that stands in for Secrets Manager cannot be read',
  REFERENCE_INVALID: 'a secret reference that follows no known form',
  AWS_CREDENTIALS_MISSING: 'no AWS credentials were found',
  AWS_CREDENTIALS_EXPIRED: 'the AWS credentials are expired or refused',
  AWS_CREDENTIALS_THROTTLED: 'the source of the AWS credentials kept asking to slow down',
  AWS_CREDENTIALS_UNREACHABLE: 'the source of the AWS credentials did not answer',
  AWS_CREDENTIALS_GARBLED:
    'the source of the AWS credentials answered with what is no answer of its own',
  AWS_CREDENTIALS_FAILED: 'the source of the AWS credentials answered with an error',
  AWS_CERTIFICATE_UNTRUSTED:
    'an endpoint of AWS showed a certificate that this machine does not trust',
  AWS_CLOCK_SKEWED: 'AWS refused a signature because of the time of this machine',
  AWS_REGION_MISSING: 'no AWS region is known for a secret',
  AWS_REGION_INVALID: 'a region that no part of AWS is called',
  SECRET_NOT_FOUND: 'no such secret in that region',
  SECRET_NO_VALUE: 'the secret exists and has no value at that version or stage',
  SECRET_ACCESS_DENIED: 'the credentials may not read the secret',
  SECRET_DECRYPTION_DENIED: 'the credentials may not decrypt the secret',
  SECRET_DELETED: 'the secret is scheduled for deletion',
  SECRET_NOT_JSON: 'a key was asked of a secret that is not a JSON object',
  SECRET_KEY_MISSING: 'the JSON secret has no such key',
  SECRET_KEY_NESTED: 'a key inside a key was asked for, and only those at the top level can be had',
  SECRET_BINARY: 'the secret is binary, and a variable is text',
  SECRETS_MANAGER_THROTTLED: 'Secrets Manager kept asking to slow down',
  SECRETS_MANAGER_UNREACHABLE: 'Secrets Manager did not answer',
  SECRETS_MANAGER_GARBLED: 'what came in the place of Secrets Manager was no answer of its own',
  SECRETS_MANAGER_FAILED: 'Secrets Manager answered with an error',
  PARAMETER_NOT_FOUND: 'no such parameter, version or label in that region',
  PARAMETER_ACCESS_DENIED: 'the credentials may not read the parameter',
  PARAMETER_STORE_THROTTLED: 'Parameter Store kept asking to slow down',
  PARAMETER_STORE_UNREACHABLE: 'Parameter Store did not answer',
  PARAMETER_STORE_GARBLED: 'what came in the place of Parameter Store was no answer of its own',
  PARAMETER_STORE_FAILED: 'Parameter Store answered with an error',
  AWS_ROLE_REFUSED: 'AWS refused the role that the workflow asked for',
  RUN_UNTRUSTED: 'what the run reads may be an outsider’s, so nothing was resolved',
  VARIABLE_UNAVAILABLE: 'a source gives a variable whose value nobody can know yet',
  WORKFLOW_SYNTAX: 'a workflow is not YAML',
  WORKFLOW_INVALID: 'a workflow says something that nobody can read',
  WORKFLOW_TOO_LARGE: 'a workflow has more jobs, or more ways to run, than an audit can follow',
  WORKFLOW_NOT_FOUND: 'there is no workflow to audit',
  GATE_NOT_FOUND: 'no workflow has the gate in it',
  CONTAINER_REQUIRED: 'the manifest has several containers and none was named',
  CONTAINER_UNKNOWN: 'the manifest has no such container',
  TIMEOUT: 'the values were not there, or not checked, within the time that the run may take',
  CANCELLED: 'the run was cancelled before it knew enough',
  CHECK_FAILED: 'a check broke while it ran',
  CONDITION_FAILED: 'a condition compares what cannot be compared',
  NOTHING_CHECKED: 'there was nothing to check',
  ALL_WAIVED: 'every variable that was checked has an error that is waived',
  ALL_CHECKS_OFF: 'the policy switches every check off',
  POLICY_TOO_WEAK:
    'in production the policy switches off most of what stops a deploy, or all that looks at a declared type',
  GATE_UNSOUND: 'the gate would pass a service that is known to be wrong',
  INTERNAL: 'a fault of the gate itself',
} as const satisfies Record<string, string>

export type FailureCode = keyof typeof FAILURE_CODES

/** The gate could not tell. Every failure breaks the run, and says what to do. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
  readonly fix: string
  readonly variable?: string
  readonly location?: Location
}

/** A failure on its way up. Its text is ours: what a library said stays in `cause`, unread. */
export class GateError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause })
    this.name = 'GateError'
    this.failure = failure
  }
}

/** What a step could make, and all that kept it from making the rest. */
export interface Outcome<T> {
  readonly value: T
  readonly failures: readonly Failure[]
}

/** The failure inside whatever was thrown; a stranger becomes `fallback`, without its text. */
export function toFailure(thrown: unknown, fallback: Failure): Failure {
  return thrown instanceof GateError ? thrown.failure : fallback
}
