import { describe, expect, it } from 'vitest'
import { present } from '../support/variables.ts'

type Options = Readonly<Record<string, string>>

function flawsOf(type: string, raw: string, options: Options) {
  const { declaration, value } = present('VALUE', type, raw, { options })
  return declaration.type.judge(value)
}

const MYSQL = ['pymysql', 'asyncmy', 'aiomysql', 'mysqlconnector', 'mysqldb']
const ROWS: readonly (readonly [type: string, url: string, options: Options])[] = [
  ...MYSQL.flatMap((client) =>
    [{}, { driver: 'sqlalchemy' }].map(
      (options) => ['mysql-url', `mysql+${client}://app@db.internal/app`, options] as const,
    ),
  ),
  ['mysql-url', 'mysql://app@db.internal/app', { driver: 'sqlalchemy' }],
  ...['pymysql', 'asyncmy', 'aiomysql', 'mysqlconnector'].map(
    (driver) => ['mysql-url', `mysql+${driver}://app@db.internal/app`, { driver }] as const,
  ),
  ...['libpq', 'psycopg', 'psycopg2', 'asyncpg', 'postgres-js', 'pgx', 'lib-pq'].map(
    (driver) => ['postgres-url', 'postgresql://app@db.internal/app', { driver }] as const,
  ),
  ...['redis-py', 'celery', 'go-redis'].map(
    (driver) => ['redis-url', 'redis://:pw@cache.internal/0', { driver }] as const,
  ),
]

describe('the fix of a refused query', () => {
  it.each(ROWS)('%s %s %j: the reader takes what it names', (type, url, options) => {
    const [flaw] = flawsOf(type, `${url}?foo=1`, options)
    expect(flaw?.code).toBe('parameter')
    const query = /\?[a-z_]+=[^\s,.;]+(?:\.pem)?/.exec(flaw?.fix ?? '')?.[0] ?? ''
    const scheme = /rediss:\/\//.test(flaw?.fix ?? '') ? 'rediss' : /^[^:]+/.exec(url)?.[0]
    const fixed = `${url.replace(/^[^:]+/, scheme ?? '')}${query}`
    expect(flawsOf(type, fixed, options).map(({ code }) => code)).not.toContain('parameter')
  })
})
