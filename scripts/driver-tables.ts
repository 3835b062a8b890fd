/** The tables of drivers in `docs/readers.md`, from the golden vectors. */
import { golden, textOf } from '../test/oracles/input.ts'

interface DriverTable {
  readonly title: string
  /** The golden file, the driver as the policy names it, and the version that answered. */
  readonly columns: readonly (readonly [file: string, driver: string, version: string])[]
}

const TABLES: readonly DriverTable[] = [
  {
    title: '`postgres-url`: options of the query, by a connection to PostgreSQL 15 with TLS',
    columns: [
      ['postgres-query-psycopg', '`psycopg`, `libpq`', 'psycopg 3.3.9'],
      ['postgres-query-psycopg2', '`psycopg2`', '2.9.13'],
      ['postgres-query-sqlalchemy', '`sqlalchemy`', '2.1.9, psycopg'],
      ['postgres-query-sqlalchemy-psycopg2', '`sqlalchemy`', '2.1.9, psycopg2'],
      ['postgres-query-sqlalchemy-asyncpg', '`sqlalchemy`', '2.1.9, asyncpg'],
      ['postgres-query-asyncpg', '`asyncpg`', '0.32.0'],
      ['postgres-query-node-pg', '`node-pg`, `prisma`', 'pg 8.23.1'],
      ['postgres-query-postgres-js', '`postgres-js`', '3.4.9'],
      ['postgres-query-pgx', '`pgx`', '5.13.0'],
      ['postgres-query-lib-pq', '`lib-pq`', '1.12.3'],
      ['postgres-query-tokio-postgres', '`tokio-postgres`', '0.7.18'],
      ['postgres-query-sqlx', '`sqlx`', '0.9.0'],
      ['postgres-query-jdbc', '`jdbc`', 'pgjdbc 42.7.14'],
    ],
  },
  {
    title: '`redis-url`',
    columns: [
      ['redis-options-redis-py', '`redis-py`', '8.1.0'],
      ['redis-options-celery-broker', '`celery` (broker)', 'kombu 5.7.0'],
      ['redis-options-celery-backend', '`celery` (backend)', '5.7.0'],
      ['redis-options-go-redis', '`go-redis`', '9.23.0'],
      ['redis-options-redigo', '`redigo`', '1.9.3'],
      ['redis-options-ioredis', '`ioredis`', '6.0.0'],
      ['redis-options-node-redis', '`node-redis`', '6.3.1'],
      ['redis-options-jedis', '`jedis`', '8.0.2'],
      ['redis-options-lettuce', '`lettuce`', '7.7.0'],
      ['redis-options-redis-rs', '`redis-rs`', '1.8.1'],
    ],
  },
  {
    title: '`mongodb-url`',
    columns: [
      ['mongodb-options-pymongo', '`pymongo`', '4.20.1'],
      ['mongodb-options-mongodb', '`mongodb`', '7.9.0'],
      ['mongodb-options-go', '`go`', '2.10.0'],
    ],
  },
  {
    title: '`amqp-url`',
    columns: [
      ['amqp-options-kombu', '`kombu`', '5.7.0'],
      ['amqp-options-pika', '`pika`', '1.4.4'],
      ['amqp-options-go', '`go`', 'amqp091 1.16.0'],
      ['amqp-options-java', '`java`', 'amqp-client 5.37.1'],
    ],
  },
  {
    title: '`mysql-url`: options of the query, by SQLAlchemy 2.1.9',
    columns: [
      ['mysql-query-pymysql', '`pymysql`', '1.2.4'],
      ['mysql-query-asyncmy', '`asyncmy`', '0.2.18'],
      ['mysql-query-aiomysql', '`aiomysql`', '0.3.2'],
      ['mysql-query-mysqlconnector', '`mysqlconnector`', '26.10.0'],
      ['mysql-query-mysqlclient', '`mysqlclient`', '2.3.2'],
    ],
  },
  {
    title: '`mysql-url` of Go',
    columns: [['mysql-go', '`go`', 'go-sql-driver 1.10.1']],
  },
]

function table({ title, columns }: DriverTable): string {
  const answers = columns.map(([file]) => golden(file))
  const rows = (answers[0] ?? []).map(({ input }, place) => {
    const cells = answers.map((vectors) => {
      const { ok, tls } = vectors[place]?.answer ?? { ok: false }
      if (!ok) return '–'
      if (typeof tls !== 'boolean') return 'yes'
      return tls ? 'TLS' : 'plain'
    })
    return `| \`${textOf(input).replaceAll('|', '\\|')}\` | ${cells.join(' | ')} |`
  })
  return `### ${title}

| | ${columns.map(([, driver]) => driver).join(' | ')} |
|---|${columns.map(() => '---|').join('')}
| version | ${columns.map(([, , version]) => version).join(' | ')} |
${rows.join('\n')}
`
}

/** The section on drivers. */
export function driverTables(): string {
  return `## Drivers

\`driver\` of a URL's type names the client. The tables show what each client took in a run on 2026-11-30: – means that
it refused the URL. \`plain\` and \`TLS\` say what the connection was. The test \`test/types/driver-vectors.test.ts\` compares
the gate with each cell, and \`test/oracles/driver-exceptions.ts\` lists the differences with their reasons.

\`npm run oracles\` asks the drivers of Python, Node and Go again, and with \`-- --all\` those of Rust and Java. mysqlclient
was asked by hand, because it needs MariaDB's library. Clients of .NET, Ruby and PHP, Ecto, and Prisma's
engine for MySQL and MongoDB could not be run. mysql2 was asked for
\`ssl\`; amqplib ignores options that it does not know.

${TABLES.map(table).join('\n')}`
}
