import { describe, expect, it } from 'vitest'
import { GateError } from '../../src/domain/errors.ts'
import type { RunEnding } from '../../src/domain/run-ending.ts'
import { Secret } from '../../src/domain/secret.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { configure } from '../../src/policy/configure.ts'
import type { FetchParameter, FetchSecret } from '../../src/resolve/fetch.ts'
import type { SecretReference } from '../../src/resolve/reference.ts'
import { type ResolvePorts, resolveAlone } from '../../src/resolve/resolve.ts'
import { one } from '../support/one.ts'

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
  /** A file that cannot be read for a reason of the port's own. */
  readonly unreadable?: string
  readonly environment?: string
  readonly types?: Readonly<Record<string, string>>
  readonly variables?: readonly string[]
  readonly secrets?: readonly string[]
  readonly fetch?: FetchSecret
  readonly parameter?: FetchParameter
  readonly expired?: Promise<RunEnding>
  readonly keep?: readonly string[]
}

async function resolved(world: World) {
  const declared = world.types ?? { A: 'string', S: 'secret' }
  const policy = `version: 1\nservice: s\nenvironments: { prod: { ${world.environment ?? ''} } }\nvariables: ${JSON.stringify(declared)}\n`
  const files: Readonly<Record<string, string>> = { 'bootgate.yml': policy, ...world.files }
  const masks: string[] = []
  const ports: ResolvePorts = {
    readText: async (path) => {
      if (path === world.unreadable) throw new Error('canary')
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
    fetchParameter:
      world.parameter ??
      (async ({ name }) => ({ text: new Secret(`parameter ${name}`), versionId: '3', stages: [] })),
    expired: world.expired ?? new Promise(() => {}),
    mask: (text) => masks.push(text),
    keep: world.keep ?? [],
  }
  const inputs = readInputs({
    'env-files': [],
    variables: world.variables ?? [],
    secrets: world.secrets ?? [],
  })
  const config = one(await configure(inputs.value, ports.readText))
  expect(config.failures).toEqual([])
  const { value: all, failures } = await resolveAlone(config, ports)
  const value = all.variables
  const of = (name: string) => value.find((variable) => variable.name === name)
  const raw = (name: string) => {
    const variable = of(name)
    return variable?.state === 'present' ? variable.value.reveal() : variable?.state
  }
  return { value, drafts: all.drafts, failures, masks, of, raw }
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

  it('that nobody could know are meant to be replaced, and are no losers', async () => {
    const run = await resolved({
      files: { 'm.json': manifest({}, { S: '{{SECRET_ARN}}' }) },
      environment: 'manifest: m.json',
      variables: ['S=known'],
    })
    expect([run.raw('S'), run.of('S')?.shadowed]).toEqual(['known', []])
  })

  it('that no policy declares are there as well, behind the declared ones', async () => {
    const { value } = await resolved({
      files: { 'm.json': manifest({ Z: '1', A: '2' }) },
      environment: 'manifest: m.json',
    })
    expect(value.map(({ name, declaration }) => [name, declaration.declared])).toEqual([
      ['A', true],
      ['S', true],
      ['PORT', false],
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

describe('env files', () => {
  const files = { 'a.env': '# note\nA="quoted" # tail\nS' }

  it('are read as libraries read them, or as docker does, which keeps what it finds', async () => {
    const docker = { files, environment: 'env-files: [a.env], env-file-format: docker' }
    const run = await resolved(docker)
    expect([run.raw('A'), run.raw('S')]).toEqual(['"quoted" # tail', 'unavailable'])
    const dotenv = await resolved({ files, environment: 'env-files: [a.env]' })
    expect(dotenv.raw('A')).toBe('quoted')
    expect(dotenv.failures).toEqual([])
    expect(dotenv.drafts.map(({ check }) => check)).toEqual(['skipped-line'])
  })
})

describe('a manifest', () => {
  it('is read with the files beside it, and with what this run is given', async () => {
    const compose =
      'services:\n  web:\n    image: a\n    env_file: app.env\n    environment:\n      A: ${TAG}\n'
    const { raw, failures } = await resolved({
      files: { 'deploy/compose.yml': compose, 'deploy/app.env': 'S=beside' },
      environment: 'manifest: deploy/compose.yml',
      variables: ['TAG=v1'],
    })
    expect([raw('A'), raw('S'), failures]).toEqual(['v1', 'beside', []])
  })
})

describe('what docker takes from the shell', () => {
  it('is known to nobody, unless a later file gives it', async () => {
    const docker = { files: { 'a.env': 'S', 'b.env': 'S=known' } }
    const last = (order: string) =>
      resolved({ ...docker, environment: `env-files: ${order}, env-file-format: docker` })
    expect((await last('[a.env, b.env]')).raw('S')).toBe('known')
    const unknown = (await last('[b.env, a.env]')).of('S')
    expect(unknown).toMatchObject({
      state: 'unavailable',
      because: 'takes its value from the shell that runs docker',
    })
    expect(unknown?.shadowed.map(({ locator }) => locator)).toEqual(['b.env'])
  })
})

describe('a file that a port cannot read for a reason that it does not say', () => {
  it.each([
    ['m.json', 'manifest: m.json', 'FILE_UNREADABLE', 'm.json could not be read.'],
    ['l.json', 'secrets-from: l.json', 'SECRETS_FILE_INVALID', 'l.json could not be read.'],
  ])('%s breaks the run', async (file, environment, code, message) => {
    const run = await resolved({ environment, unreadable: file })
    expect(run.failures).toMatchObject([{ code, message }])
  })
})

describe('secrets', () => {
  it('tell the stage that is current of those that a version has, else the first, and when it was made', async () => {
    const created = '2026-11-01T00:00:00.000Z'
    const originOf = async (stages: readonly string[], secret = 'S=app', extra = {}) => {
      const fetch: FetchSecret = async () => ({
        ...{ text: new Secret('x'), versionId: null, stages },
        ...extra,
      })
      return (await resolved({ secrets: [secret], fetch })).of('S')?.origin
    }
    expect(await originOf(['MINE', 'AWSCURRENT'])).toMatchObject({ stage: 'AWSCURRENT' })
    expect(await originOf(['MINE', 'YOURS'])).toMatchObject({ stage: 'MINE' })
    expect(await originOf(['AWSCURRENT'], 'S=app?stage=OLD')).toMatchObject({ stage: 'OLD' })
    expect(await originOf([], 'S=app?version=v-1')).toMatchObject({ versionId: 'v-1' })
    expect(await originOf([], 'S=app', { created })).toMatchObject({ created })
    expect(Object.keys((await originOf([])) ?? {})).toEqual(['source', 'locator'])
  })

  it('that fail are told of with the line of their reference, and so is a reference that is none', async () => {
    const denied = new GateError({ code: 'SECRET_ACCESS_DENIED', message: '', fix: '' })
    const run = await resolved({
      environment: 'secrets: { S: app, A: has space, "*": all }',
      fetch: () => Promise.reject(denied),
    })
    expect(run.failures.map(({ code, location }) => [code, location?.file])).toEqual([
      ['REFERENCE_INVALID', 'bootgate.yml'],
      ['SECRET_ACCESS_DENIED', 'bootgate.yml'],
      ['SECRET_ACCESS_DENIED', 'bootgate.yml'],
    ])
  })

  it('that are late are named', async () => {
    const expired = Promise.resolve('TIMEOUT' as const)
    const late = () => new Promise<never>(() => {})
    const run = await resolved({
      environment: 'secrets: { S: app, A: "ssm:/team/app", "*": all }',
      ...{ fetch: late, parameter: late, expired },
    })
    expect(run.failures.map(({ message }) => message.split(' did ')[0])).toEqual([
      'The secret all',
      'The parameter /team/app',
      'The secret app',
    ])
    const input = await resolved({ secrets: ['S=app'], fetch: late, expired })
    expect(input.failures[0]?.message).toBe(
      'The secret that is referred to did not arrive in time.',
    )
  })

  it('are fetched once a version, however many variables use them', async () => {
    const calls: SecretReference[] = []
    const fetch: FetchSecret = async (request) => {
      calls.push(request)
      return { text: new Secret('{"K":"orchard-kite"}'), versionId: null, stages: [] }
    }
    const names = Array.from({ length: 40 }, (_, place) => `N${place}`)
    const types = Object.fromEntries([...names, 'A', 'B', 'C'].map((name) => [name, 'secret']))
    const secrets = [
      ...names.map((name) => `${name}=app-${name}`),
      ...['A=app#K', 'B=app#K', 'C=app?stage=OLD'],
    ]
    const { failures } = await resolved({ types, secrets, fetch })
    expect(failures).toEqual([])
    expect(calls).toHaveLength(42)
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

  it.each([
    'kept-text',
    'signing-secret',
    'DECLARED_NAME',
  ])('are not hidden where that would hide what every report shows: %s', async (text) => {
    const { masks } = await resolved({
      types: { S: 'secret', DECLARED_NAME: 'signing-secret' },
      files: { 'deploy.env': 'GIVEN_NAME=1' },
      environment: 'env-files: [deploy.env]',
      variables: [`S=${text}`],
      keep: ['kept-text'],
    })
    expect(masks).toEqual([])
  })

  // A manifest or an env file could take the mask of a value away by giving a variable its name.
  it.each([
    'GIVEN_NAME',
    'deploy.env',
    'AGIVEN_NAME',
  ])('are hidden where only a file or an input has such a name: %s', async (text) => {
    const { masks } = await resolved({
      types: { S: 'secret' },
      files: { 'deploy.env': 'GIVEN_NAME=1\nAGIVEN_NAME=1' },
      environment: 'env-files: [deploy.env]',
      variables: [`S=${text}`],
    })
    expect(masks).toEqual([text])
  })

  it('that fail do not hide one another, and each failure names its variable', async () => {
    const fetch: FetchSecret = async ({ id }) => {
      if (id === 'binary') return { text: null, versionId: null, stages: [] }
      if (id === 'text') return { text: new Secret('canary not json'), versionId: null, stages: [] }
      if (id === 'json')
        return { text: new Secret('{"KEY":"canary"}'), versionId: null, stages: [] }
      throw new Error('canary from a library')
    }
    const secrets = ['A=binary', 'B=text#K', 'C=json#KYE', 'D=boom', 'E=has space']
    const types = Object.fromEntries('ABCDE'.split('').map((name) => [name, 'secret']))
    const { failures } = await resolved({ types, secrets, fetch })
    expect(failures.map(({ code, variable }) => [variable, code])).toEqual([
      ['E', 'REFERENCE_INVALID'],
      ['A', 'SECRET_BINARY'],
      ['B', 'SECRET_NOT_JSON'],
      ['C', 'SECRET_KEY_MISSING'],
      ['D', 'INTERNAL'],
    ])
    expect(JSON.stringify(failures)).not.toContain('canary')
    expect(failures[3]?.message).toContain('Did you mean KEY?')
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

describe('every key of a secret', () => {
  const fetch: FetchSecret = async () => ({
    text: new Secret('{"A":"from-json","B_C":"x","not a name":"canary","N":1}'),
    versionId: 'v1',
    stages: ['AWSCURRENT'],
  })

  it('comes in under its name, or behind a prefix, and one that is no name is told', async () => {
    const run = await resolved({ secrets: ['*=app', 'APP_*=app'], fetch })
    expect(run.value.map(({ name }) => name)).toEqual([
      'A',
      'S',
      'B_C',
      'N',
      'APP_A',
      'APP_B_C',
      'APP_N',
    ])
    expect(run.raw('A')).toBe('from-json')
    expect(run.of('APP_N')?.origin).toMatchObject({ jsonKey: 'N', versionId: 'v1' })
    expect(run.drafts.map(({ check }) => check)).toEqual(['key-name', 'key-name'])
    expect(JSON.stringify(run.drafts)).not.toContain('canary')
  })

  it('is weaker than a stronger source, as any reference is', async () => {
    const run = await resolved({
      environment: 'secrets: { "*": app }',
      variables: ['A=run'],
      fetch,
    })
    expect(run.raw('A')).toBe('run')
    expect(run.raw('B_C')).toBe('x')
  })

  it.each([
    '*=ssm:/team/app',
    '*=app#K',
    '*=has space',
    'APP_*=app#K',
  ])('is asked of a whole secret: %s is none', async (secret) => {
    const run = await resolved({ secrets: [secret], fetch })
    expect(run.failures.map(({ code }) => code)).toEqual(['REFERENCE_INVALID'])
  })

  it('is asked of a secret that is a JSON object', async () => {
    const holding = (text: string | null) =>
      resolved({
        environment: 'secrets: { "*": team/app }',
        fetch: async () => ({
          ...{ text: text === null ? null : new Secret(text), versionId: null, stages: [] },
        }),
      })
    for (const text of [null, 'canary', '["canary"]']) {
      const { failures, of } = await holding(text)
      expect(failures.map(({ code }) => code)).toEqual(['SECRET_NOT_JSON'])
      expect(failures[0]?.message).toContain('The secret team/app is not a JSON object')
      expect(of('A')?.state).toBe('unavailable')
    }
    expect((await holding('{}')).of('A')?.state).toBe('absent')
  })

  it('breaks the run when a store fails for a reason that it does not say', async () => {
    const run = await resolved({ secrets: ['*=app'], fetch: () => Promise.reject(new Error('x')) })
    expect(run.failures.map(({ code }) => code)).toEqual(['INTERNAL'])
  })

  it('is there although another secret is not, which leaves what is missing unknown', async () => {
    const denied = new GateError({ code: 'SECRET_ACCESS_DENIED', message: '', fix: '' })
    const run = await resolved({
      secrets: ['*=app', 'APP_*=gone'],
      fetch: (request) => (request.id === 'gone' ? Promise.reject(denied) : fetch(request)),
    })
    expect([run.raw('A'), run.raw('S')]).toEqual(['from-json', 'unavailable'])
  })

  it('is fetched where its reference says, else where the environment says', async () => {
    const asked: SecretReference[] = []
    const noting: FetchSecret = (request) => {
      asked.push(request)
      return fetch(request)
    }
    const run = await resolved({
      environment: `region: us-west-2, secrets: { "*": ${ARN}, "B_*": app, "C_*": "app?stage=OLD" }`,
      fetch: noting,
    })
    expect(run.failures).toEqual([])
    const seen = asked.map(({ id, region, stage }) => [id, region, stage])
    expect(seen).toContainEqual([ARN, 'eu-west-1', null])
    expect(seen).toContainEqual(['app', 'us-west-2', null])
    expect(seen).toContainEqual(['app', 'us-west-2', 'OLD'])
    expect(run.drafts[0]?.location?.file).toBe('bootgate.yml')
  })

  it('makes nothing absent when the secret cannot be read', async () => {
    const denied = new GateError({ code: 'SECRET_ACCESS_DENIED', message: '', fix: '' })
    const run = await resolved({ secrets: ['*=app'], fetch: () => Promise.reject(denied) })
    expect(run.value.map(({ state }) => state)).toEqual(['unavailable', 'unavailable'])
    expect(run.failures.map(({ code }) => code)).toEqual(['SECRET_ACCESS_DENIED'])
  })
})

describe('the container’s view', () => {
  const json =
    '{"n":1000000,"o":{"a":1},"l":[1,2],"z":null,"b":true,"p":5432,"s":"text","d":{"deep":1}}'
  const fetch: FetchSecret = async ({ id }) => ({
    text: id.includes('binary') ? null : new Secret(json),
    versionId: null,
    stages: [],
  })
  const view = (key: string) =>
    resolved({
      files: { 'm.json': manifest({}, { S: `${ARN}:${key}::` }) },
      environment: 'manifest: m.json',
      fetch,
    })

  it.each([
    ['n', '1e+06', 'exponent'],
    ['o', 'map[a:1]', 'go-map'],
    ['l', '[1 2]', 'go-list'],
    ['z', '<nil>', 'nil'],
    ['b', 'true', undefined],
    ['p', '5432', undefined],
    ['s', 'text', undefined],
  ])('of key %s is %s', async (key, text, shape) => {
    const run = await view(key)
    expect([run.raw('S'), run.of('S')?.view]).toEqual([text, shape])
  })

  it('of a binary secret is empty where the agent makes it so', async () => {
    const binary = manifest({}, { S: ARN.replace('app', 'binary') })
    const run = await resolved({
      files: { 'm.json': binary },
      environment: 'manifest: m.json',
      fetch,
    })
    expect([run.of('S')?.state, run.of('S')?.view]).toEqual(['empty', 'binary'])
  })

  it('is the same in ECS', async () => {
    const task = (valueFrom: string) =>
      JSON.stringify({
        family: 'a',
        containerDefinitions: [{ name: 'a', image: 'a', secrets: [{ name: 'S', valueFrom }] }],
      })
    const files = { 'm.json': task(`${ARN}:n::`) }
    const run = await resolved({ files, environment: 'manifest: m.json', fetch })
    expect([run.raw('S'), run.of('S')?.view]).toEqual(['1e+06', 'exponent'])
  })

  it.each(['x.deep', 'dd.deep', '.d'])('has no key %s, which lies in none', async (key) => {
    expect((await view(key)).failures.map(({ code }) => code)).toEqual(['SECRET_KEY_MISSING'])
  })

  it('has no nested keys, and says so', async () => {
    expect((await view('d.deep')).failures.map(({ code }) => code)).toEqual(['SECRET_KEY_NESTED'])
  })

  it('of what a template fills in is what the template engine writes', async () => {
    const template = JSON.stringify({
      Resources: {
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'a',
                Environment: [
                  { Name: 'S', Value: '{{resolve:secretsmanager:app:SecretString:n}}' },
                ],
              },
            ],
          },
        },
      },
    })
    const run = await resolved({
      files: { 't.json': template },
      environment: 'manifest: t.json',
      fetch,
    })
    expect([run.raw('S'), run.of('S')?.view, run.failures]).toEqual(['1000000', undefined, []])
  })

  it('of what is given to the run itself is plain JSON', async () => {
    expect((await resolved({ secrets: ['S=app#n'], fetch })).raw('S')).toBe('1000000')
  })
})

describe('parameters', () => {
  it('come from their own store, with their version', async () => {
    const run = await resolved({ secrets: ['S=ssm:/team/app'] })
    expect(run.raw('S')).toBe('parameter /team/app')
    expect(run.of('S')?.origin).toMatchObject({
      source: 'parameter-store',
      locator: '/team/app',
      versionId: '3',
    })
  })
})

describe('the deadline', () => {
  it('ends what is still under way, and keeps what was there', async () => {
    const run = await resolved({
      secrets: ['A=fast', 'S=slow'],
      fetch: ({ id }) =>
        id === 'fast'
          ? Promise.resolve({ text: new Secret('x'), versionId: null, stages: [] })
          : new Promise(() => {}),
      expired: new Promise((done) => setTimeout(done, 20, 'TIMEOUT')),
    })
    expect(run.raw('A')).toBe('x')
    expect(run.failures.map(({ code, variable }) => [variable, code])).toEqual([['S', 'TIMEOUT']])
  })

  it('does no harm when everything was there, and a cancelled run fails all the same', async () => {
    const codes = async (ending: RunEnding) => {
      const run = await resolved({ secrets: ['A=fast'], expired: Promise.resolve(ending) })
      return [...new Set(run.failures.map(({ code }) => code))]
    }
    expect(await codes('CANCELLED')).toEqual(['CANCELLED'])
    const plain = await resolved({ variables: ['A=x'], expired: Promise.resolve('TIMEOUT') })
    expect(plain.failures).toEqual([])
    const cancelled = await resolved({ variables: ['A=x'], expired: Promise.resolve('CANCELLED') })
    expect(cancelled.failures).toMatchObject([{ code: 'CANCELLED', fix: 'Run the job again.' }])
  })
})

describe('the local stand-in', () => {
  it('that cannot be read leaves its secrets unknown, and those of an expansion', async () => {
    const asked = () => Promise.reject(new Error('the stores of the run stay out of it'))
    const { value, failures } = await resolved({
      environment: 'secrets-from: gone.json',
      secrets: ['S=app', '*=app'],
      fetch: asked,
    })
    expect(value.map(({ state }) => state)).toEqual(['unavailable', 'unavailable'])
    expect(failures.map(({ code }) => code)).toEqual(['FILE_NOT_FOUND'])
  })

  const local = JSON.stringify({
    app: { K: 'by-name', N: 5432, O: { deep: 1 } },
    [ARN.replace('app', 'other')]: 'by-arn',
    bin: { SecretBinary: 'AAAA' },
    '/team/p': 'by-path',
    'ssm:/team/q': 'by-ssm',
    'ssm:plain': 'by-ssm-name',
    '/team/v': 'any version',
    'ssm:/team/w': 'any version, by ssm',
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
    ['S=ssm:/team/p', 'by-path'],
    ['S=ssm:/team/q', 'by-ssm'],
    ['S=ssm:plain', 'by-ssm-name'],
    ['S=ssm:/team/v:3', 'any version'],
    ['S=ssm:/team/w:3', 'any version, by ssm'],
  ])('%s', async (secret, expected) => {
    const { raw, of } = await run([secret])
    expect(raw('S')).toBe(expected)
    expect(of('S')?.origin?.source).toBe('secrets-file')
  })

  it.each([
    ['S=ap', local, 'SECRET_NOT_FOUND'],
    ['S=ssm:/team/gone', local, 'PARAMETER_NOT_FOUND'],
    ['S=bin', local, 'SECRET_BINARY'],
    ['S=app', '{"canary', 'SECRETS_FILE_INVALID'],
    ['S=app', '["canary"]', 'SECRETS_FILE_INVALID'],
    ['S=app', `{"app":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'SECRETS_FILE_INVALID'],
  ])('%s in %.40j is %s', async (secret, text, code) => {
    const { failures } = await run([secret], text)
    expect(failures.map((failure) => failure.code)).toEqual([code])
    expect(JSON.stringify(failures)).not.toContain('canary')
  })
})
