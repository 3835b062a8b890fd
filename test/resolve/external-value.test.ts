import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { seeExternal } from '../../src/resolve/container-view.ts'
import { convertedKey, type KeyConversion, refusedKeys } from '../../src/resolve/external-keys.ts'
import type { ExternalReading } from '../../src/resolve/external-value.ts'

const READINGS = {
  property: { by: 'property' },
  extract: { by: 'extract', conversion: 'default' },
} as const satisfies Record<string, ExternalReading>

function seen(json: string, key: string, by: keyof typeof READINGS) {
  return seenBy(json, key, READINGS[by])
}

function seenBy(json: string, key: string, reading: ExternalReading) {
  const { value, because } = seeExternal(new Secret(json), key, 's', reading)
  return value?.reveal() ?? because
}

/** Each value as External Secrets 2.9.0 hands it on: by property (gjson's String), and by extract (the raw JSON). */
describe('a value of a JSON secret for External Secrets', () => {
  it.each([
    ['8080.0', '8080', '8080.0'],
    ['1e1', '10', '1e1'],
    ['1.5e23', `15${'0'.repeat(22)}`, '1.5e23'],
    ['12.5e-8', '0.000000125', '12.5e-8'],
    ['-0.0', '-0', '-0.0'],
    ['12345678901234567890', '12345678901234567890', '12345678901234567890'],
    ['true', 'true', 'true'],
    ['null', '', ''],
    ['{"b": 1}', '{"b": 1}', '{"b": 1}'],
    ['[ 1,2 ]', '[ 1,2 ]', '[ 1,2 ]'],
    [String.raw`"a\u00e9\n"`, 'aé\n', 'aé\n'],
  ])('%s is %j by property and %j by extract', (raw, property, extract) => {
    const json = `{ "other": 0, "K" : ${raw} }`
    expect(seen(json, 'K', 'property')).toBe(property)
    expect(seen(json, 'K', 'extract')).toBe(extract)
  })

  it('is the first of two equal keys by property, the last by extract', () => {
    expect(seen('{"K":1,"K":2}', 'K', 'property')).toBe('1')
    expect(seen('{"K":1,"K":2}', 'K', 'extract')).toBe('2')
  })

  it.each([
    ['{"db":{"password":"x"}}', 'db.password', 'x'],
    ['{"db":{"password":"x"},"db.password":"y"}', 'db.password', 'y'],
    ['{"users":[{"n":"a"},{"n":"b"}]}', 'users.1.n', 'b'],
    ['{"a.b":{"c":"x"}}', String.raw`a\.b.c`, 'x'],
    ['{"a":1,"a":{"b":"x"}}', 'a.b', 'x'],
    ['[{"a":"x"}]', '0.a', 'x'],
  ])('of %s at %s is %s', (json, property, text) => {
    expect(seen(json, property, 'property')).toBe(text)
  })

  it.each([
    'A*',
    'a?b',
    '@this',
    'a|b',
    'users.#.n',
    'users.#(n=="a").n',
    '{a,b}',
    'a.@reverse',
  ])('is unavailable by the pattern %s', (pattern) => {
    expect(seen('{"AB":1,"users":[{"n":1}]}', pattern, 'property')).toBe(
      'is found by a pattern of gjson, which the gate does not run',
    )
  })

  it.each([
    ['db.user', 'property', 'SECRET_KEY_MISSING'],
    ['db.password', 'extract', 'SECRET_KEY_MISSING'],
    ['toString', 'property', 'SECRET_KEY_MISSING'],
  ] as const)('is refused at %s by %s', (key, reading, code) => {
    expect(() => seen('{"db":{"password":"x"}}', key, reading)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code }) }),
    )
  })

  it.each(['text', '{"a":', '7'])('is refused in %s, which is no JSON object', (json) => {
    expect(() => seen(json, 'a', 'property')).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'SECRET_NOT_JSON' }) }),
    )
  })

  it('is refused when it nests deeper than calls may', () => {
    const deep = `{"K":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    expect(() => seen(deep, 'K', 'extract')).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'SECRET_NOT_JSON' }) }),
    )
  })
})

/** Each name as ConvertKeys of External Secrets 2.9.0 gives it. */
describe('the keys of an extract', () => {
  it.each([
    ['api key', 'api_key', 'api_U0020_key'],
    ['db/url', 'db_url', 'db_U002f_url'],
    ['a-b.c_d', 'a-b.c_d', 'a-b.c_d'],
    ['größe', 'größe', 'größe'],
    ['x²', 'x²', 'x²'],
    ['🔑', '_', '_U1f511_'],
    ['a\u0000', 'a_', 'a_U0000_'],
  ])('%j is %s by Default, %s by Unicode', (key, byDefault, byUnicode) => {
    const convert = (conversion: KeyConversion) => convertedKey(key, conversion)
    expect([convert('default'), convert('unicode'), convert('none')]).toEqual([
      byDefault,
      byUnicode,
      key,
    ])
    const json = JSON.stringify({ other: 'o', [key]: 'x' })
    for (const conversion of ['default', 'unicode', 'none'] as const)
      for (const asked of [key, convert(conversion)])
        expect(seenBy(json, asked, { by: 'extract', conversion })).toBe('x')
  })

  it.each<[readonly string[], KeyConversion, readonly string[]]>([
    [['api key', 'api_key', 'other'], 'default', ['shared api_key']],
    [['a/b', 'a b', 'a:b'], 'default', ['shared a_b']],
    [['api key', 'api_key'], 'unicode', []],
    [['api key', 'api_key'], 'none', ['invalid api key']],
    [
      ['größe', '', '..', 'k'.repeat(254)],
      'default',
      ['invalid größe', 'invalid ..', `invalid ${'k'.repeat(254)}`],
    ],
    [['a', 'b-c', 'd.e'], 'none', []],
  ])('%j by %s: the cluster refuses %j', (keys, conversion, refused) => {
    const found = refusedKeys(keys, conversion)
    expect(found.map(({ why, name }) => `${why} ${name}`)).toEqual(refused)
  })

  it('that become one name leave no value: External Secrets refuses the secret', () => {
    const json = '{"api key":"a","api_key":"b","other":"c"}'
    for (const key of ['api_key', 'other'])
      expect(seen(json, key, 'extract')).toBe(
        'comes from a secret of which several keys get one name, and External Secrets refuses all of it',
      )
    expect(seenBy(json, 'api_key', { by: 'extract', conversion: 'unicode' })).toBe('b')
    expect(seen('{"K":1,"K":2}', 'K', 'extract')).toBe('2')
  })
})
