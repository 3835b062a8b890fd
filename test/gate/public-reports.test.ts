import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

/**
 * Dead deploys of public reports, each in our words, with the configuration that mended it. Other tests hold the rest:
 * `test/gate` (inherited, container-answers, whole-secret, silent-manifest, secret-env, rails-credentials) and
 * `test/checks` (framework-key, aws-session-token, jwt-signature, runtime-options) name their reports.
 */
interface PublicReport {
  /** Where it was told. */
  readonly source: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly extends?: readonly string[]
  /** Settings of the environment, beside its manifest. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** The file that the deployer reads: the dead one, and the mended one. */
  readonly bad: string
  readonly fixed: string
  /** Further files, those of the dead and of the mended deploy. */
  readonly files?: readonly [
    bad: Readonly<Record<string, string>>,
    fixed: Readonly<Record<string, string>>,
  ]
  readonly stored?: readonly [bad: object, fixed: object]
  readonly told: readonly string[]
  /** Words that would send the reader the wrong way. */
  readonly never?: readonly string[]
}

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:mill/prod-AbCdEf'
const task = (container: object) =>
  JSON.stringify({
    family: 'mill',
    containerDefinitions: [{ name: 'mill', image: 'mill:7', essential: true, ...container }],
  })
const plain = (values: Readonly<Record<string, string>>) =>
  task({ environment: Object.entries(values).map(([name, value]) => ({ name, value })) })
const stored = (...names: readonly string[]) =>
  task({ secrets: names.map((name) => ({ name, valueFrom: `${ARN}:${name}::` })) })
const pod = (...env: readonly string[]) => `apiVersion: v1
kind: Pod
metadata: { name: mill }
spec:
  enableServiceLinks: false
  containers:
    - { name: mill, image: "mill:7", env: [${env.map((one) => `{ ${one} }`).join(', ')}] }
---
apiVersion: v1
kind: Secret
metadata: { name: pg }
stringData: { word: six-herons-by-the-weir }
`
const PG = 'name: PG_WORD, valueFrom: { secretKeyRef: { name: pg, key: word } }'
const urlWith = (mark: string) =>
  `name: DATABASE_URL, value: "postgres://mill:${mark}@pg.mill.svc:5432/mill?sslmode=verify-full"`
const external = (property: string) => `apiVersion: v1
kind: Pod
metadata: { name: mill }
spec:
  containers:
    - name: mill
      image: mill:7
      env: [{ name: FETCH_PASSWORD, valueFrom: { secretKeyRef: { name: made, key: word } } }]
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: made }
spec:
  secretStoreRef: { name: aws, kind: ClusterSecretStore }
  data: [{ secretKey: word, remoteRef: { key: mill/prod, property: ${property} } }]
`
const QUIET = { 'plaintext-secret': 'off', 'url-single-label': 'off' }

const REPORTS: Readonly<Record<string, PublicReport>> = {
  'Celery refuses rediss:// without ssl_cert_reqs': {
    source: 'public reports of 2025 and 2026',
    variables: { CELERY_RESULT_BACKEND: { type: 'redis-url', driver: 'celery' } },
    bad: stored('CELERY_RESULT_BACKEND'),
    fixed: stored('CELERY_RESULT_BACKEND'),
    stored: [
      { CELERY_RESULT_BACKEND: 'rediss://mill:six-herons-by-the-weir@cache.mill.io:6379/1' },
      {
        CELERY_RESULT_BACKEND:
          'rediss://mill:six-herons-by-the-weir@cache.mill.io:6379/1?ssl_cert_reqs=CERT_REQUIRED',
      },
    ],
    told: ['CELERY_RESULT_BACKEND redis-url'],
  },
  'Helm prints a large number with an exponent': {
    source: 'azents/azents#1003, webrecorder/browsertrix#3145, roxy-wi/IncidentRelay#79',
    variables: { MAX_UPLOAD: 'integer' },
    bad: pod('name: MAX_UPLOAD, value: "1.6777216e+07"'),
    fixed: pod('name: MAX_UPLOAD, value: "16777216"'),
    told: ['MAX_UPLOAD integer'],
    never: ['such as 20'],
  },
  'a + in a password is a blank to PyMongo': {
    source: 'agentic-community/mcp-gateway-registry#1354',
    variables: { MONGODB_URI: 'mongodb-url' },
    bad: stored('MONGODB_URI'),
    fixed: stored('MONGODB_URI'),
    stored: [
      { MONGODB_URI: 'mongodb://mill:Rk7+wQz3Lm+9vTx@db.mill.io:27017/mill?tls=true' },
      { MONGODB_URI: 'mongodb://mill:Rk7%2BwQz3Lm%2B9vTx@db.mill.io:27017/mill?tls=true' },
    ],
    told: ['MONGODB_URI db-password-encoding'],
  },
  'an @ and a : in a password move the border of the host': {
    source: 'agentic-community/mcp-gateway-registry#1354',
    variables: { MONGODB_URI: 'mongodb-url' },
    bad: stored('MONGODB_URI'),
    fixed: stored('MONGODB_URI'),
    stored: [
      { MONGODB_URI: 'mongodb://mill:Rk7@wQz3%Lm:9vTx@db.mill.io:27017/mill?tls=true' },
      { MONGODB_URI: 'mongodb://mill:Rk7%40wQz3%25Lm%3A9vTx@db.mill.io:27017/mill?tls=true' },
    ],
    told: ['MONGODB_URI db-password-encoding'],
  },
  'false is true to a service that asks only whether it is set': {
    source: 'o1-labs/Archive-Node-API#193',
    variables: { ENABLE_TRACES: { type: 'boolean', reader: 'presence' } },
    bad: plain({ ENABLE_TRACES: 'false' }),
    fixed: plain({ ENABLE_TRACES: 'true' }),
    told: ['ENABLE_TRACES boolean'],
  },
  'the health check asks another port than PORT': {
    source:
      'icebear0828/codex-proxy#40, taylorwilsdon/google_workspace_mcp#87, Finsys/dockhand#1135',
    variables: { PORT: 'port' },
    ...portsOf('4001', '4000'),
    told: ['PORT port-mismatch'],
  },
  'SPRING_DATASOURCE_URL lacks jdbc:': {
    source: 'bytechefhq/bytechef#5740, ministryofjustice/cloud-platform-environments#8348',
    extends: ['spring'],
    variables: { SPRING_DATASOURCE_URL: {} },
    bad: plain({ SPRING_DATASOURCE_URL: 'postgresql://db.mill.io:5432/mill' }),
    fixed: plain({ SPRING_DATASOURCE_URL: 'jdbc:postgresql://db.mill.io:5432/mill' }),
    told: ['SPRING_DATASOURCE_URL pattern'],
    never: ['of the form that is asked for'],
  },
  'valueFrom stands under environment': {
    source: 'aws-actions/amazon-ecs-deploy-task-definition#44',
    variables: { API_TOKEN: 'api-key' },
    bad: task({ environment: [{ name: 'API_TOKEN', valueFrom: `${ARN}:API_TOKEN::` }] }),
    fixed: stored('API_TOKEN'),
    stored: [{}, { API_TOKEN: 'tok-51f0c2d97be84a36a1e07d' }],
    told: ['API_TOKEN dropped-variable'],
    never: ['is set, and empty'],
  },
  'ECS keeps the quotes and comments of an env file': {
    source:
      'aws/amazon-ecs-agent#3429, aws/containers-roadmap#2073, hoppscotch/hoppscotch#4205, sassoftware/sas-mcp-server#32',
    variables: { TOKEN_LIFE: 'integer' },
    settings: { 'env-files': ['prod.env'] },
    bad: task({}),
    fixed: task({}),
    files: [{ 'prod.env': 'TOKEN_LIFE="86400" # a day\n' }, { 'prod.env': 'TOKEN_LIFE=86400\n' }],
    told: ['TOKEN_LIFE inline-comment'],
  },
  'jsonwebtoken reads a bare number as milliseconds': {
    source: 'auth0/node-jsonwebtoken#456, auth0/node-jsonwebtoken#778, hoppscotch/hoppscotch#4205',
    extends: ['node'],
    variables: { JWT_EXPIRES_IN: { type: 'duration', format: 'ms' } },
    bad: plain({ JWT_EXPIRES_IN: '86400' }),
    fixed: plain({ JWT_EXPIRES_IN: '1d' }),
    told: ['JWT_EXPIRES_IN duration'],
  },
  'Kubernetes fills in $(NAME) from entries before it only': {
    source: 'usekaneo/kaneo#1309, agentspan-ai/agentspan#15',
    variables: { DATABASE_URL: 'postgres-url' },
    bad: pod(urlWith('$(PG_WORD)'), PG),
    fixed: pod(PG, urlWith('$(PG_WORD)')),
    told: ['DATABASE_URL unresolved-template'],
    never: ['openssl rand'],
  },
  'Kubernetes never fills in ${NAME}': {
    source: 'triggerdotdev/trigger.dev#3449',
    variables: { DATABASE_URL: 'postgres-url' },
    bad: pod(PG, urlWith('${PG_WORD}')),
    fixed: pod(PG, urlWith('$(PG_WORD)')),
    told: ['DATABASE_URL unresolved-template'],
    never: ['openssl rand'],
  },
  'Prisma’s schema= stops psycopg': {
    source: 'SQLAlchemy with psycopg 3, run',
    variables: { DATABASE_URL: { type: 'postgres-url', driver: 'sqlalchemy' } },
    bad: stored('DATABASE_URL'),
    fixed: stored('DATABASE_URL'),
    stored: [
      {
        DATABASE_URL:
          'postgresql+psycopg://mill:six-herons-by-the-weir@db.mill.io/mill?schema=public&sslmode=verify-full',
      },
      {
        DATABASE_URL:
          'postgresql+psycopg://mill:six-herons-by-the-weir@db.mill.io/mill?sslmode=verify-full',
      },
    ],
    told: ['DATABASE_URL postgres-url'],
  },
  'MySQL’s own ssl-mode= stops PyMySQL': {
    source: 'SQLAlchemy with PyMySQL, run',
    variables: { REPORTS_URL: { type: 'mysql-url', driver: 'pymysql' } },
    bad: stored('REPORTS_URL'),
    fixed: stored('REPORTS_URL'),
    stored: [
      {
        REPORTS_URL:
          'mysql+pymysql://mill:six-herons-by-the-weir@db.mill.io/mill?ssl-mode=VERIFY_IDENTITY',
      },
      {
        REPORTS_URL:
          'mysql+pymysql://mill:six-herons-by-the-weir@db.mill.io/mill?ssl_verify_identity=true&ssl_ca=/etc/ssl/ca.pem',
      },
    ],
    told: ['REPORTS_URL mysql-url'],
  },
}

function portsOf(bad: string, right: string): Pick<PublicReport, 'bad' | 'fixed'> {
  const on = (port: string) =>
    task({
      environment: [{ name: 'PORT', value: port }],
      portMappings: [{ containerPort: Number(right) }],
      healthCheck: { command: ['CMD-SHELL', `curl -f http://localhost:${right}/up || exit 1`] },
    })
  return { bad: on(bad), fixed: on(right) }
}

async function checked(report: PublicReport, which: 0 | 1) {
  const file = report.bad.startsWith('apiVersion') ? 'pod.yaml' : 'task.json'
  const { reports } = await gateRun({
    policy: {
      version: 1,
      service: 'mill',
      ...(report.extends && { extends: report.extends }),
      environments: { prod: { manifest: file, region: 'eu-west-1', ...report.settings } },
      variables: report.variables,
      checks: QUIET,
    },
    files: { [file]: which === 0 ? report.bad : report.fixed, ...report.files?.[which] },
    inputs: { environment: ['prod'] },
    secrets: {
      [ARN]: JSON.stringify(report.stored?.[which] ?? {}),
      'mill/prod': JSON.stringify(report.stored?.[which] ?? {}),
    },
  })
  const { result, findings, failures } = one(reports)
  return {
    result,
    text: JSON.stringify([findings, failures]),
    told: [
      ...findings.map(({ variable, check }) => `${variable} ${check}`),
      ...failures.map(({ variable, code }) => `${variable} ${code}`),
    ],
  }
}

describe('a public report of a dead deploy', () => {
  it.each(Object.entries(REPORTS))('%s', async (_, report) => {
    const bad = await checked(report, 0)
    expect(bad.result).not.toBe('pass')
    expect(bad.told, report.source).toEqual(expect.arrayContaining([...report.told]))
    for (const words of report.never ?? []) expect(bad.text).not.toContain(words)
    const { result, told } = await checked(report, 1)
    expect([result, told], report.source).toEqual(['pass', expect.anything()])
  })

  // external-secrets/external-secrets#963: both manifests work in a cluster.
  it.each([
    ['a key with a dot', { 'basic.word': 'six-herons-by-the-weir' }],
    ['a path', { basic: { word: 'six-herons-by-the-weir' } }],
  ])('is none where External Secrets finds %s', async (_, data) => {
    const manifest = external('basic.word')
    const { result, told } = await checked(
      {
        source: 'external-secrets/external-secrets#963',
        variables: { FETCH_PASSWORD: 'password' },
        ...{ bad: manifest, fixed: manifest, stored: [data, data] as const, told: [] },
      },
      1,
    )
    // The store is not in the file, which is a note.
    expect([result, told]).toEqual(['pass', ['null assumed-store']])
  })

  it('is none with the path of a key file, whatever the type that init once guessed', async () => {
    const { result } = await checked(
      {
        source: 'pulumi/pulumi#13295',
        variables: { GOOGLE_APPLICATION_CREDENTIALS: 'secret' },
        bad: '',
        fixed: plain({ GOOGLE_APPLICATION_CREDENTIALS: '/var/run/gcp/key.json' }),
        told: [],
      },
      1,
    )
    expect(result).toBe('pass')
  })
})
