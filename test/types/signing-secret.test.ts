import { describe, expect, it } from 'vitest'
import { keyText } from '../support/key-texts.ts'
import { flawsOf } from '../support/variables.ts'

const BYTES = { HS256: 32, HS384: 48, HS512: 64 }

describe('signing-secret', () => {
  it.each(Object.entries(BYTES))('asks %s for %i bytes', (algorithm, bytes) => {
    expect(flawsOf('signing-secret', 'k'.repeat(bytes), { algorithm })).toEqual([])
    expect(flawsOf('signing-secret', 'k'.repeat(bytes - 1), { algorithm })).toEqual(['short'])
  })

  it('asks for what HS256 asks for when the policy names no algorithm', () => {
    expect(flawsOf('signing-secret', 'k'.repeat(32))).toEqual([])
    expect(flawsOf('signing-secret', 'k'.repeat(31))).toEqual(['short'])
  })

  it.each([
    ['\u00e9'.repeat(16), []],
    ['\u00e9'.repeat(15), ['short']],
    ['\u{1f511}'.repeat(8), []],
    ['\u{1f511}'.repeat(7), ['short']],
    [`${'\u20ac'.repeat(10)}xx`, []],
  ])('counts bytes, not characters: %s', (raw, flaws) => {
    expect(flawsOf('signing-secret', raw)).toEqual(flaws)
  })

  it.each<[string, object, readonly string[]]>([
    ['0f'.repeat(16), {}, ['hex']],
    ['0F'.repeat(31), {}, ['hex']],
    ['0f'.repeat(32), {}, []],
    ['0f'.repeat(32), { algorithm: 'HS512' }, ['hex']],
    ['0f'.repeat(15), {}, ['short']],
    ['12345678-9abc-4def-8123-456789abcdef', {}, ['hex']],
    ['12345678-9abc-4def-8123-456789abcdeg', {}, []],
    [`${'0f'.repeat(16)}-k`, {}, []],
    ['k'.repeat(32), {}, []],
  ])('sees that hexadecimal digits are half as strong as they are long: %s %j', (raw, options, expected) => {
    expect(flawsOf('signing-secret', raw, { ...options })).toEqual(expected)
  })

  /** Asked of PyJWT 2.15.1, which refuses the ones with a flaw. */
  it.each<[string, string, readonly string[]]>([
    ['a private key', keyText({ key: 'ec', as: 'pkcs8' }), ['pem']],
    ['a public key', keyText({ key: 'ec', as: 'public' }), ['pem']],
    ['a certificate', keyText({ key: 'ec', as: 'certificate' }), ['pem']],
    ['PEM with \\n', keyText({ key: 'ec', as: 'public', written: 'escaped' }), ['pem']],
    ['PEM on one line', keyText({ key: 'ec', as: 'public', written: 'flat' }), ['pem']],
    ['an SSH key', `ssh-ed25519 ${'A'.repeat(68)} me@example.com`, ['ssh']],
    ['a JWK', keyText({ key: 'ec', as: 'public-jwk' }), ['jwk']],
    ['a JWKS', keyText({ key: 'ec', as: 'jwks' }), ['jwk']],
    ['a JWK deep in a list', '[[{"a":{"kty":1}},1,"abcdefghijklmnopqrstuvwxyz"]]', ['jwk']],
    ['a BEGIN without an END', '-----BEGIN PRIVATE KEY-----abcdefghijklmnopq', []],
    ['an END before its BEGIN', '-----END PUBLIC KEY-----abc-----BEGIN PUBLIC KEY-----', []],
    ['JSON without kty', '{"k":"abcdefghijklmnopqrstuvwxyzabcdefgh"}', []],
    ['text that begins like JSON', '{abcdefghijklmnopqrstuvwxyzabcdefgh', []],
  ])('knows a key document: %s', (_, raw, expected) => {
    expect(flawsOf('signing-secret', raw)).toEqual(expected)
  })
})
