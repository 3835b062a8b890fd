import { describe, expect, it } from 'vitest'
import { corsWildcardCredentials } from '../../src/checks/cors-wildcard-credentials.ts'
import { present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('cors-wildcard-credentials', () => {
  it.each([
    ['CORS_ORIGINS', '*', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['ALLOWED_ORIGINS', '*', 'ALLOW_CREDENTIALS', '1'],
    ['CORS_ORIGIN', '*', 'CORS_CREDENTIALS', 'yes'],
    ['BACKEND_CORS_ORIGINS', '["*"]', 'CORS_ALLOW_CREDENTIALS', 'True'],
    ['CORS_ALLOWED_ORIGINS', '*,https://app.example.com', 'CORS_SUPPORTS_CREDENTIALS', 'on'],
    ['CORS_ALLOW_ORIGINS', 'https://*', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['CORS_ALLOW_ALL_ORIGINS', 'true', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['API_CORS_ORIGINS', '.*', 'API_CORS_ALLOW_CREDENTIALS', 'true'],
    ['ACCESS_CONTROL_ALLOW_ORIGIN', '*', 'ACCESS_CONTROL_ALLOW_CREDENTIALS', 'true'],
  ])('%s=%s opens the door that %s=%s unlocks', (origins, list, credentials, yes) => {
    for (const tier of ['production', 'staging', 'development'] as const)
      expect(
        hits(corsWildcardCredentials, [text(origins, list), text(credentials, yes)], tier),
      ).toEqual([origins])
  })

  it.each([
    ['CORS_ORIGINS', '*', 'CORS_ALLOW_CREDENTIALS', 'false'],
    ['CORS_ORIGINS', 'https://app.example.com', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['CORS_ORIGINS', 'https://*.example.com', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['CORS_ALLOW_ALL_ORIGINS', 'false', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['ALLOWED_HOSTS', '*', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['CSRF_TRUSTED_ORIGINS', '*', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['CORS_ALLOW_HEADERS', '*', 'CORS_ALLOW_CREDENTIALS', 'true'],
    ['CORS_ORIGINS', '*', 'GOOGLE_APPLICATION_CREDENTIALS', 'true'],
    ['ASSETS_CORS_ORIGINS', '*', 'API_CORS_ALLOW_CREDENTIALS', 'true'],
  ])('%s=%s is left alone beside %s=%s', (origins, list, credentials, yes) => {
    expect(hits(corsWildcardCredentials, [text(origins, list), text(credentials, yes)])).toEqual([])
  })

  it('is what is said instead of the wildcard alone', () => {
    const origins = present('WEB', 'cors-origins', '*')
    expect(verdicts([origins, text('ALLOW_CREDENTIALS', 'true')])).toEqual([
      'WEB cors-wildcard-credentials error',
    ])
    expect(verdicts([origins])).toEqual(['WEB cors-wildcard error'])
  })
})

describe('whose setting it is', () => {
  const found = (origins: string, credentials: string, list = '*') =>
    hits(corsWildcardCredentials, [text(origins, list), text(credentials, 'true')]).length > 0

  it.each([
    ['API_CORS_ORIGINS', 'API_CORS_CREDENTIALS', true],
    ['API_CORS_ORIGINS', 'CORS_CREDENTIALS', true],
    ['CORS_ORIGINS', 'API_CORS_CREDENTIALS', true],
    ['API_CORS_ORIGINS', 'WEB_CORS_CREDENTIALS', false],
    ['API_CORS_ALLOW_ALL_ORIGINS', 'WEB_CORS_CREDENTIALS', false],
    ['CORS_ALLOWED_PUBLIC_ORIGINS_LIST', 'CORS_ALLOWS_CREDENTIALS', true],
    ['CORS_ORIGIN', 'CORS_SUPPORT_CREDENTIALS', true],
    ['CORS_ORIGINSX', 'CORS_CREDENTIALS', false],
    ['ALLOWED_ORIGINSX', 'CORS_CREDENTIALS', false],
    ['ALLOW_ORIGIN', 'CORS_CREDENTIALS', true],
    ['CORS_ORIGINS', 'CORS_CREDENTIALSX', false],
    ['CORS_ORIGINS', 'CORS_SOME_CREDENTIALS', false],
  ])('%s and %s: %s', (origins, credentials, expected) => {
    expect(found(origins, credentials)).toBe(expected)
  })

  it.each([
    ['https://a.example.com ;\t*', true],
    ["['^.*$']", true],
    ['http://*', true],
    ['https://*', true],
    ['a*', false],
    ['*a', false],
    ['x.*', false],
    ['https://*.example.com', false],
  ])('a list of %j is open: %s', (list, expected) => {
    expect(found('CORS_ORIGINS', 'CORS_CREDENTIALS', list)).toBe(expected)
  })

  it.each(['CORS_ALLOW_ALL_ORIGINS', 'CORS_ORIGIN_ALLOW_ALL'])('%s is a switch', (name) => {
    expect(found(name, 'CORS_CREDENTIALS', 'true')).toBe(true)
    expect(found(name, 'CORS_CREDENTIALS', '*')).toBe(false)
    expect(found(`${name}X`, 'CORS_CREDENTIALS', 'true')).toBe(false)
  })

  it('is anybody’s by its type', () => {
    const origins = present('SITES', 'cors-origins', '*')
    expect(hits(corsWildcardCredentials, [origins, text('API_CORS_CREDENTIALS', 'true')])).toEqual([
      'SITES',
    ])
    expect(hits(corsWildcardCredentials, [origins])).toEqual([])
  })
})
