import type { ReadText } from '../text/files.ts'
import type { DraftVariable } from './draft.ts'

/** How a file writes the name of a package that the service depends on. */
type Ecosystem = 'npm' | 'python' | 'go' | 'rust' | 'java'

const FILES: Readonly<Record<Ecosystem, readonly string[]>> = {
  npm: ['package.json'],
  python: ['requirements.txt', 'pyproject.toml', 'Pipfile'],
  go: ['go.mod'],
  rust: ['Cargo.toml'],
  java: ['pom.xml', 'build.gradle', 'build.gradle.kts'],
}

/** What surrounds the name in these files. */
const AROUND: Readonly<Record<Ecosystem, (name: string) => RegExp>> = {
  npm: (name) => new RegExp(`"${name}"\\s*:\\s*"`),
  python: (name) => new RegExp(`(^|["'])\\s*${name}\\s*(\\[|[<>=~!;"']|$)`, 'im'),
  go: (name) => new RegExp(`(^|\\s)${name}(/v\\d+)?\\s+v\\d`, 'm'),
  rust: (name) => new RegExp(`^${name}\\s*=`, 'm'),
  java: (name) => new RegExp(`[>:"']${name}[<:"']`),
}

interface DriverRule {
  readonly ecosystem: Ecosystem
  readonly package: string
  readonly type: string
  readonly driver: string
  /** Whether it reads the URL before another driver of the table gets its parts. */
  readonly first?: true
  /** The variables that it reads; all of the type without this. */
  readonly names?: RegExp
}

const rule = (
  ecosystem: Ecosystem,
  name: string,
  type: string,
  driver: string,
  more: Pick<DriverRule, 'first' | 'names'> = {},
): DriverRule => ({ ecosystem, package: name, type, driver, ...more })

/** Dots in names are written as they stand: one more character does no harm. */
const DRIVERS: readonly DriverRule[] = [
  rule('npm', 'pg', 'postgres-url', 'node-pg'),
  rule('npm', 'postgres', 'postgres-url', 'postgres-js'),
  rule('npm', '@prisma/client', 'postgres-url', 'prisma', { first: true }),
  rule('npm', '@prisma/client', 'mysql-url', 'prisma', { first: true }),
  rule('npm', 'mysql2', 'mysql-url', 'mysql2'),
  rule('npm', '(mongodb|mongoose)', 'mongodb-url', 'mongodb'),
  rule('npm', '(ioredis|bullmq)', 'redis-url', 'ioredis'),
  rule('npm', 'redis', 'redis-url', 'node-redis'),
  rule('npm', 'amqplib', 'amqp-url', 'amqplib'),
  rule('python', '(sqlalchemy|flask-sqlalchemy|sqlmodel)', 'postgres-url', 'sqlalchemy', {
    first: true,
  }),
  rule('python', 'psycopg(-binary)?', 'postgres-url', 'psycopg'),
  rule('python', 'psycopg2(-binary)?', 'postgres-url', 'psycopg2'),
  rule('python', 'asyncpg', 'postgres-url', 'asyncpg'),
  rule('python', '(pymongo|motor)', 'mongodb-url', 'pymongo'),
  rule('python', 'celery', 'redis-url', 'celery', { first: true, names: /CELERY|BROKER/ }),
  rule('python', 'redis', 'redis-url', 'redis-py'),
  rule('python', '(celery|kombu)', 'amqp-url', 'kombu', { first: true }),
  rule('python', 'pika', 'amqp-url', 'pika'),
  rule('go', 'github.com/jackc/pgx', 'postgres-url', 'pgx'),
  rule('go', 'github.com/lib/pq', 'postgres-url', 'lib-pq'),
  rule('go', 'github.com/redis/go-redis', 'redis-url', 'go-redis'),
  rule('go', 'github.com/gomodule/redigo', 'redis-url', 'redigo'),
  rule('go', 'go.mongodb.org/mongo-driver', 'mongodb-url', 'go'),
  rule('go', 'github.com/rabbitmq/amqp091-go', 'amqp-url', 'go'),
  rule('rust', 'sqlx', 'postgres-url', 'sqlx'),
  rule('rust', 'tokio-postgres', 'postgres-url', 'tokio-postgres'),
  rule('rust', 'redis', 'redis-url', 'redis-rs'),
  rule('java', 'jedis', 'redis-url', 'jedis'),
  rule('java', 'lettuce-core', 'redis-url', 'lettuce'),
  rule('java', 'amqp-client', 'amqp-url', 'java'),
]

/**
 * Names the driver of each URL when the dependencies of the service show one; several that could read it are a
 * question for a person. A file that cannot be read says nothing.
 */
export async function withDrivers(
  variables: readonly DraftVariable[],
  present: readonly string[],
  readText: ReadText,
): Promise<readonly DraftVariable[]> {
  const ecosystems = Object.entries(FILES) as [Ecosystem, readonly string[]][]
  const texts = await Promise.all(
    ecosystems.flatMap(([ecosystem, files]) =>
      files
        .filter((file) => present.includes(file))
        .map(async (file) => ({ ecosystem, text: await readText(file).catch(() => '') })),
    ),
  )
  const found = DRIVERS.filter((one) =>
    texts.some(
      ({ ecosystem, text }) =>
        ecosystem === one.ecosystem && AROUND[ecosystem](one.package).test(text),
    ),
  )
  return variables.map((variable) => withDriver(variable, found))
}

function withDriver(variable: DraftVariable, found: readonly DriverRule[]): DraftVariable {
  const { name, type, options } = variable
  if (options.driver !== undefined) return variable
  const able = found.filter(
    (one) => one.type === type && one.names?.test(name.toUpperCase()) !== false,
  )
  const first = able.filter((one) => one.first === true)
  const drivers = new Set((first.length > 0 ? first : able).map(({ driver }) => driver))
  const [driver] = drivers
  return drivers.size === 1 ? { ...variable, options: { ...options, driver } } : variable
}
