import type { DraftVariable } from './draft.ts'
import { type DeclaredPackages, declares, type Ecosystem } from './packages.ts'

interface DriverRule {
  readonly ecosystem: Ecosystem
  readonly package: string | RegExp
  readonly type: string
  readonly driver: string
  /** Whether it reads the URL before another driver of the table gets its parts. */
  readonly first?: true
  /** The variables that it reads; all of the type without this. */
  readonly names?: RegExp
}

const rule = (
  ecosystem: Ecosystem,
  name: string | RegExp,
  type: string,
  driver: string,
  more: Pick<DriverRule, 'first' | 'names'> = {},
): DriverRule => ({ ecosystem, package: name, type, driver, ...more })

const DRIVERS: readonly DriverRule[] = [
  rule('npm', 'pg', 'postgres-url', 'node-pg'),
  rule('npm', 'postgres', 'postgres-url', 'postgres-js'),
  rule('npm', '@prisma/client', 'postgres-url', 'prisma', { first: true }),
  rule('npm', '@prisma/client', 'mysql-url', 'prisma', { first: true }),
  rule('npm', 'mysql2', 'mysql-url', 'mysql2'),
  rule('npm', /^(mongodb|mongoose)$/, 'mongodb-url', 'mongodb'),
  rule('npm', /^(ioredis|bullmq)$/, 'redis-url', 'ioredis'),
  rule('npm', 'redis', 'redis-url', 'node-redis'),
  rule('npm', 'amqplib', 'amqp-url', 'amqplib'),
  rule('python', /^(sqlalchemy|flask-sqlalchemy|sqlmodel)$/, 'postgres-url', 'sqlalchemy', {
    first: true,
  }),
  rule('python', /^psycopg(-binary)?$/, 'postgres-url', 'psycopg'),
  rule('python', /^psycopg2(-binary)?$/, 'postgres-url', 'psycopg2'),
  rule('python', 'asyncpg', 'postgres-url', 'asyncpg'),
  rule('python', /^(pymongo|motor)$/, 'mongodb-url', 'pymongo'),
  rule('python', 'celery', 'redis-url', 'celery', { first: true, names: /CELERY|BROKER/ }),
  rule('python', 'redis', 'redis-url', 'redis-py'),
  rule('python', /^(celery|kombu)$/, 'amqp-url', 'kombu', { first: true }),
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

/** JDBC drivers of other databases than PostgreSQL. With one of them, a JDBC URL may be theirs. */
const OTHER_JDBC =
  /^(mysql-connector-(j|java)|mariadb-java-client|mssql-jdbc|ojdbc\d+|h2|hsqldb|derby|sqlite-jdbc|redshift-jdbc42|snowflake-jdbc)$/
/** The variables of JDBC's own URL, such as SPRING_DATASOURCE_URL. */
const JDBC_NAME = /(^|_)(DATASOURCE_(JDBC_)?URL|JDBC_(\w+_)?URL)$/

/** Names the driver of each URL when the packages of the service show one; several that could read it are a question for a person. */
export function withDrivers(
  variables: readonly DraftVariable[],
  packages: DeclaredPackages,
): readonly DraftVariable[] {
  const found = DRIVERS.filter((one) => declares(packages, one.ecosystem, one.package))
  const onlyPostgres =
    declares(packages, 'java', 'postgresql') && !declares(packages, 'java', OTHER_JDBC)
  return variables.map((variable) =>
    onlyPostgres && JDBC_NAME.test(variable.name.toUpperCase()) && variable.by !== 'example'
      ? ofPostgresJdbc(variable)
      : withDriver(variable, found),
  )
}

/** A JDBC URL without an example: the only driver of the project says of which database it is. */
function ofPostgresJdbc({ preset: _, ...variable }: DraftVariable): DraftVariable {
  return { ...variable, type: 'postgres-url', options: { driver: 'jdbc' }, by: 'name' }
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
