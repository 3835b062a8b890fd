import { describe, expect, it } from 'vitest'
import { isBuiltFrom, isSigningKey, tellingSecrets } from '../../src/checks/secret-names.ts'
import type { PresentVariable } from '../../src/domain/variable.ts'
import { present, scopeOf } from '../support/variables.ts'

const KEY = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
const telling = (...variables: readonly PresentVariable[]) =>
  tellingSecrets(scopeOf('production', variables)).map(({ variable: { name } }) => name)

describe('a secret that is known again', () => {
  it.each([
    ...['SECRET', 'A_SECRETS', 'KEY', 'API_KEYS', 'A_TOKEN_2', 'PASSWORD', 'DB_PASSWD', 'PASS'],
    ...['PWD', 'PASSPHRASE', 'CREDENTIAL', 'CREDENTIALS', 'SALT', 'PEPPER', 'AUTH', 'auth_b'],
  ])('is one by its name: %s', (name) => {
    expect(telling(present(name, 'secret', KEY))).toEqual([name])
  })

  it.each([
    ...['KEYED', 'MONKEY', 'AUTHOR', 'PLAIN', 'PUBLIC_KEY', 'PUBLISHABLE_KEY', 'ANON_KEY'],
    ...['SITE_KEY', 'SITEKEY_TOKEN', 'SECRET_DSN', 'DSN_KEY', 'KEY_ID', 'TOKEN_SID', 'KEY_NAME'],
    ...['AUTH_USER', 'AUTH_USERNAME', 'AUTH_HOST', 'AUTH_URL', 'TOKEN_URI', 'AUTH_DOMAIN'],
    ...['AUTH_REGION', 'KEY_BUCKET', 'TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_TTL', 'KEY_ARN'],
    ...['KEY_PATH', 'KEY_FILE', 'VITE_SECRET'],
  ])('is none by its name: %s', (name) => {
    expect(telling(present(name, 'secret', KEY))).toEqual([])
  })

  it('may have a word of those inside its name', () => {
    for (const name of ['KEY_ID_X', 'SECRET_URLS', 'SECRET_PATHS', 'NODSN_KEY'])
      expect(telling(present(name, 'secret', KEY))).toEqual([name])
  })

  it.each([
    { raw: 'abcdefg1', expected: true },
    { raw: 'abcdef1', expected: false },
    { raw: '12345678', expected: false },
    { raw: 'abcdefgh', expected: false },
    { raw: '1234567890123456', expected: true },
    { raw: '123456789012345', expected: false },
    { raw: 'abcdefghijklmnop', expected: true },
  ])('is recognised by its text: $raw, $expected', ({ raw, expected }) => {
    expect(telling(present('KEY', 'secret', raw))).toEqual(expected ? ['KEY'] : [])
  })

  it('is what the policy calls secret and the container gets', () => {
    expect(telling(present('KEY', 'string', KEY, { sensitive: false }))).toEqual([])
    const origin = { source: 'input', locator: 'secrets' } as const
    expect(telling(present('KEY', 'secret', KEY, { origin, declared: false }))).toEqual([])
    expect(telling(present('KEY', 'secret', KEY, { origin }))).toEqual(['KEY'])
    const url = `postgresql://app:${KEY}@db.acme-co.com/app`
    expect(telling(present('DB_URL', 'postgres-url', url))).toEqual(['DB_URL'])
  })
})

describe('a key that signs or encrypts', () => {
  it.each([
    ...[
      'JWT_SECRET',
      'AUTH_JWT_KEY',
      'JWS_SECRET',
      'SIGNING_KEY',
      'SIGNATURE_KEY',
      'SESSION_SECRET',
    ],
    ...['COOKIE_KEY', 'CSRF_SECRET', 'HMAC_KEY', 'ENCRYPTION_KEY', 'FERNET_KEY', 'NEXTAUTH_SECRET'],
    ...['AUTH_SECRET', 'JWT_SIGNING_KEY', 'JWT_SECRET_KEY', 'SESSION_ENCRYPTION_SECRET'],
    ...['SECRET_KEY', 'SECRET_KEY_BASE', 'APP_KEY', 'MASTER_KEY', 'rails_master_key'],
  ])('is one by its name: %s', (name) => {
    expect(isSigningKey(present(name, 'secret', KEY))).toBe(true)
  })

  it.each([
    ...['XJWT_SECRET', 'JWT_SECRETS', 'JWT_SECRET_URL', 'SECRET_KEY_BASES', 'MY_APP_KEYS'],
    ...['AWS_SECRET_KEY', 'STRIPE_SECRET_KEY', 'API_KEY', 'WEBAPP_KEYRING', 'SECRET_KEYS'],
  ])('is none by its name: %s', (name) => {
    expect(isSigningKey(present(name, 'secret', KEY))).toBe(false)
  })

  it.each([
    'signing-secret',
    'fernet-key',
    'fernet-list',
    'pem-private-key',
  ])('is one by its type: %s', (type) => {
    expect(isSigningKey(present('X', type, KEY))).toBe(true)
  })
})

describe('a URL', () => {
  it.each([
    { url: 'DATABASE_URL', part: 'DB_PASSWORD', expected: true },
    { url: 'X_URL', part: 'PASSWORD', expected: true },
    { url: 'X_URL', part: 'PGPASSWORD', expected: true },
    { url: 'X_URL', part: 'PASS_X', expected: true },
    { url: 'X_URL', part: 'COMPASS', expected: false },
    { url: 'X_URL', part: 'PASSAGE', expected: false },
    { url: 'REDIS_URL', part: 'REDIS_AUTH_TOKEN', expected: true },
    { url: 'REDISX_URL', part: 'REDIS_AUTH_TOKEN', expected: false },
    { url: 'MY_REDIS_URL', part: 'REDIS_AUTH_TOKEN', expected: false },
    ...['APP', 'API', 'MY', 'PROD', 'SERVICE', 'SERVER', 'BACKEND', 'MAIN', 'JWT'].map((word) => ({
      url: `${word}_URL`,
      part: `${word}_TOKEN`,
      expected: false,
    })),
    { url: 'APPLE_URL', part: 'APPLE_TOKEN', expected: true },
    { url: 'MYAPP_URL', part: 'MYAPP_TOKEN', expected: true },
  ])('$url is built from $part: $expected', ({ url, part, expected }) => {
    expect(isBuiltFrom(url, part)).toBe(expected)
  })
})
