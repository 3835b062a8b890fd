import { describe, expect, it } from 'vitest'
import { jwtAlg } from '../../src/checks/jwt-alg.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })
const secret = (name: string, raw: string) => present(name, 'secret', raw)
const armour = (kind: string) => `-----BEGIN ${kind}-----\nMFkw\n-----END ${kind}-----\n`
const RANDOM = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'

describe('jwt-alg', () => {
  it.each([
    { name: 'JWT_ALGORITHM', raw: 'none' },
    { name: 'JWT_ALGORITHM', raw: 'None' },
    { name: 'JWT_ALG', raw: 'none' },
    { name: 'AUTH_JWT_ALGORITHMS', raw: 'HS256,none' },
    { name: 'JWT_SIGNING_ALGORITHM', raw: '["none"]' },
    { name: 'TOKEN_ALGORITHM', raw: 'none' },
  ])('$name=$raw is no signature at all, in every tier', ({ name, raw }) => {
    for (const tier of ['production', 'staging', 'development'] as const)
      expect(hits(jwtAlg, [text(name, raw)], tier)).toEqual([name])
  })

  it.each([
    { algorithm: 'HS256', name: 'JWT_SECRET', raw: armour('PRIVATE KEY') },
    { algorithm: 'HS512', name: 'JWT_SECRET_KEY', raw: armour('PUBLIC KEY') },
    { algorithm: 'HS256', name: 'JWT_KEY', raw: '{"kty":"RSA","n":"fake","e":"AQAB"}' },
    { algorithm: 'RS256', name: 'JWT_SECRET', raw: RANDOM },
    { algorithm: 'RS256', name: 'JWT_SIGNING_KEY', raw: RANDOM },
    { algorithm: 'PS512', name: 'JWT_SECRET', raw: RANDOM },
  ])('$algorithm does not go with what $name holds', ({ algorithm, name, raw }) => {
    expect(hits(jwtAlg, [text('JWT_ALGORITHM', algorithm), secret(name, raw)])).toEqual([
      'JWT_ALGORITHM',
    ])
  })

  it.each([
    {
      name: 'HS256 and a random secret',
      variables: [text('JWT_ALGORITHM', 'HS256'), secret('JWT_SECRET', RANDOM)],
    },
    {
      name: 'HS256 and a symmetric JWK',
      variables: [text('JWT_ALGORITHM', 'HS256'), secret('JWT_SECRET', '{"kty":"oct","k":"fake"}')],
    },
    {
      name: 'HS256 and another’s key',
      variables: [
        text('JWT_ALGORITHM', 'HS256'),
        secret('GITHUB_PRIVATE_KEY', armour('PRIVATE KEY')),
      ],
    },
    {
      name: 'HS256 beside a key pair',
      variables: [
        text('JWT_ALGORITHM', 'HS256'),
        secret('JWT_SECRET', RANDOM),
        secret('JWT_PRIVATE_KEY', armour('PRIVATE KEY')),
      ],
    },
    {
      name: 'both kinds',
      variables: [
        text('JWT_ALGORITHMS', 'HS256,RS256'),
        secret('JWT_SECRET', armour('PUBLIC KEY')),
      ],
    },
    {
      name: 'RS256 and PEM',
      variables: [text('JWT_ALGORITHM', 'RS256'), secret('JWT_SECRET', armour('PRIVATE KEY'))],
    },
    {
      name: 'RS256 and PEM in base64',
      variables: [text('JWT_ALGORITHM', 'RS256'), secret('JWT_SECRET', `LS0tLS1${'A'.repeat(80)}`)],
    },
    {
      name: 'RS256 and a path',
      variables: [text('JWT_ALGORITHM', 'RS256'), secret('JWT_KEY', '/run/secrets/jwt.pem')],
    },
    {
      name: 'RS256 and a long key',
      variables: [text('JWT_ALGORITHM', 'RS256'), secret('JWT_KEY', 'M'.repeat(1600))],
    },
    {
      name: 'RS256 and a key pair',
      variables: [
        text('JWT_ALGORITHM', 'RS256'),
        secret('JWT_SECRET', RANDOM),
        secret('JWT_PUBLIC_KEY', armour('PUBLIC KEY')),
      ],
    },
    {
      name: 'RS256 and keys by URL',
      variables: [
        text('JWT_ALGORITHM', 'RS256'),
        secret('JWT_SECRET', RANDOM),
        text('JWKS_URL', 'https://a.acme-co.com'),
      ],
    },
    {
      name: 'RS256 and no key',
      variables: [text('JWT_ALGORITHM', 'RS256'), absent('JWT_SECRET', 'secret')],
    },
    {
      name: 'EdDSA and a short key',
      variables: [text('JWT_ALGORITHM', 'EdDSA'), secret('JWT_SECRET', RANDOM)],
    },
    {
      name: 'an algorithm of something else',
      variables: [text('COMPRESSION_ALGORITHM', 'none'), text('ALGORITHM', 'none')],
    },
    { name: 'a word with none in it', variables: [text('JWT_ALGORITHM', 'nonesuch')] },
  ])('leaves $name alone', ({ variables }) => {
    expect(hits(jwtAlg, variables)).toEqual([])
  })

  it('is an error', () => {
    expect(verdicts([text('JWT_ALGORITHM', 'none,HS256')])).toEqual(['JWT_ALGORITHM jwt-alg error'])
  })
})

describe('what is said of it', () => {
  const facts = (...variables: readonly Variable[]) =>
    jwtAlg.find(scopeOf('production', variables)).map((hit) => hit.facts)

  it('names the clash and the key', () => {
    const key = secret('JWT_SECRET', armour('PRIVATE KEY'))
    expect(facts(text('JWT_ALG', 'none'))).toEqual([{ clash: 'none' }])
    expect(facts(text('JWT_ALG', 'HS256'), key)).toEqual([{ clash: 'hmac', key: 'JWT_SECRET' }])
    expect(facts(text('JWT_ALG', 'RS256'), secret('JWT_SIGNING_SECRET', RANDOM))).toEqual([
      { clash: 'rsa', key: 'JWT_SIGNING_SECRET' },
    ])
  })
})

describe('a key beside an algorithm', () => {
  it.each([
    { algorithm: '["HS256", "HS512"]', raw: `\n${armour('EC PRIVATE KEY')}`, clash: true },
    { algorithm: ' hs384 ', raw: '{"n":"fake", "kty" : "EC"}', clash: true },
    { algorithm: 'HS256', raw: `x${armour('PUBLIC KEY')}`, clash: false },
    { algorithm: 'HS256', raw: '[{"kty":"RSA"}]', clash: false },
    { algorithm: 'HS256', raw: '{"keys":{"kty":"RSA"}}', clash: false },
    { algorithm: 'AHS256', raw: armour('PUBLIC KEY'), clash: false },
    { algorithm: 'HS2567', raw: armour('PUBLIC KEY'), clash: false },
    { algorithm: '[rs256, ps512]', raw: RANDOM, clash: true },
    { algorithm: 'RS256,EdDSA', raw: RANDOM, clash: false },
    { algorithm: 'ARS256', raw: RANDOM, clash: false },
    { algorithm: 'RS2567', raw: RANDOM, clash: false },
    { algorithm: 'RS256', raw: 'a'.repeat(199), clash: true },
    { algorithm: 'RS256', raw: 'a'.repeat(200), clash: false },
    { algorithm: 'RS256', raw: ' {"kty":"RSA"}', clash: false },
    { algorithm: 'RS256', raw: `a{${RANDOM}`, clash: true },
    { algorithm: 'RS256', raw: './key.pem', clash: false },
    { algorithm: 'RS256', raw: `a.b/c~${RANDOM}`, clash: true },
    { algorithm: 'RS256', raw: `x-LS0t${RANDOM}`, clash: true },
    { algorithm: 'RS256', raw: 'https://a.acme-co.com', clash: false },
    { algorithm: 'RS256', raw: 'arn:aws:secretsmanager:x', clash: false },
    { algorithm: 'RS256', raw: `x-arn:${RANDOM}`, clash: true },
    { algorithm: 'RS256', raw: 'keys/jwt.pem \n', clash: false },
    { algorithm: 'RS256', raw: `a.key-${RANDOM}`, clash: true },
    { algorithm: 'RS256', raw: 'my key.der', clash: false },
  ])('$algorithm and $raw clash: $clash', ({ algorithm, raw, clash }) => {
    expect(hits(jwtAlg, [text('JWT_ALG', algorithm), secret('JWT_SECRET', raw)])).toEqual(
      clash ? ['JWT_ALG'] : [],
    )
  })

  it.each([
    ...['JWT_PRIVATE_X', 'A_PUBLIC', 'JWKS', 'JWK', 'JWK_SET', 'TLS_CERT', 'A_PEM', 'ISSUER_URL'],
    ...['AUTH0_DOMAIN', 'COGNITO_POOL', 'OIDC_URL', 'KEYFILE', 'KEY_PATH'],
  ])('says nothing where %s may be the pair', (name) => {
    const clash = [text('JWT_ALG', 'RS256'), secret('JWT_SECRET', RANDOM)]
    expect(hits(jwtAlg, [...clash, text(name, 'x')])).toEqual([])
    expect(hits(jwtAlg, [...clash, absent(name, 'string')])).toEqual(['JWT_ALG'])
  })

  it.each(['JWKSET', 'KEY_X_PATH', 'PORT'])('says so beside %s', (name) => {
    const clash = [text('JWT_ALG', 'RS256'), secret('JWT_SECRET', RANDOM)]
    expect(hits(jwtAlg, [...clash, text(name, 'x')])).toEqual(['JWT_ALG'])
  })
})
