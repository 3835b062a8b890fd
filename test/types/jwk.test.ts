import { describe, expect, it } from 'vitest'
import { type KeyRecipe, keyOf, keyText } from '../support/key-texts.ts'
import { flawsOf, hasSecretPart } from '../support/variables.ts'

const text = (key: KeyRecipe['key'], as: KeyRecipe['as'] = 'jwk') => keyText({ key, as })
const changed = (key: 'ec' | 'rsa' | 'ed25519', change: object) =>
  JSON.stringify({ ...keyOf(key).export({ format: 'jwk' }), ...change })
const oct = (bytes: number, more: object = {}) =>
  JSON.stringify({ kty: 'oct', k: Buffer.alloc(bytes, 7).toString('base64url'), ...more })
const gone = undefined

describe('jwk', () => {
  it.each<[string, string, object, readonly string[]]>([
    ['an EC key', text('ec'), {}, []],
    ['an RSA key', text('rsa'), { kty: 'RSA' }, []],
    ['an Ed25519 key', text('ed25519'), { kty: 'OKP', key: 'private' }, []],
    ['a public key', text('ec', 'public-jwk'), { key: 'public', use: 'sig' }, []],
    ['a key that is silent on its use', text('ec'), { use: 'sig' }, []],
    [
      'RSA without its primes',
      changed('rsa', { p: gone, q: gone, dp: gone, dq: gone, qi: gone }),
      {},
      [],
    ],
    ['a symmetric key', oct(32, { alg: 'HS256' }), { key: 'symmetric', kty: 'oct' }, []],
    ['a symmetric key of no alg', oct(8), {}, []],
    ['a symmetric key short for its alg', oct(32, { alg: 'HS512' }), {}, ['short']],
    ['a set', text('ec', 'jwks'), { set: true, key: 'public' }, []],
    ['a set for a key', text('ec', 'jwks'), {}, ['set']],
    ['a key for a set', text('ec'), { set: true }, ['single']],
    ['a set of none', '{"keys":[]}', { set: true }, ['none']],
    ['a set of others', '{"keys":["a"]}', { set: true }, ['json']],
    ['a short RSA key', text('short-rsa'), {}, ['rsa-bits']],
    ['RSA without one prime', changed('rsa', { p: gone }), {}, ['refused']],
    ['EC without y', changed('ec', { y: gone }), {}, ['refused']],
    [
      'a point that is on no curve',
      changed('ec', { y: Buffer.alloc(32, 1).toString('base64url') }),
      {},
      ['refused'],
    ],
    ['an unknown curve', changed('ec', { crv: 'P-999' }), {}, ['refused']],
    ['an unknown kty', '{"kty":"XYZ","k":"AAAA"}', {}, ['refused']],
    ['a kty that is no text', '{"kty":5}', {}, ['refused']],
    ['oct without k', '{"kty":"oct"}', {}, ['refused']],
    ['oct with a k that is no base64url', '{"kty":"oct","k":"a+b/"}', {}, ['refused']],
    ['another kty', text('ec'), { kty: 'RSA' }, ['kty']],
    ['another use', text('ec', 'public-jwk'), { use: 'enc' }, ['use']],
    ['a private key for a public one', text('ec'), { key: 'public' }, ['key']],
    ['a public key for a private one', text('ec', 'public-jwk'), { key: 'private' }, ['key']],
    ['two at once', text('ec', 'public-jwk'), { kty: 'RSA', key: 'private' }, ['kty', 'key']],
    ['single quotes', "{'kty':'oct'}", {}, ['json']],
    ['no kty', '{"k":"AAAA"}', {}, ['json']],
    ['a list', '[{"kty":"oct"}]', {}, ['json']],
    ['PEM', text('ec', 'pkcs8'), {}, ['json']],
  ])('%s', (_, raw, options, expected) => {
    expect(flawsOf('jwk', raw, { ...options })).toEqual(expected)
  })

  it('is secret as a whole, unless no key in it is', () => {
    for (const raw of [text('ec'), oct(32), 'no JSON'])
      expect(hasSecretPart('jwk', raw, raw)).toBe(true)
    for (const raw of [text('ec', 'public-jwk'), text('ec', 'jwks'), '{"keys":[]}'])
      expect(hasSecretPart('jwk', raw, null)).toBe(true)
  })
})
