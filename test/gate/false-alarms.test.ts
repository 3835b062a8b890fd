import { describe, expect, it } from 'vitest'
import { reportOf, verdictOn } from '../support/projects.ts'

/** Shapes of public manifests on which the gate once said something wrong. */
const policy = (manifest: string, variables: object, rest: object = {}) =>
  JSON.stringify({
    version: 1,
    service: 'api',
    environments: { prod: { manifest, ...rest } },
    variables,
  })

type Values = Readonly<Record<string, string>>
const pairs = (values: Values) => Object.entries(values).map(([name, value]) => ({ name, value }))

/** A task of ECS with other containers beside `api`. */
function task(values: Values, types: object, options: object = {}, others: readonly object[] = []) {
  const api = { name: 'api', image: 'api', essential: true, environment: pairs(values) }
  const containers = [{ ...api, portMappings: [{ containerPort: 8080 }] }, ...others]
  return {
    files: {
      'bootgate.yml': policy('task.json', types, { container: 'api' }),
      'task.json': JSON.stringify({ family: 'api', ...options, containerDefinitions: containers }),
    },
  }
}

/** A pod with other containers beside `api`. */
function pod(values: Values, types: object, others: readonly object[] = [], init: object[] = []) {
  const containers = [{ name: 'api', image: 'api', env: pairs(values) }, ...others]
  return {
    files: {
      'bootgate.yml': policy('pod.json', types, { container: 'api' }),
      'pod.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'api' },
        spec: { containers, initContainers: init },
      }),
    },
  }
}

const AWSVPC = { networkMode: 'awsvpc' }
const FARGATE = { requiresCompatibilities: ['FARGATE'] }
const COLLECTOR = { name: 'collector', image: 'collector', essential: false }
const OTLP = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4317' }
const URL = { OTEL_EXPORTER_OTLP_ENDPOINT: 'url' }
const PROXY = { DATABASE_URL: 'postgres://api@127.0.0.1:5433/api?sslmode=verify-full' }
const DATABASE = { DATABASE_URL: 'postgres-url' }
const ERROR = ['blocked', 'DATABASE_URL url-loopback error']

describe('loopback beside another container', () => {
  it.each([
    ['a collector in a task of awsvpc', task(OTLP, URL, AWSVPC, [COLLECTOR])],
    ['a collector in a task of Fargate', task(OTLP, URL, FARGATE, [COLLECTOR])],
    ['a collector in a pod', pod(OTLP, URL, [{ name: 'otel', image: 'otel' }])],
    [
      'a proxy of the pod that declares its port',
      pod(PROXY, DATABASE, [{ name: 'sql', image: 'sql', ports: [{ containerPort: 5433 }] }]),
    ],
    [
      'a sidecar among the init containers',
      pod(
        PROXY,
        DATABASE,
        [],
        [{ name: 'sql', image: 'sql', restartPolicy: 'Always', ports: [{ containerPort: 5433 }] }],
      ),
    ],
    [
      'a proxy of the task that declares its port',
      task(PROXY, DATABASE, AWSVPC, [{ ...COLLECTOR, portMappings: [{ containerPort: 5433 }] }]),
    ],
    ['its own port', task({ SELF_URL: 'http://localhost:8080/health' }, { SELF_URL: 'url' })],
    [
      'its own port, by the variable PORT',
      pod({ PORT: '3000', SELF_URL: 'http://localhost:3000' }, { PORT: 'port', SELF_URL: 'url' }),
    ],
  ])('%s is fine', async (_, project) => {
    expect(await verdictOn(project)).toEqual(['pass'])
  })

  it.each([
    ['nothing beside it', task(PROXY, DATABASE, AWSVPC), ERROR],
    [
      'a neighbour in a bridge, with a loopback of its own',
      task(PROXY, DATABASE, {}, [COLLECTOR]),
      ERROR,
    ],
    ['an init container that ends', pod(PROXY, DATABASE, [], [{ name: 'a', image: 'a' }]), ERROR],
    [
      'a neighbour that declares no such port',
      task(PROXY, DATABASE, AWSVPC, [COLLECTOR]),
      ['pass', 'DATABASE_URL url-loopback warning'],
    ],
  ])('%s is not', async (_, project, expected) => {
    expect(await verdictOn(project)).toEqual(expected)
  })

  it('is reported in words that are true there', async () => {
    const { findings } = await reportOf(task(PROXY, DATABASE, AWSVPC, [COLLECTOR]))
    expect(findings[0]?.message).not.toContain('no such server runs')
  })

  it('is read from CloudFormation too', async () => {
    const template = (mode: object) => ({
      Resources: {
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ...mode,
            ContainerDefinitions: [
              {
                Name: 'api',
                Environment: [
                  { Name: 'OTEL_EXPORTER_OTLP_ENDPOINT', Value: 'http://127.0.0.1:4317' },
                ],
              },
              { Name: 'otel', Essential: false, PortMappings: [{ ContainerPort: 4317 }] },
            ],
          },
        },
      },
    })
    const project = (mode: object) => ({
      files: {
        'bootgate.yml': policy('stack.json', URL, { container: 'Task/api' }),
        'stack.json': JSON.stringify(template(mode)),
      },
    })
    expect(await verdictOn(project({ NetworkMode: 'awsvpc' }))).toEqual(['pass'])
    expect((await verdictOn(project({})))[0]).toBe('blocked')
  })
})

describe('an address to listen on', () => {
  const names = ['HOST', 'HOSTNAME', 'APP_HOST', 'SERVER_HOST', 'BIND_HOST', 'GRPC_HOST']
  const all = (value: string) => Object.fromEntries(names.map((name) => [name, value]))
  const types = all('hostname')

  it.each(['0.0.0.0', '::'])('%s is no target', async (value) => {
    expect(await verdictOn(pod(all(value), types))).toEqual(['pass'])
  })

  it('is one where a database is meant', async () => {
    const found = await verdictOn(pod({ DB_HOST: '0.0.0.0' }, { DB_HOST: 'hostname' }))
    expect(found).toEqual(['blocked', 'DB_HOST url-loopback error'])
  })
})

describe('names in the JSON that RDS stores', () => {
  const stored = (username: string, dbname: string) => {
    const keys = { DB_USERNAME: 'username', DB_PASSWORD: 'password', DB_NAME: 'dbname' }
    const secrets = Object.entries(keys).map(([name, key]) => [name, `rds/app#${key}`])
    return {
      files: {
        'bootgate.yml': JSON.stringify({
          version: 1,
          service: 'api',
          environments: { prod: { secrets: Object.fromEntries(secrets) } },
          variables: Object.fromEntries(Object.keys(keys).map((name) => [name, 'secret'])),
        }),
      },
      secrets: {
        'rds/app': JSON.stringify({ username, password: 'nine-geese-on-thin-ice', dbname }),
      },
    }
  }

  it.each([
    ['postgres', 'postgres'],
    ['admin', 'app'],
    ['root', 'api'],
    ['shopapp', 'shopapp'],
  ])('user %s, database %s are no secrets', async (user, database) => {
    expect(await verdictOn(stored(user, database))).toEqual(['pass'])
  })
})

describe('a template of Swarm', () => {
  const stack = (value: string) => ({
    files: {
      'bootgate.yml': policy('stack.yml', { NODE_NAME: 'string' }),
      'stack.yml': `services:\n  api:\n    image: api\n    environment:\n      NODE_NAME: '${value}'\n`,
    },
  })

  it.each([
    '{{.Node.Hostname}}',
    'api-{{ .Task.Slot }}',
    '{{.Service.Name}}.{{.Task.ID}}',
  ])('%s is filled in by Swarm', async (value) => {
    expect(await verdictOn(stack(value))).toEqual(['pass'])
  })

  it.each(['{{.Values.host}}', '{{ node }}'])('%s is not', async (value) => {
    expect(await verdictOn(stack(value))).toEqual([
      'blocked',
      'NODE_NAME unresolved-template error',
    ])
  })
})

describe('a JDBC URL', () => {
  const given = (value: string, type: unknown, rest: object = {}) => ({
    files: {
      'bootgate.yml': JSON.stringify({
        version: 1,
        service: 'api',
        environments: { prod: { variables: { DATABASE_URL: value } } },
        variables: { DATABASE_URL: type },
        ...rest,
      }),
    },
  })

  it.each(['postgresql', 'mysql', 'mariadb'])('of %s is a URL of a database', async (name) => {
    const value = `jdbc:${name}://db.internal/app?user=app`
    expect(await verdictOn(given(value, 'database-url'))).toEqual(['pass'])
  })

  it('is none for a driver that reads no JDBC, or for another engine', async () => {
    const value = 'jdbc:postgresql://db.internal/app'
    for (const options of [{ driver: 'node-pg' }, { engines: ['mysql'] }])
      expect(await verdictOn(given(value, { type: 'database-url', ...options }))).toEqual([
        'blocked',
        'DATABASE_URL db-scheme-driver error',
      ])
  })

  it('keeps its password out of plain text', async () => {
    const value = 'jdbc:postgresql://db.internal/app?user=app&password=nine-geese-on-thin-ice'
    expect(await verdictOn(given(value, 'database-url'))).toEqual([
      'blocked',
      'DATABASE_URL plaintext-secret error',
    ])
  })
})

describe('a secret that Compose hands on', () => {
  const PASSWORD = 'nine-geese-on-thin-ice'
  const server = (service: string, dotenv: string, type = 'password') => ({
    files: {
      'bootgate.yml': policy('compose.yaml', { DB_SECRET: type }),
      'compose.yaml': `services: { api: { image: api, ${service} } }`,
      '.env': dotenv,
    },
  })

  it.each([
    {
      name: 'from .env, whole',
      given: server("environment: { DB_SECRET: '${DB_SECRET}' }", `DB_SECRET=${PASSWORD}\n`),
    },
    {
      name: 'from .env, in a URL',
      given: server(
        "environment: { DB_SECRET: 'postgresql://app:${PW}@db.internal/app' }",
        `PW=${PASSWORD}\n`,
        'postgres-url',
      ),
    },
    {
      name: 'by its name alone',
      given: server('environment: [DB_SECRET]', `DB_SECRET=${PASSWORD}\n`),
    },
    { name: 'in env_file', given: server('env_file: [.env]', `DB_SECRET='${PASSWORD}'\n`) },
  ])('$name, is a note', async ({ given }) => {
    expect(await verdictOn(given)).toEqual(['pass', 'DB_SECRET plaintext-secret info'])
  })

  it.each([
    { name: 'as it is', service: `environment: { DB_SECRET: ${PASSWORD} }` },
    { name: 'as a default', service: `environment: { DB_SECRET: '\${DB_SECRET:-${PASSWORD}}' }` },
  ])('is plain text where the file has it $name', async ({ service }) => {
    expect(await verdictOn(server(service, 'OTHER=1\n'))).toEqual([
      'blocked',
      'DB_SECRET plaintext-secret error',
    ])
  })
})
