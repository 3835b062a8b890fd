import { describe, expect, it } from 'vitest'
import { splitDsn } from '../../src/checks/split-dsn.ts'
import { absent, present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const PASSWORD = 'h4Rk9vWq2LxT'
const URL = `postgresql://app:${PASSWORD}@db.example.com/shop`
const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })
const database = (raw = URL) => present('DATABASE_URL', 'postgres-url', raw)

/** The parts that are told to say otherwise. */
function others(url: string, parts: Readonly<Record<string, string>>, name = 'DATABASE_URL') {
  const variables = [
    text(name, url),
    ...Object.entries(parts).map(([part, raw]) => text(part, raw)),
  ]
  hits(splitDsn, variables)
  return splitDsn.find(scopeOf('production', variables)).flatMap(({ facts }) => facts.others)
}

describe('split-dsn', () => {
  it.each([
    [{ DB_HOST: 'old.example.com' }],
    [{ DATABASE_HOST: 'old.example.com' }],
    [{ DB_PORT: '5433' }],
    [{ DB_USER: 'root' }],
    [{ DB_USERNAME: 'root' }],
    [{ DB_NAME: 'blog' }],
    [{ DB_PASSWORD: 'h4Rk9vWq2LxU' }],
  ])('sees %j beside the URL', (parts) => {
    expect(others(URL, parts as Record<string, string>)).toEqual(Object.keys(parts))
  })

  it('tells all of one connection at once', () => {
    expect(others(URL, { PGHOST: 'old.example.com', PGPORT: '5433', PGUSER: 'app' })).toEqual([
      'PGHOST',
      'PGPORT',
    ])
    expect(
      others('mysql://a@b.example.com/c', { MYSQL_HOST: 'x.example.com', MYSQL_DATABASE: 'd' }),
    ).toEqual(['MYSQL_HOST', 'MYSQL_DATABASE'])
    expect(
      others(
        'redis://:pw@b.example.com:6380',
        { REDIS_HOST: 'b.example.com', REDIS_PORT: '6379' },
        'REDIS_URL',
      ),
    ).toEqual(['REDIS_PORT'])
  })

  it.each<readonly [string, Record<string, string>]>([
    [
      URL,
      {
        DB_HOST: 'db.example.com',
        DB_PORT: '5432',
        DB_USER: 'app',
        DB_NAME: 'shop',
        DB_PASSWORD: PASSWORD,
      },
    ],
    [URL, { DB_HOST: 'DB.Example.com.' }],
    [URL, { DB_HOST: 'db.example.com:5432' }],
    [URL, { DB_HOST: '/cloudsql/project:region:db' }],
    [URL, { DB_PASSWORD: `${PASSWORD}\n` }],
    [URL, { POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: 'another1', POSTGRES_DB: 'postgres' }],
    [URL, { MYSQL_HOST: 'mysql.example.com', MYSQL_USER: 'root' }],
    [URL, { DB_POOL_SIZE: '5', DB_SSL: 'true' }],
    [URL, { POSTGRES_URL: 'postgresql://x@y.example.com/z', POSTGRES_HOST: 'y.example.com' }],
    ['postgresql:///shop?host=/var/run', { DB_HOST: 'db.example.com' }],
    ['postgresql://db.example.com', { DB_USER: 'app', DB_NAME: 'shop', DB_PASSWORD: PASSWORD }],
    ['postgresql://app:p%40ss%2F1@db.example.com/shop', { DB_PASSWORD: 'p@ss/1' }],
    ['postgresql://a.example.com,db.example.com/shop', { DB_HOST: 'db.example.com' }],
    ['mysql://app@db.example.com/shop', { DB_PORT: '3306' }],
    ['sqlite:///shop.db', { DB_HOST: 'db.example.com' }],
    ['db.example.com', { DB_HOST: 'old.example.com' }],
  ])('%s goes with %j', (url, parts) => {
    expect(others(url, parts)).toEqual([])
  })

  it('is one warning, on the URL', () => {
    expect(
      verdicts([database(), text('DB_HOST', 'old.example.com'), text('DB_PORT', '1')], 'staging'),
    ).toEqual(['DATABASE_URL split-dsn warning'])
    expect(verdicts([database(), absent('DB_HOST', 'string', { required: false })])).toEqual([])
  })
})

describe('a family of names', () => {
  it.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['DB_URL', URL, { DB_HOST: 'x' }, ['DB_HOST']],
    ['DATABASE_URI', URL, { DATABASE_NAME: 'x' }, ['DATABASE_NAME']],
    ['SQLALCHEMY_DATABASE_URI', URL, { DB_DB: 'x', DB_PASS: 'y' }, ['DB_PASS', 'DB_DB']],
    [
      'DATABASE_URL',
      URL,
      { POSTGRES_HOST: 'x', POSTGRES_DB: 'y' },
      ['POSTGRES_HOST', 'POSTGRES_DB'],
    ],
    ['POSTGRES_URL', URL, { POSTGRES_HOST: 'x' }, ['POSTGRES_HOST']],
    ['POSTGRES_URL', URL, { PGHOST: 'x' }, ['PGHOST']],
    ['MYSQL_URL', 'mariadb://a@b.example.com/c', { MYSQL_HOST: 'x' }, ['MYSQL_HOST']],
    [
      'REDIS_URL',
      'rediss://:pw@b.example.com',
      { REDIS_HOST: 'b.example.com', REDIS_PASSWORD: 'p' },
      ['REDIS_PASSWORD'],
    ],
    // Without the host they are a database image's own.
    ['DATABASE_URL', URL, { POSTGRES_DB: 'y', POSTGRES_USER: 'root' }, []],
    ['DATABASE_URL', URL, { PGUSER: 'root' }, []],
    ['MYSQL_URL', 'mysql://a@b.example.com/c', { MYSQL_USER: 'root', MYSQL_DATABASE: 'x' }, []],
    ['REDIS_URL', 'redis://:pw@b.example.com', { REDIS_PASSWORD: 'other', REDIS_PORT: '1' }, []],
    // Another engine's names.
    ['DATABASE_URL', 'mysql://a@b.example.com/c', { PGHOST: 'x', POSTGRES_HOST: 'x' }, []],
    ['DATABASE_URL', URL, { MYSQL_HOST: 'x' }, []],
    ['DATABASE_URL', 'my-postgres://a@b.example.com/c', { DB_HOST: 'x' }, []],
    ['DATABASE_URL', 'nomysql://a@b.example.com/c', { DB_HOST: 'x', MYSQL_HOST: 'x' }, []],
    ['REDIS_URL', 'redis+tls://b.example.com', { REDIS_HOST: 'x' }, []],
    ['REDIS_URL', 'my-redis://b.example.com', { REDIS_HOST: 'x' }, []],
  ])('of %s=%s beside %j tells %j', (name, url, parts, expected) => {
    expect(others(url, parts, name)).toEqual(expected)
  })

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['postgresql://a@b.example.com/c', { DB_PORT: '5432' }, []],
    ['postgresql://a@b.example.com/c', { DB_PORT: '6432' }, ['DB_PORT']],
    ['postgresql://a@b.example.com/c', { DB_PORT: 'five' }, []],
    ['mysql://a@b.example.com/c', { DB_PORT: '3306' }, []],
    ['mysql://a@b.example.com/c', { DB_PORT: '3307' }, ['DB_PORT']],
    ['mysql://a@b.example.com:3307/c', { DB_PORT: '3307' }, []],
    ['postgresql://a@B.example.com./c', { DB_HOST: ' b.EXAMPLE.com ' }, []],
    ['postgresql://a@b.example.com/c', { DB_HOST: 'b.example.com:5432' }, []],
    ['postgresql://a@b.example.com/c', { DB_HOST: 'b.example.com:5432:1' }, ['DB_HOST']],
    ['postgresql://a@b.example.com/c', { DB_HOST: '/var/run/postgresql' }, []],
    ['postgresql://a@x.example.com,b.example.com/c', { DB_HOST: 'b.example.com' }, []],
    ['postgresql://a@x.example.com,y.example.com/c', { DB_HOST: 'b.example.com' }, ['DB_HOST']],
    ['postgresql://a@b.example.com/c', { DB_NAME: ' c\n' }, []],
    ['postgresql://a@b.example.com/c', { DB_USER: 'b.example.com' }, ['DB_USER']],
    ['postgresql://b.example.com/c', { DB_USER: 'a' }, []],
  ])('compares %s with %j as clients do', (url, parts, expected) => {
    expect(others(url, parts)).toEqual(expected)
  })

  it('compares redis ports with the usual one', () => {
    const parts = (port: string) => ({ REDIS_HOST: 'b.example.com', REDIS_PORT: port })
    for (const url of ['redis://b.example.com', 'rediss://b.example.com']) {
      expect(others(url, parts('6379'), 'REDIS_URL')).toEqual([])
      expect(others(url, parts('6380'), 'REDIS_URL')).toEqual(['REDIS_PORT'])
    }
  })

  it('says nothing of more than sixteen hosts', () => {
    const url = (count: number) =>
      `postgresql://a@${Array.from({ length: count }, (_, place) => `h${place}.example.com`)}/c`
    expect(others(url(16), { DB_HOST: 'x.example.com' })).toEqual(['DB_HOST'])
    expect(others(url(17), { DB_HOST: 'x.example.com' })).toEqual([])
  })
})
