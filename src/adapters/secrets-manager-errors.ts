import type { FailureCode, GateError } from '../domain/errors.ts'
import type { SecretReference } from '../resolve/reference.ts'
import { type AwsError, awsErrorOf } from './aws-error.ts'
import { askedFor, awsError, type FailureWords, gateError, type Service } from './aws-failure.ts'

const SECRETS_MANAGER: Service = {
  title: 'Secrets Manager',
  thing: 'secret',
  host: 'secretsmanager',
  override: 'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  codes: {
    THROTTLED: 'SECRETS_MANAGER_THROTTLED',
    UNREACHABLE: 'SECRETS_MANAGER_UNREACHABLE',
    GARBLED: 'SECRETS_MANAGER_GARBLED',
    FAILED: 'SECRETS_MANAGER_FAILED',
  },
  slower:
    'If it happens often, look for what else reads secrets in this account and region (CloudTrail, GetSecretValue).',
  // The name inside an ARN ends in six random characters, which commands do not take.
  bareName: ({ id, name }) => (id.startsWith('arn:') ? name.replace(/-[A-Za-z0-9]{6}$/, '') : name),
  look: ({ plainName, region }) =>
    `aws secretsmanager describe-secret --region ${region} --secret-id '${plainName}'`,
}

const WORDS = {
  SECRET_NOT_FOUND: ({ subject, plainName, region }) => ({
    message: `${subject} does not exist.`,
    fix: `Correct the reference or its region, or create it: \`aws secretsmanager create-secret --region ${region} --name '${plainName}' --secret-string file://value.txt\`. A secret of another account needs its full ARN.`,
  }),
  SECRET_NO_VALUE: ({ subject, plainName, region }) => ({
    message: `${subject} has no value at the version or stage that was asked for.`,
    fix: `See what there is: \`aws secretsmanager list-secret-version-ids --region ${region} --secret-id '${plainName}'\`. Put a value: \`aws secretsmanager put-secret-value --region ${region} --secret-id '${plainName}' --secret-string file://value.txt\``,
  }),
  SECRET_ACCESS_DENIED: ({ subject, plainName, region, partition }) => ({
    message: `${subject} may not be read with these credentials.`,
    fix: `Allow the action secretsmanager:GetSecretValue on arn:${partition}:secretsmanager:${region}:ACCOUNT:secret:${plainName}-?????? to the role of this job. If it is allowed, look for a deny: the secret's own policy, a service control policy, a VPC endpoint policy.`,
  }),
  SECRET_DECRYPTION_DENIED: (asked) => ({
    message: `${asked.subject} could not be decrypted with these credentials.`,
    fix: `Allow the action kms:Decrypt on its KMS key to the role of this job, in the role and in the key's policy, and make sure that the key is enabled. The key: \`${SECRETS_MANAGER.look(asked)} --query KmsKeyId\``,
  }),
  SECRET_DELETED: ({ subject, plainName, region }) => ({
    message: `${subject} is scheduled for deletion.`,
    fix: `Take it back: \`aws secretsmanager restore-secret --region ${region} --secret-id '${plainName}'\`. Or refer to the secret that replaces it.`,
  }),
} as const satisfies Partial<Record<FailureCode, FailureWords>>

type SecretKind = keyof typeof WORDS

/** The failure of a secret, in our own words, for anything that was thrown. */
export function secretsManagerError(
  thrown: unknown,
  request: SecretReference,
  region: string | null,
): GateError {
  const fault = awsErrorOf(thrown)
  if (fault.own !== null) return fault.own
  const asked = askedFor(fault, request, region, SECRETS_MANAGER)
  const kind = secretKindOf(fault)
  return kind === null
    ? awsError(fault, asked, SECRETS_MANAGER)
    : gateError(kind, WORDS[kind], asked)
}

/** The kind of an error about the secret itself; null for other errors. */
export function secretKindOf({ name, message }: AwsError): SecretKind | null {
  const aboutKey = /\bkms\b|master key/i.test(message)
  switch (name) {
    case 'ResourceNotFoundException':
      return /secret value|staging label|version/i.test(message)
        ? 'SECRET_NO_VALUE'
        : 'SECRET_NOT_FOUND'
    case 'AccessDeniedException':
      // A refusal of the read itself names its action, and maybe a role or a secret with kms in its name.
      return aboutKey && !message.includes('secretsmanager:')
        ? 'SECRET_DECRYPTION_DENIED'
        : 'SECRET_ACCESS_DENIED'
    case 'DecryptionFailure':
      return 'SECRET_DECRYPTION_DENIED'
    case 'InvalidRequestException':
      if (aboutKey) return 'SECRET_DECRYPTION_DENIED'
      return /delet/i.test(message) ? 'SECRET_DELETED' : null
    default:
      return null
  }
}
