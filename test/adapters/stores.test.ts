import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SSMClient } from '@aws-sdk/client-ssm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientSettings } from '../../src/adapters/aws-connection.ts'
import { isAwsHost } from '../../src/adapters/aws-region.ts'
import { deadline } from '../../src/adapters/deadline.ts'
import { awsStores } from '../../src/adapters/stores.ts'
import { partitionOf } from '../../src/domain/partition.ts'
import { isRegion } from '../../src/domain/region.ts'

/** What a policy or a reference may say in order to have its own host asked, with a signature. */
const NO_REGIONS = [
  'eu-west-1.evil.example',
  'eu-west-1.evil.example/#',
  'evil.example#',
  'evil.example/',
  'evil.example?',
  'evil.example:443/',
  'x@evil.example/',
  'evil.example\\',
  'eu-west-1@',
  '../..',
  'eu-west-1\n',
  'eu-west-1\r\nHost: evil.example',
  'eu-west-1 ',
  ' eu-west-1',
  'EU-WEST-1',
  'eu-west-1\0',
  'eu\u2010west\u20101',
  'еu-west-1',
  'eu-west-١',
  'eu-west-1。evil',
  '%65u-west-1',
  'localhost',
  '169.254.169.254',
  'a'.repeat(70),
  '-',
  '__proto__',
]

/** The SDK's own list: its partitions, with the domain and the regions of each. */
interface Partition {
  readonly outputs: { readonly dnsSuffix: string }
  readonly regions: Readonly<Record<string, unknown>>
}
const { partitionsInfo } = (await import(
  new URL(
    '../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js',
    import.meta.url,
  ).href
)) as { readonly partitionsInfo: { readonly partitions: readonly Partition[] } }
const KNOWN = partitionsInfo.partitions.flatMap(({ outputs, regions }) =>
  Object.keys(regions)
    // Not regions: names under which services without any are signed.
    .filter((region) => !region.endsWith('-global'))
    .map((region) => [region, outputs.dnsSuffix] as const),
)

describe('a region', () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.writeHead(500).end()
  })
  const before = process.env.AWS_ENDPOINT_URL
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    if (before === undefined) delete process.env.AWS_ENDPOINT_URL
    else process.env.AWS_ENDPOINT_URL = before
    server.close()
  })

  it.each(NO_REGIONS)('is not %j, and no store is asked', async (region) => {
    const stores = awsStores({ parallel: 2, batch: false, timeout: 5000 }, deadline(5000))
    const batched = awsStores({ parallel: 2, batch: true, timeout: 5000 }, deadline(5000))
    const place = { id: 'app', name: 'app', region }
    const parameter = { store: 'parameter-store', ...place } as const
    const version = { jsonKey: null, stage: null, versionId: null }
    const secret = { store: 'secrets-manager', ...place, ...version } as const
    const calls = [
      () => stores.fetchSecret(secret),
      () => stores.fetchParameter(parameter),
      () => batched.fetchSecret(secret),
    ]
    for (const call of calls)
      await expect(call()).rejects.toMatchObject({
        failure: { code: 'AWS_REGION_INVALID' },
      })
    expect(asked).toBe(0)
  })
})

describe("the SDK's list of regions", () => {
  it('is there', () => expect(KNOWN.length).toBeGreaterThan(30))

  it.each(KNOWN)('%s is asked at %s', async (region, domain) => {
    expect(isRegion(region)).toBe(true)
    expect(partitionOf(region).domain).toBe(domain)
    for (const [service, client] of [
      ['secretsmanager', new SecretsManagerClient(clientSettings(region, { parallel: 1 }))],
      ['ssm', new SSMClient(clientSettings(region, { parallel: 1 }))],
    ] as const) {
      const { url } = client.config.endpointProvider({ Region: region })
      expect(url.host).toBe(`${service}.${region}.${domain}`)
      expect(isAwsHost(url.host)).toBe(true)
      client.destroy()
    }
  })
})

it('leaves only what the machine says to the SDK, which takes it for one label of a host', () => {
  const client = new SecretsManagerClient({ region: 'evil.example/#' })
  return expect(client.config.region()).rejects.toThrow()
})

it('endpoints are set nowhere in the code', () => {
  for (const file of [
    'aws-connection',
    'secrets-manager',
    'secrets-manager-batch',
    'parameter-store',
  ])
    expect(readFileSync(`src/adapters/${file}.ts`, 'utf8')).not.toMatch(/\bendpoint\s*:/)
})
