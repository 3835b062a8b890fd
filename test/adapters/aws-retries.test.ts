import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { retriesFor } from '../../src/adapters/aws-retries.ts'
import { secretsManager } from '../../src/adapters/secrets-manager.ts'
import { stubAwsEnv } from '../support/aws-env.ts'
import { scriptedSecretsManager } from '../support/scripted-secrets-manager.ts'

beforeEach(stubAwsEnv)

afterEach(() => {
  vi.unstubAllEnvs()
})

const FAULTS = [
  { status: 503, json: { __type: 'ServiceUnavailable' } },
  { connection: 'reset' },
] as const

describe('a short fault of AWS', () => {
  it.each(FAULTS)('%j three times for each of 100 secrets fails none of them', async (fault) => {
    const ids = Array.from({ length: 100 }, (_, index) => `s${index}`)
    const good = { status: 200, json: { Name: 'x', SecretString: 'fine' } }
    const service = await scriptedSecretsManager(
      Object.fromEntries(ids.map((id) => [id, [fault, fault, fault, good]])),
    )
    vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', service.url)
    const fetch = secretsManager({ parallel: 100, batch: false })
    const version = { name: 'x', jsonKey: null, stage: null, versionId: null }
    const region = 'eu-west-1'
    const answers = await Promise.all(
      ids.map((id) => fetch({ store: 'secrets-manager', id, region, ...version })),
    )
    await service.stop()
    expect(answers.every(({ text }) => text?.reveal() === 'fine')).toBe(true)
  })
})

describe('the retries of a call', () => {
  const at = async (retries: ReturnType<typeof retriesFor>, error: object) =>
    retries.refreshRetryTokenForRetry(await retries.acquireInitialRetryToken(''), {
      error,
      errorType: 'TRANSIENT',
    })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('last for a fault of five seconds, and wait longer each time', async () => {
    vi.useFakeTimers()
    const retries = retriesFor(30_000)
    let token = await retries.acquireInitialRetryToken('')
    const waits: number[] = []
    for (let waited = 0; waited < 20_000; waited += token.getRetryDelay()) {
      token = await retries.refreshRetryTokenForRetry(token, { errorType: 'SERVER_ERROR' })
      waits.push(token.getRetryDelay())
      vi.advanceTimersByTime(token.getRetryDelay())
    }
    expect(waits[0]).toBeLessThanOrEqual(200)
    expect(Math.max(...waits)).toBeLessThanOrEqual(5000)
    expect(waits.length).toBeGreaterThan(6)
  })

  it('obey the time that AWS asks for, and wait a second when throttled', async () => {
    const retries = retriesFor(30_000)
    const first = await retries.acquireInitialRetryToken('')
    const throttled = { errorType: 'THROTTLING' } as const
    const retryAfterHint = new Date(Date.now() + 3000)
    const usual = await retries.refreshRetryTokenForRetry(first, throttled)
    const asked = await retries.refreshRetryTokenForRetry(first, { ...throttled, retryAfterHint })
    expect(usual.getRetryDelay()).toBeGreaterThanOrEqual(500)
    expect(asked.getRetryDelay()).toBeGreaterThan(2900)
  })

  it('end at once for a refusal', async () => {
    const retries = retriesFor(30_000)
    const first = await retries.acquireInitialRetryToken('')
    const refused = { errorType: 'CLIENT_ERROR' } as const
    await expect(retries.refreshRetryTokenForRetry(first, refused)).rejects.toThrow()
  })

  it('end for all calls while the service is down, sooner without a connection', async () => {
    vi.useFakeTimers()
    const retries = retriesFor(30_000)
    await at(retries, { code: 'ECONNREFUSED' })
    vi.advanceTimersByTime(11_000)
    await expect(at(retries, { code: 'ECONNREFUSED' })).rejects.toThrow()
    await at(retries, { code: 'ECONNRESET' })
    vi.advanceTimersByTime(20_000)
    await expect(at(retries, { code: 'ECONNRESET' })).rejects.toThrow()
    retries.recordSuccess(await retries.acquireInitialRetryToken(''))
    await at(retries, { code: 'ECONNRESET' })
  })
})
