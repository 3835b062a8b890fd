import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { type KeyRecipe, keyOf, keyText } from '../support/key-texts.ts'
import { flawsOf, hasSecretPart, present } from '../support/variables.ts'

const text = (key: KeyRecipe['key'], as: KeyRecipe['as'] = 'jwk') => keyText({ key, as })
const changed = (key: 'ec' | 'rsa' | 'ed25519', change: object) =>
  JSON.stringify({ ...keyOf(key).export({ format: 'jwk' }), ...change })
const oct = (bytes: number, more: object = {}) =>
  JSON.stringify({ kty: 'oct', k: Buffer.alloc(bytes, 7).toString('base64url'), ...more })
const gone = undefined

describe('jwk', () => {
  it.each<{
    readonly name: string
    readonly raw: string
    readonly options: object
    readonly expected: readonly string[]
  }>([
    { name: 'an EC key', raw: text('ec'), options: {}, expected: [] },
    { name: 'an RSA key', raw: text('rsa'), options: { kty: 'RSA' }, expected: [] },
    {
      name: 'an Ed25519 key',
      raw: text('ed25519'),
      options: { kty: 'OKP', key: 'private' },
      expected: [],
    },
    {
      name: 'a public key',
      raw: text('ec', 'public-jwk'),
      options: { key: 'public', use: 'sig' },
      expected: [],
    },
    {
      name: 'a key that is silent on its use',
      raw: text('ec'),
      options: { use: 'sig' },
      expected: [],
    },
    {
      name: 'RSA without its primes',
      raw: changed('rsa', { p: gone, q: gone, dp: gone, dq: gone, qi: gone }),
      options: {},
      expected: [],
    },
    {
      name: 'a symmetric key',
      raw: oct(32, { alg: 'HS256' }),
      options: { key: 'symmetric', kty: 'oct' },
      expected: [],
    },
    { name: 'a symmetric key of no alg', raw: oct(8), options: {}, expected: [] },
    {
      name: 'a symmetric key short for its alg',
      raw: oct(32, { alg: 'HS512' }),
      options: {},
      expected: ['short'],
    },
    { name: 'a set', raw: text('ec', 'jwks'), options: { set: true, key: 'public' }, expected: [] },
    { name: 'a set for a key', raw: text('ec', 'jwks'), options: {}, expected: ['set'] },
    { name: 'a key for a set', raw: text('ec'), options: { set: true }, expected: ['single'] },
    { name: 'a set of none', raw: '{"keys":[]}', options: { set: true }, expected: ['none'] },
    { name: 'a set of others', raw: '{"keys":["a"]}', options: { set: true }, expected: ['json'] },
    { name: 'a short RSA key', raw: text('short-rsa'), options: {}, expected: ['rsa-bits'] },
    {
      name: 'RSA without one prime',
      raw: changed('rsa', { p: gone }),
      options: {},
      expected: ['refused'],
    },
    { name: 'EC without y', raw: changed('ec', { y: gone }), options: {}, expected: ['refused'] },
    {
      name: 'a point that is on no curve',
      raw: changed('ec', { y: Buffer.alloc(32, 1).toString('base64url') }),
      options: {},
      expected: ['refused'],
    },
    {
      name: 'an unknown curve',
      raw: changed('ec', { crv: 'P-999' }),
      options: {},
      expected: ['refused'],
    },
    { name: 'an unknown kty', raw: '{"kty":"XYZ","k":"AAAA"}', options: {}, expected: ['refused'] },
    { name: 'a kty that is no text', raw: '{"kty":5}', options: {}, expected: ['refused'] },
    { name: 'oct without k', raw: '{"kty":"oct"}', options: {}, expected: ['refused'] },
    {
      name: 'oct with a k that is no base64url',
      raw: '{"kty":"oct","k":"a+b/"}',
      options: {},
      expected: ['refused'],
    },
    { name: 'another kty', raw: text('ec'), options: { kty: 'RSA' }, expected: ['kty'] },
    {
      name: 'another use',
      raw: text('ec', 'public-jwk'),
      options: { use: 'enc' },
      expected: ['use'],
    },
    {
      name: 'a private key for a public one',
      raw: text('ec'),
      options: { key: 'public' },
      expected: ['key'],
    },
    {
      name: 'a public key for a private one',
      raw: text('ec', 'public-jwk'),
      options: { key: 'private' },
      expected: ['key'],
    },
    {
      name: 'two at once',
      raw: text('ec', 'public-jwk'),
      options: { kty: 'RSA', key: 'private' },
      expected: ['kty', 'key'],
    },
    { name: 'single quotes', raw: "{'kty':'oct'}", options: {}, expected: ['json'] },
    { name: 'no kty', raw: '{"k":"AAAA"}', options: {}, expected: ['json'] },
    { name: 'a list', raw: '[{"kty":"oct"}]', options: {}, expected: ['json'] },
    { name: 'PEM', raw: text('ec', 'pkcs8'), options: {}, expected: ['json'] },
  ])('$name', ({ raw, options, expected }) => {
    expect(flawsOf('jwk', raw, { ...options })).toEqual(expected)
  })

  it('is secret as a whole, unless no key in it is', () => {
    for (const raw of [text('ec'), oct(32), 'no JSON'])
      expect(hasSecretPart('jwk', raw, raw)).toBe(true)
    for (const raw of [text('ec', 'public-jwk'), text('ec', 'jwks'), '{"keys":[]}'])
      expect(hasSecretPart('jwk', raw, null)).toBe(true)
  })
})

describe('the fix of a short RSA key, done to the letter', () => {
  it.each([
    {},
    { set: true },
    { key: 'public' },
    { set: true, key: 'public' },
  ] as const)('is right with %j', (options) => {
    const short = JSON.stringify({ kty: 'RSA', n: 'AQAB', e: 'AQAB' })
    const raw = options.set ? `{"keys":[${short}]}` : short
    const { declaration, value } = present('KEY', 'jwk', raw, { options })
    const [flaw] = declaration.type.judge(value)
    const [, script = ''] = /`node -p "(.*)"`$/.exec(flaw?.fix ?? '') ?? []
    const made = execFileSync(process.execPath, ['-p', script], { encoding: 'utf8' }).trim()
    const repaired = present('KEY', 'jwk', made, { options })
    expect(repaired.declaration.type.judge(repaired.value)).toEqual([])
  })
})
