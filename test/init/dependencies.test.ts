import { describe, expect, it } from 'vitest'
import { withDrivers } from '../../src/init/dependencies.ts'
import { declaredPackages } from '../../src/init/packages.ts'

const TYPES = ['postgres-url', 'mysql-url', 'mongodb-url', 'redis-url', 'amqp-url']

/** The driver that init names for each type, with these files. */
async function driversOf(files: Readonly<Record<string, string>>, name = 'SOME_URL') {
  const variables = TYPES.map((type) => ({
    ...({
      name,
      type,
      options: {},
      by: 'name',
      required: true,
      sensitive: null,
      emptyIsAbsent: false,
    } as const),
  }))
  const packages = await declaredPackages(Object.keys(files), async (file) => files[file] ?? '')
  const found = withDrivers(variables, packages)
  return Object.fromEntries(
    found.flatMap(({ type, options }) => (options.driver ? [[type, options.driver]] : [])),
  )
}
const npm = (...names: readonly string[]) => ({
  'package.json': JSON.stringify({
    dependencies: Object.fromEntries(names.map((one) => [one, '1.0.0'])),
  }),
})

describe('the driver that init names', () => {
  it.each([
    [
      'package.json',
      npm('pg', 'ioredis', 'amqplib', 'mysql2', 'mongoose'),
      {
        'postgres-url': 'node-pg',
        'redis-url': 'ioredis',
        'amqp-url': 'amqplib',
        'mysql-url': 'mysql2',
        'mongodb-url': 'mongodb',
      },
    ],
    [
      'package.json with Prisma',
      npm('pg', '@prisma/client'),
      {
        'postgres-url': 'prisma',
        'mysql-url': 'prisma',
      },
    ],
    [
      'requirements.txt',
      { 'requirements.txt': 'psycopg[binary]>=3.2\nredis==8.1.0\npika\n' },
      {
        'postgres-url': 'psycopg',
        'redis-url': 'redis-py',
        'amqp-url': 'pika',
      },
    ],
    [
      'pyproject.toml',
      { 'pyproject.toml': 'dependencies = ["SQLAlchemy[asyncio]>=2", "asyncpg"]' },
      {
        'postgres-url': 'sqlalchemy',
      },
    ],
    [
      'go.mod',
      {
        'go.mod':
          'require (\n\tgithub.com/jackc/pgx/v5 v5.13.0\n\tgithub.com/redis/go-redis/v9 v9.23.0 // indirect\n)',
      },
      {
        'postgres-url': 'pgx',
        'redis-url': 'go-redis',
      },
    ],
    [
      'Cargo.toml',
      { 'Cargo.toml': '[dependencies]\nsqlx = { version = "0.9" }\nredis = "1"\n' },
      {
        'postgres-url': 'sqlx',
        'redis-url': 'redis-rs',
      },
    ],
    [
      'pom.xml',
      { 'pom.xml': '<artifactId>jedis</artifactId><artifactId>amqp-client</artifactId>' },
      {
        'redis-url': 'jedis',
        'amqp-url': 'java',
      },
    ],
    [
      'build.gradle',
      { 'build.gradle': "implementation 'io.lettuce:lettuce-core:7.7.0.RELEASE'" },
      {
        'redis-url': 'lettuce',
      },
    ],
  ] as const)('comes from %s', async (_, files, expected) => {
    expect(await driversOf(files)).toEqual(expected)
  })

  it('is not named when several could read the URL, or none is there', async () => {
    expect(await driversOf(npm('pg', 'postgres', 'ioredis', 'redis'))).toEqual({})
    expect(await driversOf(npm('pgx', 'my-pg'))).toEqual({})
    expect(await driversOf({})).toEqual({})
  })

  it('is celery for the variables of Celery only', async () => {
    const files = { 'requirements.txt': 'celery==5.7\nredis==8.1\n' }
    expect(await driversOf(files, 'CELERY_BROKER_URL')).toMatchObject({ 'redis-url': 'celery' })
    expect(await driversOf(files, 'REDIS_URL')).toMatchObject({ 'redis-url': 'redis-py' })
  })
})
