import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

type Files = Readonly<Record<string, string>>

/** One environment with the manifest that comes first. */
async function reported(
  files: Files,
  variables: object,
  rest: object = {},
  environment: object = {},
) {
  const [manifest = ''] = Object.keys(files)
  const prod = { manifest, ...environment }
  const { reports } = await gateRun({
    policy: { version: 1, service: 'api', environments: { prod }, variables, ...rest },
    files,
  })
  return one(reports)
}

type Report = Awaited<ReturnType<typeof reported>>
const found = ({ result, findings, failures }: Report) => [
  result,
  ...findings.map(({ check, variable }) => `${variable} ${check}`),
  ...failures.map(({ code, variable }) => `${variable} ${code}`),
]
const places = ({ variables }: Report) =>
  variables.map(({ name, state, origin }) =>
    [name, state, origin?.source, origin?.location?.file, origin?.location?.line].join(' ').trim(),
  )

const compose = (service: object) => JSON.stringify({ services: { api: service } })
const DOCKERFILE =
  'FROM node:22 AS base\nENV MODE=base\nFROM base\nENV URL="" MODE=fast\nENV KEPT=1\n'

describe('what the image sets', () => {
  // tazama-lf/tazama-demo#109: an empty ENV of the Dockerfile stopped the service.
  it('is seen by the ordinary checks, at its line', async () => {
    const files = { 'compose.yaml': compose({ build: '.' }), Dockerfile: DOCKERFILE }
    const report = await reported(files, { URL: { type: 'url', required: false }, MODE: 'string' })
    expect(found(report)).toEqual(['blocked', 'URL empty'])
    expect(places(report)).toEqual([
      'URL empty image Dockerfile 4',
      'MODE present image Dockerfile 4',
    ])
  })

  it('is weaker than all else, and overriding it is no remark', async () => {
    const files = {
      'compose.yaml': compose({ build: '.', environment: { URL: 'https://shop.quillfern.net' } }),
      Dockerfile: DOCKERFILE,
    }
    const report = await reported(files, { URL: 'url' }, { unknown: 'error' })
    expect(found(report)).toEqual(['pass'])
  })

  it.each<[string, object, Files]>([
    ['a folder', { build: { context: 'web' } }, { 'web/Dockerfile': 'FROM x\nENV MODE=fast' }],
    [
      'another file',
      { build: { context: '.', dockerfile: 'docker/api' } },
      { 'docker/api': 'FROM x\nENV MODE=fast' },
    ],
    [
      'a target',
      { build: { context: '.', target: 'run' } },
      { Dockerfile: 'FROM x AS run\nENV MODE=fast\nFROM x\nENV MODE=' },
    ],
    [
      'an argument',
      { build: { context: '.', args: { M: 'fast' } } },
      { Dockerfile: 'FROM x\nARG M=\nENV MODE=$M' },
    ],
    [
      'a list of arguments',
      { build: { context: '.', args: ['M=fast'] } },
      { Dockerfile: 'FROM x\nARG M\nENV MODE=$M' },
    ],
    ['text in the manifest', { build: { dockerfile_inline: 'FROM x\nENV MODE=fast' } }, {}],
  ])('is found by %s', async (_, service, files) => {
    const report = await reported(
      { 'compose.yaml': compose(service), ...files },
      { MODE: 'string' },
    )
    expect(found(report)).toEqual(['pass'])
    expect(places(report)).toEqual([expect.stringMatching(/^MODE present image /)])
  })

  it.each<[string, object, Files]>([
    ['a file that is not there', { build: '.' }, {}],
    ['a repository', { build: 'https://git.quillfern.net/shop.git' }, {}],
    ['a folder that Compose makes', { build: '${FOLDER}' }, {}],
  ])('is not asked for when it is %s', async (_, service, files) => {
    const all = { 'compose.yaml': compose({ ...service, environment: { MODE: 'fast' } }), ...files }
    expect(found(await reported(all, { MODE: 'string' }))).toEqual(['pass'])
  })

  it('is what `dockerfile` of the environment names, for each format', async () => {
    const task = { containerDefinitions: [{ name: 'api', image: 'api', environment: [] }] }
    const files = { 'task.json': JSON.stringify(task), 'app/Dockerfile': DOCKERFILE }
    const given = { dockerfile: 'app/Dockerfile' }
    expect(found(await reported(files, { MODE: 'string' }, {}, given))).toEqual(['pass'])
    expect(found(await reported(files, { URL: 'url' }, {}, given))).toEqual([
      'blocked',
      'URL empty',
    ])
    const missing = await reported(files, { MODE: 'string' }, {}, { dockerfile: 'Dockerfile' })
    expect(missing.failures.map(({ code }) => code)).toContain('FILE_NOT_FOUND')
  })

  it('is unavailable when it is made of an argument that is not known', async () => {
    const files = {
      'compose.yaml': compose({ build: '.' }),
      Dockerfile: 'FROM x\nARG V\nENV MODE=$V',
    }
    expect(found(await reported(files, { MODE: 'string' }))).toEqual([
      'broken',
      'MODE VARIABLE_UNAVAILABLE',
    ])
    const sure = await reported(
      { ...files, 'compose.yaml': compose({ build: '.', environment: { MODE: 'fast' } }) },
      { MODE: 'string' },
    )
    expect(found(sure)).toEqual(['pass'])
  })

  it('is no place for a secret', async () => {
    const files = {
      'compose.yaml': compose({ build: '.' }),
      Dockerfile: 'FROM x\nENV API_KEY=seven-lamps-over-a-quiet-harbour\n',
    }
    expect(found(await reported(files, { API_KEY: 'api-key' }))).toEqual([
      'blocked',
      'API_KEY plaintext-secret',
    ])
  })
})

const pod = (spec: object, container: object = {}, ...more: object[]) =>
  [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'api' },
      spec: { ...spec, containers: [{ name: 'api', image: 'api', ...container }] },
    },
    ...more,
  ]
    .map((object) => JSON.stringify(object))
    .join('\n---\n')
const service = (name: string, spec: object = {}, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, ...metadata },
  spec: { ports: [{ port: 5006 }], ...spec },
})
const optional = (type: string) => ({ type, required: false })

describe('what Kubernetes sets for a Service', () => {
  // actualbudget/actual#4920, ScreamingFace/screamingface#538: a port that is an address.
  it.each([
    ['actual', 'ACTUAL_PORT'],
    ['my-api', 'MY_API_PORT'],
  ])('is seen where a Service is named %s', async (name, variable) => {
    const report = await reported(
      { 'pod.yaml': pod({}, {}, service(name)) },
      { [variable]: optional('port'), A: optional('string') },
    )
    expect(found(report)).toEqual(['blocked', `${variable} port`])
    expect(places(report)[0]).toMatch(/present platform pod\.yaml 3$/)
  })

  it.each([
    'port',
    'integer',
    'boolean',
    'ip',
  ])('says who sets it, to a reader of %s', async (type) => {
    const files = { 'pod.yaml': pod({}, {}, service('db')) }
    const report = await reported(files, { DB_PORT: optional(type), A: optional('string') })
    const { message, fix } = one(report.findings)
    expect(message).toMatch(/: it is set by Kubernetes, for the Service db\.$/)
    expect(fix).toBe('Set DB_PORT in the manifest, or enableServiceLinks: false for the pod.')
    const done = { 'pod.yaml': pod({ enableServiceLinks: false }, {}, service('db')) }
    expect((await reported(done, { DB_PORT: optional(type) })).findings).toEqual([])
  })

  it('has the names of the kubelet', async () => {
    const spec = {
      clusterIP: '10.0.0.11',
      ports: [
        { name: 'web-ui', port: 80 },
        { name: 'dns', port: 53, protocol: 'UDP' },
      ],
    }
    const names = [
      ...[
        'DB_SERVICE_HOST',
        'DB_SERVICE_PORT',
        'DB_SERVICE_PORT_WEB_UI',
        'DB_SERVICE_PORT_DNS',
        'DB_PORT',
      ],
      ...['DB_PORT_80_TCP', 'DB_PORT_80_TCP_PROTO', 'DB_PORT_80_TCP_PORT', 'DB_PORT_80_TCP_ADDR'],
      ...['DB_PORT_53_UDP', 'DB_PORT_53_UDP_PROTO', 'DB_PORT_53_UDP_PORT', 'DB_PORT_53_UDP_ADDR'],
    ]
    const variables = Object.fromEntries(names.map((name) => [name, 'string']))
    const rules = [
      {
        id: 'host',
        assert: 'DB_SERVICE_HOST == "10.0.0.11" && DB_SERVICE_PORT == "80"',
        message: 'Host.',
      },
      {
        id: 'link',
        assert: 'DB_PORT == "tcp://10.0.0.11:80" && DB_PORT_53_UDP == "udp://10.0.0.11:53"',
        message: 'Link.',
      },
    ]
    const report = await reported({ 'pod.yaml': pod({}, {}, service('db', spec)) }, variables, {
      rules,
    })
    expect(found(report)).toEqual(['pass'])
  })

  it.each<[string, string]>([
    ['service links are off', pod({ enableServiceLinks: false }, {}, service('actual'))],
    ['the Service is headless', pod({}, {}, service('actual', { clusterIP: 'None' }))],
    [
      'the Service is an alias',
      pod({}, {}, service('actual', { type: 'ExternalName', externalName: 'x' })),
    ],
    [
      'the Service is in another namespace',
      pod({}, {}, service('actual', {}, { namespace: 'other' })),
    ],
    [
      'the container sets the name',
      pod({}, { env: [{ name: 'ACTUAL_PORT', value: '5006' }] }, service('actual')),
    ],
  ])('is not there when %s', async (_, manifest) => {
    const report = await reported({ 'pod.yaml': manifest }, { ACTUAL_PORT: optional('port') })
    expect(report.findings).toEqual([])
  })

  it('wins over the image', async () => {
    const files = {
      'pod.yaml': pod({}, {}, service('actual')),
      Dockerfile: 'FROM x\nENV ACTUAL_PORT=5006',
    }
    const report = await reported(files, { ACTUAL_PORT: 'port' }, {}, { dockerfile: 'Dockerfile' })
    expect(found(report)).toEqual(['blocked', 'ACTUAL_PORT port'])
  })
})

const task = (container: object) =>
  JSON.stringify({ containerDefinitions: [{ name: 'api', image: 'api', ...container }] })
const ASKS = {
  healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost:$PORT/ || exit 1'] },
}
const A = [{ name: 'A', value: 'b' }]

describe('what a platform sets by itself', () => {
  it('is there without a value that the gate knows, so it is neither missing nor judged', async () => {
    const files = { 'task.json': task({ environment: A }) }
    const report = await reported(files, {
      A: 'string',
      HOSTNAME: 'port',
      ECS_CONTAINER_METADATA_URI_V4: 'url',
    })
    expect(found(report)).toEqual(['pass'])
    expect(places(report)).toContain('HOSTNAME unavailable platform')
  })

  it('is asked for when a condition reads it', async () => {
    const rules = [{ id: 'name', assert: 'HOSTNAME != "x"', message: 'Not x.' }]
    const report = await reported(
      { 'task.json': task({ environment: A }) },
      { A: 'string', HOSTNAME: 'string' },
      { rules },
    )
    expect(found(report)).toEqual(['broken', 'HOSTNAME VARIABLE_UNAVAILABLE'])
  })

  it('counts as set for a group', async () => {
    const rules = [{ id: 'both', 'all-or-none': ['A', 'HOSTNAME'], message: 'Both.' }]
    const report = await reported(
      { 'task.json': task({ environment: A }) },
      { A: 'string', HOSTNAME: 'string' },
      { rules },
    )
    expect(found(report)).toEqual(['pass'])
  })

  it('is the region of a function, where the environment says it', async () => {
    const lambda = JSON.stringify({
      FunctionName: 'api',
      Environment: { Variables: { MODE: 'fast' } },
    })
    const policy = { MODE: 'string', AWS_REGION: 'aws-region', AWS_SESSION_TOKEN: 'secret' }
    const region = { region: 'eu-central-1' }
    const report = await reported({ 'function.json': lambda }, policy, {}, region)
    expect(found(report)).toEqual(['pass'])
    expect(places(report)).toContain('AWS_REGION present platform')
  })

  it('is the port of App Runner', async () => {
    const manifest = JSON.stringify({
      ServiceName: 'api',
      SourceConfiguration: { ImageRepository: { ImageConfiguration: { Port: '3000' } } },
    })
    expect(found(await reported({ 'service.json': manifest }, { PORT: 'port' }))).toEqual(['pass'])
  })

  it('is no evidence that anything was checked', async () => {
    const manifest = JSON.stringify({
      ServiceName: 'api',
      SourceConfiguration: { ImageRepository: { ImageConfiguration: { Port: '3000' } } },
    })
    const preset = await reported(
      { 'service.json': manifest },
      { A: optional('string') },
      { extends: ['node'] },
    )
    expect(found(preset)).toEqual(['broken', 'undefined NOTHING_CHECKED'])
    const files = { 'compose.yaml': compose({ build: '.' }), Dockerfile: DOCKERFILE }
    expect(found(await reported(files, { A: optional('string') }))).toEqual([
      'broken',
      'undefined NOTHING_CHECKED',
    ])
  })

  it('is nothing without a manifest', async () => {
    const { reports } = await gateRun({
      policy: {
        version: 1,
        service: 'api',
        environments: { prod: {} },
        variables: { HOSTNAME: 'string' },
      },
    })
    expect(one(reports).findings.map(({ check }) => check)).toEqual(['required'])
  })
})

// vercel/next.js#58657, prowler-cloud/prowler#9973: the server listens on the name of the container only.
describe('HOSTNAME of Next.js', () => {
  const next = { extends: ['nextjs'] }
  const web = (container: object) =>
    reported({ 'task.json': task({ environment: A, ...container }) }, { A: 'string' }, next)

  it('is found when the health check asks on loopback', async () => {
    expect(found(await web(ASKS))).toEqual(['blocked', 'HOSTNAME hostname-bind'])
    const exec = { env: A, livenessProbe: { exec: { command: ['wget', 'http://127.0.0.1:3000'] } } }
    const report = await reported({ 'pod.yaml': pod({}, exec) }, { A: 'string' }, next)
    expect(found(report)).toEqual(['blocked', 'HOSTNAME hostname-bind'])
  })

  it('passes as the fix says, without such a check, and for other servers', async () => {
    const set = [...A, { name: 'HOSTNAME', value: '0.0.0.0' }]
    expect(found(await web({ ...ASKS, environment: set }))).toEqual(['pass'])
    expect(found(await web({}))).toEqual(['pass'])
    const other = await reported(
      { 'task.json': task({ environment: A, ...ASKS }) },
      { A: 'string' },
    )
    expect(found(other)).toEqual(['pass'])
  })

  it('passes when the image sets it', async () => {
    const files = {
      'compose.yaml': compose({
        build: '.',
        environment: { A: 'b' },
        healthcheck: { test: 'curl localhost:3000' },
      }),
    }
    expect(found(await reported(files, { A: 'string' }, next))).toEqual([
      'blocked',
      'HOSTNAME hostname-bind',
    ])
    const image = { ...files, Dockerfile: 'FROM node:22\nENV HOSTNAME=0.0.0.0' }
    expect(found(await reported(image, { A: 'string' }, next))).toEqual(['pass'])
  })
})

// carderne/pi-sandbox#14: exit code 9 of an older Node.js.
describe('NODE_OPTIONS with an option of a newer Node.js', () => {
  const NODE_OPTIONS = '--experimental-strip-types'
  const types = { NODE_OPTIONS: 'string' }
  const service = { environment: { NODE_OPTIONS } }
  const lambda = (Runtime: string) => ({
    'function.json': JSON.stringify({
      FunctionName: 'api',
      Runtime,
      Environment: { Variables: { NODE_OPTIONS } },
    }),
  })
  const built = (version: number) => ({
    'compose.yaml': compose({ ...service, build: '.' }),
    Dockerfile: `FROM node:${version}-alpine AS deps\nFROM deps\n`,
  })

  it('is found by FROM, by the manifest, and by the policy', async () => {
    const wrong = ['blocked', 'NODE_OPTIONS runtime-options']
    expect(found(await reported(built(20), types))).toEqual(wrong)
    expect(found(await reported(lambda('nodejs20.x'), types))).toEqual(wrong)
    const plain = { 'compose.yaml': compose(service) }
    expect(found(await reported(plain, types, {}, { runtime: 'node 20' }))).toEqual(wrong)
    expect(found(await reported(built(24), types))).toEqual(['pass'])
    expect(found(await reported(lambda('nodejs24.x'), types))).toEqual(['pass'])
    expect(found(await reported(plain, types))).toEqual(['pass'])
  })
})

// virtualcell/VCell-AI#70, vercel/next.js#77223: the bundle kept the value of the build.
describe('a name of the build that is set at run time', () => {
  const NAMES = [
    'NEXT_PUBLIC_API_URL',
    'VITE_API_URL',
    'REACT_APP_API_URL',
    'VUE_APP_API_URL',
    'GATSBY_API_URL',
    'EXPO_PUBLIC_API_URL',
  ]
  const URL = 'https://api.quillfern.net'
  const run = (name: string, more: object = {}, files: Files = {}) =>
    reported(
      {
        'compose.yaml': compose({ image: 'web', environment: { [name]: URL }, ...more }),
        ...files,
      },
      { [name]: 'url' },
    )

  it.each(NAMES)('is a warning for %s', async (name) => {
    const report = await run(name)
    expect(report.findings.map(({ check, severity }) => [check, severity])).toEqual([
      ['build-time-name', 'warning'],
    ])
    expect(report.result).toBe('pass')
  })

  it.each(NAMES)('passes when the build has %s too', async (name) => {
    expect(found(await run(name, { build: { context: '.', args: { [name]: URL } } }))).toEqual([
      'pass',
    ])
    expect(found(await run(name, { build: { context: '.', args: [name] } }))).toEqual(['pass'])
    expect(found(await run(name, { command: 'npm run dev' }))).toEqual(['pass'])
  })

  it('is no matter of other prefixes, which are read at run time', async () => {
    for (const name of ['NUXT_PUBLIC_API_URL', 'PUBLIC_API_URL', 'API_URL'])
      expect(found(await run(name))).toEqual(['pass'])
  })
})
