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
    { raw: '\u00e9'.repeat(16), flaws: [] },
    { raw: '\u00e9'.repeat(15), flaws: ['short'] },
    { raw: '\u{1f511}'.repeat(8), flaws: [] },
    { raw: '\u{1f511}'.repeat(7), flaws: ['short'] },
    { raw: `${'\u20ac'.repeat(10)}xx`, flaws: [] },
  ])('counts bytes, not characters: $raw', ({ raw, flaws }) => {
    expect(flawsOf('signing-secret', raw)).toEqual(flaws)
  })

  it.each<{ readonly raw: string; readonly options: object; readonly expected: readonly string[] }>(
    [
      { raw: '0f'.repeat(16), options: {}, expected: ['hex'] },
      { raw: '0F'.repeat(31), options: {}, expected: ['hex'] },
      { raw: '0f'.repeat(32), options: {}, expected: [] },
      { raw: '0f'.repeat(32), options: { algorithm: 'HS512' }, expected: ['hex'] },
      { raw: '0f'.repeat(15), options: {}, expected: ['short'] },
      { raw: '12345678-9abc-4def-8123-456789abcdef', options: {}, expected: ['hex'] },
      { raw: '12345678-9abc-4def-8123-456789abcdeg', options: {}, expected: [] },
      { raw: `${'0f'.repeat(16)}-k`, options: {}, expected: [] },
      { raw: 'k'.repeat(32), options: {}, expected: [] },
    ],
  )('sees that hexadecimal digits are half as strong as they are long: $raw $options', ({
    raw,
    options,
    expected,
  }) => {
    expect(flawsOf('signing-secret', raw, { ...options })).toEqual(expected)
  })

  /** Asked of PyJWT 2.15.1, which refuses the ones with a flaw. */
  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: 'a private key', raw: keyText({ key: 'ec', as: 'pkcs8' }), expected: ['pem'] },
    { name: 'a public key', raw: keyText({ key: 'ec', as: 'public' }), expected: ['pem'] },
    { name: 'a certificate', raw: keyText({ key: 'ec', as: 'certificate' }), expected: ['pem'] },
    {
      name: 'PEM with \\n',
      raw: keyText({ key: 'ec', as: 'public', written: 'escaped' }),
      expected: ['pem'],
    },
    {
      name: 'PEM on one line',
      raw: keyText({ key: 'ec', as: 'public', written: 'flat' }),
      expected: ['pem'],
    },
    { name: 'an SSH key', raw: `ssh-ed25519 ${'A'.repeat(68)} me@example.com`, expected: ['ssh'] },
    { name: 'a JWK', raw: keyText({ key: 'ec', as: 'public-jwk' }), expected: ['jwk'] },
    { name: 'a JWKS', raw: keyText({ key: 'ec', as: 'jwks' }), expected: ['jwk'] },
    {
      name: 'a JWK deep in a list',
      raw: '[[{"a":{"kty":1}},1,"abcdefghijklmnopqrstuvwxyz"]]',
      expected: ['jwk'],
    },
    {
      name: 'a BEGIN without an END',
      raw: '-----BEGIN PRIVATE KEY-----abcdefghijklmnopq',
      expected: [],
    },
    {
      name: 'an END before its BEGIN',
      raw: '-----END PUBLIC KEY-----abc-----BEGIN PUBLIC KEY-----',
      expected: [],
    },
    { name: 'JSON without kty', raw: '{"k":"abcdefghijklmnopqrstuvwxyzabcdefgh"}', expected: [] },
    {
      name: 'text that begins like JSON',
      raw: '{abcdefghijklmnopqrstuvwxyzabcdefgh',
      expected: [],
    },
  ])('knows a key document: $name', ({ raw, expected }) => {
    expect(flawsOf('signing-secret', raw)).toEqual(expected)
  })
})
