import { describe, expect, it } from 'vitest'
import { keyText } from '../support/key-texts.ts'
import { present } from '../support/variables.ts'
import { findings, verdicts } from './run.ts'

const KEY = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA='

/** name, type, options, value, finding in production, the same in development. */
describe('a flaw of a type is reported under the id of its check', () => {
  it.each([
    {
      name: 'DEBUG',
      type: 'boolean',
      options: {},
      raw: 'enabled',
      production: 'boolean error',
      development: 'boolean error',
    },
    {
      name: 'POOL',
      type: 'integer',
      options: {},
      raw: '1e3',
      production: 'integer error',
      development: 'integer error',
    },
    {
      name: 'PORT',
      type: 'port',
      options: {},
      raw: '3000abc',
      production: 'port error',
      development: 'port error',
    },
    {
      name: 'REGION',
      type: 'enum',
      options: { values: ['eu', 'us'] },
      raw: 'EU',
      production: 'enum error',
      development: 'enum error',
    },
    {
      name: 'API_URL',
      type: 'url',
      options: {},
      raw: 'javascript:1',
      production: 'url error',
      development: 'url error',
    },
    {
      name: 'API_URL',
      type: 'url',
      options: {},
      raw: 'https://localhost:1',
      production: 'url-loopback error',
      development: 'url-loopback info',
    },
    {
      name: 'JWT',
      type: 'signing-secret',
      options: {},
      raw: 'h4Rk9vWq2LxT',
      production: 'min-secret-bytes error',
      development: 'min-secret-bytes info',
    },
    {
      name: 'JWT',
      type: 'signing-secret',
      options: {},
      raw: '{"kty":"oct"}',
      production: 'hmac-key-kind error',
      development: 'hmac-key-kind error',
    },
    {
      name: 'JWT',
      type: 'signing-secret',
      options: {},
      raw: '9f86d081884c7d659a2feaa0c55ad015',
      production: 'hex-half-strength warning',
      development: null,
    },
    {
      name: 'API_KEY',
      type: 'api-key',
      options: {},
      raw: 'h4Rk9vWq2LxT',
      production: 'min-secret-bytes error',
      development: 'min-secret-bytes info',
    },
    {
      name: 'API_KEY',
      type: 'api-key',
      options: {},
      raw: 'Bearer h4Rk9vWq2LxTp7Zc',
      production: 'api-key error',
      development: 'api-key error',
    },
    {
      name: 'TLS_KEY',
      type: 'pem-private-key',
      options: {},
      raw: keyText({ key: 'ec', as: 'public' }),
      production: 'pem-private-key error',
      development: 'pem-private-key error',
    },
    {
      name: 'TLS_KEY',
      type: 'pem-private-key',
      options: {},
      raw: keyText({ key: 'ec', as: 'pkcs8', written: 'flat' }),
      production: 'escaped-newline error',
      development: 'escaped-newline error',
    },
    {
      name: 'TLS_KEY',
      type: 'pem-private-key',
      options: {},
      raw: keyText({ key: 'short-rsa', as: 'pkcs8' }),
      production: 'rsa-bits error',
      development: 'rsa-bits info',
    },
    {
      name: 'TOKEN_KEY',
      type: 'fernet-key',
      options: {},
      raw: `${KEY}=`,
      production: 'fernet-key error',
      development: 'fernet-key error',
    },
    {
      name: 'DB',
      type: 'postgres-url',
      options: {},
      raw: 'sqlite:///./app.db',
      production: 'db-sqlite error',
      development: 'db-sqlite info',
    },
    {
      name: 'DB',
      type: 'postgres-url',
      options: {},
      raw: 'mysql://db/app',
      production: 'db-scheme-driver error',
      development: 'db-scheme-driver error',
    },
    {
      name: 'DB',
      type: 'postgres-url',
      options: {},
      raw: 'postgresql://a:h4/Rk9vWq2LxT@db/a',
      production: 'db-password-encoding error',
      development: 'db-password-encoding error',
    },
    {
      name: 'DB',
      type: 'postgres-url',
      options: { driver: 'prisma' },
      raw: 'postgresql://a,b/a',
      production: 'db-multihost error',
      development: 'db-multihost error',
    },
    {
      name: 'DB',
      type: 'postgres-url',
      options: {},
      raw: 'postgresql://db:x/a',
      production: 'postgres-url error',
      development: 'postgres-url error',
    },
    {
      name: 'DB',
      type: 'postgres-url',
      options: {},
      raw: 'postgresql://127.1/a',
      production: 'url-loopback error',
      development: 'url-loopback info',
    },
    {
      name: 'REDIS_URL',
      type: 'redis-url',
      options: {},
      raw: 'cache:6379',
      production: 'redis-url error',
      development: 'redis-url error',
    },
    {
      name: 'REDIS_URL',
      type: 'redis-url',
      options: {},
      raw: 'redis://localhost:6379/0',
      production: 'url-loopback error',
      development: 'url-loopback info',
    },
    {
      name: 'ORIGINS',
      type: 'cors-origins',
      options: {},
      raw: 'app.acme-co.com',
      production: 'cors-origins error',
      development: 'cors-origins error',
    },
    {
      name: 'ORIGINS',
      type: 'cors-origins',
      options: {},
      raw: '*',
      production: 'cors-wildcard error',
      development: null,
    },
    {
      name: 'ALLOWED_HOSTS',
      type: 'hosts',
      options: {},
      raw: '*',
      production: 'allowed-hosts error',
      development: null,
    },
    {
      name: 'HOST',
      type: 'hostname',
      options: { use: 'bind' },
      raw: 'localhost',
      production: 'bind-loopback error',
      development: 'bind-loopback info',
    },
    {
      name: 'REDIS_HOST',
      type: 'hostname',
      options: {},
      raw: '127.1',
      production: 'hostname error',
      development: 'hostname error',
    },
  ])('$name as $type $options: $raw', ({ name, type, options, raw, production, development }) => {
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
    {
      name: 'a default is not also short',
      type: 'signing-secret',
      options: {},
      raw: 'dev-secret',
      id: 'known-default',
    },
    {
      name: 'a default is not also a placeholder',
      type: 'signing-secret',
      options: {},
      raw: 'dev-secret-change-me',
      id: 'known-default',
    },
    {
      name: 'a placeholder is not also short',
      type: 'signing-secret',
      options: {},
      raw: 'change-me',
      id: 'placeholder',
    },
    {
      name: 'filler is not also short',
      type: 'signing-secret',
      options: {},
      raw: 'abcabcabc',
      id: 'secret-filler',
    },
    {
      name: 'filler is not also no Fernet key',
      type: 'fernet-key',
      options: {},
      raw: 'A'.repeat(44),
      id: 'secret-filler',
    },
    {
      name: 'a placeholder is not also malformed',
      type: 'postgres-url',
      options: {},
      raw: '<your-database-url>',
      id: 'placeholder',
    },
    {
      name: 'a placeholder is not also no number',
      type: 'integer',
      options: {},
      raw: 'changeme',
      id: 'placeholder',
    },
    {
      name: 'SQLite is not also malformed',
      type: 'postgres-url',
      options: {},
      raw: './app.db',
      id: 'db-sqlite',
    },
    {
      name: 'a bad password is not also a bad host',
      type: 'postgres-url',
      options: {},
      raw: 'postgresql://a:h4Rk@9v@h/a',
      id: 'db-password-encoding',
    },
  ])('$name', ({ type, options, raw, id }) => {
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
    expect(verdicts([present('ORIGINS', 'cors-origins', '*,https://app.acme-co.com/')])).toEqual([
      'ORIGINS cors-origins error',
      'ORIGINS cors-wildcard error',
    ])
  })
})
