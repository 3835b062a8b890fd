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
    ['two keys', [jwt(SHARED), jwt(SHARED, 'COOKIE_SECRET')], [['COOKIE_SECRET', ['JWT_SECRET']]]],
    ['a key that is a whole URL', [jwt(URL), database(URL)], [['JWT_SECRET', ['DATABASE_URL']]]],
    [
      'a key that is the password',
      [database(URL), jwt(SHARED)],
      [['JWT_SECRET', ['DATABASE_URL']]],
    ],
    [
      'a key that is the password, percent-encoded',
      [jwt('h4Rk@9v/Wq#2'), database('postgresql://app:h4Rk%409v%2FWq%232@db/app')],
      [['JWT_SECRET', ['DATABASE_URL']]],
    ],
    [
      'a key that is the password of Redis',
      [jwt(SHARED), present('REDIS_URL', 'redis-url', `rediss://:${SHARED}@cache`)],
      [['JWT_SECRET', ['REDIS_URL']]],
    ],
    [
      'three at once, told once',
      [jwt(SHARED), jwt(SHARED, 'B'), database(URL), jwt(SHARED, 'C')],
      [['B', ['C', 'DATABASE_URL', 'JWT_SECRET']]],
    ],
    [
      'a text that the policy calls sensitive',
      [jwt(SHARED), present('API_KEY', 'string', SHARED, { sensitive: true })],
      [['API_KEY', ['JWT_SECRET']]],
    ],
  ])('finds %s', (_, variables, expected) => {
    expect(pairs(...variables)).toEqual(expected)
    expect(hits(secretReuse, variables)).toHaveLength(expected.length)
  })

  it.each([
    ['two URLs that are the same', [database(URL), database(URL, 'READ_DATABASE_URL')]],
    ['two URLs with one password', [database(URL), database(URL.replace('app@', 'x@'), 'B')]],
    ['different keys', [jwt(SHARED), jwt(SHARED.toLowerCase(), 'B')]],
    ['a key that is the user', [jwt(SHARED), database(`postgresql://${SHARED}@db/app`)]],
    ['what is no secret', [jwt(SHARED), present('NAME', 'string', SHARED)]],
    ['one alone', [jwt(SHARED)]],
    [
      'a URL and the password that it is built from',
      [present('DB_PASSWORD', 'secret', SHARED), database(URL)],
    ],
    [
      'a URL and the token of the same service',
      [
        present('REDIS_AUTH_TOKEN', 'secret', SHARED),
        present('REDIS_URL', 'redis-url', `rediss://:${SHARED}@cache`),
      ],
    ],
  ])('leaves %s alone', (_, variables) => {
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
