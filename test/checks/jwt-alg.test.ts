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
    ['JWT_ALGORITHM', 'none'],
    ['JWT_ALGORITHM', 'None'],
    ['JWT_ALG', 'none'],
    ['AUTH_JWT_ALGORITHMS', 'HS256,none'],
    ['JWT_SIGNING_ALGORITHM', '["none"]'],
    ['TOKEN_ALGORITHM', 'none'],
  ])('%s=%s is no signature at all, in every tier', (name, raw) => {
    for (const tier of ['production', 'staging', 'development'] as const)
      expect(hits(jwtAlg, [text(name, raw)], tier)).toEqual([name])
  })

  it.each([
    ['HS256', 'JWT_SECRET', armour('PRIVATE KEY')],
    ['HS512', 'JWT_SECRET_KEY', armour('PUBLIC KEY')],
    ['HS256', 'JWT_KEY', '{"kty":"RSA","n":"fake","e":"AQAB"}'],
    ['RS256', 'JWT_SECRET', RANDOM],
    ['RS256', 'JWT_SIGNING_KEY', RANDOM],
    ['PS512', 'JWT_SECRET', RANDOM],
  ])('%s does not go with what %s holds', (algorithm, name, raw) => {
    expect(hits(jwtAlg, [text('JWT_ALGORITHM', algorithm), secret(name, raw)])).toEqual([
      'JWT_ALGORITHM',
    ])
  })

  it.each([
    ['HS256 and a random secret', [text('JWT_ALGORITHM', 'HS256'), secret('JWT_SECRET', RANDOM)]],
    [
      'HS256 and a symmetric JWK',
      [text('JWT_ALGORITHM', 'HS256'), secret('JWT_SECRET', '{"kty":"oct","k":"fake"}')],
    ],
    [
      'HS256 and another’s key',
      [text('JWT_ALGORITHM', 'HS256'), secret('GITHUB_PRIVATE_KEY', armour('PRIVATE KEY'))],
    ],
    [
      'HS256 beside a key pair',
      [
        text('JWT_ALGORITHM', 'HS256'),
        secret('JWT_SECRET', RANDOM),
        secret('JWT_PRIVATE_KEY', armour('PRIVATE KEY')),
      ],
    ],
    [
      'both kinds',
      [text('JWT_ALGORITHMS', 'HS256,RS256'), secret('JWT_SECRET', armour('PUBLIC KEY'))],
    ],
    [
      'RS256 and PEM',
      [text('JWT_ALGORITHM', 'RS256'), secret('JWT_SECRET', armour('PRIVATE KEY'))],
    ],
    [
      'RS256 and PEM in base64',
      [text('JWT_ALGORITHM', 'RS256'), secret('JWT_SECRET', `LS0tLS1${'A'.repeat(80)}`)],
    ],
    [
      'RS256 and a path',
      [text('JWT_ALGORITHM', 'RS256'), secret('JWT_KEY', '/run/secrets/jwt.pem')],
    ],
    ['RS256 and a long key', [text('JWT_ALGORITHM', 'RS256'), secret('JWT_KEY', 'M'.repeat(1600))]],
    [
      'RS256 and a key pair',
      [
        text('JWT_ALGORITHM', 'RS256'),
        secret('JWT_SECRET', RANDOM),
        secret('JWT_PUBLIC_KEY', armour('PUBLIC KEY')),
      ],
    ],
    [
      'RS256 and keys by URL',
      [
        text('JWT_ALGORITHM', 'RS256'),
        secret('JWT_SECRET', RANDOM),
        text('JWKS_URL', 'https://a.example.com'),
      ],
    ],
    ['RS256 and no key', [text('JWT_ALGORITHM', 'RS256'), absent('JWT_SECRET', 'secret')]],
    ['EdDSA and a short key', [text('JWT_ALGORITHM', 'EdDSA'), secret('JWT_SECRET', RANDOM)]],
    [
      'an algorithm of something else',
      [text('COMPRESSION_ALGORITHM', 'none'), text('ALGORITHM', 'none')],
    ],
    ['a word with none in it', [text('JWT_ALGORITHM', 'nonesuch')]],
  ])('leaves %s alone', (_, variables) => {
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
    ['["HS256", "HS512"]', `\n${armour('EC PRIVATE KEY')}`, true],
    [' hs384 ', '{"n":"fake", "kty" : "EC"}', true],
    ['HS256', `x${armour('PUBLIC KEY')}`, false],
    ['HS256', '[{"kty":"RSA"}]', false],
    ['HS256', '{"keys":{"kty":"RSA"}}', false],
    ['AHS256', armour('PUBLIC KEY'), false],
    ['HS2567', armour('PUBLIC KEY'), false],
    ['[rs256, ps512]', RANDOM, true],
    ['RS256,EdDSA', RANDOM, false],
    ['ARS256', RANDOM, false],
    ['RS2567', RANDOM, false],
    ['RS256', 'a'.repeat(199), true],
    ['RS256', 'a'.repeat(200), false],
    ['RS256', ' {"kty":"RSA"}', false],
    ['RS256', `a{${RANDOM}`, true],
    ['RS256', './key.pem', false],
    ['RS256', `a.b/c~${RANDOM}`, true],
    ['RS256', `x-LS0t${RANDOM}`, true],
    ['RS256', 'https://a.example.com', false],
    ['RS256', 'arn:aws:secretsmanager:x', false],
    ['RS256', `x-arn:${RANDOM}`, true],
    ['RS256', 'keys/jwt.pem \n', false],
    ['RS256', `a.key-${RANDOM}`, true],
    ['RS256', 'my key.der', false],
  ])('%s and %j clash: %s', (algorithm, raw, clash) => {
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
