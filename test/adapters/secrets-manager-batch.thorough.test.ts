import { randomUUID } from 'node:crypto'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { secretsManager } from '../../src/adapters/secrets-manager.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { FetchSecret } from '../../src/resolve/fetch.ts'
import type { SecretReference } from '../../src/resolve/reference.ts'
import { stubAwsEnv } from '../support/aws-env.ts'
import {
  type Script,
  type ScriptedAnswer,
  type ScriptedSecretsManager,
  scriptedSecretsManager,
} from '../support/scripted-secrets-manager.ts'

const REGION = 'eu-west-1'
const BATCH = { parallel: 10, batch: true }

let service: ScriptedSecretsManager | null = null

beforeEach(stubAwsEnv)

afterEach(async () => {
  await service?.stop()
  service = null
  vi.unstubAllEnvs()
})

async function scripted(script: Script): Promise<ScriptedSecretsManager> {
  service = await scriptedSecretsManager(script)
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', service.url)
  return service
}

function request(id: string, more: Partial<SecretReference> = {}): SecretReference {
  const version = { jsonKey: null, stage: null, versionId: null }
  return { store: 'secrets-manager', id, name: id, region: REGION, ...version, ...more }
}

/** What each id gives: its text, `null` for a binary secret, or the code of its failure. */
async function fetchAll(fetch: FetchSecret, requests: readonly SecretReference[]) {
  const one = async (wanted: SecretReference) => {
    try {
      return (await fetch(wanted)).text?.reveal() ?? null
    } catch (thrown) {
      return thrown instanceof GateError ? thrown.failure.code : 'a stranger'
    }
  }
  return Promise.all(requests.map(one))
}

function value(text: string, more: Partial<ScriptedAnswer> = {}): ScriptedAnswer {
  return { status: 200, json: { VersionId: 'v1', SecretString: text }, ...more } as ScriptedAnswer
}

function refusal(type: string, message = ''): ScriptedAnswer {
  return { status: 400, json: { __type: type, Message: message } }
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `secret-${index}`)
const scriptOf = (ids: readonly string[], more: Partial<ScriptedAnswer> = {}): Script =>
  Object.fromEntries(ids.map((id) => [id, value(`value of ${id}`, more)]))
const targets = (from: ScriptedSecretsManager) =>
  from.requests.map(({ target }) => target.replace('secretsmanager.', '')).sort()

describe('single calls', () => {
  it.each([1, 7, 50])('are never more than %i at once, over all regions', async (parallel) => {
    const ids = names(60)
    // Long enough for all of them to be under way on a busy machine too.
    const stand = await scripted(scriptOf(ids, { delay: 10 * parallel }))
    const fetch = secretsManager({ parallel, batch: false })
    const got = await fetchAll(
      fetch,
      ids.map((id, index) => request(id, { region: index % 2 === 0 ? REGION : 'us-east-1' })),
    )
    expect(got).toEqual(ids.map((id) => `value of ${id}`))
    expect(stand.takePeak()).toBe(parallel)
    expect(stand.requests).toHaveLength(60)
  })

  it('end when the time is up, those that wait as well', async () => {
    const ids = names(30)
    const stand = await scripted(scriptOf(ids, { delay: 5000 }))
    const start = performance.now()
    const fetch = secretsManager({ parallel: 4, batch: false, signal: AbortSignal.timeout(300) })
    const got = await fetchAll(
      fetch,
      ids.map((id) => request(id)),
    )
    expect(new Set(got)).toEqual(new Set(['TIMEOUT']))
    // Before any answer.
    expect(performance.now() - start).toBeLessThan(5000)
    expect(stand.requests).toHaveLength(4)
  })

  it('say when their version was made', async () => {
    await scripted({
      a: { status: 200, json: { SecretString: 'x', CreatedDate: 1_763_900_000.5 } },
    })
    const odd = { status: 200, json: { SecretString: 'x', CreatedDate: 1e300 } }
    const { created } = await secretsManager(BATCH)(request('a'))
    await service?.stop()
    await scripted({ a: odd })
    const none = await secretsManager(BATCH)(request('a'))
    expect(created).toBe('2025-11-23T12:13:20.500Z')
    expect(none).not.toHaveProperty('created')
  })
})

describe('a batch', () => {
  it('that is answered with what is no list is asked for singly', async () => {
    await scripted({
      ...scriptOf(['a', 'b']),
      BatchGetSecretValue: { status: 200, json: { SecretValues: { a: 1 }, Errors: 5 } },
    })
    const fetch = secretsManager({ parallel: 10, batch: true })
    expect(await fetchAll(fetch, [request('a'), request('b')])).toEqual([
      'value of a',
      'value of b',
    ])
  })

  it('asks for twenty in a call, and for each once', async () => {
    const ids = names(45)
    const stand = await scripted(scriptOf(ids, { delay: 20 }))
    const requests = [...ids, 'secret-0'].map((id) => request(id))
    const got = await fetchAll(secretsManager(BATCH), requests)
    expect(got).toEqual([...ids, 'secret-0'].map((id) => `value of ${id}`))
    const sizes = stand.requests.map(({ body }) => (body.SecretIdList as string[]).length)
    expect(sizes.sort()).toEqual([20, 20, 6].sort())
    expect(stand.takePeak()).toBe(3)
  })

  it('is one for each region, and of one turn', async () => {
    const stand = await scripted(scriptOf(['a', 'b', 'c', 'd', 'e', 'f']))
    const fetch = secretsManager(BATCH)
    const there = { region: 'us-east-1' }
    await fetchAll(fetch, [request('a'), request('b'), request('c', there), request('d', there)])
    await fetchAll(fetch, [request('e'), request('f')])
    expect(stand.requests.map(({ body }) => body.SecretIdList)).toEqual(
      expect.arrayContaining([
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ]),
    )
    expect(stand.requests).toHaveLength(3)
  })

  it('never holds a stage or a version, nor one secret alone', async () => {
    const stand = await scripted(scriptOf(['a', 'b', 'c']))
    await fetchAll(secretsManager(BATCH), [
      request('a', { stage: 'AWSPREVIOUS' }),
      request('b', { versionId: 'v1' }),
      request('c'),
    ])
    expect(targets(stand)).toEqual(['GetSecretValue', 'GetSecretValue', 'GetSecretValue'])
  })

  it('knows ARNs, and a secret by both its names', async () => {
    const arn = `arn:aws:secretsmanager:${REGION}:123456789012:secret:app-AbCdEf`
    const stand = await scripted({
      [arn]: { status: 200, json: { ARN: arn, Name: 'app', SecretString: 'x' } },
      app: { status: 200, json: { ARN: arn, Name: 'app', SecretString: 'x' } },
    })
    const got = await fetchAll(secretsManager(BATCH), [request(arn), request('app')])
    expect(got).toEqual(['x', 'x'])
    expect(targets(stand)).toEqual(['BatchGetSecretValue'])
  })

  it('says what is the matter with each secret, and asks no second time', async () => {
    const stand = await scripted({
      good: value('fine'),
      denied: refusal(
        'AccessDeniedException',
        'not authorized to perform: secretsmanager:GetSecretValue',
      ),
      kms: refusal('DecryptionFailure'),
      hollow: refusal(
        'ResourceNotFoundException',
        "can't find the specified secret value for staging label: AWSCURRENT",
      ),
      deleted: refusal('InvalidRequestException', 'because it was marked for deletion.'),
    })
    const ids = ['good', 'missing', 'denied', 'kms', 'hollow', 'deleted']
    const got = await fetchAll(
      secretsManager(BATCH),
      ids.map((id) => request(id)),
    )
    expect(got).toEqual([
      'fine',
      'SECRET_NOT_FOUND',
      'SECRET_ACCESS_DENIED',
      'SECRET_DECRYPTION_DENIED',
      'SECRET_NO_VALUE',
      'SECRET_DELETED',
    ])
    expect(stand.requests).toHaveLength(1)
  })

  it('leaves to a single call what its answer leaves open', async () => {
    const stand = await scripted({
      a: value('a'),
      forgotten: value('there', { leftOut: true }),
      shaken: [refusal('InternalServiceError'), value('calm')],
    })
    const got = await fetchAll(
      secretsManager(BATCH),
      ['a', 'forgotten', 'shaken'].map((id) => request(id)),
    )
    expect(got).toEqual(['a', 'there', 'calm'])
    expect(targets(stand)).toEqual(['BatchGetSecretValue', 'GetSecretValue', 'GetSecretValue'])
  })

  it('that is denied is the last one, and every secret is asked for singly', async () => {
    const ids = names(90)
    const stand = await scripted({
      ...scriptOf(ids),
      BatchGetSecretValue: {
        ...refusal('AccessDeniedException', 'to perform: secretsmanager:BatchGetSecretValue'),
        delay: 20,
      } as ScriptedAnswer,
    })
    const fetch = secretsManager({ parallel: 2, batch: true })
    const got = await fetchAll(
      fetch,
      ids.map((id) => request(id)),
    )
    expect(got).toEqual(ids.map((id) => `value of ${id}`))
    await fetchAll(fetch, [request('secret-1'), request('secret-2')])
    const batches = targets(stand).filter((target) => target === 'BatchGetSecretValue')
    // Two were under way when the first was refused; the other three of five never left.
    expect(batches).toHaveLength(2)
    expect(targets(stand)).toHaveLength(2 + 90 + 2)
    expect(stand.takePeak()).toBe(2)
  })

  it('with credentials that are refused fails without asking again for each', async () => {
    const stand = await scripted({ BatchGetSecretValue: refusal('UnrecognizedClientException') })
    const got = await fetchAll(
      secretsManager(BATCH),
      ['a', 'b', 'c'].map((id) => request(id)),
    )
    expect(got).toEqual(Array(3).fill('AWS_CREDENTIALS_EXPIRED'))
    expect(targets(stand)).toEqual(['BatchGetSecretValue'])
  })
})

const moto = inject('moto')

describe.skipIf(moto === null)('a batch against moto (skipped where no Python has it)', () => {
  const prefix = `bootgate-batch-${randomUUID()}`
  const id = (name: string) => `${prefix}/${name}`
  const create = async (region: string, name: string, SecretString?: string) => {
    const aws = new SecretsManagerClient({
      region,
      endpoint: moto ?? '',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    const { ARN = '' } = await aws.send(
      new CreateSecretCommand({ Name: id(name), ...(SecretString && { SecretString }) }),
    )
    aws.destroy()
    return ARN
  }

  beforeEach(() => {
    vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', moto ?? '')
  })

  it('finds names and ARNs in several regions of one run, and says what is missing', async () => {
    const far = 'ap-southeast-2'
    await create(REGION, 'near', 'near')
    const arn = await create(REGION, 'by-arn', 'by ARN')
    await create(far, 'near', 'another of that name')
    await create(far, 'far', 'far')
    const got = await fetchAll(secretsManager(BATCH), [
      request(id('near')),
      request(arn),
      request(id('missing')),
      request(id('near'), { region: far }),
      request(id('far'), { region: far }),
    ])
    expect(got).toEqual(['near', 'by ARN', 'SECRET_NOT_FOUND', 'another of that name', 'far'])
  })

  it('gives the rest where one secret without a value makes moto fail the whole batch', async () => {
    await create(REGION, 'full', 'full')
    await create(REGION, 'hollow')
    const got = await fetchAll(
      secretsManager(BATCH),
      ['full', 'hollow'].map((name) => request(id(name))),
    )
    expect(got).toEqual(['full', 'SECRET_NO_VALUE'])
  })
})
