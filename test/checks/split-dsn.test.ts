import { describe, expect, it } from 'vitest'
import { splitDsn } from '../../src/checks/split-dsn.ts'
import { absent, present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const PASSWORD = 'h4Rk9vWq2LxT'
const URL = `postgresql://app:${PASSWORD}@db.acme-co.com/shop`
const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })
const database = (raw = URL) => present('DATABASE_URL', 'postgres-url', raw)

/** The parts that are reported to differ. */
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
    { parts: { DB_HOST: 'old.acme-co.com' } },
    { parts: { DATABASE_HOST: 'old.acme-co.com' } },
    { parts: { DB_PORT: '5433' } },
    { parts: { DB_USER: 'root' } },
    { parts: { DB_USERNAME: 'root' } },
    { parts: { DB_NAME: 'blog' } },
    { parts: { DB_PASSWORD: 'h4Rk9vWq2LxU' } },
  ])('sees $parts beside the URL', ({ parts }) => {
    expect(others(URL, parts as Record<string, string>)).toEqual(Object.keys(parts))
  })

  it('tells all of one connection at once', () => {
    expect(others(URL, { PGHOST: 'old.acme-co.com', PGPORT: '5433', PGUSER: 'app' })).toEqual([
      'PGHOST',
      'PGPORT',
    ])
    expect(
      others('mysql://a@b.acme-co.com/c', { MYSQL_HOST: 'x.acme-co.com', MYSQL_DATABASE: 'd' }),
    ).toEqual(['MYSQL_HOST', 'MYSQL_DATABASE'])
    expect(
      others(
        'redis://:pw@b.acme-co.com:6380',
        { REDIS_HOST: 'b.acme-co.com', REDIS_PORT: '6379' },
        'REDIS_URL',
      ),
    ).toEqual(['REDIS_PORT'])
  })

  it.each<{ readonly url: string; readonly parts: Record<string, string> }>([
    {
      url: URL,
      parts: {
        DB_HOST: 'db.acme-co.com',
        DB_PORT: '5432',
        DB_USER: 'app',
        DB_NAME: 'shop',
        DB_PASSWORD: PASSWORD,
      },
    },
    { url: URL, parts: { DB_HOST: 'DB.Acme-co.com.' } },
    { url: URL, parts: { DB_HOST: 'db.acme-co.com:5432' } },
    { url: URL, parts: { DB_HOST: '/cloudsql/project:region:db' } },
    { url: URL, parts: { DB_PASSWORD: `${PASSWORD}\n` } },
    {
      url: URL,
      parts: { POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: 'another1', POSTGRES_DB: 'postgres' },
    },
    { url: URL, parts: { MYSQL_HOST: 'mysql.acme-co.com', MYSQL_USER: 'root' } },
    { url: URL, parts: { DB_POOL_SIZE: '5', DB_SSL: 'true' } },
    {
      url: URL,
      parts: { POSTGRES_URL: 'postgresql://x@y.acme-co.com/z', POSTGRES_HOST: 'y.acme-co.com' },
    },
    { url: 'postgresql:///shop?host=/var/run', parts: { DB_HOST: 'db.acme-co.com' } },
    {
      url: 'postgresql://db.acme-co.com',
      parts: { DB_USER: 'app', DB_NAME: 'shop', DB_PASSWORD: PASSWORD },
    },
    { url: 'postgresql://app:p%40ss%2F1@db.acme-co.com/shop', parts: { DB_PASSWORD: 'p@ss/1' } },
    { url: 'postgresql://a.acme-co.com,db.acme-co.com/shop', parts: { DB_HOST: 'db.acme-co.com' } },
    { url: 'mysql://app@db.acme-co.com/shop', parts: { DB_PORT: '3306' } },
    { url: 'sqlite:///shop.db', parts: { DB_HOST: 'db.acme-co.com' } },
    { url: 'db.acme-co.com', parts: { DB_HOST: 'old.acme-co.com' } },
  ])('$url goes with $parts', ({ url, parts }) => {
    expect(others(url, parts)).toEqual([])
  })

  it('is one warning, on the URL', () => {
    expect(
      verdicts([database(), text('DB_HOST', 'old.acme-co.com'), text('DB_PORT', '1')], 'staging'),
    ).toEqual(['DATABASE_URL split-dsn warning'])
    expect(verdicts([database(), absent('DB_HOST', 'string', { required: false })])).toEqual([])
  })
})

describe('a family of names', () => {
  it.each<{
    readonly name: string
    readonly url: string
    readonly parts: Readonly<Record<string, string>>
    readonly expected: readonly string[]
  }>([
    { name: 'DB_URL', url: URL, parts: { DB_HOST: 'x' }, expected: ['DB_HOST'] },
    { name: 'DATABASE_URI', url: URL, parts: { DATABASE_NAME: 'x' }, expected: ['DATABASE_NAME'] },
    {
      name: 'SQLALCHEMY_DATABASE_URI',
      url: URL,
      parts: { DB_DB: 'x', DB_PASS: 'y' },
      expected: ['DB_PASS', 'DB_DB'],
    },
    {
      name: 'DATABASE_URL',
      url: URL,
      parts: { POSTGRES_HOST: 'x', POSTGRES_DB: 'y' },
      expected: ['POSTGRES_HOST', 'POSTGRES_DB'],
    },
    { name: 'POSTGRES_URL', url: URL, parts: { POSTGRES_HOST: 'x' }, expected: ['POSTGRES_HOST'] },
    { name: 'POSTGRES_URL', url: URL, parts: { PGHOST: 'x' }, expected: ['PGHOST'] },
    {
      name: 'MYSQL_URL',
      url: 'mariadb://a@b.acme-co.com/c',
      parts: { MYSQL_HOST: 'x' },
      expected: ['MYSQL_HOST'],
    },
    {
      name: 'REDIS_URL',
      url: 'rediss://:pw@b.acme-co.com',
      parts: { REDIS_HOST: 'b.acme-co.com', REDIS_PASSWORD: 'p' },
      expected: ['REDIS_PASSWORD'],
    },
    // Without the host they are a database image's own.
    {
      name: 'DATABASE_URL',
      url: URL,
      parts: { POSTGRES_DB: 'y', POSTGRES_USER: 'root' },
      expected: [],
    },
    { name: 'DATABASE_URL', url: URL, parts: { PGUSER: 'root' }, expected: [] },
    {
      name: 'MYSQL_URL',
      url: 'mysql://a@b.acme-co.com/c',
      parts: { MYSQL_USER: 'root', MYSQL_DATABASE: 'x' },
      expected: [],
    },
    {
      name: 'REDIS_URL',
      url: 'redis://:pw@b.acme-co.com',
      parts: { REDIS_PASSWORD: 'other', REDIS_PORT: '1' },
      expected: [],
    },
    // Another engine's names.
    {
      name: 'DATABASE_URL',
      url: 'mysql://a@b.acme-co.com/c',
      parts: { PGHOST: 'x', POSTGRES_HOST: 'x' },
      expected: [],
    },
    { name: 'DATABASE_URL', url: URL, parts: { MYSQL_HOST: 'x' }, expected: [] },
    {
      name: 'DATABASE_URL',
      url: 'my-postgres://a@b.acme-co.com/c',
      parts: { DB_HOST: 'x' },
      expected: [],
    },
    {
      name: 'DATABASE_URL',
      url: 'nomysql://a@b.acme-co.com/c',
      parts: { DB_HOST: 'x', MYSQL_HOST: 'x' },
      expected: [],
    },
    {
      name: 'REDIS_URL',
      url: 'redis+tls://b.acme-co.com',
      parts: { REDIS_HOST: 'x' },
      expected: [],
    },
    {
      name: 'REDIS_URL',
      url: 'my-redis://b.acme-co.com',
      parts: { REDIS_HOST: 'x' },
      expected: [],
    },
  ])('of $name=$url beside $parts tells $expected', ({ name, url, parts, expected }) => {
    expect(others(url, parts, name)).toEqual(expected)
  })

  it.each<{
    readonly url: string
    readonly parts: Readonly<Record<string, string>>
    readonly expected: readonly string[]
  }>([
    { url: 'postgresql://a@b.acme-co.com/c', parts: { DB_PORT: '5432' }, expected: [] },
    { url: 'postgresql://a@b.acme-co.com/c', parts: { DB_PORT: '6432' }, expected: ['DB_PORT'] },
    { url: 'postgresql://a@b.acme-co.com/c', parts: { DB_PORT: 'five' }, expected: [] },
    { url: 'mysql://a@b.acme-co.com/c', parts: { DB_PORT: '3306' }, expected: [] },
    { url: 'mysql://a@b.acme-co.com/c', parts: { DB_PORT: '3307' }, expected: ['DB_PORT'] },
    { url: 'mysql://a@b.acme-co.com:3307/c', parts: { DB_PORT: '3307' }, expected: [] },
    { url: 'postgresql://a@B.acme-co.com./c', parts: { DB_HOST: ' b.ACME-CO.com ' }, expected: [] },
    {
      url: 'postgresql://a@b.acme-co.com/c',
      parts: { DB_HOST: 'b.acme-co.com:5432' },
      expected: [],
    },
    {
      url: 'postgresql://a@b.acme-co.com/c',
      parts: { DB_HOST: 'b.acme-co.com:5432:1' },
      expected: ['DB_HOST'],
    },
    {
      url: 'postgresql://a@b.acme-co.com/c',
      parts: { DB_HOST: '/var/run/postgresql' },
      expected: [],
    },
    {
      url: 'postgresql://a@x.acme-co.com,b.acme-co.com/c',
      parts: { DB_HOST: 'b.acme-co.com' },
      expected: [],
    },
    {
      url: 'postgresql://a@x.acme-co.com,y.acme-co.com/c',
      parts: { DB_HOST: 'b.acme-co.com' },
      expected: ['DB_HOST'],
    },
    { url: 'postgresql://a@b.acme-co.com/c', parts: { DB_NAME: ' c\n' }, expected: [] },
    {
      url: 'postgresql://a@b.acme-co.com/c',
      parts: { DB_USER: 'b.acme-co.com' },
      expected: ['DB_USER'],
    },
    { url: 'postgresql://b.acme-co.com/c', parts: { DB_USER: 'a' }, expected: [] },
  ])('compares $url with $parts as clients do', ({ url, parts, expected }) => {
    expect(others(url, parts)).toEqual(expected)
  })

  it('compares redis ports with the usual one', () => {
    const parts = (port: string) => ({ REDIS_HOST: 'b.acme-co.com', REDIS_PORT: port })
    for (const url of ['redis://b.acme-co.com', 'rediss://b.acme-co.com']) {
      expect(others(url, parts('6379'), 'REDIS_URL')).toEqual([])
      expect(others(url, parts('6380'), 'REDIS_URL')).toEqual(['REDIS_PORT'])
    }
  })

  it('says nothing of more than sixteen hosts', () => {
    const url = (count: number) =>
      `postgresql://a@${Array.from({ length: count }, (_, place) => `h${place}.acme-co.com`)}/c`
    expect(others(url(16), { DB_HOST: 'x.acme-co.com' })).toEqual(['DB_HOST'])
    expect(others(url(17), { DB_HOST: 'x.acme-co.com' })).toEqual([])
  })
})
