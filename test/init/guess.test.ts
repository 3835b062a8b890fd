import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import type { FoundVariable } from '../../src/init/found.ts'
import { guessType } from '../../src/init/guess.ts'
import { TELLING_FORMS } from '../../src/init/guess-forms.ts'
import { GUESS_RULES } from '../../src/init/guess-rules.ts'
import { firstType } from '../../src/policy/fit.ts'
import { types } from '../../src/types/index.ts'
import { processorTime } from '../support/processor-time.ts'

const found = (
  name: string,
  example = '',
  overrides: Partial<FoundVariable> = {},
): FoundVariable => ({
  name,
  choice: null,
  required: true,
  sensitive: null,
  example: new Secret(example),
  ...overrides,
})
const guess = (name: string, example = '', overrides: Partial<FoundVariable> = {}) =>
  guessType(found(name, example, overrides)).type
/** A type, or another one if it does not exist. */
const or = (wanted: string, otherwise: string) => firstType([wanted]) ?? otherwise

describe('a guess', () => {
  it.each([
    { name: 'DATABASE_URL', given: 'postgresql://app:app@localhost/app', expected: 'postgres-url' },
    { name: 'STORAGE', given: 'postgres://db.acme-co.com/app', expected: 'postgres-url' },
    { name: 'REDIS_URL', given: '', expected: 'redis-url' },
    { name: 'CACHE_URL', given: 'rediss://cache.acme-co.com', expected: 'redis-url' },
    { name: 'POSTGRES_URL', given: '', expected: 'postgres-url' },
    { name: 'DATABASE_URL', given: '', expected: 'database-url' },
    { name: 'PORT', given: '8080', expected: 'port' },
    { name: 'SMTP_PORT', given: '', expected: 'port' },
    { name: 'REPORT', given: 'x', expected: 'string' },
    { name: 'PORT', given: 'tcp://10.0.0.1:80', expected: 'string' },
    { name: 'DEBUG', given: 'false', expected: 'boolean' },
    { name: 'DEBUG', given: 'app:*', expected: 'string' },
    { name: 'METRICS_ENABLED', given: '', expected: 'boolean' },
    { name: 'METRICS_ENABLED', given: 'sometimes', expected: 'string' },
    { name: 'VERBOSE', given: 'True', expected: 'boolean' },
    { name: 'JWT_SECRET', given: 'changeme', expected: 'signing-secret' },
    { name: 'SECRET_KEY_BASE', given: '', expected: 'signing-secret' },
    { name: 'FERNET_KEY', given: '', expected: 'fernet-key' },
    { name: 'STRIPE_SECRET_KEY', given: '', expected: 'stripe-secret-key' },
    { name: 'OPENAI_API_KEY', given: '', expected: 'openai-api-key' },
    { name: 'WEATHER_API_KEY', given: '', expected: 'api-key' },
    { name: 'DB_PASSWORD', given: '1234', expected: 'password' },
    { name: 'GITHUB_TOKEN', given: 'true', expected: 'github-token' },
    { name: 'GATEWAY_TOKEN', given: 'true', expected: 'secret' },
    { name: 'TOKEN_TTL', given: '3600', expected: 'duration' },
    { name: 'JWT_EXPIRES_IN', given: '', expected: 'duration' },
    { name: 'JWT_EXPIRES_IN', given: '15m', expected: 'duration' },
    { name: 'HTTP_TIMEOUT', given: '30', expected: 'duration' },
    { name: 'DB_HOST', given: 'localhost', expected: 'hostname' },
    { name: 'REDIS_HOST', given: '', expected: 'hostname' },
    { name: 'PGHOST', given: 'db', expected: 'hostname' },
    { name: 'HOST', given: '0.0.0.0', expected: 'hostname' },
    { name: 'APP_HOST', given: 'localhost', expected: 'string' },
    { name: 'DB_HOST', given: 'https://db.acme-co.com', expected: 'url' },
    { name: 'SMTP_PASS', given: '', expected: 'password' },
    { name: 'DB_PASS', given: '1234', expected: 'password' },
    { name: 'MOUNTAIN_BYPASS', given: '', expected: 'string' },
    { name: 'GOOGLE_APPLICATION_CREDENTIALS', given: '/secrets/sa.json', expected: 'path' },
    { name: 'JWT_SECRET', given: '/run/secrets/jwt', expected: 'path' },
    { name: 'API_PREFIX', given: '/api/v1', expected: 'string' },
    { name: 'DB_URL', given: 'jdbc:mysql://db/app', expected: 'database-url' },
    { name: 'SPRING_DATASOURCE_URL', given: 'jdbc:postgresql://db/app', expected: 'postgres-url' },
    { name: 'UPLOAD_LIMIT', given: '10mb', expected: 'byte-size' },
    { name: 'S3_REGION', given: 'eu-west-1', expected: 'aws-region' },
    { name: 'S3_REGION', given: 'auto', expected: 'string' },
    { name: 'SECRET_NAME', given: 'backend/prod', expected: 'string' },
    { name: 'PUBLIC_KEY', given: 'x', expected: 'string' },
    { name: 'NEXT_PUBLIC_API_KEY', given: '', expected: 'string' },
    { name: 'ALLOWED_ORIGINS', given: 'http://localhost:3000', expected: 'cors-origins' },
    { name: 'CORS_ALLOWED_ORIGINS', given: '', expected: 'cors-origins' },
    { name: 'API_URL', given: 'http://localhost:3000', expected: 'url' },
    { name: 'API_BASE_URL', given: '<your url>', expected: 'url' },
    { name: 'BROKER_URL', given: '', expected: 'string' },
    { name: 'SOCKET', given: 'wss://ws.acme-co.com', expected: 'url' },
    { name: 'WORKERS', given: '4', expected: 'integer' },
    { name: 'ACCOUNT_ID', given: '123456789', expected: 'string' },
    { name: 'ZIP', given: '01234', expected: 'string' },
    { name: 'RATIO', given: '0.5', expected: or('number', 'string') },
    { name: 'PYTHON_VERSION', given: '3.12', expected: 'string' },
    { name: 'LOG_LEVEL', given: 'info', expected: 'string' },
    { name: 'TIMEOUT', given: '30s', expected: or('duration', 'string') },
    { name: 'jwt_secret', given: '', expected: 'signing-secret' },
  ])('of $name=$given is $expected', ({ name, given, expected }) => {
    expect(guess(name, given)).toBe(expected)
  })

  it('keeps a type that the source states, unless it is only text or secret', () => {
    const enumChoice = { type: 'enum', options: { values: ['a'] } }
    expect(guess('PORT', '8080', { choice: enumChoice })).toBe('enum')
    expect(guess('JWT_SECRET', '', { choice: { type: 'secret', options: {} } })).toBe(
      'signing-secret',
    )
    expect(guess('LOG_LEVEL', '', { choice: { type: 'string', options: {} } })).toBe('string')
  })

  it('follows the source on what is public and what is sensitive', () => {
    expect(guess('CLIENT_TOKEN', '', { sensitive: false })).toBe('string')
    expect(guess('CUSTOMER', '12', { sensitive: true })).toBe('secret')
  })

  it('keeps the driver that the scheme names', () => {
    const { type, options } = guessType(found('DATABASE_URL', 'postgresql+asyncpg://h/d'))
    expect([type, options]).toEqual(['postgres-url', { driver: 'sqlalchemy' }])
  })

  it('is a type that exists, with no part of the example, whatever the example', () => {
    const known = types.map(({ name }) => name)
    const name = fc.stringMatching(/^[A-Z]{1,8}(_(URL|KEY|PORT|SECRET|ID))?$/)
    const example = fc.oneof(
      fc.string(),
      fc.constantFrom('postgres://u:canary@h/d', '[canary]', 'wss://canary'),
    )
    fc.assert(
      fc.property(name, example, (one, text) => {
        const { type, options } = guessType(found(one, text))
        expect(known).toContain(type)
        expect(JSON.stringify(options)).not.toContain('canary')
      }),
    )
  })

  it('reads an example of 64 KB in a time that grows with its length', () => {
    for (const text of ['[', '{', '1', 'a-', 'a.', 'https://', ' '])
      for (const end of ['', '\n!']) {
        const value = text.repeat(65536 / text.length) + end
        // Linear time is some milliseconds; quadratic time is many seconds.
        expect(processorTime(() => guess('ANY_HOST', value))).toBeLessThan(1000)
      }
  })

  it('has no two rules with the same patterns', () => {
    const keys = [...TELLING_FORMS, ...GUESS_RULES].map(({ name, value }) => `${name} ${value}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([
    { name: 'HOST', given: '0.0.0.0', expected: { use: 'bind' } },
    { name: 'REDIS_HOST', given: '::', expected: { use: 'bind' } },
    { name: 'DB_HOST', given: 'db.acme-co.com', expected: {} },
    { name: 'SESSION_TTL', given: '3600', expected: { format: 'seconds' } },
    { name: 'POLL_INTERVAL_MS', given: '250', expected: { format: 'milliseconds' } },
    { name: 'REQUEST_TIMEOUT', given: '30000', expected: { format: 'milliseconds' } },
    { name: 'JWT_EXPIRES_IN', given: '7d', expected: {} },
  ])('of $name=$given has the options of its form', ({ name, given, expected }) => {
    expect(guessType(found(name, given)).options).toEqual(expected)
  })

  it('takes the name of an account for no secret, though a store keeps it', () => {
    const stored = { choice: { type: 'secret', options: {} }, example: null }
    expect(guess('DB_USERNAME', '', stored)).toBe('string')
    expect(guess('DB_HOST', '', stored)).toBe('hostname')
    expect(guess('LICENCE', '', stored)).toBe('secret')
  })

  it('takes a stored URL of an unknown kind for a secret with a scheme', () => {
    const stored = { choice: { type: 'secret', options: {} }, example: null }
    const { type, options } = guessType(found('BROKER_URL', '', stored))
    expect(type).toBe('secret')
    const pattern = new RegExp(String(options.pattern))
    expect(['amqps://mq/app', 'mq:5672/app'].map((text) => pattern.test(text))).toEqual([
      true,
      false,
    ])
  })

  it('lets the form of an example outweigh every name', () => {
    const name = fc.stringMatching(/^[A-Z]{1,8}_(URL|KEY|PORT|SECRET|TOKEN|PASSWORD|ID|HOST)$/)
    const form = fc.constantFrom(
      ['postgres://u:p@db/app', 'postgres-url'],
      ['jdbc:oracle:thin:@db:1521/app', 'database-url'],
      ['/etc/app/config.json', 'path'],
      ['arn:aws:sqs:eu-west-1:123456789012:jobs', 'aws-arn'],
      ['0.0.0.0', 'hostname'],
    )
    fc.assert(
      fc.property(name, form, (one, [value = '', type = '']) => {
        expect(guess(one, value)).toBe(type)
      }),
    )
  })
})
