import { once } from 'node:events'
import { createServer } from 'node:http'
import { inspect } from 'node:util'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/nested-clients/sts'
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { deadline } from '../../src/adapters/deadline.ts'
import { awsStores } from '../../src/adapters/stores.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { Identity } from '../../src/domain/identity.ts'
import type { SecretReference } from '../../src/resolve/reference.ts'
import { stubAwsEnv } from '../support/aws-env.ts'

const REGION = 'eu-west-1'
const OTHER = 'arn:aws:iam::210987654321:role/readers/bootgate-prod'
const FETCHING = { parallel: 4, batch: false, timeout: 5000 }

beforeEach(stubAwsEnv)
afterEach(() => {
  vi.unstubAllEnvs()
})

const as = (more: Partial<NonNullable<Identity['role']>> = {}): Identity => ({
  profile: null,
  role: { arn: OTHER, externalId: null, sessionName: 'bootgate-api-prod', ...more },
})

function request(id: string): SecretReference {
  const version = { jsonKey: null, stage: null, versionId: null }
  return { store: 'secrets-manager', id, name: id, region: REGION, ...version }
}

const stores = () => awsStores(FETCHING, deadline(5000))

async function failureOf(work: Promise<unknown> | undefined) {
  const thrown = await work?.then(
    () => 'it was answered',
    (error: unknown) => error,
  )
  if (!(thrown instanceof GateError)) throw new Error('It did not fail with a GateError.')
  expect(inspect(thrown, { depth: null, showHidden: true })).not.toMatch(/210987654321|no-key/)
  return thrown.failure
}

const moto = inject('moto')

describe.skipIf(moto === null)('a role of another account, against moto', () => {
  const endpoint = moto ?? ''
  const own = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'no-key-at-all' }

  beforeAll(async () => {
    const settings = { region: REGION, endpoint }
    const sts = new STSClient({ ...settings, credentials: own })
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({ RoleArn: OTHER, RoleSessionName: 'setup' }),
    )
    const credentials = {
      accessKeyId: given?.AccessKeyId ?? '',
      secretAccessKey: given?.SecretAccessKey ?? '',
      sessionToken: given?.SessionToken ?? '',
    }
    for (const [who, text] of [
      [own, 'eleven foxes'],
      [credentials, 'seven lamps'],
    ] as const)
      await new SecretsManagerClient({ ...settings, credentials: who }).send(
        new CreateSecretCommand({ Name: 'shared/name', SecretString: text }),
      )
  })

  beforeEach(() => vi.stubEnv('AWS_ENDPOINT_URL', endpoint))

  it('reads the secret of its own account, and the run that of its own', async () => {
    const { fetchSecret, storesAs } = stores()
    const ofRun = await fetchSecret(request('shared/name'))
    const ofRole = await storesAs?.(as({ externalId: 'ours' })).fetchSecret(request('shared/name'))
    expect(ofRun.text?.read((text) => text === 'eleven foxes')).toBe(true)
    expect(ofRole?.text?.read((text) => text === 'seven lamps')).toBe(true)
  })
})

describe('a role that STS refuses', () => {
  async function refusing(status: number, code: string, run: () => Promise<void>) {
    const bodies: string[] = []
    const server = createServer(async (asked, answer) => {
      let body = ''
      for await (const chunk of asked) body += chunk
      bodies.push(body)
      answer.writeHead(status, { 'content-type': 'text/xml' })
      answer.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>User: arn:aws:sts::210987654321:x is not authorized</Message></Error></ErrorResponse>`,
      )
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    vi.stubEnv('AWS_ENDPOINT_URL_STS', `http://127.0.0.1:${port}`)
    try {
      await run()
    } finally {
      server.close()
      server.closeAllConnections()
    }
    return bodies
  }

  it.each(['AccessDenied', 'ValidationError'])('has a failure of its own: %s', async (code) => {
    const bodies = await refusing(403, code, async () => {
      const own = stores().storesAs?.(as({ externalId: 'ours/7' }))
      const failure = await failureOf(own?.fetchSecret(request('app/prod')))
      expect(failure.code).toBe('AWS_ROLE_NOT_ASSUMED')
      expect(failure.message).toContain('The role bootgate-prod of the environment')
      expect(failure.fix).toContain('sts:AssumeRole')
      // A refusal is final: no second question.
      await failureOf(own?.fetchSecret(request('app/other')))
    })
    expect(bodies).toHaveLength(1)
    expect(new URLSearchParams(bodies[0]).get('ExternalId')).toBe('ours/7')
    expect(new URLSearchParams(bodies[0]).get('RoleSessionName')).toBe('bootgate-api-prod')
  })

  it('is not the same as STS out of reach', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_STS', 'http://127.0.0.1:1')
    const quick = awsStores(FETCHING, deadline(1500)).storesAs?.(as())
    const failure = await failureOf(quick?.fetchSecret(request('app/prod')))
    expect(failure.code).toMatch(/^(AWS_CREDENTIALS_UNREACHABLE|TIMEOUT)$/)
  })

  it('is not asked with credentials that are not there', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    const failure = await failureOf(stores().storesAs?.(as()).fetchSecret(request('app/prod')))
    expect(failure.code).toBe('AWS_CREDENTIALS_MISSING')
  })

  it('has its profile, and does not fall back to the keys of the run', async () => {
    const profile = { profile: 'not-there', role: null }
    const failure = await failureOf(stores().storesAs?.(profile).fetchSecret(request('app/prod')))
    expect(failure.code).toBe('AWS_CREDENTIALS_MISSING')
  })
})
