import { describe, expect, it } from 'vitest'
import { exampleMatch } from '../../src/checks/example-match.ts'
import { secretFiller } from '../../src/checks/secret-filler.ts'
import { tooShortToMask } from '../../src/checks/too-short-to-mask.ts'
import { trivialCredentials } from '../../src/checks/trivial-credentials.ts'
import { uniqueCharacters } from '../../src/checks/unique-characters.ts'
import { Secret } from '../../src/domain/secret.ts'
import type { PresentVariable } from '../../src/domain/variable.ts'
import { present, scopeOf } from '../support/variables.ts'
import { PASSPHRASES, randomSecrets, seeded } from './good-values.ts'
import { hits, verdicts } from './run.ts'

const KEY = 'h4Rk9vWq2LxT7pZn3sYb8mJd6cGf5aQe'

describe('example-match', () => {
  const matches = (variable: PresentVariable, shown: readonly string[]) => {
    const examples = new Map([[variable.name, shown.map((text) => new Secret(text))]])
    return exampleMatch.find({ ...scopeOf('production', [variable]), examples }).length > 0
  }

  it.each([
    ['secret', KEY, [KEY], true],
    ['secret', KEY, ['other', KEY], true],
    ['secret', KEY, [`${KEY}x`], false],
    ['secret', KEY, [], false],
    ['string', 'eu-central-1', ['eu-central-1'], false],
    ['postgres-url', `postgresql://a:${KEY}@db/a`, [`postgresql://a:${KEY}@localhost/a`], true],
    ['postgres-url', `postgresql://a:${KEY}@db/a`, ['postgresql://a:other@db/a'], false],
    ['postgres-url', 'postgresql://a@db/a', ['postgresql://a@db/a'], false],
    ['redis-url', `redis://:${KEY}@cache/0`, [KEY], true],
  ] as const)('%s %j beside %j: %s', (type, raw, shown, expected) => {
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
    ['grafana', 'db.example.com', 'grafana', true],
    ['grafana', 'db.example.com', 'Grafana123', true],
    ['sa', 'db.example.com', 'SA', true],
    ['app', 'orders.example.com', 'orders', true],
    ['app', 'orders.example.com', 'orders-password', true],
    ['app', 'db.example.com', 'backend2024', true],
    ['app', '10.0.0.1', '10', false],
    ['app', 'db.example.com', 'app9f3k', false],
    ['violins', 'db.example.com', 'plum-tractor-eighty-violins', false],
    ['app', 'db.example.com', KEY, false],
  ])('user %s at %s with %s: %s', (user, host, password, expected) => {
    expect(hits(trivialCredentials, [url(user, host, password)]).length > 0).toBe(expected)
  })

  it.each([
    ['SERPAPI_API_KEY', 'serpapi_api_key', true],
    ['SERPAPI_API_KEY', 'your-serpapi-key', true],
    ['GRAFANA_PASSWORD', 'grafana', true],
    ['SESSION_SECRET', 'backend-session-secret', true],
    ['SERPAPI_API_KEY', `serpapi_${KEY}`, false],
    ['BACKEND_TOKEN', `backend-live-${KEY}`, false],
    ['MOSSY_SECRET', 'unwound-gravel-mossy-pelican', false],
  ])('%s=%s: %s', (name, raw, expected) => {
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
    ['asdfasdfjklasdfjjkaslfdfaskjdlfasjdfkl', true],
    ['0011aabb1100bbaa0a1b1a0b0a1b1b0a', true],
    ['key_0011aabb1100bbaa0a1b1a0b0a1b1b0a', true],
    ['0011aabb1100bbaa', false],
    ['10020120210201022010201220120102', false],
  ])('%s: %s', (raw, expected) => {
    expect(hits(uniqueCharacters, [present('V', 'secret', raw)]).length > 0).toBe(expected)
  })

  it('is a warning, and never of a generated secret or a passphrase', () => {
    const bad = present('V', 'secret', 'asdfasdfjklasdfjjkaslfdfaskjdlfasjdfkl')
    expect(verdicts([bad])).toEqual(['V unique-characters warning'])
    const bytes = seeded(11)
    const hex = Array.from({ length: 20_000 }, () => bytes(16).toString('hex'))
    const good = [...hex, ...randomSecrets(500), ...PASSPHRASES]
    const variables = good.map((raw) => present('V', 'secret', raw))
    expect(hits(uniqueCharacters, variables)).toEqual([])
  })
})

describe('too-short-to-mask', () => {
  it.each([
    ['secret', 'k7q', true],
    ['secret', 'k7q9', false],
    ['string', 'k7', false],
    ['redis-url', 'rediss://:k7@cache.example.com/0', true],
    ['redis-url', 'rediss://cache.example.com/0', false],
  ])('%s %s: %s', (type, raw, expected) => {
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
    ['user', 'has its user name as password', url('postgresql://grafana:grafana1@h/a')],
    ['host', 'has its host name as password', url('postgresql://a:orders1@orders.b.com/a')],
    ['service', 'is the name of the service', present('KEY', 'secret', 'backend1')],
    ['variable', 'is its own variable name', present('SERPAPI_KEY', 'secret', 'serpapi')],
  ])('the name of the %s', (same, says, variable) => {
    expect(facts(variable)).toEqual([[same, says]])
  })

  it.each([
    ['GRAFANA_USERNAME', 'GRAFANA_PASSWORD', true],
    ['USER', 'PASSWORD', true],
    ['X_USER', 'X_PASSWD', true],
    ['X_USER', 'X_PWD', true],
    ['X_USER', 'XPASSWORD', false],
    ['X_USER', 'X_PASSWORD_2', false],
  ])('the name of the user in %s, of %s: %s', (user, name, expected) => {
    const variables = [present(user, 'string', 'mossy'), present(name, 'secret', 'mossy-2024')]
    expect(facts(...variables)).toHaveLength(expected ? 1 : 0)
  })

  it.each([
    ['A_KEY', 'mossy123456789', 'mossy', false],
    ['A_KEY', '1234mossy1234', 'mossy', true],
    ['A_KEY', 'my1secretmossy', 'mossy', false],
    ['A_KEY', 'pqpassword', 'pq', false],
    ['A_KEY', 'pqrpassword', 'pqr', true],
    ['A_KEY', '1234', '1234', false],
    ['A_KEY', `${'x'.repeat(123)}mossy`, 'mossy', true],
    ['A_KEY', `${'x'.repeat(124)}mossy`, 'mossy', false],
  ])('%s=%s for the service %s: %s', (name, raw, service, expected) => {
    const scope = { ...scopeOf('production', [present(name, 'secret', raw)]), service }
    expect(trivialCredentials.find(scope)).toHaveLength(expected ? 1 : 0)
  })
})

describe('unique-characters counts', () => {
  const told = (raw: string) => hits(uniqueCharacters, [present('V', 'secret', raw)]).length > 0
  const of = (letters: string) => letters.repeat(32).slice(0, 32)

  it.each([
    [of('abcdefgh'), true],
    [of('abcdefghi'), false],
    [of('abcdefghi').slice(1), false],
    [of('ghijklmn1'), true],
    [of('ghijklmno1'), false],
    [of('1ghijklmn'), true],
    [of('01234a'), true],
    [of('01234ab'), false],
    [of('0123456789'.slice(0, 6)), false],
    [of('9a'), true],
  ])('the different ones of %s: %s', (raw, expected) => {
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
