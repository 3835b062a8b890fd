import { describe, expect, it } from 'vitest'
import { keyText } from '../support/key-texts.ts'
import { present } from '../support/variables.ts'
import { findings, verdicts } from './run.ts'

const KEY = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA='

/** name, type, options, value, finding in production, the same in development. */
describe('what a type finds wrong is told under the id of its check', () => {
  it.each([
    ['DEBUG', 'boolean', {}, 'yes', 'boolean error', 'boolean error'],
    ['POOL', 'integer', {}, '1e3', 'integer error', 'integer error'],
    ['PORT', 'port', {}, '3000abc', 'port error', 'port error'],
    ['REGION', 'enum', { values: ['eu', 'us'] }, 'EU', 'enum error', 'enum error'],
    ['API_URL', 'url', {}, 'javascript:1', 'url error', 'url error'],
    ['API_URL', 'url', {}, 'https://localhost:1', 'url-loopback error', 'url-loopback info'],
    [
      'JWT',
      'signing-secret',
      {},
      'h4Rk9vWq2LxT',
      'min-secret-bytes error',
      'min-secret-bytes info',
    ],
    ['JWT', 'signing-secret', {}, '{"kty":"oct"}', 'hmac-key-kind error', 'hmac-key-kind error'],
    [
      'JWT',
      'signing-secret',
      {},
      '9f86d081884c7d659a2feaa0c55ad015',
      'hex-half-strength warning',
      null,
    ],
    ['API_KEY', 'api-key', {}, 'h4Rk9vWq2LxT', 'min-secret-bytes error', 'min-secret-bytes info'],
    ['API_KEY', 'api-key', {}, 'Bearer h4Rk9vWq2LxTp7Zc', 'api-key error', 'api-key error'],
    [
      'TLS_KEY',
      'pem-private-key',
      {},
      keyText({ key: 'ec', as: 'public' }),
      'pem-private-key error',
      'pem-private-key error',
    ],
    [
      'TLS_KEY',
      'pem-private-key',
      {},
      keyText({ key: 'ec', as: 'pkcs8', written: 'flat' }),
      'escaped-newline error',
      'escaped-newline error',
    ],
    [
      'TLS_KEY',
      'pem-private-key',
      {},
      keyText({ key: 'short-rsa', as: 'pkcs8' }),
      'rsa-bits error',
      'rsa-bits info',
    ],
    ['TOKEN_KEY', 'fernet-key', {}, `${KEY}=`, 'fernet-key error', 'fernet-key error'],
    ['DB', 'postgres-url', {}, 'sqlite:///./app.db', 'db-sqlite error', 'db-sqlite info'],
    [
      'DB',
      'postgres-url',
      {},
      'mysql://db/app',
      'db-scheme-driver error',
      'db-scheme-driver error',
    ],
    [
      'DB',
      'postgres-url',
      {},
      'postgresql://a:h4/Rk9vWq2LxT@db/a',
      'db-password-encoding error',
      'db-password-encoding error',
    ],
    [
      'DB',
      'postgres-url',
      { driver: 'prisma' },
      'postgresql://a,b/a',
      'db-multihost error',
      'db-multihost error',
    ],
    ['DB', 'postgres-url', {}, 'postgresql://db:x/a', 'postgres-url error', 'postgres-url error'],
    ['DB', 'postgres-url', {}, 'postgresql://127.1/a', 'url-loopback error', 'url-loopback info'],
    ['REDIS_URL', 'redis-url', {}, 'cache:6379', 'redis-url error', 'redis-url error'],
    [
      'REDIS_URL',
      'redis-url',
      {},
      'redis://localhost:6379/0',
      'url-loopback error',
      'url-loopback info',
    ],
    ['ORIGINS', 'cors-origins', {}, 'app.example.com', 'cors-origins error', 'cors-origins error'],
    ['ORIGINS', 'cors-origins', {}, '*', 'cors-wildcard error', null],
    ['ALLOWED_HOSTS', 'hosts', {}, '*', 'allowed-hosts error', null],
    ['HOST', 'hostname', { use: 'bind' }, 'localhost', 'bind-loopback error', 'bind-loopback info'],
    ['REDIS_HOST', 'hostname', {}, '127.1', 'hostname error', 'hostname error'],
  ])('%s as %s %j: %j', (name, type, options, raw, production, development) => {
    const variables = [present(name, type, raw, { options })]
    expect(verdicts(variables)).toEqual([`${name} ${production}`])
    expect(verdicts(variables, 'development')).toEqual(
      development === null ? [] : [`${name} ${development}`],
    )
  })

  it('gives the code of the flaw as a fact', () => {
    const [finding] = findings([present('DB', 'postgres-url', 'sqlite://')])
    expect(finding?.facts).toEqual({ flaw: 'embedded' })
  })

  it('a wildcard origin is a warning in staging', () => {
    const variables = [present('ORIGINS', 'cors-origins', '["*"]')]
    expect(verdicts(variables, 'staging')).toEqual(['ORIGINS cors-wildcard warning'])
  })
})

describe('one cause gives one finding', () => {
  it.each([
    ['a default is not also short', 'signing-secret', {}, 'dev-secret', 'known-default'],
    [
      'a default is not also a placeholder',
      'signing-secret',
      {},
      'dev-secret-change-me',
      'known-default',
    ],
    ['a placeholder is not also short', 'signing-secret', {}, 'change-me', 'placeholder'],
    ['filler is not also short', 'signing-secret', {}, 'abcabcabc', 'secret-filler'],
    ['filler is not also no Fernet key', 'fernet-key', {}, 'A'.repeat(44), 'secret-filler'],
    [
      'a placeholder is not also malformed',
      'postgres-url',
      {},
      '<your-database-url>',
      'placeholder',
    ],
    ['a placeholder is not also no number', 'integer', {}, 'changeme', 'placeholder'],
    ['SQLite is not also malformed', 'postgres-url', {}, './app.db', 'db-sqlite'],
    [
      'a bad password is not also a bad host',
      'postgres-url',
      {},
      'postgresql://a:h4Rk@9v@h/a',
      'db-password-encoding',
    ],
  ])('%s', (_, type, options, raw, id) => {
    for (const tier of ['production', 'staging', 'development'] as const) {
      const told = findings([present('VALUE', type, raw, { options })], tier)
      // In development a milder word does not hide that the value is of no type.
      expect(told.map(({ check }) => check)[tier === 'development' ? told.length - 1 : 0]).toBe(id)
      if (tier !== 'development') expect(told).toHaveLength(1)
    }
  })

  it('a text that is of its type with its quotes is not asked to be so without them', () => {
    expect(verdicts([present('TITLE', 'json', '"text"')])).not.toContain('TITLE json error')
    expect(verdicts([present('POOL', 'integer', '"5"')])).toEqual(['POOL wrapped-quotes error'])
  })

  it('two causes give two', () => {
    expect(
      verdicts([present('DB', 'postgres-url', 'postgresql://postgres:postgres@localhost/app')]),
    ).toEqual(['DB known-default error', 'DB url-loopback error'])
    expect(verdicts([present('ORIGINS', 'cors-origins', '*,https://app.example.com/')])).toEqual([
      'ORIGINS cors-origins error',
      'ORIGINS cors-wildcard error',
    ])
  })
})
