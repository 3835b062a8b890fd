import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ownIn } from '../../src/algorithms/own.ts'
import { GateError } from '../../src/domain/errors.ts'
import { firstPolicy } from '../../src/init/first-policy.ts'
import type { RawInputs } from '../../src/inputs/read.ts'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

/**
 * What went wrong with `init`, then `check`, on 445 public manifests, found on 2026-11-30: each kind in a manifest of
 * our own. The first policy of a good project passes, and no report holds the misleading words.
 */
interface PublicManifest {
  readonly files: Readonly<Record<string, string>>
  readonly result?: 'pass' | 'blocked'
  readonly never: readonly string[]
  readonly inputs?: Partial<RawInputs>
  readonly secrets?: Readonly<Record<string, string>>
}

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:mill/db-AbCdEf'
const task = (...containers: readonly object[]) =>
  JSON.stringify({
    ...{ family: 'mill', networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'] },
    containerDefinitions: containers,
  })
const pod = (env: Readonly<Record<string, string>>) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: mill }\nspec:\n  containers:\n    - name: mill\n      image: mill\n      env:\n${Object.entries(
    env,
  )
    .map(([name, value]) => `        - { name: ${name}, value: ${JSON.stringify(value)} }\n`)
    .join('')}`
const words = (names: readonly string[], value: string) =>
  Object.fromEntries(names.map((name) => [name, value]))
const services = Array.from({ length: 12 }, (_, at) => `  s${at}:\n    <<: *common\n`).join('')

const MISTAKEN = [
  'eu-west-1:YOUR_ACCOUNT_ID:secret:mill-AbCdEf',
  'REGION:ACCOUNT_ID:secret:mill/KEY::',
  'eu-west-1:<account-id>:secret:mill',
  'eu-west-1:$AWS_ACCOUNT_ID:secret:mill',
  'eu-west-1:1234-5678-9012:secret:mill',
  'eu-west-1:12345678901:secret:mill',
].map((end, at) => ({ name: `S${at}`, valueFrom: `arn:aws:secretsmanager:${end}` }))

const MANIFESTS: Readonly<Record<string, PublicManifest>> = {
  'nested anchors in many services': {
    files: {
      'compose.yaml': `x-log: &log\n  logging: { driver: local }\nx-common: &common\n  <<: *log\n  image: mill\n  environment: { ENV: prod }\nservices:\n${services}`,
    },
    never: ['neither JSON nor YAML'],
  },
  'the secret that RDS makes': {
    files: {
      'task-definition.json': task({
        ...{ name: 'mill', image: 'mill' },
        secrets: ['username', 'password', 'host', 'port', 'dbname'].map((key) => ({
          name: `DB_${key.toUpperCase()}`,
          valueFrom: `${ARN}:${key}::`,
        })),
      }),
    },
    secrets: {
      [ARN]:
        '{"engine":"postgres","username":"postgres","password":"v8Kq2Zr5LmXw9sTc","host":"db.mill.io","port":5432,"dbname":"postgres"}',
    },
    never: ['openssl'],
  },
  'a collector in the same task': {
    files: {
      'task-definition.json': task(
        {
          ...{ name: 'mill', image: 'mill', essential: true },
          environment: [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: 'http://localhost:4318' }],
        },
        {
          ...{ name: 'otel', image: 'otel/opentelemetry-collector', essential: false },
          portMappings: [{ containerPort: 4318 }],
        },
      ),
    },
    never: ['no such server runs'],
  },
  'a value that the stack makes': {
    files: {
      'template.yaml':
        'Transform: AWS::Serverless-2016-10-31\nResources:\n  Jobs: { Type: AWS::SQS::Queue, Properties: {} }\n  Mill:\n    Type: AWS::Serverless::Function\n    Properties:\n      Environment:\n        Variables:\n          LOG_LEVEL: info\n          QUEUE_URL: !Ref Jobs\n',
    },
    never: ['VARIABLE_UNAVAILABLE'],
  },
  'an env file that the task definition names': {
    files: {
      'task-definition.json': task({
        ...{ name: 'mill', image: 'mill' },
        environment: [{ name: 'LOG_LEVEL', value: 'info' }],
        environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::mill/prod.env' }],
      }),
    },
    never: ['The policy describes', 'The policy takes'],
  },
  'an automatic override': {
    files: {
      'compose.yaml':
        'services:\n  mill: { image: mill, environment: { LOG_LEVEL: info, DEBUG: "false" } }\n',
      'compose.override.yaml': 'services:\n  mill: { environment: { DEBUG: "true" } }\n',
    },
    never: ['"required"'],
  },
  'a template of Swarm': {
    files: {
      'stack.yml':
        'services:\n  mill:\n    image: mill\n    environment: { NODE: "{{.Node.Hostname}}", TOKEN_TTL: "${TTL}" }\n',
      '.env': 'TTL=90\n',
    },
    never: ['unresolved-template'],
  },
  'features that are switched off': {
    files: {
      'pod.yaml': pod({
        ...words(['DISABLE_PROFILER', 'DISABLE_CRON', 'DISABLE_SPRING'], '1'),
        ...words(['DISABLE_REGISTRATION', 'DISABLE_DEBUG', 'DISABLE_SWAGGER'], 'true'),
        ...words(['DISABLE_SERVER_SIDE_CURSORS', 'DISABLE_GRAPHQL_INTROSPECTION'], 'true'),
      }),
    },
    never: ['switches a safeguard off'],
  },
  'references with a mistake in them': {
    files: { 'task-definition.json': task({ name: 'mill', image: 'mill', secrets: MISTAKEN }) },
    result: 'blocked',
    never: ['pasted-secret', 'replace the secret'],
  },
  'addresses to listen on, and words for none': {
    files: {
      'pod.yaml': pod({
        ...words(['HOST', 'HOSTNAME', 'APP_HOST', 'BIND_HOST', 'GRPC_HOST'], '0.0.0.0'),
        ...words(['OTEL_METRICS_EXPORTER', 'SPRING_JPA_HIBERNATE_DDL_AUTO'], 'none'),
        ...{ SESSION_COOKIE_SAMESITE: 'None', BROADCAST_DRIVER: 'null', SESSION_DOMAIN: 'null' },
      }),
    },
    never: ['points at the container itself', 'nullish-literal'],
  },
  'values that Compose fills in, given as the fix says': {
    files: {
      'compose.yaml':
        'services:\n  mill:\n    image: mill\n    environment:\n      API_KEY: ${API_KEY}\n      REGION:\n      SITE: https://${DOMAIN}/\n',
    },
    inputs: {
      variables: ['API_KEY=m4Xq8Zt2Vw6Kr9Lp', 'REGION=eu-west-1', 'DOMAIN=mill.io'],
    },
    never: ['override-shadow'],
  },
  'the Pod that helm test runs': {
    files: {
      'out.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: mill }\nspec: { template: { spec: { containers: [{ name: mill, image: mill, env: [{ name: LOG_LEVEL, value: info }] }] } } }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: probe, annotations: { helm.sh/hook: test } }\nspec: { containers: [{ name: curl, image: curl }] }\n',
    },
    never: ['several containers'],
  },
  'what the manifest leaves empty': {
    files: { 'pod.yaml': pod({ SENTRY_DSN: '', EXTRA_ARGS: '', LOG_LEVEL: 'info' }) },
    never: ['"empty"'],
  },
  'ECS Express Mode, as the CLI takes it': {
    files: {
      'express.json': JSON.stringify({
        ...{ serviceName: 'mill', executionRoleArn: 'arn:aws:iam::123456789012:role/mill' },
        primaryContainer: {
          ...{ image: 'mill', containerPort: 80 },
          environment: [{ name: 'LOG_LEVEL', value: 'info' }],
          secrets: [{ name: 'JWT_SECRET', valueFrom: `${ARN}:JWT_SECRET::` }],
        },
      }),
    },
    secrets: { [ARN]: '{"JWT_SECRET":"Zk3vQ8mR1xT6wB9nL4sC7yH2pD5gJ0fE"}' },
    never: ['unresolved'],
  },
}

async function tried({ files, inputs = {}, secrets }: PublicManifest) {
  const made = await firstPolicy(
    { from: [], service: 'mill', output: 'bootgate.yml', container: null, prefix: '' },
    {
      readText: async (path) => {
        const text = ownIn(files, path)
        if (text !== undefined) return text
        throw new GateError({ code: 'FILE_NOT_FOUND', message: 'Not there.', fix: 'Add it.' })
      },
      listFiles: async (folder) =>
        Object.keys(files).filter((path) => posix.dirname(path) === folder),
    },
  )
  expect(made.failures).toEqual([])
  const { reports } = await gateRun({
    policy: parse(made.text ?? ''),
    files,
    inputs: { environment: made.environments.slice(0, 1), ...inputs },
    ...(secrets && { secrets }),
  })
  return one(reports)
}

describe('the first policy of a public manifest', () => {
  it.each(Object.entries(MANIFESTS))('is right for %s', async (_, given) => {
    const { result, findings, failures } = await tried(given)
    const text = JSON.stringify([findings, failures])
    expect(result, text).toBe(given.result ?? 'pass')
    for (const said of given.never) expect(text).not.toContain(said)
  })
})
