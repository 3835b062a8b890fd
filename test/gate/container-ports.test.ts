import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

interface Ports {
  /** What the variable says. */
  readonly said: number
  /** What the manifest opens. */
  readonly opened: number
  /** What the health check asks. */
  readonly probed: number
}
type Writer = (ports: Ports) => string

const env = (said: number) => [{ name: 'PORT', value: `${said}` }]
const probe = (port: number) => ({ httpGet: { path: '/health', port } })
const pod = (container: object, more: object[] = []) =>
  [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'api' },
      spec: {
        template: {
          metadata: { labels: { app: 'api' } },
          spec: { containers: [{ name: 'api', image: 'api', ...container }] },
        },
      },
    },
    ...more,
  ]
    .map((object) => JSON.stringify(object))
    .join('\n---\n')

const task = (container: object, wrap: (definitions: object[]) => object = ecs) =>
  JSON.stringify(wrap([{ name: 'api', image: 'api', ...container }]))
const ecs = (containerDefinitions: object[]) => ({ family: 'api', containerDefinitions })

/** One manifest of each format that says ports, in the spellings of its documentation. */
const WRITERS: Readonly<Record<string, Writer>> = {
  ecs: ({ said, opened, probed }) =>
    task({
      environment: env(said),
      portMappings: [{ containerPort: opened, hostPort: 0 }],
      healthCheck: {
        command: ['CMD-SHELL', `curl -f http://localhost:${probed}/health || exit 1`],
      },
    }),
  cloudformation: ({ said, opened, probed }) =>
    JSON.stringify({
      Resources: {
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Name: 'api',
                Image: 'api',
                Environment: [{ Name: 'PORT', Value: `${said}` }],
                PortMappings: [{ ContainerPort: `${opened}` }],
                HealthCheck: { Command: ['CMD', 'wget', '-q', `http://127.0.0.1:${probed}/`] },
              },
            ],
          },
        },
      },
    }),
  kubernetes: ({ said, opened, probed }) =>
    pod({ env: env(said), ports: [{ containerPort: opened }], readinessProbe: probe(probed) }),
  'kubernetes, by name': ({ said, opened, probed }) =>
    pod({
      env: env(said),
      ports: [
        { name: 'web', containerPort: opened },
        { name: 'alive', containerPort: probed },
      ],
      livenessProbe: { tcpSocket: { port: 'alive' } },
    }),
  'compose, a list': ({ said, opened, probed }) =>
    `services:
  api:
    image: api
    ports: ["127.0.0.1:80:${opened}/tcp"]
    environment: [ "PORT=${said}" ]
    healthcheck: { test: ["CMD", "curl", "http://0.0.0.0:${probed}/"] }`,
  'compose, maps': ({ said, opened, probed }) =>
    `services:
  api:
    image: api
    ports: [{ target: ${opened}, published: "80" }]
    environment: { PORT: ${said} }
    healthcheck: { test: wget -qO- http://localhost:${probed}/ }`,
}

async function found(manifest: string) {
  const { reports } = await gateRun({
    policy: {
      version: 1,
      service: 'api',
      environments: { prod: { manifest: 'deploy.yaml' } },
      variables: { PORT: 'port' },
    },
    files: { 'deploy.yaml': manifest },
  })
  const { result, findings, failures } = one(reports)
  expect(failures).toEqual([])
  expect(result).toBe(findings.length === 0 ? 'pass' : 'blocked')
  return findings
}

const port = fc.integer({ min: 1024, max: 65_535 })
const seldom = { numRuns: 8 }

// codex-proxy#40, google_workspace_mcp#87, dockhand#1135: the container was stopped, or no request came.
describe.each(Object.entries(WRITERS))('the ports of one container, %s', (_, write) => {
  it('pass when they agree', async () => {
    await fc.assert(
      fc.asyncProperty(port, async (same) => {
        expect(await found(write({ said: same, opened: same, probed: same }))).toEqual([])
      }),
      seldom,
    )
  })

  it('are found when the variable says another one', async () => {
    await fc.assert(
      fc.asyncProperty(port, port, async (said, other) => {
        fc.pre(said !== other)
        const { check, message, fix } = one(
          await found(write({ said, opened: other, probed: other })),
        )
        expect([check, message.includes(`${other}`)]).toEqual(['port-mismatch', true])
        expect(`${message} ${fix}`.split(/\D+/)).not.toContain(`${said}`)
        expect(await found(write({ said: other, opened: other, probed: other }))).toEqual([])
      }),
      seldom,
    )
  })
})

describe.each(
  Object.entries(WRITERS).filter(([name]) => name !== 'kubernetes, by name'),
)('the port of the health check alone, %s', (_, write) => {
  it('is found', async () => {
    const { check, message } = one(await found(write({ said: 3000, opened: 3000, probed: 8080 })))
    expect([check, message.includes('8080')]).toEqual(['port-mismatch', true])
  })
})

describe('the ports of one container', () => {
  it.each<[string, string]>([
    [
      'a port that is a parameter',
      task({ environment: env(3000), portMappings: [{ containerPort: '${PORT}' }] }),
    ],
    ['no port at all', task({ environment: env(3000) })],
    [
      'a second port that is open too',
      task({
        environment: env(3000),
        portMappings: [{ containerPort: 9000 }, { containerPort: 3000 }],
      }),
    ],
    [
      'a management port of its own variable',
      task({
        environment: [...env(3000), { name: 'MANAGEMENT_PORT', value: '9001' }],
        portMappings: [{ containerPort: 3000 }],
        healthCheck: { command: ['CMD-SHELL', 'curl localhost:9001'] },
      }),
    ],
    [
      'a health check that reads the variable',
      task({
        environment: env(3000),
        portMappings: [{ containerPort: 3000 }],
        healthCheck: {
          command: ['CMD-SHELL', 'curl http://localhost:$PORT/ || curl http://localhost:${PORT}/'],
        },
      }),
    ],
    [
      'a Service that sends to the port, whatever containerPort says',
      pod({ env: env(3000), ports: [{ containerPort: 8080 }] }, [
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'api' },
          spec: { selector: { app: 'api' }, ports: [{ port: 80, targetPort: 3000 }] },
        },
      ]),
    ],
    [
      'a port of the host that a variable names',
      'services: { api: { image: api, ports: ["${PORT}:8080"], environment: { PORT: "3000" } } }',
    ],
    [
      'a range',
      'services: { api: { image: api, ports: ["3000-3005:3000-3005"], environment: { PORT: "3001" } } }',
    ],
  ])('say nothing of %s', async (_, manifest) => {
    expect(await found(manifest)).toEqual([])
  })

  it('are those of the service for App Runner, which sets PORT itself', async () => {
    const service = (said: string) =>
      JSON.stringify({
        ServiceName: 'api',
        SourceConfiguration: {
          ImageRepository: {
            ImageConfiguration: {
              Port: '8080',
              RuntimeEnvironmentVariables: { SERVER_PORT: said },
            },
          },
        },
      })
    const asked = async (said: string) => {
      const { reports } = await gateRun({
        policy: {
          version: 1,
          service: 'api',
          environments: { prod: { manifest: 'service.json' } },
          variables: { SERVER_PORT: 'port' },
        },
        files: { 'service.json': service(said) },
      })
      return one(reports).findings.map(({ check }) => check)
    }
    expect([await asked('8080'), await asked('3000')]).toEqual([[], ['port-mismatch']])
  })
})
