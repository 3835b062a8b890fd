import { GateError } from '../domain/errors.ts'
import { isAwsHost } from './aws-region.ts'

/** An error from AWS or on the way to it. Its message only decides the kind, and is never shown. */
export interface AwsError {
  readonly name: string
  readonly message: string
  readonly status: number | null
  /** How many times the call was sent; null when not known. */
  readonly attempts: number | null
  /** Codes of Node, of every error inside when there are several. */
  readonly codes: readonly string[]
  /** The host of AWS that has no address. */
  readonly unknownHost: string | null
  /** Whether it came while the SDK got the credentials, before any call. */
  readonly ofCredentials: boolean
  /** Set when it is a failure of ours already. */
  readonly own: GateError | null
}

/** The SDK could not get credentials. */
export class CredentialsError extends Error {
  constructor(cause: unknown) {
    super('no credentials', { cause })
  }
}

/** The kinds of errors that every service of AWS has. */
export type AwsKind =
  | 'AWS_CREDENTIALS_MISSING'
  | 'AWS_CREDENTIALS_EXPIRED'
  | 'AWS_ROLE_REFUSED'
  | 'AWS_REGION_MISSING'
  | 'TIMEOUT'
  | 'THROTTLED'
  | 'NO_SUCH_HOST'
  | 'UNREACHABLE'
  | 'PROXY_REFUSED'
  | 'NOT_SENT'
  | 'AWS_CERTIFICATE_UNTRUSTED'
  | 'AWS_CLOCK_SKEWED'
  | 'CREDENTIALS_GARBLED'
  | 'GARBLED'
  | 'FAILED'

const NAMES: readonly (readonly [AwsKind, readonly string[]])[] = [
  ['AWS_CREDENTIALS_MISSING', ['CredentialsProviderError', 'ProviderError']],
  ['AWS_CLOCK_SKEWED', ['RequestTimeTooSkewed', 'RequestInTheFuture']],
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
  ['PROXY_REFUSED', ['ProxyError']],
  ['UNREACHABLE', ['TimeoutError', 'IDPCommunicationErrorException']],
]
const KIND_OF_NAME = new Map(NAMES.flatMap(([kind, names]) => names.map((name) => [name, kind])))

const NO_CONNECTION =
  /^(E(CONN(REFUSED|RESET|ABORTED)|(HOST|NET)(UNREACH|DOWN)|NOTFOUND|TIMEDOUT|AI_AGAIN|PIPE|PROTO)|ERR_(TLS|SSL)_\w+|ERR_INVALID_URL)$/

/** OpenSSL's words for a chain that does not hold (X509_V_ERR_), and Node's for a name that does not fit. */
const UNTRUSTED =
  /^(CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|ERR_TLS_CERT_ALTNAME_INVALID|INVALID_(CA|PURPOSE))$/

/** Names of errors for answers that the SDK cannot read. */
const UNREADABLE_ANSWER: readonly string[] = ['SyntaxError', 'TypeError', 'NoValueInAnswer']

/** In the words of AWS: "Signature expired: 2026… is now earlier than …", "Signature not yet current". */
const OFF_TIME = /signature (expired|not yet current)/i

/** The kind of an error that is not about the secret or parameter itself. */
export function awsKindOf({ name, message, status, codes, unknownHost }: AwsError): AwsKind {
  if (OFF_TIME.test(message)) return 'AWS_CLOCK_SKEWED'
  const kind = KIND_OF_NAME.get(name)
  if (kind !== undefined) return kind
  if (status === 429) return 'THROTTLED'
  if (/^Region (is missing|not accepted)/.test(message)) return 'AWS_REGION_MISSING'
  // The file that holds the web identity token, or the profile, is not there.
  if (codes.some((code) => code === 'ENOENT' || code === 'EACCES')) return 'AWS_CREDENTIALS_MISSING'
  // Node refuses a header with a control character, before anything is sent.
  if (codes.includes('ERR_INVALID_CHAR')) return 'CREDENTIALS_GARBLED'
  if (unknownHost !== null) return 'NO_SUCH_HOST'
  if (codes.some((code) => UNTRUSTED.test(code))) return 'AWS_CERTIFICATE_UNTRUSTED'
  if (codes.some((code) => NO_CONNECTION.test(code))) return 'UNREACHABLE'
  const isAnswer = status === null || (status >= 200 && status < 300)
  const unread = UNREADABLE_ANSWER.includes(name) || /^Invalid response from STS/.test(message)
  // A setting that the SDK refuses. Errors of services have names of their own.
  if (status === null && name === 'Error' && !unread) return 'NOT_SENT'
  return isAnswer && (status !== null || unread) ? 'GARBLED' : 'FAILED'
}

/** Whether a service accepted the credentials and refused the call: a smaller call may succeed. */
export function isRefusal(thrown: unknown): boolean {
  const fault = awsErrorOf(thrown)
  return !fault.ofCredentials && ['FAILED', 'GARBLED'].includes(awsKindOf(fault))
}

/** Reads the known fields of anything that was thrown. */
export function awsErrorOf(thrown: unknown): AwsError {
  if (thrown instanceof CredentialsError)
    return { ...awsErrorOf(thrown.cause), ofCredentials: true }
  const error = fieldsOf(thrown)
  const { httpStatusCode: status, attempts } = fieldsOf(error.$metadata)
  const { code, hostname } = error
  const unknown = code === 'ENOTFOUND' && typeof hostname === 'string' && isAwsHost(hostname)
  return {
    name: typeof error.name === 'string' ? error.name : '',
    message: typeof error.message === 'string' ? error.message : '',
    status: typeof status === 'number' ? status : null,
    attempts: typeof attempts === 'number' ? attempts : null,
    codes: codesOf(thrown),
    unknownHost: unknown ? hostname : null,
    ofCredentials: false,
    own: thrown instanceof GateError ? thrown : null,
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
