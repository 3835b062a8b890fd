import { describe, expect, it } from 'vitest'
import { jwtTtl, ttlOrder } from '../../src/checks/token-lifetime.ts'
import { present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('jwt-ttl', () => {
  it.each([
    ['ACCESS_TOKEN_EXPIRE_MINUTES', '11520'],
    ['access_token_expire_minutes', '1441'],
    ['JWT_EXPIRES_IN', '7d'],
    ['JWT_EXPIRES_IN', '2 days'],
    ['JWT_EXPIRATION', '25h'],
    ['JWT_EXPIRATION_MS', '604800000'],
    ['JWT_ACCESS_TOKEN_TTL', 'PT48H'],
    ['JWT_TTL_SECONDS', '86401'],
    ['AUTH_TOKEN_EXPIRY_HOURS', '48'],
    ['APP_JWT_EXPIRATION_DAYS', '30'],
    ['ACCESS_TTL', '1w'],
  ])('%s=%s is more than a day', (name, raw) => {
    expect(hits(jwtTtl, [text(name, raw)])).toEqual([name])
    expect(verdicts([text(name, raw)])).toEqual([`${name} jwt-ttl warning`])
    expect(verdicts([text(name, raw)], 'staging')).toEqual([])
  })

  it.each([
    ['ACCESS_TOKEN_EXPIRE_MINUTES', '1440'],
    ['JWT_EXPIRES_IN', '24h'],
    ['JWT_EXPIRES_IN', '1d'],
    ['JWT_EXPIRES_IN', '900s'],
    ['JWT_EXPIRES_IN', '604800'],
    ['JWT_TTL', '20160'],
    ['JWT_EXPIRATION_MS', '86400000'],
    ['JWT_TTL', 'PT15M'],
    ['REFRESH_TOKEN_EXPIRE_DAYS', '30'],
    ['JWT_REFRESH_EXPIRES_IN', '30d'],
    ['GITHUB_ACCESS_TOKEN_EXPIRY_DAYS', '90'],
    ['RESET_TOKEN_EXPIRE_DAYS', '7'],
    ['SESSION_TTL', '30d'],
    ['JWT_SECRET_ROTATION_DAYS', '90'],
    ['JWT_COOKIE_MAX_AGE', '30d'],
    ['JWT_EXPIRES_IN', 'never'],
    ['JWT_EXPIRES_IN', '7dd'],
    ['JWT_EXPIRES_IN', '9'.repeat(400)],
  ])('%s=%s is not, or nobody can tell', (name, raw) => {
    expect(hits(jwtTtl, [text(name, raw)])).toEqual([])
  })
})

describe('ttl-order', () => {
  it.each([
    ['ACCESS_TOKEN_EXPIRE_MINUTES', '60', 'REFRESH_TOKEN_EXPIRE_MINUTES', '60'],
    ['ACCESS_TOKEN_EXPIRE_MINUTES', '60', 'REFRESH_TOKEN_EXPIRE_HOURS', '0.5'],
    ['JWT_EXPIRES_IN', '1h', 'JWT_REFRESH_EXPIRES_IN', '15m'],
    ['JWT_EXPIRES_IN', '1h', 'REFRESH_TOKEN_EXPIRES_IN', '30m'],
    ['JWT_TTL', '60', 'JWT_REFRESH_TTL', '30'],
    ['JWT_ACCESS_TOKEN_EXPIRES', '3600', 'JWT_REFRESH_TOKEN_EXPIRES', '900'],
  ])('%s=%s is not below %s=%s', (access, first, refresh, second) => {
    expect(hits(ttlOrder, [text(refresh, second), text(access, first)], 'staging')).toEqual([
      access,
    ])
  })

  it.each([
    ['ACCESS_TOKEN_EXPIRE_MINUTES', '60', 'REFRESH_TOKEN_EXPIRE_DAYS', '30'],
    ['JWT_EXPIRES_IN', '1h', 'JWT_REFRESH_EXPIRES_IN', '7d'],
    ['JWT_EXPIRES_IN', '3600', 'JWT_REFRESH_EXPIRES_IN', '7d'],
    ['JWT_TTL', '60', 'JWT_REFRESH_TTL', '20160'],
    ['JWT_TTL', '60', 'JWT_REFRESH_TTL', '0'],
    ['ADMIN_ACCESS_TOKEN_TTL', '60', 'APP_REFRESH_TOKEN_TTL', '30'],
    ['ACCESS_TOKEN_TTL', '60', 'REFRESH_INTERVAL', '30'],
    ['ACCESS_TOKEN_TTL', '60', 'CACHE_REFRESH_TTL', '30'],
  ])('%s=%s goes with %s=%s', (access, first, refresh, second) => {
    expect(hits(ttlOrder, [text(access, first), text(refresh, second)])).toEqual([])
  })
})

describe('two tokens of one pair', () => {
  it.each([
    ['JWT_EXPIRES_IN', '1h', 'APP_REFRESH_EXPIRES_IN', '15m', false],
    ['APP_JWT_EXPIRES_IN', '1h', 'APP_REFRESH_EXPIRES_IN', '15m', true],
    ['ACCESS_TOKEN_TTL_MINUTES', '60', 'REFRESH_TOKEN_TTL', '60', false],
    ['ACCESS_TOKEN_TTL_MINUTES', '60', 'REFRESH_TOKEN_TTL_SECONDS', '60', true],
    ['JWT_EXPIRATION_TIME', '1h', 'JWT_REFRESH_EXPIRATION', '1h', true],
    ['JWT_EXPIRES_IN', '1h', 'JWT_REFRESH_EXPIRES', '0h', false],
    ['JWT_EXPIRES_IN', '1h', 'JWT_REFRESH_TTL', '15m', false],
  ])('%s=%s and %s=%s are out of order: %s', (access, first, refresh, second, expected) => {
    expect(hits(ttlOrder, [text(access, first), text(refresh, second)])).toEqual(
      expected ? [access] : [],
    )
  })
})
