import { describe, expect, it } from 'vitest'
import { flawsOf, wordsOf } from '../support/variables.ts'

const PLACE = 'db.internal/app'
const judge = (raw: string, driver?: string) =>
  flawsOf('postgres-url', raw, driver === undefined ? {} : { driver })
const ofQuery = (query: string, driver?: string) => judge(`postgresql://${PLACE}?${query}`, driver)

describe('the query of postgres-url, without a driver', () => {
  it.each([
    'sslmode=verify-full',
    'sslmode=require',
    'application_name=x',
  ])('says nothing of what every client accepts: %s', (query) => {
    expect(ofQuery(query)).toEqual([])
  })

  it.each([
    ['schema=public', 'libpq, asyncpg, postgres.js, pgx and lib/pq'],
    ['pgbouncer=true&connection_limit=1', 'libpq, asyncpg, postgres.js, pgx and lib/pq'],
    ['sslmode=require&channel_binding=require', 'asyncpg, postgres.js and lib/pq'],
    ['sslmode=no-verify', 'libpq, asyncpg, pgx and lib/pq'],
    ['statement_timeout=5000', 'libpq'],
    ['ssl=verify-full', 'libpq, asyncpg, node-pg, pgx and lib/pq'],
  ])('warns once of %s, and names who refuses it', (query, who) => {
    expect(ofQuery(query)).toEqual(['portable'])
    expect(wordsOf('postgres-url', `postgresql://${PLACE}?${query}`)).toContain(
      `refused by ${who},`,
    )
  })

  it('is an error when every client refuses it, for one option or another', () => {
    for (const query of ['statement_timeout=abc', 'sslmode=maybe&ssl=yes&foo=1'])
      expect(ofQuery(query)).toEqual(['parameter'])
  })

  it('asks only the client that SQLAlchemy’s scheme names', () => {
    expect(judge(`postgresql+asyncpg://${PLACE}?channel_binding=require`)).toEqual(['parameter'])
    expect(judge(`postgresql+psycopg://${PLACE}?channel_binding=require`)).toEqual([])
    expect(judge(`postgresql+pg8000://${PLACE}?foo=1`)).toEqual([])
  })
})

describe('the drivers of postgres-url', () => {
  it.each([
    ['psycopg', 'schema=public', ['parameter']],
    ['psycopg2', 'sslmode=no-verify', ['parameter']],
    ['pgx', 'pool_max_conns=5&timezone=UTC&sslmode=verify-full', []],
    ['pgx', 'ssl=false', ['parameter']],
    ['lib-pq', 'channel_binding=prefer', ['parameter']],
    ['lib-pq', 'binary_parameters=yes&search_path=app', []],
    ['postgres-js', 'ssl=false', ['weakTls']],
    ['postgres-js', 'ssl=true&max=5', []],
    ['postgres-js', 'target_session_attrs=any', ['parameter']],
    ['prisma', 'ssl=false', ['parameter']],
    ['prisma', 'ssl=0', ['weakTls']],
    ['prisma', 'sslmode=prefer', []],
    ['prisma', 'schema=public', []],
    ['node-pg', 'ssl=require', ['parameter']],
    ['node-pg', 'sslmode=disable', ['weakTls']],
  ])('%s and ?%s: %j', (driver, query, flaws) => {
    expect(ofQuery(query, driver)).toEqual(flaws)
  })

  it('knows JDBC’s own form, where a user before the host is part of its name', () => {
    expect(judge(`jdbc:postgresql://${PLACE}?user=app&sslmode=VERIFY-FULL&foo=1`, 'jdbc')).toEqual(
      [],
    )
    expect(judge(`jdbc:postgresql://${PLACE}?sslmode=no-verify`, 'jdbc')).toEqual(['parameter'])
    expect(judge(`jdbc:postgresql://app:fake@${PLACE}`, 'jdbc')).toEqual(['form'])
    expect(judge(`postgresql://${PLACE}`, 'jdbc')).toEqual(['engine'])
  })

  it('reads with lib/pq the port of the last host only', () => {
    expect(judge('postgresql://a.internal:1,b.internal:2/app', 'lib-pq')).toEqual(['multihost'])
    expect(judge('postgresql://a.internal,b.internal:2/app', 'lib-pq')).toEqual([])
  })
})
