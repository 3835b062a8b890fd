import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Retries, retriesUntil, throwCause } from '../../src/adapters/aws-retries.ts'
import { deadline } from '../../src/adapters/deadline.ts'
import { secretsManager } from '../../src/adapters/secrets-manager.ts'
import { awsStores } from '../../src/adapters/stores.ts'
import { stubAwsEnv } from '../support/aws-env.ts'
import { type Behaviour, faultyServices, say } from '../support/faulty-services.ts'
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

describe('an outage of the store', () => {
  const version = { jsonKey: null, stage: null, versionId: null }
  const fetchDuring = async (away: (since: number) => boolean, behave: Behaviour) => {
    const services = await faultyServices((call, response) =>
      away(call.since) ? behave(call, response) : say(response, 200, call.good),
    )
    vi.stubEnv('AWS_ENDPOINT_URL', services.url)
    const { fetchSecret } = awsStores({ parallel: 1, batch: false, timeout: 3000 }, deadline(3000))
    const began = performance.now()
    const codes: string[] = []
    // One after the other, without a pause, until the time is up.
    for (let place = 0; performance.now() - began < 2600; place += 1) {
      const id = `s${place}`
      const code = await fetchSecret({
        ...{ store: 'secrets-manager', id, name: id, region: 'eu-west-1', ...version },
      }).then(
        () => 'read',
        (thrown) => thrown.failure.code,
      )
      codes.push(code)
      await sleep(20)
    }
    await services.stop()
    return { codes: [...new Set(codes)], took: performance.now() - began }
  }
  const unavailable: Behaviour = (_, response) => say(response, 503, '{}')

  it('that begins in the second half of the time and ends is not seen', async () => {
    const { codes } = await fetchDuring((since) => since > 1500 && since < 2000, unavailable)
    expect(codes).toEqual(['read'])
  })

  it('that begins late and lasts is told by its own code, in time', async () => {
    const { codes, took } = await fetchDuring((since) => since > 1500, unavailable)
    expect(codes).toEqual(['read', 'SECRETS_MANAGER_FAILED'])
    expect(took).toBeLessThan(3000)
  })

  it('whose last attempt hangs is told by the error before it', async () => {
    const hang: Behaviour = (call, response) => {
      if (call.since < 2200) unavailable(call, response)
    }
    const { codes } = await fetchDuring((since) => since > 1500, hang)
    expect(codes).toEqual(['read', 'SECRETS_MANAGER_FAILED'])
  })

  it('that hangs from its beginning is a timeout', async () => {
    const { codes } = await fetchDuring(
      (since) => since > 1500,
      () => {},
    )
    expect(codes).toEqual(['read', 'TIMEOUT'])
  })
})

describe('the retries of a call', () => {
  const until = () => performance.now() + 30_000
  const failed = async (retries: Retries, ...attempts: readonly object[]) => {
    let token = await retries.acquireInitialRetryToken('')
    for (const error of attempts)
      token = await retries.refreshRetryTokenForRetry(token, { error, errorType: 'TRANSIENT' })
    return token
  }
  const at = (time: number) => vi.advanceTimersByTime(time)
  const REFUSED = { code: 'ECONNREFUSED' }
  const RESET = { code: 'ECONNRESET' }

  beforeEach(() => {
    vi.useFakeTimers()
    // The clock of vitest moves `performance`, and not the time that the process has run.
    vi.spyOn(process, 'uptime').mockImplementation(() => performance.now() / 1000)
  })

  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  it('last as long as the time allows, wait longer each time, and ask once more near its end', async () => {
    const end = performance.now() + 30_000
    const retries = retriesUntil(() => end)
    let token = await retries.acquireInitialRetryToken('')
    const waits: number[] = []
    for (;;) {
      const next = await retries
        .refreshRetryTokenForRetry(token, { errorType: 'SERVER_ERROR' })
        .catch(() => null)
      if (next === null) break
      token = next
      waits.push(token.getRetryDelay())
      at(token.getRetryDelay())
    }
    expect(waits[0]).toBeLessThanOrEqual(200)
    expect(Math.max(...waits)).toBeGreaterThan(2500)
    expect(Math.max(...waits)).toBeLessThanOrEqual(5000)
    expect(end - performance.now()).toBeLessThan(200)
    expect(performance.now()).toBeLessThanOrEqual(end)
  })

  it('are the same in the second half of the time', async () => {
    const end = performance.now() + 30_000
    const retries = retriesUntil(() => end)
    at(28_000)
    expect((await failed(retries, RESET)).getRetryCount()).toBe(1)
  })

  it('obey the time that AWS asks for, and wait a second when throttled', async () => {
    const retries = retriesUntil(until)
    const first = await retries.acquireInitialRetryToken('')
    const throttled = { errorType: 'THROTTLING' } as const
    const hint = (wait: number) => ({ retryAfterHint: new Date(Date.now() + wait) })
    const usual = await retries.refreshRetryTokenForRetry(first, throttled)
    const asked = await retries.refreshRetryTokenForRetry(first, { ...throttled, ...hint(3000) })
    expect(usual.getRetryDelay()).toBeGreaterThanOrEqual(500)
    expect(asked.getRetryDelay()).toBeGreaterThan(2900)
    const late = { ...throttled, ...hint(31_000) }
    await expect(retries.refreshRetryTokenForRetry(first, late)).rejects.toThrow()
  })

  it('end at once for a refusal', async () => {
    const retries = retriesUntil(until)
    const first = await retries.acquireInitialRetryToken('')
    const refused = { errorType: 'CLIENT_ERROR' } as const
    await expect(retries.refreshRetryTokenForRetry(first, refused)).rejects.toThrow()
  })

  it('end sooner for all calls without a connection, which may be an endpoint that is wrong', async () => {
    const retries = retriesUntil(until)
    await failed(retries, REFUSED)
    at(11_000)
    await expect(failed(retries, REFUSED)).rejects.toThrow()
    await failed(retries, RESET)
    await failed(retries, REFUSED)
  })

  it('last without a connection to a service that has answered', async () => {
    const retries = retriesUntil(until)
    retries.recordSuccess(await retries.acquireInitialRetryToken(''))
    await failed(retries, REFUSED)
    at(20_000)
    await failed(retries, REFUSED)
  })

  it('are two for a refusal that comes with a clock that is off', async () => {
    const retries = retriesUntil(until)
    const skewed = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } }
    await failed(retries, skewed, skewed)
    await expect(failed(retries, skewed, skewed, skewed)).rejects.toThrow()
  })

  it('keep the error that the end of the time hides', async () => {
    const retries = retriesUntil(until)
    const aborted = () => Object.assign(new Error(), { name: 'AbortError' })
    const [before, during, after] = [aborted(), aborted(), aborted()]
    const thrownFor = (ended: object) => {
      try {
        return throwCause(ended, retries)
      } catch (thrown) {
        return thrown
      }
    }
    expect(thrownFor(before)).toMatchObject({ name: 'AbortError' })
    const token = await failed(retries, RESET)
    const ended = { error: during, errorType: 'CLIENT_ERROR' } as const
    await expect(retries.refreshRetryTokenForRetry(token, ended)).rejects.toThrow()
    expect(thrownFor(after)).toBe(RESET)
    retries.recordSuccess(token)
    expect(thrownFor(after)).toMatchObject({ name: 'AbortError' })
    expect(thrownFor(during)).toBe(RESET)
    expect(thrownFor(REFUSED)).toBe(REFUSED)
  })
})
