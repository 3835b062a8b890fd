import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from 'vitest'
import { CredentialsError } from '../../src/adapters/aws-error.ts'
import { secretsManager } from '../../src/adapters/secrets-manager.ts'
import { secretsManagerError } from '../../src/adapters/secrets-manager-errors.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { SecretReference } from '../../src/resolve/reference.ts'
import { stubAwsEnv } from '../support/aws-env.ts'
import {
  type Script,
  type ScriptedAnswer,
  type ScriptedSecretsManager,
  scriptedSecretsManager,
} from '../support/scripted-secrets-manager.ts'

const REGION = 'eu-west-1'
const WORDS = 'WORDS-OF-THE-SERVICE'
const SINGLE = { parallel: 10, batch: false }

beforeEach(stubAwsEnv)

afterEach(() => {
  vi.unstubAllEnvs()
})

function request(id: string, more: Partial<SecretReference> = {}): SecretReference {
  const version = { jsonKey: null, stage: null, versionId: null }
  return { store: 'secrets-manager', id, name: id, region: REGION, ...version, ...more }
}

const credentials = (cause: unknown) => new CredentialsError(cause)

async function failureOf(
  id: string,
  more: Partial<SecretReference> = {},
  fetch = secretsManager({
    ...SINGLE,
    patience: { connect: 300, answer: 300 },
    until: () => performance.now() + 1500,
  }),
) {
  const thrown = await fetch(request(id, more)).then(
    () => 'it was answered',
    (error: unknown) => error,
  )
  if (!(thrown instanceof GateError)) throw new Error('It did not fail with a GateError.')
  expect(inspect(thrown, { depth: null, showHidden: true })).not.toContain(WORDS)
  return thrown.failure
}

const moto = inject('moto')

describe.skipIf(moto === null)('against moto (skipped where no Python has it)', () => {
  const id = (name: string) => `${prefix}/${name}`
  const prefix = `bootgate-test-${randomUUID()}`
  let aws: SecretsManagerClient

  beforeAll(() => {
    aws = new SecretsManagerClient({
      region: REGION,
      endpoint: moto ?? '',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
  })

  beforeEach(() => {
    vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', moto ?? '')
  })

  afterAll(() => {
    aws.destroy()
  })

  it('reads a text by its name, with its version and stages', async () => {
    const { VersionId } = await aws.send(
      new CreateSecretCommand({ Name: id('text'), SecretString: 'blue ☂' }),
    )
    const { text, versionId, stages, created } = await secretsManager(SINGLE)(request(id('text')))
    expect(text?.reveal()).toBe('blue ☂')
    expect(versionId).toBe(VersionId)
    expect(stages).toEqual(['AWSCURRENT'])
    expect(created).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  })

  it('reads a JSON text by its full ARN, as it is', async () => {
    const json = '{ "KEY": "one",  "n": 010 }'
    const { ARN = '' } = await aws.send(
      new CreateSecretCommand({ Name: id('json'), SecretString: json }),
    )
    const { text } = await secretsManager(SINGLE)(request(ARN))
    expect(text?.reveal()).toBe(json)
  })

  it('reads a binary secret as one without a text', async () => {
    await aws.send(
      new CreateSecretCommand({ Name: id('binary'), SecretBinary: new Uint8Array([1, 2]) }),
    )
    const { text } = await secretsManager(SINGLE)(request(id('binary')))
    expect(text).toBeNull()
  })

  it('reads the version that a stage or an id points at', async () => {
    const first = await aws.send(
      new CreateSecretCommand({ Name: id('versions'), SecretString: 'old' }),
    )
    await aws.send(new PutSecretValueCommand({ SecretId: id('versions'), SecretString: 'new' }))
    const fetch = secretsManager(SINGLE)
    const current = await fetch(request(id('versions')))
    const previous = await fetch(request(id('versions'), { stage: 'AWSPREVIOUS' }))
    const pinned = await fetch(request(id('versions'), { versionId: first.VersionId ?? '' }))
    expect(current.text?.reveal()).toBe('new')
    expect(previous.text?.reveal()).toBe('old')
    expect(previous.stages).toEqual(['AWSPREVIOUS'])
    expect(pinned.text?.reveal()).toBe('old')
    expect(pinned.versionId).toBe(first.VersionId)
  })

  it('finds secrets in the region asked for, and in that of the machine', async () => {
    await aws.send(new CreateSecretCommand({ Name: id('region'), SecretString: 'here' }))
    const fetch = secretsManager(SINGLE)
    vi.stubEnv('AWS_REGION', REGION)
    const { text } = await fetch(request(id('region'), { region: null }))
    expect(text?.reveal()).toBe('here')
    const failure = await failureOf(id('region'), { region: 'us-east-1' }, fetch)
    expect(failure.code).toBe('SECRET_NOT_FOUND')
    expect(failure.message).toBe(`The secret ${id('region')} in us-east-1 does not exist.`)
  })

  // moto calls the whole secret missing when only the stage is: that case is below.
  it('says that a secret is missing, has no value or no such version, or is deleted', async () => {
    await aws.send(new CreateSecretCommand({ Name: id('hollow') }))
    await aws.send(new CreateSecretCommand({ Name: id('versioned'), SecretString: 'x' }))
    await aws.send(new CreateSecretCommand({ Name: id('deleted'), SecretString: 'x' }))
    await aws.send(new DeleteSecretCommand({ SecretId: id('deleted'), RecoveryWindowInDays: 7 }))
    const missing = await failureOf(id('missing'))
    const hollow = await failureOf(id('hollow'))
    const version = await failureOf(id('versioned'), { versionId: randomUUID() })
    const deleted = await failureOf(id('deleted'))
    expect(missing.code).toBe('SECRET_NOT_FOUND')
    expect(hollow.code).toBe('SECRET_NO_VALUE')
    expect(version.code).toBe('SECRET_NO_VALUE')
    expect(deleted.code).toBe('SECRET_DELETED')
    expect(deleted.fix).toContain(
      `aws secretsmanager restore-secret --region ${REGION} --secret-id '${id('deleted')}'`,
    )
  })
})

describe('against a scripted stand-in', () => {
  let service: ScriptedSecretsManager

  beforeAll(async () => {
    service = await scriptedSecretsManager(SCRIPT)
  })

  beforeEach(() => {
    vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', service.url)
  })

  afterAll(async () => {
    await service.stop()
  })

  const asksFor = (id: string) => service.requests.filter(({ body }) => body.SecretId === id)

  it.each([
    ['denied', 'SECRET_ACCESS_DENIED'],
    ['denied-to-kms-role', 'SECRET_ACCESS_DENIED'],
    ['kms', 'SECRET_DECRYPTION_DENIED'],
    ['decryption', 'SECRET_DECRYPTION_DENIED'],
    ['kms-disabled', 'SECRET_DECRYPTION_DENIED'],
    ['expired', 'AWS_CREDENTIALS_EXPIRED'],
    ['unrecognized', 'AWS_CREDENTIALS_EXPIRED'],
    ['signature', 'AWS_CREDENTIALS_EXPIRED'],
    ['not-found', 'SECRET_NOT_FOUND'],
    ['no-value', 'SECRET_NO_VALUE'],
    ['no-such-stage', 'SECRET_NO_VALUE'],
    ['deleted', 'SECRET_DELETED'],
    ['throttled', 'SECRETS_MANAGER_THROTTLED'],
    ['too-many', 'SECRETS_MANAGER_THROTTLED'],
    ['fault', 'SECRETS_MANAGER_FAILED'],
    ['truncated', 'SECRETS_MANAGER_GARBLED'],
    ['page', 'SECRETS_MANAGER_FAILED'],
    ['nothing', 'SECRETS_MANAGER_GARBLED'],
    ['number', 'SECRETS_MANAGER_GARBLED'],
    ['map', 'SECRETS_MANAGER_GARBLED'],
    ['invalid', 'SECRETS_MANAGER_FAILED'],
    ['prototype', 'SECRETS_MANAGER_FAILED'],
    ['reset', 'SECRETS_MANAGER_UNREACHABLE'],
    ['silent', 'SECRETS_MANAGER_UNREACHABLE'],
    ['stalled', 'SECRETS_MANAGER_UNREACHABLE'],
  ])('%s is %s', async (id, code) => {
    const failure = await failureOf(id)
    expect(failure.code).toBe(code)
    expect(failure.message).toContain(`The secret ${id} in ${REGION} `)
    expect(failure.fix).not.toBe('')
  })

  it('gives the answer that comes after a refusal to hurry', async () => {
    const { text } = await secretsManager(SINGLE)(request('throttled-once'))
    expect(text?.reveal()).toBe('fine')
    expect(asksFor('throttled-once')).toHaveLength(2)
  })

  it('takes an answer that is late, though in time', async () => {
    const { text } = await secretsManager({ ...SINGLE, patience: { connect: 300, answer: 2000 } })(
      request('late'),
    )
    expect(text?.reveal()).toBe('late')
    expect(asksFor('late')).toHaveLength(1)
  })

  it('asks for what was asked, signed, and for nothing else', async () => {
    const fetch = secretsManager(SINGLE)
    await fetch(request('late', { stage: 'AWSPREVIOUS', region: 'us-east-2' }))
    await fetch(request('late', { versionId: 'v1' }))
    const [staged, pinned] = asksFor('late').slice(-2)
    expect(staged?.body).toEqual({ SecretId: 'late', VersionStage: 'AWSPREVIOUS' })
    expect(pinned?.body).toEqual({ SecretId: 'late', VersionId: 'v1' })
    expect(staged?.authorization).toContain('/us-east-2/secretsmanager/aws4_request')
    expect(service.requests.map(({ target }) => target)).not.toContain('undefined')
  })

  it('names the permission and the secret, not the account', async () => {
    const arn = `arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:app/db-AbCdEf`
    const denied = await failureOf(arn, { name: 'app/db-AbCdEf', region: 'cn-north-1' })
    const kms = await failureOf('kms')
    expect(denied.fix).toContain(
      'secretsmanager:GetSecretValue on arn:aws-cn:secretsmanager:cn-north-1:ACCOUNT:secret:app/db-??????',
    )
    expect(JSON.stringify(denied)).not.toContain('123456789012')
    expect(kms.fix).toContain('kms:Decrypt')
  })

  it('shows the kind and the status of an error that it does not know', async () => {
    const fault = await failureOf('fault')
    const odd = await failureOf('odd-name')
    expect(fault.message).toMatch(/\(InternalServiceError, HTTP 500, \d attempts\)/)
    expect(odd.message).toContain('answered with an error (HTTP 400).')
  })

  it('puts into a command only what a command can hold', async () => {
    const failure = await failureOf('deleted', { name: "that is $(referred) to'" })
    expect(failure.fix).toContain("--secret-id 'NAME'")
  })
})

describe('before the service is asked', () => {
  it('says that nothing answers', async () => {
    const refused = await failureOf('any')
    vi.stubEnv('AWS_ENDPOINT_URL', 'no url')
    const nowhere = await failureOf('any')
    expect(refused.code).toBe('SECRETS_MANAGER_UNREACHABLE')
    expect(refused.fix).toContain(`secretsmanager.${REGION}.amazonaws.com`)
    expect(nowhere.code).toBe('SECRETS_MANAGER_UNREACHABLE')
  })

  it('says that no region is known, or that it is none', async () => {
    const missing = await failureOf('any', { region: null })
    const odd = await failureOf('any', { region: `no region ${WORDS}` })
    expect(missing.code).toBe('AWS_REGION_MISSING')
    expect(missing.fix).toContain('AWS_DEFAULT_REGION is not read')
    expect(odd.code).toBe('AWS_REGION_MISSING')
  })

  it.each([
    'AWS_ACCESS_KEY_ID',
    'AWS_SESSION_TOKEN',
  ])('names %s when it ends in a line feed, and never its value', async (name) => {
    vi.stubEnv(name, `${WORDS}\n`)
    const { code, message } = await failureOf('any')
    expect(code).toBe('AWS_CREDENTIALS_GARBLED')
    expect(message).toContain(`${name} holds a line feed`)
  })

  it('says that the secret key holds a line feed when AWS refuses the signature', () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', `${WORDS}\n`)
    const refused = { name: 'SignatureDoesNotMatch' }
    const { failure } = secretsManagerError(refused, request('any'), REGION)
    expect(failure.fix).toContain('AWS_SECRET_ACCESS_KEY holds a line feed')
    expect(failure.fix).not.toContain(WORDS)
  })

  it('turns off what the SDK warns about the version of Node', async () => {
    vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', undefined)
    await failureOf('any')
    expect(process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED).toBe('true')
  })

  it('says that the profile of AWS_PROFILE gives no credentials', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    vi.stubEnv('AWS_PROFILE', WORDS)
    const { code, fix } = await failureOf('any')
    expect(code).toBe('AWS_CREDENTIALS_MISSING')
    expect(fix).toContain('AWS_PROFILE is set: check that')
  })

  it('does not mind a mode of the SDK that is not known', async () => {
    vi.stubEnv('AWS_DEFAULTS_MODE', WORDS)
    expect((await failureOf('any')).code).toBe('SECRETS_MANAGER_UNREACHABLE')
  })

  it('says that nothing was sent when the SDK refuses its settings', () => {
    const { failure } = secretsManagerError(new Error(WORDS), request('any'), REGION)
    expect(failure.code).toBe('SECRETS_MANAGER_FAILED')
    expect(failure.message).toContain('Nothing was sent to AWS')
  })

  it.each([
    ['SlowDown', 503, 'throttled every attempt (7 attempts).'],
    ['TimeoutError', null, 'did not answer (7 attempts).'],
    ['ServiceUnavailable', 503, '(ServiceUnavailable, HTTP 503, 7 attempts).'],
  ])('counts the attempts that ended in %s', (name, httpStatusCode, words) => {
    const thrown = { name, $metadata: { httpStatusCode, attempts: 7 } }
    const { failure } = secretsManagerError(thrown, request('any'), REGION)
    expect(failure.message).toContain(words)
  })

  it('says that a profile wins over keys', async () => {
    vi.stubEnv('AWS_PROFILE', WORDS)
    const { code, fix } = await failureOf('any')
    expect(code).toBe('AWS_CREDENTIALS_MISSING')
    expect(fix).toContain('AWS_PROFILE is set and wins over AWS_ACCESS_KEY_ID here')
  })

  it('says that there are no credentials', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    const none = await failureOf('any')
    vi.stubEnv('AWS_ROLE_ARN', 'arn:aws:iam::123456789012:role/deploy')
    vi.stubEnv('AWS_WEB_IDENTITY_TOKEN_FILE', '/nowhere/token')
    const noToken = await failureOf('any')
    expect(none.code).toBe('AWS_CREDENTIALS_MISSING')
    expect(none.fix).toContain('aws-actions/configure-aws-credentials')
    expect(none.fix).toContain('id-token: write')
    expect(noToken.code).toBe('AWS_CREDENTIALS_MISSING')
  })

  it.each([
    ['a role that STS refuses', { name: 'AccessDenied' }, 'AWS_ROLE_REFUSED'],
    ['a name that is not found', { code: 'ENOTFOUND' }, 'SECRETS_MANAGER_UNREACHABLE'],
    ['a foreign certificate', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'AWS_CERTIFICATE_UNTRUSTED'],
    [
      'every address refused',
      { errors: [{ code: 'ECONNREFUSED' }] },
      'SECRETS_MANAGER_UNREACHABLE',
    ],
    ['something that is no error', null, 'SECRETS_MANAGER_FAILED'],
    ['STS that is not there', credentials({ code: 'ECONNREFUSED' }), 'AWS_CREDENTIALS_UNREACHABLE'],
    ['STS that has enough', credentials({ name: 'Throttling' }), 'AWS_CREDENTIALS_THROTTLED'],
    ['STS that is a page', credentials({ name: 'SyntaxError' }), 'AWS_CREDENTIALS_GARBLED'],
    ['STS that breaks', credentials({ name: 'InternalFailure' }), 'AWS_CREDENTIALS_FAILED'],
    ['STS that refuses', credentials({ name: 'AccessDenied' }), 'AWS_ROLE_REFUSED'],
    [
      'a signature of yesterday',
      { name: 'InvalidSignatureException', message: 'Signature expired: 2026 is now earlier' },
      'AWS_CLOCK_SKEWED',
    ],
    ['a clock that is ahead', { name: 'RequestInTheFuture' }, 'AWS_CLOCK_SKEWED'],
  ])('%s', (_, thrown, code) => {
    const { failure } = secretsManagerError(thrown, request('any'), REGION)
    expect(failure.code).toBe(code)
  })

  it.each([
    ['AccessDenied', 403, 'AWS_ROLE_REFUSED'],
    ['InvalidIdentityToken', 400, 'AWS_ROLE_REFUSED'],
    ['ExpiredTokenException', 400, 'AWS_CREDENTIALS_EXPIRED'],
  ])('%s of STS, which gives the role, is reported as such', async (type, status, code) => {
    const error = `<Error><Type>Sender</Type><Code>${type}</Code><Message>${WORDS}</Message></Error>`
    const sts = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'text/xml' })
      response.end(`<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`)
    }).listen(0, '127.0.0.1')
    await once(sts, 'listening')
    const folder = await mkdtemp(join(tmpdir(), 'bootgate-test-'))
    await writeFile(join(folder, 'token'), WORDS)
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    vi.stubEnv('AWS_ROLE_ARN', 'arn:aws:iam::123456789012:role/deploy')
    vi.stubEnv('AWS_WEB_IDENTITY_TOKEN_FILE', join(folder, 'token'))
    const address = sts.address()
    vi.stubEnv(
      'AWS_ENDPOINT_URL_STS',
      `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    )
    const failure = await failureOf('any').finally(async () => {
      sts.closeAllConnections()
      sts.close()
      await rm(folder, { recursive: true })
    })
    expect(failure.code).toBe(code)
  })

  it('tells of immutable subjects when a role is refused', () => {
    const { failure } = secretsManagerError({ name: 'AccessDenied' }, request('any'), REGION)
    expect(failure.fix).toContain('2026-07-15')
    expect(failure.fix).toContain('repo:OWNER@OWNER_ID/REPO@REPO_ID')
  })
})

function refusal(type: string, message = '', status = 400): ScriptedAnswer {
  return { status, json: { __type: type, Message: `${message} ${WORDS}` } }
}

const VALUE = { Name: 'x', VersionId: 'v1', VersionStages: ['AWSCURRENT'] }

const SCRIPT: Script = {
  denied: refusal(
    'AccessDeniedException',
    'User: arn:aws:sts::1:assumed-role/x is not authorized to perform: secretsmanager:GetSecretValue',
  ),
  'arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:app/db-AbCdEf': refusal(
    'AccessDeniedException',
    'not authorized to perform: secretsmanager:GetSecretValue',
  ),
  'denied-to-kms-role': refusal(
    'AccessDeniedException',
    'User: arn:aws:sts::1:assumed-role/kms is not authorized to perform: secretsmanager:GetSecretValue',
  ),
  kms: refusal('AccessDeniedException', 'Access to KMS is not allowed'),
  decryption: refusal('DecryptionFailure'),
  'kms-disabled': refusal('InvalidRequestException', 'The KMS key is pending deletion.'),
  expired: refusal('ExpiredTokenException', 'The security token included is expired'),
  unrecognized: refusal('UnrecognizedClientException'),
  signature: refusal('InvalidSignatureException'),
  'not-found': refusal(
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret.",
  ),
  'no-value': refusal(
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
  ),
  'no-such-stage': refusal(
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret value for staging label: GREEN",
  ),
  deleted: refusal(
    'InvalidRequestException',
    "You can't perform this operation on the secret because it was marked for deletion.",
  ),
  throttled: refusal('ThrottlingException', 'Rate exceeded'),
  'too-many': { status: 429, text: '{}' },
  'throttled-once': [
    refusal('ThrottlingException', 'Rate exceeded'),
    { status: 200, json: { ...VALUE, SecretString: 'fine' } },
  ],
  late: { status: 200, json: { ...VALUE, SecretString: 'late' }, delay: 500 },
  fault: refusal('InternalServiceError', '', 500),
  truncated: { status: 200, text: `{"Name":"x","SecretString":"${WORDS}` },
  page: { status: 503, text: `<html>${WORDS}</html>` },
  nothing: { status: 200, json: VALUE },
  number: { status: 200, json: { SecretString: 5 } },
  map: { status: 200, json: { SecretString: { a: WORDS } } },
  invalid: refusal('InvalidParameterException'),
  prototype: refusal('constructor'),
  'odd-name': refusal(`Odd-${WORDS}`),
  reset: { connection: 'reset' },
  silent: { connection: 'silent' },
  stalled: { connection: 'stalled' },
}
