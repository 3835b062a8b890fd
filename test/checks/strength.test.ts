import { describe, expect, it } from 'vitest'
import { exampleMatch } from '../../src/checks/example-match.ts'
import { secretFiller } from '../../src/checks/secret-filler.ts'
import { tooShortToMask } from '../../src/checks/too-short-to-mask.ts'
import { trivialCredentials } from '../../src/checks/trivial-credentials.ts'
import { uniqueCharacters } from '../../src/checks/unique-characters.ts'
import { Secret } from '../../src/domain/secret.ts'
import type { PresentVariable } from '../../src/domain/variable.ts'
import { present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const KEY = 'h4Rk9vWq2LxT7pZn3sYb8mJd6cGf5aQe'

describe('example-match', () => {
  const matches = (variable: PresentVariable, shown: readonly string[]) => {
    const examples = new Map([[variable.name, shown.map((text) => new Secret(text))]])
    return exampleMatch.find({ ...scopeOf('production', [variable]), examples }).length > 0
  }

  it.each([
    { type: 'secret', raw: KEY, shown: [KEY], expected: true },
    { type: 'secret', raw: KEY, shown: ['other', KEY], expected: true },
    { type: 'secret', raw: KEY, shown: [`${KEY}x`], expected: false },
    { type: 'secret', raw: KEY, shown: [], expected: false },
    { type: 'string', raw: 'eu-central-1', shown: ['eu-central-1'], expected: false },
    {
      type: 'postgres-url',
      raw: `postgresql://a:${KEY}@db/a`,
      shown: [`postgresql://a:${KEY}@localhost/a`],
      expected: true,
    },
    {
      type: 'postgres-url',
      raw: `postgresql://a:${KEY}@db/a`,
      shown: ['postgresql://a:other@db/a'],
      expected: false,
    },
    {
      type: 'postgres-url',
      raw: 'postgresql://a@db/a',
      shown: ['postgresql://a@db/a'],
      expected: false,
    },
    { type: 'redis-url', raw: `redis://:${KEY}@cache/0`, shown: [KEY], expected: true },
  ] as const)('$type $raw beside $shown: $expected', ({ type, raw, shown, expected }) => {
    expect(matches(present('V', type, raw), shown)).toBe(expected)
  })
})

describe('trivial-credentials', () => {
  /** A URL of a type that tells its user and host apart. */
  const url = (user: string, host: string, password: string): PresentVariable => {
    const variable = present('DB_URL', 'postgres-url', `postgresql://u:${password}@h/a`)
    const parts: Readonly<Record<string, string>> = { user, host }
    const part = (_: Secret, name: string) => new Secret(parts[name] ?? '')
    const { declaration } = variable
    return { ...variable, declaration: { ...declaration, type: { ...declaration.type, part } } }
  }

  it.each([
    { user: 'grafana', host: 'db.acme-co.com', password: 'grafana', expected: true },
    { user: 'grafana', host: 'db.acme-co.com', password: 'Grafana123', expected: true },
    { user: 'sa', host: 'db.acme-co.com', password: 'SA', expected: true },
    { user: 'app', host: 'orders.acme-co.com', password: 'orders', expected: true },
    { user: 'app', host: 'orders.acme-co.com', password: 'orders-password', expected: true },
    { user: 'app', host: 'db.acme-co.com', password: 'backend2024', expected: true },
    { user: 'app', host: '10.0.0.1', password: '10', expected: false },
    { user: 'app', host: 'db.acme-co.com', password: 'app9f3k', expected: false },
    {
      user: 'violins',
      host: 'db.acme-co.com',
      password: 'plum-tractor-eighty-violins',
      expected: false,
    },
    { user: 'app', host: 'db.acme-co.com', password: KEY, expected: false },
  ])('user $user at $host with $password: $expected', ({ user, host, password, expected }) => {
    expect(hits(trivialCredentials, [url(user, host, password)]).length > 0).toBe(expected)
  })

  it.each([
    { name: 'SERPAPI_API_KEY', raw: 'serpapi_api_key', expected: true },
    { name: 'SERPAPI_API_KEY', raw: 'your-serpapi-key', expected: true },
    { name: 'GRAFANA_PASSWORD', raw: 'grafana', expected: true },
    { name: 'SESSION_SECRET', raw: 'backend-session-secret', expected: true },
    { name: 'SERPAPI_API_KEY', raw: `serpapi_${KEY}`, expected: false },
    { name: 'BACKEND_TOKEN', raw: `backend-live-${KEY}`, expected: false },
    { name: 'MOSSY_SECRET', raw: 'unwound-gravel-mossy-pelican', expected: false },
  ])('$name=$raw: $expected', ({ name, raw, expected }) => {
    expect(hits(trivialCredentials, [present(name, 'secret', raw)]).length > 0).toBe(expected)
  })

  it('knows the user from a variable beside the password', () => {
    const user = present('PG_USER', 'string', 'grafana')
    const password = (raw: string, name = 'PG_PASSWORD') => [user, present(name, 'secret', raw)]
    expect(hits(trivialCredentials, password('grafana1'))).toEqual(['PG_PASSWORD'])
    expect(hits(trivialCredentials, password('grafana1', 'MAIL_PASSWORD'))).toEqual([])
    expect(hits(trivialCredentials, password(KEY))).toEqual([])
  })
})

describe('unique-characters', () => {
  it.each([
    { raw: 'asdfasdfjklasdfjjkaslfdfaskjdlfasjdfkl', expected: true },
    { raw: '0011aabb1100bbaa0a1b1a0b0a1b1b0a', expected: true },
    { raw: 'key_0011aabb1100bbaa0a1b1a0b0a1b1b0a', expected: true },
    { raw: '0011aabb1100bbaa', expected: false },
    { raw: '10020120210201022010201220120102', expected: false },
  ])('$raw: $expected', ({ raw, expected }) => {
    expect(hits(uniqueCharacters, [present('V', 'secret', raw)]).length > 0).toBe(expected)
  })
})

describe('too-short-to-mask', () => {
  it.each([
    { type: 'secret', raw: 'k7q', expected: true },
    { type: 'secret', raw: 'k7q9', expected: false },
    { type: 'string', raw: 'k7', expected: false },
    { type: 'redis-url', raw: 'rediss://:k7@cache.acme-co.com/0', expected: true },
    { type: 'redis-url', raw: 'rediss://cache.acme-co.com/0', expected: false },
  ])('$type $raw: $expected', ({ type, raw, expected }) => {
    expect(hits(tooShortToMask, [present('V', type, raw)]).length > 0).toBe(expected)
  })

  it('is a warning everywhere, and gives way to what says more', () => {
    for (const tier of ['production', 'development'] as const)
      expect(verdicts([present('V', 'secret', 'k7')], tier)).toEqual([
        'V too-short-to-mask warning',
      ])
    expect(verdicts([present('V', 'signing-secret', 'k7')])).toEqual(['V min-secret-bytes error'])
  })
})

describe('filler', () => {
  const told = (raw: string) =>
    hits(secretFiller, [present('APP_SECRET', 'secret', raw)]).length > 0

  it.each([
    ...['asdfghjk', 'qwertyuiop', 'qazwsxedc', 'zxcvbnmq', 'SDFGHJKL', 'poqa-poqa-', 'abcabc'],
    ...['aabaab', 'xyzxyz==', 'ab12ab12', 'abcdefg1hijk', '87654321', 'abcd', 'aaaa', 'k7k7p'],
    ...['h4Rkh4Rk', 'h4Rk9h4Rk9h4Rk9', 'abababac', 'abcdeffg', '1233456778', 'wxyzabcdpq'],
  ])('is %j', (raw) => {
    expect(told(raw)).toBe(true)
  })

  it.each([
    ...['aaa', 'abc', 'h4Rk9vWq', 'h4Rkh4Rj', 'h4Rk9vWqh4Rk', 'abcdxyzp', 'lkjhgpoi', 'aab1aab2c3'],
    ...['a=b=c=d=e==', 'k7p9x', 'mnbvcx', 'abcabd1', 'aabaaabaaaab1c2d'],
  ])('is not %j', (raw) => {
    expect(told(raw)).toBe(false)
  })
})

describe('what trivial-credentials says, and of what', () => {
  const facts = (...variables: readonly PresentVariable[]) =>
    trivialCredentials
      .find(scopeOf('production', variables))
      .map(({ says, facts: { same } }) => [same, says])
  const url = (raw: string) => present('DB_URL', 'postgres-url', raw)

  it.each([
    {
      same: 'user',
      says: 'has its user name as password',
      variable: url('postgresql://grafana:grafana1@h/a'),
    },
    {
      same: 'host',
      says: 'has its host name as password',
      variable: url('postgresql://a:orders1@orders.b.com/a'),
    },
    {
      same: 'service',
      says: 'is the name of the service',
      variable: present('KEY', 'secret', 'backend1'),
    },
    {
      same: 'variable',
      says: 'is its own variable name',
      variable: present('SERPAPI_KEY', 'secret', 'serpapi'),
    },
  ])('the name of the $same', ({ same, says, variable }) => {
    expect(facts(variable)).toEqual([[same, says]])
  })

  it.each([
    { user: 'GRAFANA_USERNAME', name: 'GRAFANA_PASSWORD', expected: true },
    { user: 'USER', name: 'PASSWORD', expected: true },
    { user: 'X_USER', name: 'X_PASSWD', expected: true },
    { user: 'X_USER', name: 'X_PWD', expected: true },
    { user: 'X_USER', name: 'XPASSWORD', expected: false },
    { user: 'X_USER', name: 'X_PASSWORD_2', expected: false },
  ])('the name of the user in $user, of $name: $expected', ({ user, name, expected }) => {
    const variables = [present(user, 'string', 'mossy'), present(name, 'secret', 'mossy-2024')]
    expect(facts(...variables)).toHaveLength(expected ? 1 : 0)
  })

  it.each([
    { name: 'A_KEY', raw: 'mossy123456789', service: 'mossy', expected: false },
    { name: 'A_KEY', raw: '1234mossy1234', service: 'mossy', expected: true },
    { name: 'A_KEY', raw: 'my1secretmossy', service: 'mossy', expected: false },
    { name: 'A_KEY', raw: 'pqpassword', service: 'pq', expected: false },
    { name: 'A_KEY', raw: 'pqrpassword', service: 'pqr', expected: true },
    { name: 'A_KEY', raw: '1234', service: '1234', expected: false },
    { name: 'A_KEY', raw: `${'x'.repeat(123)}mossy`, service: 'mossy', expected: true },
    { name: 'A_KEY', raw: `${'x'.repeat(124)}mossy`, service: 'mossy', expected: false },
  ])('$name=$raw for the service $service: $expected', ({ name, raw, service, expected }) => {
    const scope = { ...scopeOf('production', [present(name, 'secret', raw)]), service }
    expect(trivialCredentials.find(scope)).toHaveLength(expected ? 1 : 0)
  })
})

describe('unique-characters counts', () => {
  const told = (raw: string) => hits(uniqueCharacters, [present('V', 'secret', raw)]).length > 0
  const of = (letters: string) => letters.repeat(32).slice(0, 32)

  it.each([
    { raw: of('abcdefgh'), expected: true },
    { raw: of('abcdefghi'), expected: false },
    { raw: of('abcdefghi').slice(1), expected: false },
    { raw: of('ghijklmn1'), expected: true },
    { raw: of('ghijklmno1'), expected: false },
    { raw: of('1ghijklmn'), expected: true },
    { raw: of('01234a'), expected: true },
    { raw: of('01234ab'), expected: false },
    { raw: of('0123456789'.slice(0, 6)), expected: false },
    { raw: of('9a'), expected: true },
  ])('the different ones of $raw: $expected', ({ raw, expected }) => {
    expect(told(raw)).toBe(expected)
  })
})

describe('example-match says', () => {
  it('that the secret is shown', () => {
    const variable = present('KEY', 'secret', KEY)
    const scope = scopeOf('production', [variable])
    const examples = new Map([['KEY', [new Secret(KEY)]]])
    expect(exampleMatch.find({ ...scope, examples })).toMatchObject([
      {
        variable,
        says: 'is still the secret from an example file of the repository',
        facts: {},
      },
    ])
  })
})
