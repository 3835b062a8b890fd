import { describe, expect, it } from 'vitest'
import { GateError } from '../../src/domain/errors.ts'
import { Secret } from '../../src/domain/secret.ts'
import { configure } from '../../src/policy/configure.ts'
import { readInputs } from '../../src/policy/inputs.ts'
import type { FetchSecret, SecretRequest } from '../../src/resolve/fetch.ts'
import { type ResolvePorts, resolveVariables } from '../../src/resolve/resolve.ts'
import { PARALLEL_FETCHES } from '../../src/resolve/store.ts'

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf'
const manifest = (variables: object, secrets: object = {}) =>
  JSON.stringify({
    SourceConfiguration: {
      ImageRepository: {
        ImageConfiguration: {
          RuntimeEnvironmentVariables: variables,
          RuntimeEnvironmentSecrets: secrets,
        },
      },
    },
  })

interface World {
  readonly files?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly types?: Readonly<Record<string, string>>
  readonly variables?: readonly string[]
  readonly secrets?: readonly string[]
  readonly fetch?: FetchSecret
}

async function resolved(world: World) {
  const declared = world.types ?? { A: 'string', S: 'secret' }
  const policy = `version: 1\nservice: s\nenvironments: { prod: { ${world.environment ?? ''} } }\nvariables: ${JSON.stringify(declared)}\n`
  const files: Readonly<Record<string, string>> = { 'bootgate.yml': policy, ...world.files }
  const masks: string[] = []
  const ports: ResolvePorts = {
    readText: async (path) => {
      const text = files[path]
      if (text === undefined)
        throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
      return text
    },
    fetchSecret:
      world.fetch ??
      (async () => ({
        text: new Secret('{"K":"orchard-kite"}'),
        versionId: 'v1',
        stages: ['AWSCURRENT'],
      })),
    mask: (text) => masks.push(text),
    keep: [],
  }
  const inputs = readInputs({
    'env-files': [],
    variables: world.variables ?? [],
    secrets: world.secrets ?? [],
  })
  const config = await configure(inputs.value, ports.readText)
  expect(config.failures).toEqual([])
  const { value, failures } = await resolveVariables(config.value, ports)
  const of = (name: string) => value.find((variable) => variable.name === name)
  const raw = (name: string) => {
    const variable = of(name)
    return variable?.state === 'present' ? variable.value.reveal() : variable?.state
  }
  return { value, failures, masks, of, raw }
}

describe('variables', () => {
  it('have four states: absent is not empty, and unavailable is neither', async () => {
    const { value } = await resolved({
      types: { A: 'string', B: 'string', C: 'string', D: 'string' },
      variables: ['A=x', 'B='],
      secrets: ['D=gone'],
      fetch: () =>
        Promise.reject(new GateError({ code: 'SECRET_NOT_FOUND', message: '', fix: '' })),
    })
    expect(value.map(({ name, state }) => [name, state])).toEqual([
      ['A', 'present'],
      ['B', 'empty'],
      ['C', 'absent'],
      ['D', 'unavailable'],
    ])
  })

  it('are won by this run, then the policy, then env files, then the manifest, and the losers are kept', async () => {
    const files = {
      'm.json': manifest({ A: 'manifest' }),
      'a.env': 'A=first\nA=second',
      'b.env': 'A=third',
    }
    const environment = 'manifest: m.json, env-files: [a.env, b.env], variables: { A: policy }'
    const all = await resolved({ files, environment, variables: ['A=run'] })
    expect(all.raw('A')).toBe('run')
    expect(all.of('A')?.shadowed.map(({ source }) => source)).toEqual([
      'manifest',
      'env-file',
      'env-file',
      'env-file',
      'policy',
    ])
    expect((await resolved({ files, environment })).raw('A')).toBe('policy')
    expect(
      (await resolved({ files, environment: 'manifest: m.json, env-files: [a.env, b.env]' })).raw(
        'A',
      ),
    ).toBe('third')
    expect((await resolved({ files, environment: 'manifest: m.json' })).raw('A')).toBe('manifest')
  })

  it('that no policy declares are there as well, behind the declared ones', async () => {
    const { value } = await resolved({
      files: { 'm.json': manifest({ Z: '1', A: '2' }) },
      environment: 'manifest: m.json',
    })
    expect(value.map(({ name, declaration }) => [name, declaration.declared])).toEqual([
      ['A', true],
      ['S', true],
      ['Z', false],
    ])
  })

  it('are unavailable, not absent, where a source could not be read', async () => {
    const { of, failures } = await resolved({ environment: 'manifest: gone.json' })
    expect(of('A')?.state).toBe('unavailable')
    expect(failures.map(({ code }) => code)).toEqual(['FILE_NOT_FOUND'])
  })

  it('say which secret, key, version and line they come from, and no account', async () => {
    const { of } = await resolved({
      files: { 'm.json': manifest({}, { S: `${ARN}:K::` }) },
      environment: 'manifest: m.json',
    })
    expect(of('S')?.origin).toEqual({
      source: 'secrets-manager',
      locator: 'app-AbCdEf',
      region: 'eu-west-1',
      jsonKey: 'K',
      versionId: 'v1',
      stage: 'AWSCURRENT',
      location: { file: 'm.json', line: 1, column: expect.any(Number) },
    })
  })
})

describe('secrets', () => {
  it('are fetched once a version, however many variables use them, and never too many at a time', async () => {
    const calls: SecretRequest[] = []
    let under = 0
    let most = 0
    const fetch: FetchSecret = async (request) => {
      calls.push(request)
      under += 1
      most = Math.max(most, under)
      await new Promise((done) => setTimeout(done, 1))
      under -= 1
      return { text: new Secret('{"K":"orchard-kite"}'), versionId: null, stages: [] }
    }
    const names = Array.from({ length: 40 }, (_, place) => `N${place}`)
    const types = Object.fromEntries([...names, 'A', 'B', 'C'].map((name) => [name, 'secret']))
    const secrets = [
      ...names.map((name) => `${name}=app-${name}`),
      'A=app#K',
      'B=app#K',
      'C=app?stage=OLD',
    ]
    const { failures } = await resolved({ types, secrets, fetch })
    expect(failures).toEqual([])
    expect(calls).toHaveLength(42)
    expect(most).toBe(PARALLEL_FETCHES)
  })

  it('are hidden on arrival, leaves and all, before anything is parsed', async () => {
    const { masks } = await resolved({ secrets: ['S=app#K'] })
    expect(masks).toEqual(['{"K":"orchard-kite"}', 'orchard-kite'])
  })

  it('given as plain text are hidden too, those that lose as well', async () => {
    const { masks } = await resolved({
      files: { 'a.env': 'S=losing-value' },
      environment: 'env-files: [a.env]',
      variables: ['S=winning-value', 'A=plain-value'],
    })
    expect(masks).toEqual(['losing-value', 'winning-value'])
  })

  it('that fail do not hide one another, and each failure names its variable', async () => {
    const fetch: FetchSecret = async ({ id }) => {
      if (id === 'binary') return { text: null, versionId: null, stages: [] }
      if (id === 'text') return { text: new Secret('canary not json'), versionId: null, stages: [] }
      if (id === 'json')
        return { text: new Secret('{"KEY":"canary"}'), versionId: null, stages: [] }
      throw new Error('canary from a library')
    }
    const secrets = ['A=binary', 'B=text#K', 'C=json#KYE', 'D=boom', 'E=has space', 'F=ssm:/x']
    const types = Object.fromEntries('ABCDEF'.split('').map((name) => [name, 'secret']))
    const { failures } = await resolved({ types, secrets, fetch })
    expect(failures.map(({ code, variable }) => [variable, code])).toEqual([
      ['A', 'SECRET_BINARY'],
      ['B', 'SECRET_NOT_JSON'],
      ['C', 'SECRET_KEY_MISSING'],
      ['D', 'INTERNAL'],
      ['E', 'REFERENCE_INVALID'],
      ['F', 'REFERENCE_UNSUPPORTED'],
    ])
    expect(JSON.stringify(failures)).not.toContain('canary')
    expect(failures[2]?.message).toContain('Did you mean KEY?')
  })

  it('given to the run by a bare name are not named in a failure: it may be the secret itself', async () => {
    const fetch: FetchSecret = ({ name }) =>
      Promise.reject(new GateError({ code: 'SECRET_NOT_FOUND', message: `no ${name}`, fix: '' }))
    const run = await resolved({ secrets: ['S=hunter2canary'], fetch })
    expect(JSON.stringify([run.failures, run.of('S')?.origin])).not.toContain('canary')
    const policy = await resolved({ environment: 'secrets: { S: team/app }', fetch })
    expect(policy.failures[0]?.message).toContain('team/app')
  })

  it('take their region from the ARN, else from the environment', async () => {
    const regions: (string | null)[] = []
    const fetch: FetchSecret = async ({ region }) => {
      regions.push(region)
      return { text: new Secret('x'), versionId: null, stages: [] }
    }
    await resolved({ environment: 'region: us-west-2', secrets: ['A=app', `S=${ARN}`], fetch })
    expect(regions).toEqual(['us-west-2', 'eu-west-1'])
  })
})

describe('the local stand-in', () => {
  const local = JSON.stringify({
    app: { K: 'by-name', N: 5432, O: { deep: 1 } },
    [ARN.replace('app', 'other')]: 'by-arn',
    bin: { SecretBinary: 'AAAA' },
  })
  const run = (secrets: readonly string[], text = local) =>
    resolved({
      files: { 'l.json': text },
      environment: 'secrets-from: l.json',
      secrets,
      types: { S: 'secret' },
    })

  it.each([
    ['S=app#K', 'by-name'],
    [`S=${ARN}:K::`, 'by-name'],
    [`S=${ARN.replace('app', 'other')}`, 'by-arn'],
    ['S=app#N', '5432'],
  ])('%s', async (secret, expected) => {
    const { raw, of } = await run([secret])
    expect(raw('S')).toBe(expected)
    expect(of('S')?.origin?.source).toBe('secrets-file')
  })

  it.each([
    ['S=ap', local, 'SECRET_NOT_FOUND'],
    ['S=bin', local, 'SECRET_BINARY'],
    ['S=app', '{"canary', 'SECRETS_FILE_INVALID'],
    ['S=app', '["canary"]', 'SECRETS_FILE_INVALID'],
  ])('%s in %j is %s', async (secret, text, code) => {
    const { failures } = await run([secret], text)
    expect(failures.map((failure) => failure.code)).toEqual([code])
    expect(JSON.stringify(failures)).not.toContain('canary')
  })
})
