import { setTimeout as sleep } from 'node:timers/promises'
import type { FailureCode } from '../../src/domain/errors.ts'
import { type Behaviour, CONTENTS, say } from '../support/faulty-services.ts'

/**
 * Where values come from, by the operation that gives them; then the right to read them, and what a `policy-ref`
 * is read by.
 */
export const SOURCES = [
  'GetSecretValue',
  'BatchGetSecretValue',
  'GetParameters',
  'AssumeRoleWithWebIdentity',
  CONTENTS,
] as const
export type Source = (typeof SOURCES)[number]

/** Why a fault cannot happen to a source. */
export interface NotHere {
  readonly reason: string
}

export interface Fault {
  /** Where the calls go, when that is the fault. */
  readonly endpoint?: 'no such host' | 'closed port' | 'untrusted certificate'
  /** What the source does with each call to it. */
  readonly behave?: Behaviour
  /** For the run, in seconds: short where it is what ends the run. */
  readonly timeout?: number
  /** How many secrets or parameters are fetched; without it two. */
  readonly things?: number
  readonly codes: Readonly<Record<Source, FailureCode | NotHere | typeof PASS>>
}

/** A fault that ends in time. */
export const PASS = 'pass'

/** No output may hold it: services put account ids and pieces of answers into their words. */
export const WORDS = 'WORDS-OF-THE-SERVICE'

/** The code of that ending of each source's own. */
function own(ending: 'UNREACHABLE' | 'THROTTLED' | 'GARBLED' | 'FAILED'): Fault['codes'] {
  return {
    GetSecretValue: `SECRETS_MANAGER_${ending}`,
    BatchGetSecretValue: `SECRETS_MANAGER_${ending}`,
    GetParameters: `PARAMETER_STORE_${ending}`,
    AssumeRoleWithWebIdentity: `AWS_CREDENTIALS_${ending}`,
    contents: `GITHUB_${ending}`,
  }
}

function everywhere(code: FailureCode): Fault['codes'] {
  return {
    GetSecretValue: code,
    BatchGetSecretValue: code,
    GetParameters: code,
    AssumeRoleWithWebIdentity: code,
    contents: code,
  }
}

/** What GitHub says in the place of an error of AWS. */
const AT_GITHUB: Readonly<Record<string, readonly [number, Readonly<Record<string, string>>]>> = {
  ThrottlingException: [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' }],
  ExpiredTokenException: [401, {}],
}

/** An error in the form of the service that is asked. */
function error(status: number, code: string, message = WORDS, headers = {}): Behaviour {
  return ({ operation }, response) => {
    if (operation === CONTENTS) {
      const [other, more] = AT_GITHUB[code] ?? [status, {}]
      return say(response, other, JSON.stringify({ message }), { ...headers, ...more })
    }
    if (operation !== 'AssumeRoleWithWebIdentity')
      return say(response, status, JSON.stringify({ __type: code, message }), headers)
    const words = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
    return say(response, status, `<ErrorResponse>${words}</ErrorResponse>`, headers)
  }
}

function page(status: number): Behaviour {
  const html = `<!doctype html><title>${WORDS}</title>`
  return (_, response) => say(response, status, html, { 'content-type': 'text/html' })
}

function body(text: string): Behaviour {
  return (_, response) => say(response, 200, text)
}

/** A source that is away for five seconds from the first call on. */
function blip(away: Behaviour): Fault {
  return {
    timeout: 60,
    things: 500,
    behave: (call, response) =>
      call.since < 5000 ? away(call, response) : say(response, 200, call.good),
    codes: {
      GetSecretValue: PASS,
      BatchGetSecretValue: PASS,
      GetParameters: PASS,
      AssumeRoleWithWebIdentity: PASS,
      contents: { reason: 'holds no values' },
    },
  }
}

const NOT_SIGNED: NotHere = { reason: 'the call is not signed' }
const ONE_A_CALL: NotHere = { reason: 'one thing a call' }

/** What is asked once a run. */
const AT_ONCE: readonly string[] = ['AssumeRoleWithWebIdentity', CONTENTS]

/** What can go wrong between the gate and a source, each with the one code that it is to end with. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'DNS failure': { endpoint: 'no such host', codes: own('UNREACHABLE') },
  'connection refused': { endpoint: 'closed port', codes: own('UNREACHABLE') },
  'TLS error': {
    endpoint: 'untrusted certificate',
    codes: { ...everywhere('AWS_CERTIFICATE_UNTRUSTED'), contents: 'GITHUB_UNREACHABLE' },
  },
  'reset in the middle of a body': {
    behave: ({ good }, response) => {
      response.writeHead(200, { 'content-length': good.length }).write(good.slice(0, 20))
      setTimeout(() => response.destroy(), 50)
    },
    // Octokit takes what breaks off for an empty answer.
    codes: own('UNREACHABLE'),
  },
  'one byte a second': {
    timeout: 2,
    behave: async ({ good }, response) => {
      response.writeHead(200, { 'content-length': good.length })
      for (const byte of good) {
        if (response.destroyed) return
        response.write(byte)
        await sleep(1_000, undefined, { ref: false })
      }
    },
    codes: everywhere('TIMEOUT'),
  },
  'HTTP 429': { behave: page(429), codes: own('THROTTLED') },
  'HTTP 429, retry after an hour': {
    timeout: 2,
    behave: error(429, 'TooManyRequestsException', WORDS, { 'retry-after': '3600' }),
    codes: own('THROTTLED'),
  },
  throttling: { behave: error(400, 'ThrottlingException'), codes: own('THROTTLED') },
  'HTTP 500': { behave: error(500, 'InternalServiceError'), codes: own('FAILED') },
  'HTTP 503': { behave: page(503), codes: own('FAILED') },
  'HTTP 503 for 5 s, 500 values': blip(page(503)),
  'reset for 5 s, 500 values': blip((_, response) => {
    response.destroy()
  }),
  'throttling for 5 s, 500 values': blip(error(400, 'ThrottlingException')),
  'answer cut short': {
    behave: ({ good }, response) => say(response, 200, good.slice(0, -30)),
    codes: own('GARBLED'),
  },
  "wrong content type (a proxy's page)": { behave: page(200), codes: own('GARBLED') },
  'JSON that is no object': {
    behave: body(`["${WORDS}"]`),
    // A list is what GitHub says of a folder.
    codes: { ...own('GARBLED'), contents: 'FILE_NOT_A_FILE' },
  },
  'JSON of the wrong shape': {
    behave: body(
      JSON.stringify({
        SecretString: { a: WORDS },
        SecretValues: [{ Name: 'one', SecretString: { a: WORDS } }, 5],
        Parameters: [{ Name: '/one', Value: { a: WORDS } }, 5],
        ...{ type: 'file', encoding: 'base64', content: { a: WORDS } },
      }),
    ),
    codes: own('GARBLED'),
  },
  'lists that are none, dates of words': {
    behave: body(
      JSON.stringify({
        ...{ SecretString: 'x', VersionStages: 5, CreatedDate: WORDS },
        ...{ SecretValues: { a: WORDS }, Parameters: { a: WORDS } },
        ...{ type: { a: WORDS }, encoding: 'base64', content: [WORDS] },
      }),
    ),
    codes: own('GARBLED'),
  },
  'empty body': { behave: body(''), codes: own('GARBLED') },
  'clock skew': {
    behave: error(
      400,
      'InvalidSignatureException',
      `Signature expired: 20261125T000000Z is now earlier than 20261125T010000Z ${WORDS}`,
    ),
    codes: {
      ...everywhere('AWS_CLOCK_SKEWED'),
      AssumeRoleWithWebIdentity: NOT_SIGNED,
      contents: NOT_SIGNED,
    },
  },
  'token that expires in the middle': {
    behave: (call, response) =>
      call.place === 1 && !AT_ONCE.includes(call.operation)
        ? say(response, 200, call.good)
        : error(400, 'ExpiredTokenException')(call, response),
    codes: { ...everywhere('AWS_CREDENTIALS_EXPIRED'), contents: 'GITHUB_ACCESS_DENIED' },
  },
  'partial batch': {
    behave: ({ operation, good }, response) => {
      const { SecretValues, Parameters } = JSON.parse(good)
      const kept = { SecretValues: SecretValues?.slice(0, 1), Parameters: Parameters?.slice(0, 1) }
      const alone = operation === 'GetSecretValue' || Parameters?.length === 1
      say(response, 200, JSON.stringify(alone ? {} : kept))
    },
    codes: {
      ...own('GARBLED'),
      GetSecretValue: ONE_A_CALL,
      AssumeRoleWithWebIdentity: ONE_A_CALL,
      contents: ONE_A_CALL,
    },
  },
  'partial batch, the rest refused': {
    behave: ({ good }, response) => {
      const { SecretValues, Parameters } = JSON.parse(good)
      const rest = {
        SecretValues: SecretValues?.slice(0, 1),
        Errors: [{ SecretId: 'two', ErrorCode: 'AccessDeniedException', Message: WORDS }],
        Parameters: Parameters?.slice(0, 1),
        InvalidParameters: ['/two'],
      }
      say(response, 200, JSON.stringify(rest))
    },
    codes: {
      GetSecretValue: ONE_A_CALL,
      BatchGetSecretValue: 'SECRET_ACCESS_DENIED',
      GetParameters: 'PARAMETER_NOT_FOUND',
      AssumeRoleWithWebIdentity: ONE_A_CALL,
      contents: ONE_A_CALL,
    },
  },
}
