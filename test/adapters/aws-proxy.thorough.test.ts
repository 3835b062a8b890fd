import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { parameterStore } from '../../src/adapters/parameter-store.ts'
import { secretsManager } from '../../src/adapters/secrets-manager.ts'
import { GateError } from '../../src/domain/errors.ts'
import { stubAwsEnv } from '../support/aws-env.ts'
import { type ConnectProxy, connectProxy } from '../support/connect-proxy.ts'
import { type FaultyServices, faultyServices, say } from '../support/faulty-services.ts'

/** A name that has no address. */
const HOST = 'app.example.invalid'
const until = () => performance.now() + 5000
const briefly = () => performance.now() + 300
let services: FaultyServices
let plain: number
let secure: number

beforeAll(async () => {
  services = await faultyServices(({ good }, response) => say(response, 200, good))
  plain = Number(new URL(services.url).port)
  secure = Number(new URL(services.secureUrl).port)
})

afterAll(() => services.stop())

beforeEach(() => {
  stubAwsEnv()
  for (const name of ['http_proxy', 'https_proxy', 'no_proxy'])
    for (const spelling of [name, name.toUpperCase()]) vi.stubEnv(spelling, undefined)
  vi.stubEnv('AWS_ENDPOINT_URL', `http://${HOST}`)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

const version = { jsonKey: null, stage: null, versionId: null }
const place = { id: 'one', name: 'one', region: 'eu-west-1' }
const secret = async (ends = until) =>
  secretsManager({ parallel: 2, batch: false, until: ends })({
    ...{ store: 'secrets-manager', ...place, ...version },
  }).then(
    ({ text }) => text?.reveal(),
    (thrown) => (thrown instanceof GateError ? thrown.failure : thrown),
  )
const VALUE = 'one of the Orchard kite 93 runs far'

/** Runs with a proxy that ends at a server, and gives what was asked of it. */
async function through<T>(
  port: number,
  work: (proxy: ConnectProxy) => Promise<T>,
  refuse?: (place: number) => number | null,
): Promise<{ readonly answer: T; readonly asked: ConnectProxy['asked'] }> {
  const proxy = await connectProxy(port, refuse)
  try {
    return { answer: await work(proxy), asked: proxy.asked }
  } finally {
    await proxy.stop()
  }
}

describe('a proxy of the environment', () => {
  it.each(['HTTP_PROXY', 'http_proxy'])('%s is taken for an endpoint without TLS', async (name) => {
    const { answer, asked } = await through(plain, ({ address }) => {
      vi.stubEnv(name, `http://${address}`)
      return secret()
    })
    expect(answer).toBe(VALUE)
    expect(asked).toEqual([{ target: `${HOST}:80`, credentials: '' }])
  })

  it.each(['HTTPS_PROXY', 'https_proxy'])('%s is taken for AWS, with TLS', async (name) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    vi.stubEnv('AWS_ENDPOINT_URL', undefined)
    const { answer, asked } = await through(secure, ({ address }) => {
      vi.stubEnv(name, `http://${address}`)
      return secret()
    })
    expect(answer).toBe(VALUE)
    expect(asked[0]?.target).toBe('secretsmanager.eu-west-1.amazonaws.com:443')
  })

  it('does not change whose certificate is trusted', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', undefined)
    const { answer } = await through(secure, ({ address }) => {
      vi.stubEnv('HTTPS_PROXY', `http://${address}`)
      return secret()
    })
    expect(answer).toMatchObject({ code: 'AWS_CERTIFICATE_UNTRUSTED' })
  })

  it('is taken for Parameter Store', async () => {
    const { answer, asked } = await through(plain, async ({ address }) => {
      vi.stubEnv('HTTP_PROXY', address)
      const { text } = await parameterStore({ parallel: 2, until })({
        ...{ store: 'parameter-store', ...place },
      })
      return text?.reveal()
    })
    expect([answer, asked.length]).toEqual([VALUE, 1])
  })

  it('gets its user and password, as they are before they are escaped', async () => {
    const { asked } = await through(plain, ({ address }) => {
      vi.stubEnv('HTTP_PROXY', `http://me:p%40ss@${address}`)
      return secret()
    })
    const basic = Buffer.from('me:p@ss').toString('base64')
    expect(asked[0]?.credentials).toBe(`Basic ${basic}`)
  })

  it.each([
    HOST,
    'example.invalid',
    '.example.invalid',
    '*',
    `x, ${HOST}:80 ,y`,
    'EXAMPLE.INVALID',
  ])('is not taken for a host that NO_PROXY names as %s', async (names) => {
    const { asked } = await through(plain, ({ address }) => {
      vi.stubEnv('HTTP_PROXY', `http://${address}`)
      vi.stubEnv('NO_PROXY', names)
      return secret(briefly)
    })
    expect(asked).toEqual([])
  })

  it.each([
    'ample.invalid',
    'other.example.invalid',
    `${HOST}:443`,
    '',
  ])('is taken for a host that NO_PROXY does not name: %j', async (names) => {
    const { answer } = await through(plain, ({ address }) => {
      vi.stubEnv('HTTP_PROXY', `http://${address}`)
      vi.stubEnv('no_proxy', names)
      return secret()
    })
    expect(answer).toBe(VALUE)
  })

  it('is never taken for loopback', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', services.url)
    const { answer, asked } = await through(plain, ({ address }) => {
      vi.stubEnv('HTTP_PROXY', `http://${address}`)
      return secret()
    })
    expect([answer, asked]).toEqual([VALUE, []])
  })
})

describe('a proxy that fails', () => {
  it.each([403, 407])('with HTTP %i is named as the cause', async (status) => {
    const { answer, asked } = await through(
      plain,
      ({ address }) => {
        vi.stubEnv('HTTP_PROXY', `http://me:hunter22@${address}`)
        return secret()
      },
      () => status,
    )
    expect(answer).toMatchObject({
      code: 'SECRETS_MANAGER_UNREACHABLE',
      message: `The secret one in eu-west-1 could not be read: the proxy of this machine refused the connection to AWS (HTTP ${status}).`,
    })
    expect(JSON.stringify(answer)).not.toContain('hunter22')
    expect(asked).toHaveLength(1)
  })

  it('with HTTP 502 is asked again', async () => {
    const { answer, asked } = await through(
      plain,
      ({ address }) => {
        vi.stubEnv('HTTP_PROXY', `http://${address}`)
        return secret()
      },
      (place) => (place < 3 ? 502 : null),
    )
    expect([answer, asked.length]).toEqual([VALUE, 3])
  })

  it('without an answer may be the cause', async () => {
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:1')
    vi.stubEnv('AWS_ENDPOINT_URL', undefined)
    expect(await secret(briefly)).toMatchObject({
      code: 'SECRETS_MANAGER_UNREACHABLE',
      fix: expect.stringContaining('HTTPS_PROXY is set'),
    })
  })
})
