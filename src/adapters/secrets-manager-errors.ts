import { type Failure, type FailureCode, GateError } from '../domain/errors.ts'
import type { SecretRequest } from '../resolve/fetch.ts'

/** What the words of a failure may name. */
interface Asked {
  /** "The secret X in REGION", to begin a sentence. */
  readonly secret: string
  /** The name for a command, without the six characters that an ARN adds. */
  readonly plainName: string
  readonly region: string
  readonly resource: string
  /** " (ErrorName, HTTP 500)", of closed form. */
  readonly kind: string
}

type Words = (asked: Asked) => Omit<Failure, 'code'>

const OIDC =
  'in GitHub Actions run aws-actions/configure-aws-credentials with role-to-assume and aws-region before the gate, in a job with `permissions: { id-token: write, contents: read }`'

const WORDS = {
  AWS_CREDENTIALS_MISSING: ({ secret }) => ({
    message: `${secret} could not be asked for: no AWS credentials were found.`,
    fix: `Give credentials: ${OIDC}; elsewhere set AWS_PROFILE, or run aws sso login.`,
  }),
  AWS_CREDENTIALS_EXPIRED: ({ secret, kind }) => ({
    message: `${secret} could not be asked for: the AWS credentials are expired or refused${kind}.`,
    fix: `Get fresh credentials (aws sts get-caller-identity tells whether they work): ${OIDC}, close before the gate. Look at the machine's clock when it is a signature that is refused.`,
  }),
  ROLE_REFUSED: ({ secret, kind }) => ({
    message: `${secret} could not be asked for: STS refused to give the role's credentials${kind}.`,
    fix: `Compare the trust policy of the role with the token's subject, and ${OIDC}. The subject of a repository created, renamed or transferred after 2026-07-15 is immutable: repo:OWNER@OWNER_ID/REPO@REPO_ID:…, where older ones say repo:OWNER/REPO:…. With \`environment:\` on the job it ends in environment:NAME.`,
  }),
  AWS_REGION_MISSING: ({ secret }) => ({
    message: `${secret} could not be asked for: no usable AWS region is known.`,
    fix: 'Name the region: the `region` input or `--region`, the environment in the policy, AWS_REGION, or the full ARN of the secret. It looks like eu-west-1.',
  }),
  SECRET_NOT_FOUND: ({ secret, plainName, region }) => ({
    message: `${secret} does not exist.`,
    fix: `Correct the reference or its region, or create it: aws secretsmanager create-secret --region ${region} --name '${plainName}' --secret-string file://value.txt. A secret of another account needs its full ARN.`,
  }),
  SECRET_NO_VALUE: ({ secret, plainName, region }) => ({
    message: `${secret} has no value at the version or stage that was asked for.`,
    fix: `See what there is: aws secretsmanager list-secret-version-ids --region ${region} --secret-id '${plainName}'. Put a value: aws secretsmanager put-secret-value --region ${region} --secret-id '${plainName}' --secret-string file://value.txt.`,
  }),
  SECRET_ACCESS_DENIED: ({ secret, resource }) => ({
    message: `${secret} may not be read with these credentials.`,
    fix: `Allow the action secretsmanager:GetSecretValue on ${resource} to the role of this job. If it is allowed, look for a deny: the secret's own policy, a service control policy, a VPC endpoint policy.`,
  }),
  SECRET_DECRYPTION_DENIED: ({ secret, plainName, region }) => ({
    message: `${secret} could not be decrypted with these credentials.`,
    fix: `Allow the action kms:Decrypt on its KMS key to the role of this job, in the role and in the key's policy, and make sure that the key is enabled. The key: aws secretsmanager describe-secret --region ${region} --secret-id '${plainName}' --query KmsKeyId.`,
  }),
  SECRET_DELETED: ({ secret, plainName, region }) => ({
    message: `${secret} is scheduled for deletion.`,
    fix: `Take it back: aws secretsmanager restore-secret --region ${region} --secret-id '${plainName}'. Or refer to the secret that replaces it.`,
  }),
  SECRETS_MANAGER_THROTTLED: ({ secret }) => ({
    message: `${secret} was not given: Secrets Manager kept asking to slow down.`,
    fix: 'Run the job again. If it happens often, look for what else reads secrets in this account and region (CloudTrail, GetSecretValue).',
  }),
  SECRETS_MANAGER_UNREACHABLE: ({ secret, region }) => ({
    message: `${secret} could not be asked for: Secrets Manager, or STS before it, did not answer.`,
    fix: `Check the spelling of the region and AWS_ENDPOINT_URL_SECRETS_MANAGER if it is set, and let this machine open HTTPS to secretsmanager.${region}.amazonaws.com. A certificate authority of your own goes into NODE_EXTRA_CA_CERTS.`,
  }),
  SECRETS_MANAGER_FAILED: ({ secret, kind, plainName, region }) => ({
    message: `${secret} was not given: Secrets Manager answered with an error${kind}.`,
    fix: `Run the job again, then ask with the same credentials: aws secretsmanager describe-secret --region ${region} --secret-id '${plainName}'. The state of the service is on health.aws.amazon.com.`,
  }),
} as const satisfies Record<string, Words>

type Kind = keyof typeof WORDS

const NAMES: readonly (readonly [Kind, readonly string[]])[] = [
  ['AWS_CREDENTIALS_MISSING', ['CredentialsProviderError', 'ProviderError']],
  [
    'AWS_CREDENTIALS_EXPIRED',
    [
      ...['ExpiredTokenException', 'ExpiredToken', 'RequestExpired', 'TokenProviderError'],
      ...['UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidTokenException'],
      ...['InvalidSignatureException', 'SignatureDoesNotMatch', 'IncompleteSignatureException'],
      ...['IncompleteSignature', 'MissingAuthenticationTokenException', 'InvalidAccessKeyId'],
      ...['UnauthorizedException', 'AuthFailure', 'OptInRequired'],
    ],
  ],
  // STS says AccessDenied where Secrets Manager says AccessDeniedException.
  [
    'ROLE_REFUSED',
    [
      'AccessDenied',
      'IDPRejectedClaimException',
      'InvalidIdentityTokenException',
      'RegionDisabledException',
    ],
  ],
  ['SECRET_NOT_FOUND', ['ResourceNotFoundException']],
  ['SECRET_ACCESS_DENIED', ['AccessDeniedException']],
  ['SECRET_DECRYPTION_DENIED', ['DecryptionFailure']],
  [
    'SECRETS_MANAGER_THROTTLED',
    [
      ...['ThrottlingException', 'Throttling', 'ThrottledException', 'TooManyRequestsException'],
      ...['RequestLimitExceeded', 'RequestThrottled', 'RequestThrottledException', 'SlowDown'],
      ...['LimitExceededException', 'ProvisionedThroughputExceededException'],
    ],
  ],
  ['SECRETS_MANAGER_UNREACHABLE', ['TimeoutError', 'IDPCommunicationErrorException']],
]
const KIND_OF_NAME = new Map(NAMES.flatMap(([kind, names]) => names.map((name) => [name, kind])))

const NO_CONNECTION =
  /^(E(CONN(REFUSED|RESET|ABORTED)|(HOST|NET)(UNREACH|DOWN)|NOTFOUND|TIMEDOUT|AI_AGAIN|PIPE|PROTO)|ERR_(TLS|SSL)_\w+|ERR_INVALID_URL|CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/

/**
 * Says in our own words why a secret could not be had. What the SDK or the service said is read to tell
 * the kinds apart and then dropped, `cause` included: it names accounts, and quotes answers that are no JSON.
 */
export function secretsManagerError(
  thrown: unknown,
  request: SecretRequest,
  region: string | null,
): GateError {
  const fault = read(thrown)
  const kind = kindOf(fault)
  const code: FailureCode = kind === 'ROLE_REFUSED' ? 'AWS_CREDENTIALS_EXPIRED' : kind
  return new GateError({ code, ...WORDS[kind](asked(fault, request, region)) })
}

interface Fault {
  readonly name: string
  readonly message: string
  readonly status: number | null
  /** Codes of Node, of every error inside when there are several. */
  readonly codes: readonly string[]
}

function kindOf({ name, message, status, codes }: Fault): Kind {
  const kind = KIND_OF_NAME.get(name)
  if (kind === 'SECRET_NOT_FOUND')
    return /secret value|staging label|version/i.test(message) ? 'SECRET_NO_VALUE' : kind
  const aboutKey = /\bkms\b|master key/i.test(message)
  // A refusal of the read itself names its action, and maybe a role or a secret with kms in its name.
  if (kind === 'SECRET_ACCESS_DENIED')
    return aboutKey && !message.includes('secretsmanager:') ? 'SECRET_DECRYPTION_DENIED' : kind
  if (name === 'InvalidRequestException') {
    if (aboutKey) return 'SECRET_DECRYPTION_DENIED'
    if (/delet/i.test(message)) return 'SECRET_DELETED'
  }
  if (kind !== undefined) return kind
  if (status === 429) return 'SECRETS_MANAGER_THROTTLED'
  if (/^Region (is missing|not accepted)/.test(message)) return 'AWS_REGION_MISSING'
  // The file that holds the web identity token, or the profile, is not there.
  if (codes.some((code) => code === 'ENOENT' || code === 'EACCES')) return 'AWS_CREDENTIALS_MISSING'
  if (codes.some((code) => NO_CONNECTION.test(code))) return 'SECRETS_MANAGER_UNREACHABLE'
  return 'SECRETS_MANAGER_FAILED'
}

function asked({ name, status }: Fault, request: SecretRequest, usedRegion: string | null): Asked {
  const known = usedRegion !== null && /^[a-z0-9-]{1,40}$/.test(usedRegion) ? usedRegion : null
  const region = known ?? 'REGION'
  const isArn = request.id.startsWith('arn:')
  const named = isArn ? request.name.replace(/-[A-Za-z0-9]{6}$/, '') : request.name
  const plainName = /^[\w/+=.@!-]+$/.test(named) ? named : 'NAME'
  const partition = /^arn:(aws[a-z-]*):/.exec(request.id)?.[1] ?? partitionOf(region)
  const kinds = [
    /^[A-Za-z]{1,60}$/.test(name) && name !== 'Unknown' && name !== 'Error' ? name : null,
    status === null ? null : `HTTP ${status}`,
  ].filter((part) => part !== null)
  return {
    secret: `The secret ${request.name}${known === null ? '' : ` in ${known}`}`,
    plainName,
    region,
    resource: `arn:${partition}:secretsmanager:${region}:ACCOUNT:secret:${plainName}-??????`,
    kind: kinds.length === 0 ? '' : ` (${kinds.join(', ')})`,
  }
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

function read(thrown: unknown): Fault {
  const error = fieldsOf(thrown)
  const status = fieldsOf(error.$metadata).httpStatusCode
  return {
    name: typeof error.name === 'string' ? error.name : '',
    message: typeof error.message === 'string' ? error.message : '',
    status: typeof status === 'number' ? status : null,
    codes: codesOf(thrown),
  }
}

function codesOf(thrown: unknown): readonly string[] {
  const { code, errors } = fieldsOf(thrown)
  const inner = Array.isArray(errors) ? errors.map((error) => fieldsOf(error).code) : []
  return [code, ...inner].filter((one) => typeof one === 'string')
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
