import { type Failure, type FailureCode, GateError } from '../domain/errors.ts'
import { partitionOf } from '../domain/partition.ts'
import { brokenKey, ofProfile, ofProxy, withControls } from './aws-environment.ts'
import { type AwsError, type AwsKind, awsKindOf } from './aws-error.ts'
import { placeOf } from './aws-region.ts'

/** What the message of a failure may name. */
interface FailureContext {
  /** "The secret X in REGION", to begin a sentence. */
  readonly subject: string
  /** The name as a command can hold it. */
  readonly plainName: string
  readonly region: string
  readonly partition: string
  /** " (ErrorName, HTTP 500, 9 attempts)", of closed form. */
  readonly kind: string
  /** " (9 attempts)", or nothing after one. */
  readonly tries: string
  /** The host of AWS that has no address. */
  readonly unknownHost: string | null
  /** A sentence about an ARN that does not fit the region, with a blank before it; or nothing. */
  readonly misplaced: string
}

export type FailureWords = (asked: FailureContext) => Omit<Failure, 'code'>

type Codes = Readonly<Record<'THROTTLED' | 'UNREACHABLE' | 'GARBLED' | 'FAILED', FailureCode>>

/** The names, codes and commands of a service in messages about its errors. */
export interface Service {
  readonly title: string
  readonly thing: 'secret' | 'parameter'
  /** The first part of its host names. */
  readonly host: string
  /** The variable that moves its endpoint. */
  readonly override: string
  readonly codes: Codes
  /** What helps against throttling. */
  readonly slower: string
  /** The name of a thing as commands and policies take it. */
  readonly bareName: (request: Request) => string
  /** The command that looks at the thing with the same credentials. */
  readonly look: (asked: FailureContext) => string
}

/** The part of a reference that messages use. */
interface Request {
  readonly id: string
  readonly name: string
}

const OIDC =
  'in GitHub Actions run aws-actions/configure-aws-credentials with role-to-assume and aws-region before the gate, in a job with `permissions: { id-token: write, contents: read }`'

const WORDS: Readonly<
  Record<AwsKind, (asked: FailureContext, service: Service) => Omit<Failure, 'code'>>
> = {
  AWS_CREDENTIALS_MISSING: ({ subject }) => ({
    message: `${subject} could not be read: no AWS credentials were found.`,
    fix: `Give credentials: ${OIDC}; elsewhere set AWS_PROFILE, or run \`aws sso login\`.${ofProfile()}`,
  }),
  AWS_CREDENTIALS_EXPIRED: ({ subject, kind, region, partition }) => ({
    message: `${subject} could not be read: the AWS credentials are expired or refused${kind}.`,
    fix: `Get fresh credentials (\`aws sts get-caller-identity\` shows whether they work): ${OIDC}, close before the gate. Look at the machine's clock when it is a signature that is refused.${partition === 'aws' ? '' : ` ${region} takes credentials of the partition ${partition} only.`}${brokenKey()}`,
  }),
  AWS_ROLE_REFUSED: ({ subject, kind }) => ({
    message: `${subject} could not be read: STS refused to give the role's credentials${kind}.`,
    fix: `Compare the trust policy of the role with the token's subject and audience, and ${OIDC}. The subject of a repository created, renamed or transferred after 2026-07-15 is immutable: repo:OWNER@OWNER_ID/REPO@REPO_ID:…, where older ones say repo:OWNER/REPO:…. With \`environment:\` on the job it ends in environment:NAME. The role's account needs the identity provider token.actions.githubusercontent.com.`,
  }),
  AWS_REGION_MISSING: ({ subject }, { thing }) => ({
    message: `${subject} could not be read: no usable AWS region is known.`,
    fix: `Name the region: the \`region\` input or \`--region\`, the environment in the policy, AWS_REGION, or the full ARN of the ${thing}. It looks like eu-west-1. AWS_DEFAULT_REGION is not read.`,
  }),
  TIMEOUT: ({ subject }) => ({
    message: `${subject} was not there in time.`,
    fix: 'Check the network between the runner and AWS, or allow more time with --timeout SECONDS (the input `timeout`).',
  }),
  THROTTLED: ({ subject, tries }, { title, slower }) => ({
    message: `${subject} could not be read: ${title} throttled every attempt${tries}.`,
    fix: `Run the job again, or with a smaller --parallel (the input \`parallel\`). ${slower}`,
  }),
  NO_SUCH_HOST: (asked, service) => ({
    message: `${asked.subject} could not be read: there is no host ${asked.unknownHost}.`,
    fix: `Correct the region: ${service.title} is in no region ${asked.region} that this machine can find. If it is right, let this machine resolve the name of the host.`,
  }),
  AWS_CERTIFICATE_UNTRUSTED: ({ subject }, { override }) => ({
    message: `${subject} could not be read: this machine does not trust the certificate of the server.`,
    fix: `Check the network between this machine and AWS: a proxy that opens TLS needs its certificate authority in NODE_EXTRA_CA_CERTS. Check ${override} if it is set, and the date of this machine.`,
  }),
  AWS_CLOCK_SKEWED: ({ subject, kind }) => ({
    message: `${subject} could not be read: AWS refused the time of the signature${kind}.`,
    fix: 'Set the clock of this machine: it may be off by five minutes at most. Compare date -u with the time of another machine.',
  }),
  CREDENTIALS_GARBLED: ({ subject }) => ({
    message: `${subject} could not be read: ${withControls()} a line feed or another control character. Nothing was sent to AWS.`,
    fix: 'Copy the value once more, without the end of its line.',
  }),
  UNREACHABLE: (asked, service) => ({
    message: `${asked.subject} could not be read: ${service.title} did not answer${asked.tries}.`,
    fix: `Check the spelling of the region and ${service.override} if it is set, and let this machine open HTTPS to ${hostOf(asked, service)}. A certificate authority of your own goes into NODE_EXTRA_CA_CERTS.${ofProxy()}`,
  }),
  PROXY_REFUSED: ({ subject, kind }) => ({
    message: `${subject} could not be read: the proxy of this machine refused the connection to AWS${kind}.`,
    fix: `Let the proxy open connections to *.amazonaws.com, give it a user and a password if it asks for them (HTTP 407), or name the host in NO_PROXY.`,
  }),
  NOT_SENT: ({ subject }) => ({
    message: `${subject} could not be read: the AWS SDK refused its settings. Nothing was sent to AWS.`,
    fix: 'Check the variables that begin with AWS_, and ~/.aws/config: a value of one of them is not known.',
  }),
  GARBLED: ({ subject, kind }, { title, override }) => ({
    message: `${subject} could not be read: the answer did not come from ${title}${kind}.`,
    fix: `Check for a proxy, a login page, or a stand-in behind ${override}.`,
  }),
  FAILED: (asked, { title, look }) => ({
    message: `${asked.subject} could not be read: ${title} answered with an error${asked.kind}.`,
    fix: `Run the job again, then ask with the same credentials: \`${look(asked)}\`. The state of the service is on health.aws.amazon.com.`,
  }),
}

/**
 * The failure of a call, in our own words. The message and `cause` of the SDK only decide the kind and are dropped:
 * they name accounts, and quote answers.
 */
export function awsError(fault: AwsError, asked: FailureContext, service: Service): GateError {
  const kind = awsKindOf(fault)
  const words = (fault.ofCredentials && CREDENTIALS_WORDS[kind]) || WORDS[kind]
  const codes = fault.ofCredentials ? CREDENTIALS_CODES : service.codes
  return gateError(codeOf(kind, codes), (asked) => words(asked, service), asked)
}

const CREDENTIALS_CODES: Codes = {
  THROTTLED: 'AWS_CREDENTIALS_THROTTLED',
  UNREACHABLE: 'AWS_CREDENTIALS_UNREACHABLE',
  GARBLED: 'AWS_CREDENTIALS_GARBLED',
  FAILED: 'AWS_CREDENTIALS_FAILED',
}

/** Words for errors that came before the first call to the service itself. */
const CREDENTIALS_WORDS: Readonly<Partial<Record<AwsKind, typeof WORDS.FAILED>>> = {
  THROTTLED: ({ subject, tries }) => ({
    message: `${subject} could not be read: the source of the AWS credentials (STS or another) throttled every attempt${tries}.`,
    fix: 'Run the job again, with fewer jobs that take the role at once.',
  }),
  NO_SUCH_HOST: unreachableCredentials,
  UNREACHABLE: unreachableCredentials,
  GARBLED: ({ subject, kind }) => ({
    message: `${subject} could not be read: the answer did not come from the source of the AWS credentials${kind}.`,
    fix: 'Check for a proxy, a login page, or a stand-in behind AWS_ENDPOINT_URL_STS.',
  }),
  FAILED: ({ subject, kind }) => ({
    message: `${subject} could not be read: the source of the AWS credentials (STS or another) answered with an error${kind}.`,
    fix: `Run the job again; \`aws sts get-caller-identity\` tells whether the credentials can be had. In a job ${OIDC}.`,
  }),
}

function unreachableCredentials({ subject, region, tries }: FailureContext): Omit<Failure, 'code'> {
  return {
    message: `${subject} could not be read: the source of the AWS credentials (STS or another) did not answer${tries}.`,
    fix: `Check the spelling of the region and AWS_ENDPOINT_URL_STS if it is set, and let this machine open HTTPS to sts.${region}.${partitionOf(region).domain}.${ofProxy()}`,
  }
}

/** The failure that these words make of what was asked. */
export function gateError(
  code: FailureCode,
  words: FailureWords,
  asked: FailureContext,
): GateError {
  const { message, fix } = words(asked)
  return new GateError({ code, message: `${message}${asked.misplaced}`, fix })
}

/** Names of errors of the SDK itself, which say nothing about AWS. */
const NOT_OF_AWS: readonly string[] = [
  'Unknown',
  'Error',
  'SyntaxError',
  'TypeError',
  'ProxyError',
  'NoValueInAnswer',
]

/** What a message may name of a call. @param region the region of the call, null when not known */
export function askedFor(
  { name, status, attempts, unknownHost }: AwsError,
  request: Request,
  region: string | null,
  { thing, bareName }: Service,
): FailureContext {
  const plainName = bareName(request)
  const known = region !== null && /^[a-z0-9-]{1,40}$/.test(region) ? region : null
  const kinds = [
    /^[A-Za-z]{1,60}$/.test(name) && !NOT_OF_AWS.includes(name) ? name : null,
    status === null ? null : `HTTP ${status}`,
    attempts === null || attempts < 2 ? null : `${attempts} attempts`,
  ].filter((part) => part !== null)
  return {
    subject: `The ${thing} ${request.name}${known === null ? '' : ` in ${known}`}`,
    plainName: /^[\w/+=.@!-]+$/.test(plainName) ? plainName : 'NAME',
    region: known ?? 'REGION',
    partition: placeOf(request.id)?.partition ?? partitionOf(known ?? '').id,
    kind: kinds.length === 0 ? '' : ` (${kinds.join(', ')})`,
    tries: attempts === null || attempts < 2 ? '' : ` (${attempts} attempts)`,
    unknownHost,
    misplaced: known === null ? '' : misplaced(request.id, known),
  }
}

function misplaced(id: string, region: string): string {
  const place = placeOf(id)
  if (place === null) return ''
  const { id: partition } = partitionOf(region)
  if (place.partition !== partition)
    return ` Its ARN is of the partition ${place.partition}, and ${region} belongs to ${partition}.`
  return place.region === region ? '' : ` Its ARN is of ${place.region}, not of ${region}.`
}

function codeOf(kind: AwsKind, codes: Codes): FailureCode {
  switch (kind) {
    case 'NO_SUCH_HOST':
    case 'PROXY_REFUSED':
      return codes.UNREACHABLE
    case 'NOT_SENT':
      return codes.FAILED
    case 'CREDENTIALS_GARBLED':
      return 'AWS_CREDENTIALS_GARBLED'
    case 'THROTTLED':
    case 'UNREACHABLE':
    case 'GARBLED':
    case 'FAILED':
      return codes[kind]
    default:
      return kind
  }
}

function hostOf({ region }: FailureContext, { host }: Service): string {
  return `${host}.${region}.${partitionOf(region).domain}`
}
