import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import type { FoundVariable } from '../../src/init/found.ts'
import { guessType } from '../../src/init/guess.ts'
import { GUESS_RULES } from '../../src/init/guess-rules.ts'
import { firstType } from '../../src/policy/fit.ts'
import { types } from '../../src/types/index.ts'
import { processorTime } from '../support/processor-time.ts'

const found = (name: string, example = '', over: Partial<FoundVariable> = {}): FoundVariable => ({
  name,
  choice: null,
  required: true,
  sensitive: null,
  example: new Secret(example),
  ...over,
})
const guess = (name: string, example = '', over: Partial<FoundVariable> = {}) =>
  guessType(found(name, example, over)).type
/** A type that may not be there yet. */
const or = (wanted: string, otherwise: string) => firstType([wanted]) ?? otherwise

describe('a guess', () => {
  it.each<[string, string, string]>([
    ['DATABASE_URL', 'postgresql://app:app@localhost/app', 'postgres-url'],
    ['STORAGE', 'postgres://db.example.com/app', 'postgres-url'],
    ['REDIS_URL', '', 'redis-url'],
    ['CACHE_URL', 'rediss://cache.example.com', 'redis-url'],
    ['POSTGRES_URL', '', 'postgres-url'],
    ['DATABASE_URL', '', 'database-url'],
    ['PORT', '8080', 'port'],
    ['SMTP_PORT', '', 'port'],
    ['REPORT', 'x', 'string'],
    ['PORT', 'tcp://10.0.0.1:80', 'string'],
    ['DEBUG', 'false', 'boolean'],
    ['DEBUG', 'app:*', 'string'],
    ['METRICS_ENABLED', '', 'boolean'],
    ['METRICS_ENABLED', 'sometimes', 'string'],
    ['VERBOSE', 'True', 'boolean'],
    ['JWT_SECRET', 'changeme', 'signing-secret'],
    ['SECRET_KEY_BASE', '', 'signing-secret'],
    ['FERNET_KEY', '', 'fernet-key'],
    ['STRIPE_SECRET_KEY', '', 'stripe-secret-key'],
    ['OPENAI_API_KEY', '', 'openai-api-key'],
    ['WEATHER_API_KEY', '', 'api-key'],
    ['DB_PASSWORD', '1234', 'password'],
    ['GITHUB_TOKEN', 'true', 'github-token'],
    ['GATEWAY_TOKEN', 'true', 'secret'],
    ['TOKEN_TTL', '3600', 'integer'],
    ['SECRET_NAME', 'backend/prod', 'string'],
    ['PUBLIC_KEY', 'x', 'string'],
    ['NEXT_PUBLIC_API_KEY', '', 'string'],
    ['ALLOWED_ORIGINS', 'http://localhost:3000', 'cors-origins'],
    ['CORS_ALLOWED_ORIGINS', '', 'cors-origins'],
    ['API_URL', 'http://localhost:3000', 'url'],
    ['API_BASE_URL', '<your url>', 'url'],
    ['BROKER_URL', '', 'string'],
    ['SOCKET', 'wss://ws.example.com', 'url'],
    ['WORKERS', '4', 'integer'],
    ['ACCOUNT_ID', '123456789', 'string'],
    ['ZIP', '01234', 'string'],
    ['RATIO', '0.5', or('number', 'string')],
    ['PYTHON_VERSION', '3.12', 'string'],
    ['LOG_LEVEL', 'info', 'string'],
    ['TIMEOUT', '30s', or('duration', 'string')],
    ['jwt_secret', '', 'signing-secret'],
  ])('takes %s=%s for %s', (name, example, type) => {
    expect(guess(name, example)).toBe(type)
  })

  it('keeps what the source says, and sharpens only text and secret', () => {
    const enumChoice = { type: 'enum', options: { values: ['a'] } }
    expect(guess('PORT', '8080', { choice: enumChoice })).toBe('enum')
    expect(guess('JWT_SECRET', '', { choice: { type: 'secret', options: {} } })).toBe(
      'signing-secret',
    )
    expect(guess('LOG_LEVEL', '', { choice: { type: 'string', options: {} } })).toBe('string')
  })

  it('makes no secret of what its source calls public, and one of what it calls sensitive', () => {
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
        // Some milliseconds; what grows with the square of it takes many seconds.
        expect(processorTime(() => guess('ANY_HOST', value))).toBeLessThan(1000)
      }
  })

  it('has no rule that another one hides', () => {
    const keys = GUESS_RULES.map(({ name, value }) => `${name} ${value}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
