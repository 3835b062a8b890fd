import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { knownDefault } from '../../src/checks/known-default.ts'
import { placeholder } from '../../src/checks/placeholder.ts'
import { secretFiller } from '../../src/checks/secret-filler.ts'
import { present } from '../support/variables.ts'
import { PASSPHRASES, randomSecrets, WORDS } from './good-values.ts'
import { hits, verdicts } from './run.ts'

const CHECKS = [knownDefault, placeholder, secretFiller]
const secret = (raw: string, type = 'secret') => present('APP_SECRET', type, raw)
/** Which of the three speaks of a secret in the end. */
const stands = (raw: string) =>
  verdicts([secret(raw)]).map((verdict) => verdict.replace(/APP_SECRET (.*) error/, '$1'))

/** A token as documentation signs it. */
function signed(secret: string, claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
const supabaseDemo = (role: string) =>
  signed('super-secret-jwt-token-with-at-least-32-characters-long', {
    iss: 'supabase-demo',
    role,
    exp: 1983812996,
  })

const BAD: Readonly<Record<string, readonly string[]>> = {
  'known-default': [
    ...['dev-secret', 'dev-secret-change-me', 'dev_secret', 'DEV-SECRET-KEY', 'devsecret'],
    ...['your-256-bit-secret', 'my-512-bit-secret-key', 'a-string-secret-at-least-256-bits-long'],
    ...[
      'django-insecure-9f)x2&k1w7q@z',
      'secret',
      'password',
      'PASSWORD',
      'admin',
      'root',
      'guest',
    ],
    ...[
      'postgres',
      'minioadmin',
      'letmein',
      'keyboard cat',
      's3cr3t',
      'passw0rd',
      'shhhh',
      'qwerty',
    ],
    ...['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ...['airflow', 'foobared', 'temporary_key', 'minio123', 'my-secret-pw'],
    ...['thisISaSECRET_1234', 'TEST_NON_DEV_SECRET'],
    ...['this_password_is_insecure_and_should_be_updated'],
    // Put together here, so that no scanner takes them for ours: Supabase's demo keys, jwt.io's token.
    ...[supabaseDemo('anon'), supabaseDemo('service_role')],
    signed('your-256-bit-secret', { sub: '1234567890', name: 'John Doe', iat: 1516239022 }),
    ...['cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4='],
  ],
  placeholder: [
    ...[
      'changeme',
      'CHANGEME',
      'change-me',
      'change_me',
      'Change Me!',
      'changethis',
      'ChangeMe123!',
    ],
    ...['changeme123', 'changeme-in-production', 'please-change-me', 'replace-me', 'replace_this'],
    ...['super-secret-jwt-key-do-not-use-in-prod', 'your-secret-key-here-change-in-production'],
    ...['your-secret-key', 'your_jwt_secret_here', 'my-secret-key', 'mysecretkey', 'supersecret'],
    ...[
      'supersecretkey',
      'super_secret_key_123',
      'jwt-secret',
      'jwtSecret',
      'JWT_SECRET',
      'SecretKey',
    ],
    ...[
      'secret123',
      'password123',
      'Password1',
      'admin123',
      'test',
      'test1234',
      'testing',
      'token',
    ],
    ...[
      'todo',
      'TODO: set me',
      'fixme',
      'tbd',
      'placeholder',
      'PLACEHOLDER-9f8a7b',
      'dummy',
      'example',
    ],
    ...['example-secret', 'sample_api_key', 'dummy-token-1', 'insert-your-key', 'insert_key_here'],
    ...[
      'put-your-token-here',
      '<your-secret>',
      '<your jwt secret>',
      'xxx',
      'xxxxxxxxxxxxxxxx',
      'sk_live_xxxx',
    ],
    ...['xoxb-xxxx-xxxx', '...', '********', 'replace-with-openssl-rand-base64-32', 'default'],
    ...['this-is-not-a-secret', 'local-dev-secret', 'changeme-changeme-changeme', 'foobar'],
    ...['super-secret-key-at-least-32-characters-long', 'some random string', 'db-password'],
  ],
  'nullish-literal': ['none', 'undefined', 'NULL', 'NaN', '[object Object]', ' null '],
  'secret-filler': [
    ...[
      'changeme'.repeat(4),
      'A'.repeat(44),
      'aaaa',
      '0'.repeat(32),
      `${'A'.repeat(43)}=`,
      '====a====',
    ],
    ...[
      '0123456789abcdef'.repeat(2),
      'abcdefghijklmnopqrstuvwxyz',
      'abcdefghijklmnopqrstuvwxyz123456',
    ],
    ...['12345678', '1234567890123456', '9876543210', 'abcd1234', 'fedcba9876543210', 'abcabcabc'],
    ...[
      'deadbeefdeadbeef',
      'qwertyuiop',
      'asdfghjkl',
      'zyxwvutsrqponm',
      'abababababababab',
      '1212',
    ],
    ...['cafebabe'.repeat(8), 'Zm9vYmFy'.repeat(5), '\u00e4'.repeat(20)],
  ],
}

describe('a secret that stands for no secret', () => {
  it.each(
    Object.entries(BAD).flatMap(([id, raws]) => raws.map((raw) => [id, raw] as const)),
  )('%s: %j, and nothing else is said of it', (id, raw) => {
    expect(stands(raw)).toEqual([id])
  })

  it('is found in the password of a URL too, and its words are free elsewhere', () => {
    for (const raw of ['changeme', 'postgres', 'aaaaaaaa', 'change%2Dme']) {
      const url = present('DATABASE_URL', 'postgres-url', `postgresql://app:${raw}@db.internal/app`)
      expect(verdicts([url]), raw).toHaveLength(1)
    }
    const good = 'postgresql://app:h4Rk9vWq2LxT@change.internal/example'
    expect(verdicts([present('DATABASE_URL', 'postgres-url', good)])).toEqual([])
  })
})

describe('a secret that is one', () => {
  const good = [...randomSecrets(1500), ...PASSPHRASES]

  it(`is left alone, ${good.length} times`, () => {
    const alarms = CHECKS.flatMap((check) =>
      good.filter((raw) => hits(check, [secret(raw)]).length > 0),
    )
    expect(alarms).toEqual([])
  })
})

describe('a text that is no secret', () => {
  it.each(WORDS)('%j is left alone', (raw) => {
    expect(verdicts([present('SETTING', 'string', raw)])).toEqual([])
  })

  it.each([
    'changeme',
    '<your-region>',
    'your-region-here',
    'TODO',
    'xxx',
    '...',
    'your_bucket',
  ])('%j is a placeholder all the same', (raw) => {
    expect(verdicts([present('SETTING', 'string', raw)])).toEqual(['SETTING placeholder error'])
  })

  it('may be a word like "todo" where the policy allows it', () => {
    const options = { values: ['todo', 'done'] }
    expect(hits(placeholder, [present('COLUMN', 'enum', 'todo', { options })])).toEqual([])
    expect(hits(placeholder, [present('COLUMN', 'enum', 'tbd', { options })])).toEqual(['COLUMN'])
  })
})

describe('words that ask for a secret', () => {
  it.each([
    ...[
      'please-do-not-use-this-in-production',
      'this-is-not-a-real-secret',
      'use-your-own-key-here',
    ],
    ...[
      'must-be-at-least-some-random-string',
      'openssl-rand-hex-output',
      'super-secure-jwt-signing',
    ],
    ...['my-very-long-but-strong-password', 'default-dev-session-cookie', 'top-secrets-to-me'],
    ...['insecure-development-encryption-keys', 'an-access-token-before-deploy', 'foo-bar-baz'],
    ...[
      'fake-client-for-testing-only',
      'refresh-it',
      'temp-admin-pass',
      'api-value',
      'new-safe-local',
    ],
    ...['generate-a-base', 'generated-with-bits', 'min-chars-of-bytes', 'minimum-char-bit-byte'],
    ...['shared-private-db-user', 'redis-postgres-server-database', 'staging-prod-live-test'],
    ...['demo-app-auth-stub', 'something-tbd', 'none-of-the-characters', 'your_api_key'],
    // Joined, in camel case, with digits that decorate.
    ...[
      'mysupersecrettoken',
      'MySecretKey',
      'secretkey2024',
      'test12345678',
      'api key!',
      'xxxx-secret',
    ],
  ])('%j is made of them', (raw) => {
    expect(hits(placeholder, [secret(raw)])).toEqual(['APP_SECRET'])
  })

  it.each([
    ...['plum-secret-violins', 'secret-98765', 'a-b-c', 'axxx-secret', 'xxxb-secret', 'mysecretz'],
    ...['{"api_key":"real_value"}', 'insert-plum-violins-heron'],
  ])('%j is not', (raw) => {
    expect(hits(placeholder, [secret(raw)])).toEqual([])
  })
})

describe('a known default', () => {
  it.each([
    ...['dev-secret', 'your-256-bit-secret', 'a-string-secret-at-least-256-bits-long', 'letmein'],
    ...['s3cr3t', 'shhhh', 'airflow', 'my-secret-pw', 'TEST_NON_DEV_SECRET', 'thisISaSECRET_1234'],
    'AKIAIOSFODNN7EXAMPLE',
  ])('is %j as a whole', (raw) => {
    expect(hits(knownDefault, [secret(` ${raw}\n`)])).toEqual(['APP_SECRET'])
    for (const other of [`Q7${raw}`, `${raw}Q7`].filter((text) => !/^your.*bit.*Q7$/.test(text)))
      expect(hits(knownDefault, [secret(other)])).toEqual([])
  })

  it('may be followed by more, and an example key by nothing', () => {
    for (const raw of ['dev_secret key', 'my_512_bit_secret_is_long', 'wJalrEXAMPLEKEY'])
      expect(hits(knownDefault, [secret(raw)])).toEqual(['APP_SECRET'])
    expect(hits(knownDefault, [secret('wJalrEXAMPLEKEYx')])).toEqual([])
  })
})
