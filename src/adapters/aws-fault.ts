import { isAwsHost } from './aws-region.ts'

/** What is known of an error on the way to AWS. Its message serves to tell kinds apart and goes no further. */
export interface Fault {
  readonly name: string
  readonly message: string
  readonly status: number | null
  /** Codes of Node, of every error inside when there are several. */
  readonly codes: readonly string[]
  /** The host of AWS that has no address. */
  readonly unknownHost: string | null
}

/** The kinds of faults that every service of AWS has. */
export type AwsKind =
  | 'AWS_CREDENTIALS_MISSING'
  | 'AWS_CREDENTIALS_EXPIRED'
  | 'AWS_ROLE_REFUSED'
  | 'AWS_REGION_MISSING'
  | 'TIMEOUT'
  | 'THROTTLED'
  | 'NO_SUCH_HOST'
  | 'UNREACHABLE'
  | 'FAILED'

const NAMES: readonly (readonly [AwsKind, readonly string[]])[] = [
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
  // STS says AccessDenied where the services of JSON say AccessDeniedException.
  [
    'AWS_ROLE_REFUSED',
    [
      ...['AccessDenied', 'IDPRejectedClaimException', 'IDPRejectedClaim'],
      ...['InvalidIdentityTokenException', 'InvalidIdentityToken', 'RegionDisabledException'],
    ],
  ],
  ['TIMEOUT', ['AbortError']],
  [
    'THROTTLED',
    [
      ...['ThrottlingException', 'Throttling', 'ThrottledException', 'TooManyRequestsException'],
      ...['RequestLimitExceeded', 'RequestThrottled', 'RequestThrottledException', 'SlowDown'],
      ...['LimitExceededException', 'ProvisionedThroughputExceededException'],
    ],
  ],
  ['UNREACHABLE', ['TimeoutError', 'IDPCommunicationErrorException']],
]
const KIND_OF_NAME = new Map(NAMES.flatMap(([kind, names]) => names.map((name) => [name, kind])))

const NO_CONNECTION =
  /^(E(CONN(REFUSED|RESET|ABORTED)|(HOST|NET)(UNREACH|DOWN)|NOTFOUND|TIMEDOUT|AI_AGAIN|PIPE|PROTO)|ERR_(TLS|SSL)_\w+|ERR_INVALID_URL|CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/

/** The kind of a fault that is not about the thing asked for. */
export function awsKindOf({ name, message, status, codes, unknownHost }: Fault): AwsKind {
  const kind = KIND_OF_NAME.get(name)
  if (kind !== undefined) return kind
  if (status === 429) return 'THROTTLED'
  if (/^Region (is missing|not accepted)/.test(message)) return 'AWS_REGION_MISSING'
  // The file that holds the web identity token, or the profile, is not there.
  if (codes.some((code) => code === 'ENOENT' || code === 'EACCES')) return 'AWS_CREDENTIALS_MISSING'
  if (unknownHost !== null) return 'NO_SUCH_HOST'
  if (codes.some((code) => NO_CONNECTION.test(code))) return 'UNREACHABLE'
  return 'FAILED'
}

/** Whether a service knew who asked and refused what was asked: to ask for less may help. */
export function isRefusal(thrown: unknown): boolean {
  return awsKindOf(faultOf(thrown)) === 'FAILED'
}

/** What can be told of anything that was thrown. */
export function faultOf(thrown: unknown): Fault {
  const error = fieldsOf(thrown)
  const status = fieldsOf(error.$metadata).httpStatusCode
  const { code, hostname } = error
  const unknown = code === 'ENOTFOUND' && typeof hostname === 'string' && isAwsHost(hostname)
  return {
    name: typeof error.name === 'string' ? error.name : '',
    message: typeof error.message === 'string' ? error.message : '',
    status: typeof status === 'number' ? status : null,
    codes: codesOf(thrown),
    unknownHost: unknown ? hostname : null,
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
