import { describe, expect, it } from 'vitest'
import { MANIFEST, present } from '../support/variables.ts'
import { verdicts } from './run.ts'

const PASSPHRASE = 'five-herons-by-the-mill'
type Options = Readonly<Record<string, unknown>>
const judge = (type: string, raw: string, options: Options = {}) =>
  verdicts([present('VALUE', type, raw, { options })]).map((line) => line.replace('VALUE ', ''))

describe('what a readable URL should not say in production', () => {
  it.each<[string, string, readonly string[], Options?]>([
    ['url', 'http://api.example.com', ['url-https warning']],
    ['url', 'http://api.example.com', [], { schemes: ['http'] }],
    ['url', 'ws://api.example.com', ['url-https warning'], { schemes: ['ws', 'wss'] }],
    ['url', 'http://api.backend.internal:8080', []],
    ['url', 'http://api.prod.svc.cluster.local', []],
    ['url', 'http://api:8080', ['url-single-label info']],
    ['url', 'http://10.0.3.7', ['url-private info']],
    ['url', 'http://169.254.169.254/latest', ['url-metadata-ip warning']],
    ['url', 'https://api.test', ['url-reserved-tld error']],
    ['url', 'https://api.example.com', []],
    [
      'url',
      'https://a.example.com/',
      ['url-trailing-slash warning'],
      { 'trailing-slash': 'forbid' },
    ],
    ['url', 'https://a.example.com/v1', [], { 'trailing-slash': 'forbid' }],
    [
      'url',
      'https://a.example.com',
      ['url-trailing-slash warning'],
      { 'trailing-slash': 'require' },
    ],
    ['url', 'https://a.example.com/v1/?a=b', [], { 'trailing-slash': 'require' }],
    [
      'url',
      'https://a.example.com//v1',
      ['url-double-slash warning'],
      { 'double-slash': 'forbid' },
    ],
    ['url', 'https://a.example.com//v1#x', []],
    ['url', 'https://a.example.com/#x', ['url-fragment warning'], { fragment: 'forbid' }],
    ['redis-url', 'redis://cache.example.com', ['redis-no-password warning', 'redis-tls warning']],
    ['redis-url', 'redis://cache.backend.internal', []],
    ['redis-url', 'redis://a.b.0001.use1.cache.amazonaws.com:6379', []],
    ['redis-url', 'redis://cache.backend.internal/16', ['redis-db-index warning']],
    ['redis-url', 'redis+sentinel://s1.internal,s2.internal/mymaster', []],
    ['postgres-url', 'postgresql://app@db.internal', ['db-name warning']],
    ['postgres-url', 'postgresql://app@db.internal?dbname=app', []],
    ['postgres-url', 'postgresql://postgres@db.internal/app', ['db-user warning']],
    ['postgres-url', 'postgresql://postgres@db.abcdef.supabase.co/postgres', []],
    ['postgres-url', 'postgresql://app@db.internal/app?sslmode=prefer', ['db-ssl warning']],
    ['postgres-url', 'postgresql://app@db.internal/app?sslmode=require', []],
    ['postgres-url', 'postgresql://app@db.internal/app?sslmode=prefer', [], { driver: 'node-pg' }],
    [
      'postgres-url',
      'postgresql+asyncpg://app@db.internal/app?sslmode=require',
      ['db-scheme-driver error'],
    ],
    ['postgres-url', 'postgresql+asyncpg://app@db.internal/app?ssl=require', []],
    ['postgres-url', 'postgresql://app@db.internal/app?sslmode=require', [], { driver: 'asyncpg' }],
    ['postgres-url', 'postgresql://root@localhost', ['url-loopback error']],
    ['cors-origins', 'http://localhost:3000', ['cors-loopback error']],
    ['cors-origins', 'https://localhost,capacitor://localhost', []],
    ['cors-origins', 'http://app.example.com', ['cors-http warning']],
    ['cors-origins', 'http://intranet,http://10.0.0.7', []],
  ])('%s %s: %j', (type, raw, expected, options) => {
    expect(judge(type, raw, options)).toEqual(expected)
  })

  it('is nothing to speak of in development', () => {
    const raws = [
      ['url', 'http://api.test'],
      ['redis-url', 'redis://redis'],
      ['postgres-url', 'postgresql://postgres@db'],
      ['cors-origins', 'http://localhost:3000,http://app.example.com'],
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
    const raw = `https://app:${PASSPHRASE}@api.example.com`
    expect(told('url', raw, false)).toEqual(['VALUE url-userinfo warning'])
    expect(told('url', raw, true)).toEqual(['VALUE plaintext-secret error'])
    expect(told('postgres-url', `postgresql://app:${PASSPHRASE}@db.internal/app`, false)).toEqual([
      'VALUE url-userinfo warning',
    ])
  })

  it('says nothing of a user alone, as in a Sentry DSN, nor of a secret that the policy calls public', () => {
    expect(told('url', 'https://0a1b2c3d4e5f@o1.ingest.example.com/1', false)).toEqual([])
    expect(told('secret', 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq', false)).toEqual([])
  })
})
