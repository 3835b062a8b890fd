import { describe, expect, it } from 'vitest'
import { MANIFEST, present } from '../support/variables.ts'
import { verdicts } from './run.ts'

const PASSPHRASE = 'five-herons-by-the-mill'
type Options = Readonly<Record<string, unknown>>
const judge = (type: string, raw: string, options: Options = {}) =>
  verdicts([present('VALUE', type, raw, { options })]).map((line) => line.replace('VALUE ', ''))

describe('what a readable URL should not say in production', () => {
  it.each<{
    readonly type: string
    readonly raw: string
    readonly expected: readonly string[]
    readonly options?: Options
  }>([
    { type: 'url', raw: 'http://api.acme-co.com', expected: ['url-https warning'] },
    { type: 'url', raw: 'http://api.acme-co.com', expected: [], options: { schemes: ['http'] } },
    {
      type: 'url',
      raw: 'ws://api.acme-co.com',
      expected: ['url-https warning'],
      options: { schemes: ['ws', 'wss'] },
    },
    { type: 'url', raw: 'http://api.backend.internal:8080', expected: [] },
    { type: 'url', raw: 'http://api.prod.svc.cluster.local', expected: [] },
    { type: 'url', raw: 'http://api:8080', expected: ['url-single-label info'] },
    { type: 'url', raw: 'http://10.0.3.7', expected: ['url-private info'] },
    { type: 'url', raw: 'http://169.254.169.254/latest', expected: ['url-metadata-ip warning'] },
    { type: 'url', raw: 'https://api.test', expected: ['url-reserved-tld error'] },
    { type: 'url', raw: 'https://api.acme-co.com', expected: [] },
    {
      type: 'url',
      raw: 'https://a.acme-co.com/',
      expected: ['url-trailing-slash warning'],
      options: { 'trailing-slash': 'forbid' },
    },
    {
      type: 'url',
      raw: 'https://a.acme-co.com/v1',
      expected: [],
      options: { 'trailing-slash': 'forbid' },
    },
    {
      type: 'url',
      raw: 'https://a.acme-co.com',
      expected: ['url-trailing-slash warning'],
      options: { 'trailing-slash': 'require' },
    },
    {
      type: 'url',
      raw: 'https://a.acme-co.com/v1/?a=b',
      expected: [],
      options: { 'trailing-slash': 'require' },
    },
    {
      type: 'url',
      raw: 'https://a.acme-co.com//v1',
      expected: ['url-double-slash warning'],
      options: { 'double-slash': 'forbid' },
    },
    { type: 'url', raw: 'https://a.acme-co.com//v1#x', expected: [] },
    {
      type: 'url',
      raw: 'https://a.acme-co.com/#x',
      expected: ['url-fragment warning'],
      options: { fragment: 'forbid' },
    },
    {
      type: 'redis-url',
      raw: 'redis://cache.acme-co.com',
      expected: ['redis-no-password warning', 'redis-tls warning'],
    },
    { type: 'redis-url', raw: 'redis://cache.backend.internal', expected: [] },
    { type: 'redis-url', raw: 'redis://a.b.0001.use1.cache.amazonaws.com:6379', expected: [] },
    {
      type: 'redis-url',
      raw: 'redis://cache.backend.internal/16',
      expected: ['redis-db-index warning'],
    },
    { type: 'redis-url', raw: 'redis+sentinel://s1.internal,s2.internal/mymaster', expected: [] },
    { type: 'postgres-url', raw: 'postgresql://app@db.internal', expected: ['db-name warning'] },
    {
      type: 'postgres-url',
      raw: 'postgresql://app@db.internal?dbname=app',
      expected: ['query-portable warning'],
    },
    {
      type: 'postgres-url',
      raw: 'postgresql://postgres@db.internal/app',
      expected: ['db-user warning'],
    },
    {
      type: 'postgres-url',
      raw: 'postgresql://postgres@db.abcdef.supabase.co/postgres',
      expected: [],
    },
    {
      type: 'postgres-url',
      raw: 'postgresql://app@db.internal/app?sslmode=prefer',
      expected: ['db-ssl warning'],
    },
    { type: 'postgres-url', raw: 'postgresql://app@db.internal/app?sslmode=require', expected: [] },
    {
      type: 'postgres-url',
      raw: 'postgresql://app@db.internal/app?sslmode=prefer',
      expected: [],
      options: { driver: 'node-pg' },
    },
    {
      type: 'postgres-url',
      raw: 'postgresql+asyncpg://app@db.internal/app?sslmode=require',
      expected: ['db-scheme-driver error'],
    },
    {
      type: 'postgres-url',
      raw: 'postgresql+asyncpg://app@db.internal/app?ssl=require',
      expected: [],
    },
    {
      type: 'postgres-url',
      raw: 'postgresql://app@db.internal/app?sslmode=require',
      expected: [],
      options: { driver: 'asyncpg' },
    },
    { type: 'postgres-url', raw: 'postgresql://root@localhost', expected: ['url-loopback error'] },
    { type: 'cors-origins', raw: 'http://localhost:3000', expected: ['cors-loopback error'] },
    { type: 'cors-origins', raw: 'https://localhost,capacitor://localhost', expected: [] },
    { type: 'cors-origins', raw: 'http://app.acme-co.com', expected: ['cors-http warning'] },
    { type: 'cors-origins', raw: 'http://intranet,http://10.0.0.7', expected: [] },
  ])('$type $raw: $expected', ({ type, raw, expected, options }) => {
    expect(judge(type, raw, options)).toEqual(expected)
  })

  it('is nothing to speak of in development', () => {
    const raws = [
      ['url', 'http://api.test'],
      ['redis-url', 'redis://redis'],
      ['postgres-url', 'postgresql://postgres@db'],
      ['cors-origins', 'http://localhost:3000,http://app.acme-co.com'],
      ['smtp-url', 'consolemail://'],
    ] as const
    const variables = raws.map(([type, raw]) => present(type, type, raw))
    expect(verdicts(variables, 'development')).toEqual([])
  })
})

describe('url-userinfo', () => {
  const told = (type: string, raw: string, sensitive: boolean) =>
    verdicts([present('VALUE', type, raw, { sensitive, origin: MANIFEST })])

  it('tells a password in a variable that is not sensitive', () => {
    const raw = `https://app:${PASSPHRASE}@api.acme-co.com`
    expect(told('url', raw, false)).toEqual(['VALUE url-userinfo warning'])
    expect(told('url', raw, true)).toEqual(['VALUE plaintext-secret error'])
    expect(told('postgres-url', `postgresql://app:${PASSPHRASE}@db.internal/app`, false)).toEqual([
      'VALUE url-userinfo warning',
    ])
  })

  it('says nothing of a user alone, as in a Sentry DSN, nor of a secret that the policy calls public', () => {
    expect(told('url', 'https://0a1b2c3d4e5f@o1.ingest.acme-co.com/1', false)).toEqual([])
    expect(told('secret', 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq', false)).toEqual([])
  })
})
