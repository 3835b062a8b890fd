import { describe, expect, it } from 'vitest'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { exampleReport } from '../support/example-runs.ts'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf'

const DEPLOYED = {
  family: 'api',
  containerDefinitions: [
    {
      name: 'api',
      image: 'api:2',
      environment: [
        { name: 'LOG_LEVEL', value: 'info' },
        { name: 'PAGE_SIZE', value: '20' },
        { name: 'REGION_NAME', value: 'north' },
      ],
      secrets: [{ name: 'API_TOKEN', valueFrom: `${ARN}:K::` }],
    },
  ],
}

/** The same variables in the answer of each platform. CANARY is in the live service alone. */
const LIVE = {
  'describe-task-definition': {
    taskDefinition: {
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/api:1',
      family: 'api',
      revision: 1,
      containerDefinitions: [
        {
          name: 'api',
          image: 'api:1',
          environment: [
            { name: 'LOG_LEVEL', value: 'debug' },
            { name: 'API_TOKEN', value: 'hunter2-canary' },
            { name: 'LIVE_FLAG', value: 'hunter2-canary' },
          ],
          secrets: [{ name: 'PAGE_SIZE', valueFrom: `${ARN}:K::` }],
        },
      ],
    },
  },
  'describe-express-gateway-service': {
    service: {
      serviceName: 'api',
      activeConfigurations: [
        {
          primaryContainer: {
            image: 'api:1',
            environment: [
              { name: 'LOG_LEVEL', value: 'debug' },
              { name: 'API_TOKEN', value: 'hunter2-canary' },
              { name: 'LIVE_FLAG', value: 'hunter2-canary' },
            ],
            secrets: [{ name: 'PAGE_SIZE', valueFrom: `${ARN}:K::` }],
          },
        },
      ],
    },
  },
  'apprunner describe-service': {
    Service: {
      ServiceName: 'api',
      SourceConfiguration: {
        ImageRepository: {
          ImageIdentifier: 'api:1',
          ImageRepositoryType: 'ECR',
          ImageConfiguration: {
            RuntimeEnvironmentVariables: {
              LOG_LEVEL: 'debug',
              API_TOKEN: 'hunter2-canary',
              LIVE_FLAG: 'hunter2-canary',
            },
            RuntimeEnvironmentSecrets: { PAGE_SIZE: `${ARN}:K::` },
          },
        },
      },
    },
  },
  'kubectl get -o json': {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api', resourceVersion: '7' },
    spec: {
      template: {
        spec: {
          containers: [
            {
              name: 'api',
              image: 'api:1',
              env: [
                { name: 'LOG_LEVEL', value: 'debug' },
                { name: 'API_TOKEN', value: 'hunter2-canary' },
                { name: 'LIVE_FLAG', value: 'hunter2-canary' },
                { name: 'PAGE_SIZE', valueFrom: { secretKeyRef: { name: 'api', key: 'K' } } },
              ],
            },
          ],
        },
      },
    },
  },
}

async function ran(
  live: unknown,
  more: Record<string, unknown> = {},
  manifest: unknown = DEPLOYED,
) {
  const variables = { API_TOKEN: 'secret', LOG_LEVEL: 'string', ...(more.variables ?? {}) }
  const run = await gateRun({
    policy: {
      version: 1,
      service: 'api',
      environments: { prod: { manifest: 'task.json', region: 'eu-west-1' } },
      variables,
    },
    files: {
      'task.json': JSON.stringify(manifest),
      'live.json': typeof live === 'string' ? live : JSON.stringify(live),
    },
    inputs: { environment: ['prod'], live: 'live.json' },
    secrets: { [ARN]: '{"K":"nine-geese-on-thin-ice-that-hold"}' },
  })
  return { run, report: one(run.reports) }
}

const told = ({ findings }: Awaited<ReturnType<typeof ran>>['report']) =>
  findings
    .filter(({ check }) => check === 'live-only')
    .map(({ severity, message, fix }) => `${severity}: ${message} ${fix}`)

describe('the live service beside a manifest', () => {
  it.each(Object.entries(LIVE))('is compared by name: %s', async (platform, live) => {
    const { report } = await ran(live)
    const isKube = platform.startsWith('kubectl')
    expect(report.failures).toEqual([])
    expect(report.live).toEqual({
      file: 'live.json',
      changes: [
        { name: 'REGION_NAME', change: 'added' },
        { name: 'LIVE_FLAG', change: 'removed' },
        { name: 'API_TOKEN', change: 'to-secret' },
        ...(isKube ? [] : [{ name: 'PAGE_SIZE', change: 'to-plain' }]),
      ],
      kept: isKube ? 2 : 1,
    })
    expect(told(report)).toEqual([
      'warning: The deploy does not set LIVE_FLAG, which the live service has: the deploy may remove it. Add it to what is deployed, or remove it from the live service.',
    ])
  })

  const variables = { LOG_LEVEL: 'x', API_TOKEN: 'hunter2-canary', LIVE_FLAG: 'x' }
  it.each([
    ['get-function-configuration', { FunctionName: 'api', Environment: { Variables: variables } }],
    ['fly config show', { app: 'api', primary_region: 'ams', env: variables }],
  ])('is compared with an answer that names no secrets: %s', async (_, live) => {
    const { report } = await ran(live)
    expect(report.failures).toEqual([])
    expect(report.live?.changes).toEqual([
      { name: 'PAGE_SIZE', change: 'added' },
      { name: 'REGION_NAME', change: 'added' },
      { name: 'LIVE_FLAG', change: 'removed' },
      { name: 'API_TOKEN', change: 'to-secret' },
    ])
  })

  it('names a declared variable that the deploy loses', async () => {
    const variables = { LIVE_FLAG: { type: 'string', required: false } }
    const { report } = await ran(LIVE['describe-task-definition'], { variables })
    expect(told(report)).toEqual([
      'warning: LIVE_FLAG is set in the live service alone: the deploy may remove it. Add it to what is deployed, or remove it from the live service.',
    ])
  })

  it.each(FORMATS)('is in the report as %s, without a value', async (format) => {
    const { run } = await ran(LIVE['describe-task-definition'])
    const context = {
      rules: [],
      version: '1',
      policy: 'bootgate.yml',
      pathOf: (file: string) => file,
    }
    const text = renderAs(format, run, context)
    expect(text).toContain('REGION_NAME')
    expect(text).toMatch(/to-secret|from plain text to secret/)
    expect(text).not.toMatch(/hunter2|debug|nine-geese/)
  })

  it.each([
    ['no text at all', ''],
    ['another file', '{"a": 1}'],
    ['a Compose file', '{"services": {"api": {"image": "x"}}}'],
    ['broken JSON', '{"taskDefinition": '],
  ])('breaks the run when the file is %s', async (_, live) => {
    const { report } = await ran(live)
    expect(report.result).toBe('broken')
    expect(report.live).toBeUndefined()
  })

  it('is one file of one environment', async () => {
    const run = await gateRun({
      policy: { version: 1, service: 'api', environments: { a: {}, b: {} }, variables: {} },
      inputs: { environment: ['all'], live: 'live.json' },
    })
    expect(
      one(run.reports.slice(0, 1))
        .failures.map(({ message }) => message)
        .join(),
    ).toContain('`live` for each in the policy')
  })
})

describe('an update of an Express Mode service that omits its lists', () => {
  const update = (container: Record<string, unknown>) => ({
    serviceArn: 'arn:aws:ecs:eu-west-1:123456789012:service/default/api',
    primaryContainer: { image: 'api:2', ...container },
  })
  const live = (container: Record<string, unknown>) => ({
    service: { activeConfigurations: [{ primaryContainer: { image: 'api:1', ...container } }] },
  })
  const plain = [{ name: 'LOG_LEVEL', value: 'debug' }]
  const secrets = [{ name: 'API_TOKEN', valueFrom: `${ARN}:K::` }]

  it('has known names and no values, because AWS documents neither kept nor cleared', async () => {
    const { report } = await ran(live({ environment: plain, secrets }), {}, update({}))
    expect(report.result).toBe('broken')
    expect(report.failures.map(({ code, variable }) => [code, variable])).toEqual([
      ['VARIABLE_UNAVAILABLE', 'API_TOKEN'],
      ['VARIABLE_UNAVAILABLE', 'LOG_LEVEL'],
    ])
    expect(report.live).toMatchObject({ changes: [], kept: 2 })
  })

  it('is known where the update writes the list, or the service has none', async () => {
    const { report } = await ran(
      live({ environment: plain, secrets: [] }),
      {},
      update({ environment: plain, secrets }),
    )
    expect([report.result, report.failures]).toEqual(['pass', []])
    const empty = await ran(live({}), {}, update({ environment: plain }))
    expect(empty.report.findings.map(({ check, variable }) => `${check} ${variable}`)).toContain(
      'required API_TOKEN',
    )
    expect(empty.report.failures).toEqual([])
  })
})

describe('the example of a live service', () => {
  const changesOf = async (environment: string) => {
    const { live } = await exampleReport('live-service', environment)
    return live?.changes.map(({ name, change }) => `${name} ${change}`)
  }

  it('loses two variables and opens a secret in the incident, and does neither in prod', async () => {
    expect(await changesOf('incident')).toEqual([
      'LOG_LEVEL added',
      'TWILIO_ACCOUNT_SID removed',
      'TWILIO_AUTH_TOKEN removed',
      'REDIS_URL to-secret',
      'JWT_SECRET to-plain',
    ])
    expect(await changesOf('prod')).toEqual(['LOG_LEVEL added', 'REDIS_URL to-secret'])
  })
})
