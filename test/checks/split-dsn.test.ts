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
