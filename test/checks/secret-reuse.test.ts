import { describe, expect, it } from 'vitest'
import { secretReuse } from '../../src/checks/secret-reuse.ts'
import { present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const SHARED = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
const URL = `postgresql://app:${SHARED}@db.internal/app`
const jwt = (raw: string, name = 'JWT_SECRET') => present(name, 'signing-secret', raw)
const database = (raw: string, name = 'DATABASE_URL') => present(name, 'postgres-url', raw)

/** Who is the same as whom. */
const pairs = (...variables: Parameters<typeof hits>[1][number][]) =>
  secretReuse
    .find(scopeOf('production', variables))
    .map(({ variable, facts }) => [variable?.name, facts.sameAs])

describe('secret-reuse', () => {
  it.each([
    {
      name: 'two keys',
      variables: [jwt(SHARED), jwt(SHARED, 'COOKIE_SECRET')],
      expected: [['COOKIE_SECRET', ['JWT_SECRET']]],
    },
    {
      name: 'a key that is a whole URL',
      variables: [jwt(URL), database(URL)],
      expected: [['JWT_SECRET', ['DATABASE_URL']]],
    },
    {
      name: 'a key that is the password',
      variables: [database(URL), jwt(SHARED)],
      expected: [['JWT_SECRET', ['DATABASE_URL']]],
    },
    {
      name: 'a key that is the password, percent-encoded',
      variables: [jwt('h4Rk@9v/Wq#2'), database('postgresql://app:h4Rk%409v%2FWq%232@db/app')],
      expected: [['JWT_SECRET', ['DATABASE_URL']]],
    },
    {
      name: 'a key that is the password of Redis',
      variables: [jwt(SHARED), present('REDIS_URL', 'redis-url', `rediss://:${SHARED}@cache`)],
      expected: [['JWT_SECRET', ['REDIS_URL']]],
    },
    {
      name: 'three at once, told once',
      variables: [jwt(SHARED), jwt(SHARED, 'B'), database(URL), jwt(SHARED, 'C')],
      expected: [['B', ['C', 'DATABASE_URL', 'JWT_SECRET']]],
    },
    {
      name: 'a text that the policy calls sensitive',
      variables: [jwt(SHARED), present('API_KEY', 'string', SHARED, { sensitive: true })],
      expected: [['API_KEY', ['JWT_SECRET']]],
    },
  ])('finds $name', ({ variables, expected }) => {
    expect(pairs(...variables)).toEqual(expected)
    expect(hits(secretReuse, variables)).toHaveLength(expected.length)
  })

  it.each([
    {
      name: 'two URLs that are the same',
      variables: [database(URL), database(URL, 'READ_DATABASE_URL')],
    },
    {
      name: 'two URLs with one password',
      variables: [database(URL), database(URL.replace('app@', 'x@'), 'B')],
    },
    { name: 'different keys', variables: [jwt(SHARED), jwt(SHARED.toLowerCase(), 'B')] },
    {
      name: 'a key that is the user',
      variables: [jwt(SHARED), database(`postgresql://${SHARED}@db/app`)],
    },
    { name: 'what is no secret', variables: [jwt(SHARED), present('NAME', 'string', SHARED)] },
    { name: 'one alone', variables: [jwt(SHARED)] },
    {
      name: 'a URL and the password that it is built from',
      variables: [present('DB_PASSWORD', 'secret', SHARED), database(URL)],
    },
    {
      name: 'a URL and the token of the same service',
      variables: [
        present('REDIS_AUTH_TOKEN', 'secret', SHARED),
        present('REDIS_URL', 'redis-url', `rediss://:${SHARED}@cache`),
      ],
    },
  ])('leaves $name alone', ({ variables }) => {
    expect(pairs(...variables)).toEqual([])
  })

  it('says nothing where the cause is a default, a placeholder or filler', () => {
    for (const [raw, id] of [
      ['dev-secret', 'known-default'],
      ['change-me', 'placeholder'],
      ['ab'.repeat(20), 'secret-filler'],
    ] as const)
      expect(verdicts([jwt(raw), jwt(raw, 'B')])).toEqual([
        `B ${id} error`,
        `JWT_SECRET ${id} error`,
      ])
  })

  it('is a note in development', () => {
    expect(verdicts([jwt(SHARED), jwt(SHARED, 'B')], 'development')).toEqual([
      'B secret-reuse info',
    ])
  })
})
