import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { LabelParameterVersionCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { parameterStore } from '../../src/adapters/parameter-store.ts'
import { parameterStoreError } from '../../src/adapters/parameter-store-errors.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { FetchParameter } from '../../src/resolve/fetch.ts'
import type { ParameterReference } from '../../src/resolve/reference.ts'
import { stubAwsEnv } from '../support/aws-env.ts'
import {
  type Script,
  type ScriptedAnswer,
  type ScriptedSecretsManager,
  scriptedSecretsManager,
} from '../support/scripted-secrets-manager.ts'

const REGION = 'eu-west-1'
const WORDS = 'WORDS-OF-THE-SERVICE'

let service: ScriptedSecretsManager | null = null

beforeEach(stubAwsEnv)

afterEach(async () => {
  await service?.stop()
  service = null
  vi.unstubAllEnvs()
})

async function scripted(script: Script): Promise<ScriptedSecretsManager> {
  service = await scriptedSecretsManager(script)
  vi.stubEnv('AWS_ENDPOINT_URL_SSM', service.url)
  return service
}

function request(id: string, more: Partial<ParameterReference> = {}): ParameterReference {
  return { store: 'parameter-store', id, name: id.replace(/:\w+$/, ''), region: REGION, ...more }
}

const store = (parallel = 10) =>
  parameterStore({
    parallel,
    patience: { connect: 300, answer: 300 },
    until: () => performance.now() + 1500,
  })

async function failureOf(wanted: ParameterReference, fetch = store()) {
  const thrown = await fetch(wanted).then(
    () => 'it was answered',
    (error: unknown) => error,
  )
  if (!(thrown instanceof GateError)) throw new Error('It did not fail with a GateError.')
  expect(inspect(thrown, { depth: null, showHidden: true })).not.toContain(WORDS)
  return thrown.failure
}

async function fetchAll(fetch: FetchParameter, requests: readonly ParameterReference[]) {
  const one = async (wanted: ParameterReference) => {
    try {
      return (await fetch(wanted)).text?.reveal()
    } catch (thrown) {
      return thrown instanceof GateError ? thrown.failure.code : 'a stranger'
    }
  }
  return Promise.all(requests.map(one))
}

function value(text: string, more: object = {}): ScriptedAnswer {
  return { status: 200, json: { Value: text, Version: 1, Type: 'SecureString' }, ...more }
}

function refusal(type: string, message = ''): ScriptedAnswer {
  return { status: 400, json: { __type: type, message: `${message} ${WORDS}` } }
}

const moto = inject('moto')

describe.skipIf(moto === null)('against moto (skipped where no Python has it)', () => {
  const prefix = `/bootgate-${randomUUID()}`
  const id = (name: string) => `${prefix}/${name}`
  const aws = (region: string) =>
    new SSMClient({
      region,
      endpoint: moto ?? '',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
  const put = (
    name: string,
    Value: string,
    Type: 'String' | 'SecureString' | 'StringList' = 'SecureString',
    region = REGION,
  ) => aws(region).send(new PutParameterCommand({ Name: id(name), Value, Type, Overwrite: true }))

  beforeEach(() => {
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', moto ?? '')
  })

  it('reads a decrypted text, with its version and when it was made', async () => {
    await put('secure', 'blue ☂')
    const { text, versionId, stages, created } = await store()(request(id('secure')))
    expect(text?.reveal()).toBe('blue ☂')
    expect(versionId).toBe('1')
    expect(stages).toEqual([])
    expect(created).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  })

  it('reads a list as its text', async () => {
    await put('list', 'a,b,c', 'StringList')
    const { text } = await store()(request(id('list')))
    expect(text?.reveal()).toBe('a,b,c')
  })

  it('reads the version and the label asked for, and never one for the other', async () => {
    await put('versions', 'first')
    await put('versions', 'second')
    await put('versions', 'third')
    await aws(REGION).send(
      new LabelParameterVersionCommand({
        Name: id('versions'),
        ParameterVersion: 2,
        Labels: ['green'],
      }),
    )
    const asked = ['', ':1', ':green', ':3'].map((selector) =>
      request(`${id('versions')}${selector}`),
    )
    expect(await fetchAll(store(), asked)).toEqual(['third', 'first', 'second', 'third'])
    const payload = await store()(request(`${id('versions')}:green`))
    expect(payload.versionId).toBe('2')
  })

  it('says that a parameter or its version is missing', async () => {
    await put('there', 'x')
    const missing = await failureOf(request(id('missing')))
    const version = await failureOf(request(`${id('there')}:7`))
    expect(missing.code).toBe('PARAMETER_NOT_FOUND')
    expect(version.code).toBe('PARAMETER_NOT_FOUND')
    expect(missing.message).toBe(
      `The parameter ${id('missing')} in ${REGION} does not exist, or has no such version or label.`,
    )
    expect(missing.fix).toContain(
      `aws ssm put-parameter --region ${REGION} --name '${id('missing')}'`,
    )
  })

  it('reads from several regions in one run, and from that of the machine', async () => {
    const far = 'ap-southeast-2'
    await put('place', 'here')
    await put('place', 'there', 'String', far)
    vi.stubEnv('AWS_REGION', far)
    const got = await fetchAll(store(), [
      request(id('place')),
      request(id('place'), { region: far }),
      request(id('place'), { region: null }),
      request(id('place'), { region: 'us-east-1' }),
    ])
    expect(got).toEqual(['here', 'there', 'there', 'PARAMETER_NOT_FOUND'])
  })
})

describe('against a scripted stand-in', () => {
  const arn = `arn:aws:ssm:${REGION}:123456789012:parameter`

  it('asks for ten in a call, for each once, with decryption', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => `/app/p${index}`)
    const stand = await scripted(Object.fromEntries(ids.map((id) => [id, value(id)])))
    const got = await fetchAll(
      store(),
      [...ids, '/app/p0'].map((id) => request(id)),
    )
    expect(got).toEqual([...ids, '/app/p0'])
    expect(stand.requests.map(({ body }) => (body.Names as string[]).length)).toEqual([10, 10, 4])
    expect(stand.requests.every(({ body }) => body.WithDecryption === true)).toBe(true)
  })

  it.each([1, 3])('never has more than %i calls under way', async (parallel) => {
    const ids = Array.from({ length: 60 }, (_, index) => `/app/p${index}`)
    const stand = await scripted(
      Object.fromEntries(ids.map((id) => [id, value(id, { delay: 20 })])),
    )
    await fetchAll(
      store(parallel),
      ids.map((id) => request(id)),
    )
    expect(stand.takePeak()).toBe(parallel)
  })

  it('reads ARNs, with a version and without', async () => {
    const stand = await scripted({
      [`${arn}/app/db`]: value('by ARN'),
      [`${arn}/app/db:3`]: value('by ARN and version'),
      '/app/db': value('by name'),
    })
    const got = await fetchAll(store(), [
      request(`${arn}/app/db`),
      request(`${arn}/app/db:3`),
      request('/app/db'),
    ])
    expect(got).toEqual(['by ARN', 'by ARN and version', 'by name'])
    expect(stand.requests.map(({ body }) => body.Names)).toEqual(
      expect.arrayContaining([[`${arn}/app/db`, '/app/db'], [`${arn}/app/db:3`]]),
    )
  })

  it('does not let one that is refused keep back the others', async () => {
    await scripted({
      '/app/good': value('fine'),
      '/app/denied': refusal(
        'AccessDeniedException',
        'not authorized to perform: ssm:GetParameters',
      ),
      '/app/kms': refusal(
        'AccessDeniedException',
        'The ciphertext refers to a customer master key',
      ),
    })
    const got = await fetchAll(
      store(),
      ['/app/good', '/app/denied', '/app/missing', '/app/kms'].map((id) => request(id)),
    )
    expect(got).toEqual([
      'fine',
      'PARAMETER_ACCESS_DENIED',
      'PARAMETER_NOT_FOUND',
      'PARAMETER_ACCESS_DENIED',
    ])
  })

  it('asks singly for one that is not in the answer', async () => {
    const stand = await scripted({
      '/app/a': value('a'),
      '/app/b': value('b', { leftOut: true }),
    })
    const got = await fetchAll(store(), [request('/app/a'), request('/app/b')])
    // The stand-in leaves it out of the second answer as well, which is then one without a value.
    expect(got).toEqual(['a', 'PARAMETER_STORE_GARBLED'])
    expect(stand.requests).toHaveLength(2)
  })

  it.each([
    ['denied', refusal('AccessDeniedException', 'ssm:GetParameters'), 'PARAMETER_ACCESS_DENIED'],
    ['a key that is none', refusal('InvalidKeyId'), 'PARAMETER_ACCESS_DENIED'],
    ['expired', refusal('ExpiredTokenException'), 'AWS_CREDENTIALS_EXPIRED'],
    ['throttled', refusal('ThrottlingException', 'Rate exceeded'), 'PARAMETER_STORE_THROTTLED'],
    ['a fault', { status: 500, json: { __type: 'InternalServerError' } }, 'PARAMETER_STORE_FAILED'],
    ['a page', { status: 503, text: `<html>${WORDS}</html>` }, 'PARAMETER_STORE_FAILED'],
    ['no value', { status: 200, json: { Version: 1 } }, 'PARAMETER_STORE_GARBLED'],
    ['a number', { status: 200, json: { Value: 5 } }, 'PARAMETER_STORE_GARBLED'],
    ['reset', { connection: 'reset' }, 'PARAMETER_STORE_UNREACHABLE'],
    ['silent', { connection: 'silent' }, 'PARAMETER_STORE_UNREACHABLE'],
  ] as const)('%s', async (_, answer, code) => {
    await scripted({ '/app/db': answer })
    const failure = await failureOf(request('/app/db'))
    expect(failure.code).toBe(code)
    expect(failure.message).toContain(`The parameter /app/db in ${REGION} `)
  })

  it('names the permission and the parameter, not the account', async () => {
    const id = 'arn:aws-cn:ssm:cn-north-1:123456789012:parameter/app/db'
    await scripted({ [id]: refusal('AccessDeniedException', 'ssm:GetParameters') })
    const wanted = request(id, { name: '/app/db', region: 'cn-north-1' })
    const failure = await failureOf(wanted)
    expect(failure.fix).toContain(
      'ssm:GetParameters on arn:aws-cn:ssm:cn-north-1:ACCOUNT:parameter/app/db',
    )
    expect(JSON.stringify(failure)).not.toContain('123456789012')
  })
})

describe('before the service is asked', () => {
  it('says that nothing answers, that no region is known, that there are no credentials', async () => {
    const refused = await failureOf(request('/any'))
    const nowhere = await failureOf(request('/any', { region: null }))
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    const noCredentials = await failureOf(request('/any'))
    expect(refused.code).toBe('PARAMETER_STORE_UNREACHABLE')
    expect(refused.fix).toContain(`ssm.${REGION}.amazonaws.com`)
    expect(nowhere.code).toBe('AWS_REGION_MISSING')
    expect(noCredentials.code).toBe('AWS_CREDENTIALS_MISSING')
  })

  it('says that a region is misspelled when its host is not there', () => {
    const hostname = 'ssm.eu-wset-1.amazonaws.com'
    const thrown = { code: 'ENOTFOUND', hostname }
    const { failure } = parameterStoreError(thrown, request('/any'), 'eu-wset-1')
    const proxy = { code: 'ENOTFOUND', hostname: `proxy.${WORDS}` }
    const other = parameterStoreError(proxy, request('/any'), REGION)
    expect(failure.code).toBe('PARAMETER_STORE_UNREACHABLE')
    expect(failure.message).toContain(`there is no host ${hostname}.`)
    expect(failure.fix).toMatch(/^Correct the region: /)
    expect(other.failure.code).toBe('PARAMETER_STORE_UNREACHABLE')
    expect(JSON.stringify(other.failure)).not.toContain(WORDS)
  })

  it.each([
    ['cn-north-1', 'arn:aws:ssm:cn-north-1:1:parameter/x', 'the partition aws, and cn-north-1'],
    ['us-gov-west-1', 'arn:aws:ssm:us-gov-west-1:1:parameter/x', 'belongs to aws-us-gov.'],
    ['us-east-1', 'arn:aws:ssm:eu-west-1:1:parameter/x', 'is of eu-west-1, not of us-east-1.'],
  ])('says that an ARN does not fit %s', (region, id, words) => {
    const thrown = { name: 'ParameterNotFound' }
    const { failure } = parameterStoreError(thrown, request(id, { name: 'x', region }), region)
    expect(failure.code).toBe('PARAMETER_NOT_FOUND')
    expect(failure.message).toContain(words)
  })

  it('says which credentials a region takes', () => {
    const thrown = { name: 'UnrecognizedClientException' }
    const { failure } = parameterStoreError(thrown, request('/any'), 'cn-north-1')
    expect(failure.fix).toContain('cn-north-1 takes credentials of the partition aws-cn only.')
  })
})
