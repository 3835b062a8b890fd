import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jwtSignature } from '../../src/checks/jwt-signature.ts'
import { present, unavailable } from '../support/variables.ts'
import { hits } from './run.ts'

const DIGESTS = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' } as const
type Algorithm = keyof typeof DIGESTS
const ALGORITHMS = Object.keys(DIGESTS) as Algorithm[]
const part = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url')

/** A compact JWT, signed here. */
function jwt(key: string | Buffer, algorithm: Algorithm = 'HS256', claims: object = {}): string {
  const signed = `${part({ alg: algorithm, typ: 'JWT' })}.${part({ role: 'anon', ...claims })}`
  const signature = createHmac(DIGESTS[algorithm], key).update(signed).digest('base64url')
  return `${signed}.${signature}`
}

const KEY = 'seven-lamps-over-a-quiet-harbour-in-may'
const OTHER = 'nine-gulls-on-the-roof-of-the-old-mill'
const secret = (name: string, raw = KEY) => present(name, 'signing-secret', raw)
const token = (name: string, raw: string) => present(name, 'api-key', raw)

/** The claims that Supabase writes into the keys of a hosted project. */
const HOSTED = { iss: 'supabase', ref: 'abcdefghijklmnopqrst' }

describe('a JWT beside the secret that should have signed it', () => {
  // supabase/supabase#35459, #28611: every request is answered with 401.
  it('is found when another secret signed it, whatever it claims', () => {
    const word = fc.string({ minLength: 8, maxLength: 80 })
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom(...ALGORITHMS),
        fc.jsonValue(),
        (own, other, alg, claim) => {
          fc.pre(
            own !== other &&
              own.trim() !== '' &&
              !/^\s*[[{]|-----/.test(own) &&
              Buffer.from(own).length === own.length,
          )
          const claims = { claim }
          expect(
            hits(jwtSignature, [
              token('ANON_KEY', jwt(own, alg, claims)),
              secret('JWT_SECRET', own),
            ]),
          ).toEqual([])
          const wrong = [
            token('ANON_KEY', jwt(`${other}.`, alg, claims)),
            secret('JWT_SECRET', own),
          ]
          expect(hits(jwtSignature, wrong)).toEqual(['ANON_KEY'])
        },
      ),
      { numRuns: 100 },
    )
  })

  it.each([
    ['ANON_KEY', 'JWT_SECRET'],
    ['SERVICE_ROLE_KEY', 'GOTRUE_JWT_SECRET'],
    ['SERVICE_KEY', 'PGRST_JWT_SECRET'],
    ['SUPABASE_ANON_KEY', 'SUPABASE_JWT_SECRET'],
    ['MERCURE_JWT', 'MERCURE_JWT_SECRET'],
    ['MERCURE_PUBLISHER_JWT', 'MERCURE_JWT_SECRET'],
    ['ACME_API_TOKEN', 'ACME_JWT_SIGNING_KEY'],
    ['JWT_TOKEN', 'JWT_SECRET_KEY'],
  ])('%s belongs to %s', (name, key) => {
    expect(hits(jwtSignature, [token(name, jwt(OTHER)), secret(key)])).toEqual([name])
    expect(hits(jwtSignature, [token(name, jwt(KEY)), secret(key)])).toEqual([])
  })

  it.each([
    ['a reference alone', { ref: 'abcdefghijklmnopqrst' }, 'JWT_SECRET'],
    ['an issuer alone', { iss: 'supabase' }, 'JWT_SECRET'],
    ['a reference that is none', { ...HOSTED, ref: 'x' }, 'JWT_SECRET'],
    ['a hosted project, beside the secret of Supabase', HOSTED, 'SUPABASE_JWT_SECRET'],
    ['a hosted project, in front of an own server', HOSTED, 'GOTRUE_JWT_SECRET'],
    ['a hosted project, in front of an own server', HOSTED, 'PGRST_JWT_SECRET'],
  ])('is found with the claims of %s', (_, claims, key) => {
    const wrong = [token('ANON_KEY', jwt(OTHER, 'HS256', claims)), secret(key)]
    expect(hits(jwtSignature, wrong)).toEqual(['ANON_KEY'])
    const right = [token('ANON_KEY', jwt(KEY, 'HS256', claims)), secret(key)]
    expect(hits(jwtSignature, right)).toEqual([])
  })

  it.each([
    ['GOTRUE_SITE_URL', 'https://app.quillfern.net'],
    ['PGRST_DB_SCHEMAS', 'public,storage'],
    ['API_EXTERNAL_URL', 'https://api.quillfern.net'],
    ['SUPABASE_URL', 'http://kong:8000'],
    ['NEXT_PUBLIC_SUPABASE_URL', 'http://supabase-kong.data.svc:8000'],
  ])('is found with the claims of a hosted project where Supabase runs here: %s=%s', (name, raw) => {
    const here = present(name, 'string', raw)
    const tokens = [token('ANON_KEY', jwt(OTHER, 'HS256', HOSTED)), secret('JWT_SECRET'), here]
    expect(hits(jwtSignature, tokens)).toEqual(['ANON_KEY'])
  })

  it.each([
    ['SUPABASE_URL', 'https://abcdefghijklmnopqrst.supabase.co'],
    ['SUPABASE_URL', 'https://api.quillfern.net'],
  ])('is left alone beside the address of a hosted project: %s=%s', (name, raw) => {
    const there = present(name, 'string', raw)
    const tokens = [token('ANON_KEY', jwt(OTHER, 'HS256', HOSTED)), secret('JWT_SECRET'), there]
    expect(hits(jwtSignature, tokens)).toEqual([])
  })

  it('passes when any secret of a rotation signed it', () => {
    const rotation = [secret('JWT_SECRET'), secret('JWT_SECRET_OLD', OTHER)]
    expect(hits(jwtSignature, [token('ANON_KEY', jwt(OTHER)), ...rotation])).toEqual([])
  })

  it.each([
    'base64',
    'base64url',
    'hex',
  ] as const)('passes when the secret is a key in %s', (form) => {
    const key = Buffer.from(KEY)
    expect(
      hits(jwtSignature, [token('ANON_KEY', jwt(key)), secret('JWT_SECRET', key.toString(form))]),
    ).toEqual([])
  })

  it.each([
    [
      'a secret that is not known',
      [token('ANON_KEY', jwt(OTHER)), unavailable('JWT_SECRET', 'signing-secret')],
    ],
    ['no secret', [token('ANON_KEY', jwt(OTHER))]],
    ['the token of a third party', [token('API_TOKEN', jwt(OTHER)), secret('JWT_SECRET')]],
    [
      'the secret of the service beside a key of a project',
      [token('SUPABASE_ANON_KEY', jwt(OTHER)), secret('JWT_SECRET')],
    ],
    ['a hosted project', [token('ANON_KEY', jwt(OTHER, 'HS256', HOSTED)), secret('JWT_SECRET')]],
    [
      'a token of a key pair',
      [
        token('ANON_KEY', jwt(OTHER).replace(/^[^.]+/, part({ alg: 'RS256' }))),
        secret('JWT_SECRET'),
      ],
    ],
    ['a text that is no token', [token('ANON_KEY', 'sb_publishable_4t8w'), secret('JWT_SECRET')]],
    ['a JSON of keys', [token('ANON_KEY', jwt(OTHER)), secret('JWT_SECRET', '{"keys":[]}')]],
    [
      'two variables that may not be compared',
      [
        present('ANON_KEY', 'string', jwt(OTHER), {
          declared: false,
          origin: { source: 'input', locator: 'variables' },
        }),
        secret('JWT_SECRET'),
      ],
    ],
    ['a text of 100 MB', [token('ANON_KEY', `${'a'.repeat(1e8)}.b.c`), secret('JWT_SECRET')]],
  ])('says nothing of %s', (_, variables) => {
    expect(hits(jwtSignature, variables)).toEqual([])
  })
})
