import { describe, expect, it } from 'vitest'
import { errorsOf, hasSecretPart } from '../support/variables.ts'

const DRIVERS = ['libpq', 'sqlalchemy', 'asyncpg', 'prisma', 'node-pg'] as const
const judge = (raw: string, driver?: string) =>
  errorsOf('postgres-url', raw, driver === undefined ? {} : { driver })

/** The drivers that find no flaw, of those asked; `portable` is a policy without a driver. */
const takers = (raw: string) =>
  ['portable', ...DRIVERS].filter(
    (driver) => judge(raw, driver === 'portable' ? undefined : driver).length === 0,
  )

describe('postgres-url, with any driver', () => {
  it.each([
    ...[
      'postgresql://app:fake@db.internal:5432/app',
      'postgresql://db.internal',
      'postgresql://h/',
    ],
    ...['postgresql://app@db.internal/app?sslmode=require', 'postgresql://app:@db.internal/app'],
    ...['postgresql://:fake@db.internal/app', 'postgresql://app:fake@[2001:db8::1]:5432/app'],
    ...['postgresql://app:fa%40ke@db.internal/app', 'postgresql://app:fa:ke@db.internal/app'],
    ...[
      `postgresql://app:+&=;!$'()*~|^\`<>{}"\\@db.internal/app`,
      'postgresql://app:\u00e9@db/app',
    ],
    ...['postgresql://localhost:localhost@db.internal/localhost', 'postgresql://app@db_1/app'],
    ...[
      'postgresql://db.internal/app?application_name=a@b',
      'postgresql://app@/app?host=db.internal',
    ],
    ...['postgresql:///app?host=/var/run/postgresql', 'postgresql://app%40x:fake@db.internal./app'],
  ])('takes %s', (raw) => {
    expect(takers(raw)).toEqual(['portable', ...DRIVERS])
  })

  it.each([
    ...[
      'sqlite:///./app.db',
      'sqlite://',
      'sqlite:///:memory:',
      'SQLite:///app.db',
      'sqlite3:app.db',
    ],
    ...['sqlite+aiosqlite:///app.db', 'sqlite+pysqlite:////data/app.db', 'sqlite:app.db'],
    ...['sqlite+pysqlcipher://:fake@/app.db', 'jdbc:sqlite:app.db', 'file:./dev.db', ':memory:'],
    ...[
      'file:memdb1?mode=memory&cache=shared',
      './app.db',
      '/data/app.sqlite3',
      'C:\\data\\app.db',
    ],
    ...['app.sqlite?mode=ro', ' sqlite:///app.db', '"sqlite:///app.db"', 'sqlite:///app.db\n'],
    ...['Data Source=app.db;Version=3', 'Filename=:memory:', 'duckdb:///app.duckdb', 'pysqlite://'],
  ])('knows %j for an embedded database, and says nothing else of it', (raw) => {
    for (const driver of [undefined, ...DRIVERS]) expect(judge(raw, driver)).toEqual(['embedded'])
  })

  it.each([
    ...[
      'mysql://app:fake@db/app',
      'mysql+pymysql://app:fake@db/app',
      'mongodb://db',
      'psql://db/app',
    ],
    ...['pgsql://db/app', 'jdbc:postgresql://db:5432/app', 'redis://cache', 'https://db/app'],
    ...['libsql://app.turso.io', 'postgresql:/db/app', 'postgresql:app', 'db.internal:5432/app'],
    ...['postgresql+://db/app', 'postgresql+a+b://db/app', 'cockroachdb://db/app'],
  ])('knows %s for no PostgreSQL URL', (raw) => {
    for (const driver of [undefined, ...DRIVERS]) expect(judge(raw, driver)).toEqual(['engine'])
  })

  it.each([
    ...[
      'postgresql//db/app',
      'db.internal',
      'host=db dbname=app',
      ' postgresql://db/app',
      '//db/app',
    ],
    ...['"postgresql://db/app"', 'postgresql://db:5432/app\n', 'postgresql://db:5432/my app'],
    ...['postgresql://db:0/app', 'postgresql://db:65536/app', 'postgresql://db:5432x/app'],
    ...['postgresql://2001:db8::1/app', 'postgresql://[2001:db8::1/app', 'postgresql://[x]/app'],
    ...['postgresql://-db/app', 'postgresql://d b/app', 'postgresql://b\u00fccher.example/app'],
    ...[
      'postgresql://${DB_HOST}/app',
      'postgresql://db:\uff15432/app',
      '\ufeffpostgresql://db/app',
    ],
  ])('knows %j for malformed', (raw) => {
    for (const driver of [undefined, ...DRIVERS]) expect(judge(raw, driver)).toEqual(['form'])
  })

  it.each([
    ...['localhost', 'LOCALHOST.', '127.0.0.1', '127.1', '0x7f000001', '0x7f.1', '2130706433'],
    ...['0177.0.0.1', '[::1]', '[0:0:0:0:0:0:0:1]:5432', '[::ffff:127.0.0.1]', '0.0.0.0', '[::]'],
    ...['host.docker.internal', 'localhost:5432', 'db.localhost', ''],
  ])('knows the host %j for the machine itself', (host) => {
    for (const driver of [undefined, ...DRIVERS])
      expect(judge(`postgresql://app:fake@${host}/app`, driver)).toEqual(['loopback'])
  })
})

/** Who takes what, as libpq (psycopg 3.3), SQLAlchemy 2.1, asyncpg 0.32 and pg-connection-string read it. */
describe('postgres-url, by driver', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'db-scheme-driver',
      'postgres://db/app',
      ['portable', 'libpq', 'asyncpg', 'prisma', 'node-pg'],
    ],
    ['db-scheme-driver', 'postgresql+psycopg://db/app', ['portable', 'sqlalchemy', 'node-pg']],
    ['db-scheme-driver', 'postgresql+asyncpg://db/app', ['portable', 'sqlalchemy', 'node-pg']],
    ['db-scheme-driver', 'postgres+psycopg://db/app', ['portable', 'node-pg']],
    ['db-scheme-driver', 'POSTGRESQL://db/app', ['asyncpg', 'node-pg']],
    ['several hosts', 'postgresql://a@h1:5432,h2:5433/app', ['portable', 'libpq', 'asyncpg']],
    ['several hosts', 'postgresql://a@h1,h2:5433/app?user=y', ['portable', 'libpq', 'asyncpg']],
    [
      'ports of the query',
      'postgresql://a@/app?host=h1:1&host=h2:2',
      ['portable', 'sqlalchemy', 'asyncpg', 'prisma'],
    ],
    ['hosts of the query', 'postgresql://a@/app?host=h1&host=h2', ['portable', ...DRIVERS]],
    ['socket', 'postgresql://a@%2Fvar%2Frun/app', ['portable', 'libpq', 'asyncpg', 'node-pg']],
    ['socket', 'postgresql://a@%2fvar%2frun/app', ['portable', 'libpq', 'asyncpg', 'node-pg']],
    ['empty port', 'postgresql://a@db:/app', ['libpq', 'asyncpg', 'prisma', 'node-pg']],
    ['host', 'postgresql://a@db/app?host=127.1', ['asyncpg']],
    ['host', 'postgresql://a@db/app?host=::1', ['asyncpg']],
    ['host', 'postgresql://a@db/app?host=x&host=localhost:5432', ['asyncpg']],
    [
      'host',
      'postgresql://a@localhost/app?host=db',
      ['portable', 'libpq', 'sqlalchemy', 'prisma', 'node-pg'],
    ],
    ['address', 'postgresql://a@db/app?hostaddr=127.0.0.1', ['prisma', 'node-pg']],
    ['escaped host', 'postgresql://a@%6cocalhost/app', []],
  ])('%s: %s', (_, raw, expected) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['fa@ke', ['prisma', 'node-pg']],
    ['fa/ke', ['sqlalchemy']],
    ['12/34', ['sqlalchemy']],
    ['fa#ke', ['libpq', 'sqlalchemy']],
    ['12#34', ['libpq', 'sqlalchemy']],
    ['fa?ke', ['libpq', 'sqlalchemy']],
    ['12?k=e', ['libpq', 'sqlalchemy']],
    ['12/3?4', ['sqlalchemy']],
    ['@x?4', []],
    ['fa%ke', ['sqlalchemy', 'asyncpg', 'prisma', 'node-pg']],
    ['%%%', ['sqlalchemy', 'asyncpg', 'prisma', 'node-pg']],
    ['f%zz%40e', ['sqlalchemy', 'asyncpg', 'prisma', 'node-pg']],
    ['f%zz%2Fe', ['sqlalchemy', 'asyncpg', 'prisma']],
    ['fa ke', ['sqlalchemy', 'asyncpg', 'prisma', 'node-pg']],
    ['f e%2F', ['sqlalchemy', 'asyncpg', 'prisma']],
    ['fa[ke', ['libpq', 'sqlalchemy', 'prisma', 'node-pg']],
    ['fa]ke', ['libpq', 'sqlalchemy', 'prisma', 'node-pg']],
    ['f\u00a0e', ['libpq', 'sqlalchemy', 'asyncpg', 'prisma', 'node-pg']],
    ['f\te', []],
    ['fake\n', []],
    ['f%00e', []],
    ['f%FFe', []],
  ])('the password %j pleases only who reads it as meant', (password, expected) => {
    const raw = `postgresql://app:${password}@db.internal/app`
    expect(takers(raw)).toEqual(expected)
    for (const driver of DRIVERS.filter((driver) => !expected.includes(driver)))
      expect([driver, ...judge(raw, driver)]).toEqual([driver, 'encoding'])
  })

  it('the user may hold an @ where the driver reads on to the last one', () => {
    expect(takers('postgresql://app@server:fake@db/app')).toEqual([
      'sqlalchemy',
      'prisma',
      'node-pg',
    ])
  })

  it.each<[string, readonly string[]]>([
    ['sslmode=require&connect_timeout=5', ['libpq', 'node-pg']],
    ['sslmode=require&timezone=UTC', ['asyncpg', 'node-pg']],
    ['sslmode=require&', ['libpq', 'node-pg']],
    ['&sslmode=require', ['node-pg']],
    ['sslmode', ['node-pg']],
    ['sslmode=maybe', ['node-pg']],
    ['ssl=true', ['libpq', 'node-pg']],
    ['ssl=1', ['node-pg']],
    ['ssl=false', []],
    ['sslmode=', ['asyncpg', 'node-pg']],
    ['connect_timeout=abc', ['node-pg']],
    ['sslnegotiation=direct', ['asyncpg', 'node-pg']],
    ['channel_binding=require', ['libpq', 'node-pg']],
    ['schema=public', ['node-pg']],
    ['sslm%6Fde=require', ['libpq', 'asyncpg', 'node-pg']],
    ['application_name=a=b', ['asyncpg', 'node-pg']],
    ['application_name=%zz', ['asyncpg', 'node-pg']],
    ['host=h1:5432', ['asyncpg']],
    ['host=2001:db8::1', ['libpq', 'asyncpg', 'node-pg']],
  ])('the query %s pleases only the drivers that know it', (query, expected) => {
    const judged = (driver: string) => judge(`postgresql://a@db/app?${query}`, driver)
    for (const driver of ['libpq', 'asyncpg', 'node-pg'])
      expect([driver, ...judged(driver)]).toEqual(
        expected.includes(driver) ? [driver] : [driver, 'parameter'],
      )
  })

  it('several hosts are looked at one by one', () => {
    expect(judge('postgresql://a@db,localhost/app', 'libpq')).toEqual(['loopback'])
    expect(judge('postgresql://a@h1,h2/app', 'prisma')).toEqual(['multihost'])
  })
})

describe('the secret part of a postgres-url', () => {
  it.each([
    ['postgresql://app:fa%40ke@db/app', undefined, 'fa@ke'],
    ['postgresql://app:fa@ke@db/app', 'node-pg', 'fa@ke'],
    ['postgresql://app:fa/ke@db/app', 'sqlalchemy', 'fa/ke'],
    ['postgresql://app:fa?ke@db/app', 'libpq', 'fa?ke'],
    ['postgresql://app:fa%ke@db/app', 'asyncpg', 'fa%ke'],
    ['postgresql://app@db/app?sslmode=require&password=fa%2Fke', 'libpq', 'fa/ke'],
    ['postgresql://app@db/app', undefined, null],
    ['postgresql://app:@db/app', undefined, null],
    ['sqlite:///app.db', undefined, null],
    ['no url', undefined, null],
  ])('%s (%s)', (raw, driver, part) => {
    const options = driver === undefined ? {} : { driver }
    expect(hasSecretPart('postgres-url', raw, part, options)).toBe(true)
  })
})
