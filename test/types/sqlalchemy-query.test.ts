import { describe, expect, it } from 'vitest'
import { errorsOf } from '../support/variables.ts'

const POSTGRES = 'h.internal/app'

/** Asked of SQLAlchemy 2.1 with psycopg 3.3, psycopg2 2.9, asyncpg 0.32 and PyMySQL, by a connection. */
describe('the query of a URL under SQLAlchemy', () => {
  it.each([
    'schema=public',
    'pgbouncer=true',
    'connection_limit=5',
    'sslmode=REQUIRE',
    'ssl=true',
  ])('is refused by libpq with %s', (query) => {
    for (const scheme of ['postgresql', 'postgresql+psycopg', 'postgresql+psycopg2'])
      expect(
        errorsOf('postgres-url', `${scheme}://${POSTGRES}?${query}`, { driver: 'sqlalchemy' }),
      ).toEqual(['parameter'])
  })

  it.each([
    'connect_timeout=10',
    'application_name=x',
    'ssl=require&channel_binding=require',
  ])('is refused by asyncpg with %s', (query) => {
    const raw = `postgresql+asyncpg://${POSTGRES}?${query}`
    expect(errorsOf('postgres-url', raw, { driver: 'sqlalchemy' })).toEqual(['parameter'])
  })

  it.each([
    { scheme: 'postgresql', query: 'sslmode=verify-full&channel_binding=require&keepalives=1' },
    { scheme: 'postgresql+psycopg', query: 'target_session_attrs=any&sslmode=&schema=' },
    { scheme: 'postgresql+asyncpg', query: 'ssl=verify-full&target_session_attrs=any' },
    { scheme: 'postgresql+pg8000', query: 'anything=1' },
  ])('of $scheme:// may be $query', ({ scheme, query }) => {
    const raw = `${scheme}://${POSTGRES}?${query}`
    expect(errorsOf('postgres-url', raw, { driver: 'sqlalchemy' })).toEqual([])
  })

  it('is refused by PyMySQL with the options of other clients', () => {
    const judge = (query: string) =>
      errorsOf('mysql-url', `mysql+pymysql://h.internal/app?${query}`, { driver: 'pymysql' })
    expect(judge('ssl-mode=VERIFY_IDENTITY')).toEqual(['parameter'])
    expect(judge('charset=utf8mb4&ssl_verify_identity=true&ssl_ca=/ca.pem')).toEqual([])
  })
})
