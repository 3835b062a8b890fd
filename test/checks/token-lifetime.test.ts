import { describe, expect, it } from 'vitest'
import { jwtTtl, ttlOrder } from '../../src/checks/token-lifetime.ts'
import { present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('jwt-ttl', () => {
  it.each([
    { name: 'ACCESS_TOKEN_EXPIRE_MINUTES', raw: '11520' },
    { name: 'access_token_expire_minutes', raw: '1441' },
    { name: 'JWT_EXPIRES_IN', raw: '7d' },
    { name: 'JWT_EXPIRES_IN', raw: '2 days' },
    { name: 'JWT_EXPIRATION', raw: '25h' },
    { name: 'JWT_EXPIRATION_MS', raw: '604800000' },
    { name: 'JWT_ACCESS_TOKEN_TTL', raw: 'PT48H' },
    { name: 'JWT_TTL_SECONDS', raw: '86401' },
    { name: 'AUTH_TOKEN_EXPIRY_HOURS', raw: '48' },
    { name: 'APP_JWT_EXPIRATION_DAYS', raw: '30' },
    { name: 'ACCESS_TTL', raw: '1w' },
  ])('$name=$raw is more than a day', ({ name, raw }) => {
    expect(hits(jwtTtl, [text(name, raw)])).toEqual([name])
    expect(verdicts([text(name, raw)])).toEqual([`${name} jwt-ttl warning`])
    expect(verdicts([text(name, raw)], 'staging')).toEqual([])
  })

  it.each([
    { name: 'ACCESS_TOKEN_EXPIRE_MINUTES', raw: '1440' },
    { name: 'JWT_EXPIRES_IN', raw: '24h' },
    { name: 'JWT_EXPIRES_IN', raw: '1d' },
    { name: 'JWT_EXPIRES_IN', raw: '900s' },
    { name: 'JWT_EXPIRES_IN', raw: '604800' },
    { name: 'JWT_TTL', raw: '20160' },
    { name: 'JWT_EXPIRATION_MS', raw: '86400000' },
    { name: 'JWT_TTL', raw: 'PT15M' },
    { name: 'REFRESH_TOKEN_EXPIRE_DAYS', raw: '30' },
    { name: 'JWT_REFRESH_EXPIRES_IN', raw: '30d' },
    { name: 'GITHUB_ACCESS_TOKEN_EXPIRY_DAYS', raw: '90' },
    { name: 'RESET_TOKEN_EXPIRE_DAYS', raw: '7' },
    { name: 'SESSION_TTL', raw: '30d' },
    { name: 'JWT_SECRET_ROTATION_DAYS', raw: '90' },
    { name: 'JWT_COOKIE_MAX_AGE', raw: '30d' },
    { name: 'JWT_EXPIRES_IN', raw: 'never' },
    { name: 'JWT_EXPIRES_IN', raw: '7dd' },
    { name: 'JWT_EXPIRES_IN', raw: '9'.repeat(400) },
  ])('$name=$raw is not more than a day, or unknown', ({ name, raw }) => {
    expect(hits(jwtTtl, [text(name, raw)])).toEqual([])
  })
})

describe('ttl-order', () => {
  it.each([
    {
      access: 'ACCESS_TOKEN_EXPIRE_MINUTES',
      first: '60',
      refresh: 'REFRESH_TOKEN_EXPIRE_MINUTES',
      second: '60',
    },
    {
      access: 'ACCESS_TOKEN_EXPIRE_MINUTES',
      first: '60',
      refresh: 'REFRESH_TOKEN_EXPIRE_HOURS',
      second: '0.5',
    },
    { access: 'JWT_EXPIRES_IN', first: '1h', refresh: 'JWT_REFRESH_EXPIRES_IN', second: '15m' },
    { access: 'JWT_EXPIRES_IN', first: '1h', refresh: 'REFRESH_TOKEN_EXPIRES_IN', second: '30m' },
    { access: 'JWT_TTL', first: '60', refresh: 'JWT_REFRESH_TTL', second: '30' },
    {
      access: 'JWT_ACCESS_TOKEN_EXPIRES',
      first: '3600',
      refresh: 'JWT_REFRESH_TOKEN_EXPIRES',
      second: '900',
    },
  ])('$access=$first is not below $refresh=$second', ({ access, first, refresh, second }) => {
    expect(hits(ttlOrder, [text(refresh, second), text(access, first)], 'staging')).toEqual([
      access,
    ])
  })

  it.each([
    {
      access: 'ACCESS_TOKEN_EXPIRE_MINUTES',
      first: '60',
      refresh: 'REFRESH_TOKEN_EXPIRE_DAYS',
      second: '30',
    },
    { access: 'JWT_EXPIRES_IN', first: '1h', refresh: 'JWT_REFRESH_EXPIRES_IN', second: '7d' },
    { access: 'JWT_EXPIRES_IN', first: '3600', refresh: 'JWT_REFRESH_EXPIRES_IN', second: '7d' },
    { access: 'JWT_TTL', first: '60', refresh: 'JWT_REFRESH_TTL', second: '20160' },
    { access: 'JWT_TTL', first: '60', refresh: 'JWT_REFRESH_TTL', second: '0' },
    {
      access: 'ADMIN_ACCESS_TOKEN_TTL',
      first: '60',
      refresh: 'APP_REFRESH_TOKEN_TTL',
      second: '30',
    },
    { access: 'ACCESS_TOKEN_TTL', first: '60', refresh: 'REFRESH_INTERVAL', second: '30' },
    { access: 'ACCESS_TOKEN_TTL', first: '60', refresh: 'CACHE_REFRESH_TTL', second: '30' },
  ])('$access=$first goes with $refresh=$second', ({ access, first, refresh, second }) => {
    expect(hits(ttlOrder, [text(access, first), text(refresh, second)])).toEqual([])
  })
})

describe('two tokens of one pair', () => {
  it.each([
    {
      access: 'JWT_EXPIRES_IN',
      first: '1h',
      refresh: 'APP_REFRESH_EXPIRES_IN',
      second: '15m',
      expected: false,
    },
    {
      access: 'APP_JWT_EXPIRES_IN',
      first: '1h',
      refresh: 'APP_REFRESH_EXPIRES_IN',
      second: '15m',
      expected: true,
    },
    {
      access: 'ACCESS_TOKEN_TTL_MINUTES',
      first: '60',
      refresh: 'REFRESH_TOKEN_TTL',
      second: '60',
      expected: false,
    },
    {
      access: 'ACCESS_TOKEN_TTL_MINUTES',
      first: '60',
      refresh: 'REFRESH_TOKEN_TTL_SECONDS',
      second: '60',
      expected: true,
    },
    {
      access: 'JWT_EXPIRATION_TIME',
      first: '1h',
      refresh: 'JWT_REFRESH_EXPIRATION',
      second: '1h',
      expected: true,
    },
    {
      access: 'JWT_EXPIRES_IN',
      first: '1h',
      refresh: 'JWT_REFRESH_EXPIRES',
      second: '0h',
      expected: false,
    },
    {
      access: 'JWT_EXPIRES_IN',
      first: '1h',
      refresh: 'JWT_REFRESH_TTL',
      second: '15m',
      expected: false,
    },
  ])('$access=$first and $refresh=$second are out of order: $expected', ({
    access,
    first,
    refresh,
    second,
    expected,
  }) => {
    expect(hits(ttlOrder, [text(access, first), text(refresh, second)])).toEqual(
      expected ? [access] : [],
    )
  })
})
