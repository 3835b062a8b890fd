import type { FailureCode, GateError } from '../domain/errors.ts'
import type { ParameterReference } from '../resolve/reference.ts'
import { type AwsError, awsErrorOf } from './aws-error.ts'
import { askedFor, awsError, type FailureWords, gateError, type Service } from './aws-failure.ts'

const PARAMETER_STORE: Service = {
  title: 'Parameter Store',
  thing: 'parameter',
  host: 'ssm',
  override: 'AWS_ENDPOINT_URL_SSM',
  codes: {
    THROTTLED: 'PARAMETER_STORE_THROTTLED',
    UNREACHABLE: 'PARAMETER_STORE_UNREACHABLE',
    GARBLED: 'PARAMETER_STORE_GARBLED',
    FAILED: 'PARAMETER_STORE_FAILED',
  },
  slower:
    'If it happens often, turn on higher throughput for Parameter Store in this account and region.',
  bareName: ({ name }) => name,
  look: ({ plainName, region }) =>
    `aws ssm get-parameter-history --region ${region} --name '${plainName}' --query 'Parameters[].Version'`,
}

const WORDS = {
  NOT_FOUND: (asked) => ({
    message: `${asked.subject} does not exist, or has no such version or label.`,
    fix: `See what there is: \`${PARAMETER_STORE.look(asked)}\`. Correct the reference or its region, or create it: \`aws ssm put-parameter --region ${asked.region} --name '${asked.plainName}' --type SecureString --value file://value.txt\`. A parameter of another account needs its full ARN.`,
  }),
  ACCESS_DENIED: ({ subject, plainName, region, partition }) => ({
    message: `${subject} may not be read with these credentials.`,
    fix: `Allow the action ssm:GetParameters on arn:${partition}:ssm:${region}:ACCOUNT:parameter/${plainName.replace(/^\//, '')} to the role of this job. If it is allowed, look for a deny: a service control policy, a VPC endpoint policy.`,
  }),
  DECRYPTION_DENIED: ({ subject, plainName, region }) => ({
    message: `${subject} could not be decrypted with these credentials.`,
    fix: `Allow the action kms:Decrypt on its KMS key to the role of this job, in the role and in the key's policy, and make sure that the key is enabled. The key: \`aws ssm describe-parameters --region ${region} --parameter-filters 'Key=Name,Values=${plainName}' --query 'Parameters[].KeyId'\``,
  }),
} as const satisfies Record<string, FailureWords>

type ParameterKind = keyof typeof WORDS

const CODES = {
  NOT_FOUND: 'PARAMETER_NOT_FOUND',
  ACCESS_DENIED: 'PARAMETER_ACCESS_DENIED',
  DECRYPTION_DENIED: 'PARAMETER_ACCESS_DENIED',
} as const satisfies Record<ParameterKind, FailureCode>

/** The failure of a parameter, in our own words, for anything that was thrown. */
export function parameterStoreError(
  thrown: unknown,
  request: ParameterReference,
  region: string | null,
): GateError {
  const fault = awsErrorOf(thrown)
  if (fault.own !== null) return fault.own
  const asked = askedFor(fault, request, region, PARAMETER_STORE)
  const kind = parameterKindOf(fault)
  return kind === null
    ? awsError(fault, asked, PARAMETER_STORE)
    : gateError(CODES[kind], WORDS[kind], asked)
}

/** The kind of an error about the parameter itself; null for other errors. */
export function parameterKindOf({ name, message }: AwsError): ParameterKind | null {
  switch (name) {
    case 'ParameterNotFound':
    case 'ParameterVersionNotFound':
      return 'NOT_FOUND'
    case 'AccessDeniedException':
      // KMS speaks of the ciphertext; a refusal of the read itself names its action.
      return /\bkms\b|master key|ciphertext/i.test(message) && !message.includes('ssm:')
        ? 'DECRYPTION_DENIED'
        : 'ACCESS_DENIED'
    case 'InvalidKeyId':
      return 'DECRYPTION_DENIED'
    default:
      return null
  }
}
