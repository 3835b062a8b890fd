import { describe, expect, it } from 'vitest'
import { corsWildcardCredentials } from '../../src/checks/cors-wildcard-credentials.ts'
import { present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('cors-wildcard-credentials', () => {
  it.each([
    { origins: 'CORS_ORIGINS', list: '*', credentials: 'CORS_ALLOW_CREDENTIALS', yes: 'true' },
    { origins: 'ALLOWED_ORIGINS', list: '*', credentials: 'ALLOW_CREDENTIALS', yes: '1' },
    { origins: 'CORS_ORIGIN', list: '*', credentials: 'CORS_CREDENTIALS', yes: 'yes' },
    {
      origins: 'BACKEND_CORS_ORIGINS',
      list: '["*"]',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      yes: 'True',
    },
    {
      origins: 'CORS_ALLOWED_ORIGINS',
      list: '*,https://app.acme-co.com',
      credentials: 'CORS_SUPPORTS_CREDENTIALS',
      yes: 'on',
    },
    {
      origins: 'CORS_ALLOW_ORIGINS',
      list: 'https://*',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
    {
      origins: 'CORS_ALLOW_ALL_ORIGINS',
      list: 'true',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
    {
      origins: 'API_CORS_ORIGINS',
      list: '.*',
      credentials: 'API_CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
    {
      origins: 'ACCESS_CONTROL_ALLOW_ORIGIN',
      list: '*',
      credentials: 'ACCESS_CONTROL_ALLOW_CREDENTIALS',
      yes: 'true',
    },
  ])('$origins=$list opens the door that $credentials=$yes unlocks', ({
    origins,
    list,
    credentials,
    yes,
  }) => {
    for (const tier of ['production', 'staging', 'development'] as const)
      expect(
        hits(corsWildcardCredentials, [text(origins, list), text(credentials, yes)], tier),
      ).toEqual([origins])
  })

  it.each([
    { origins: 'CORS_ORIGINS', list: '*', credentials: 'CORS_ALLOW_CREDENTIALS', yes: 'false' },
    {
      origins: 'CORS_ORIGINS',
      list: 'https://app.acme-co.com',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
    {
      origins: 'CORS_ORIGINS',
      list: 'https://*.acme-co.com',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
    {
      origins: 'CORS_ALLOW_ALL_ORIGINS',
      list: 'false',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
    { origins: 'ALLOWED_HOSTS', list: '*', credentials: 'CORS_ALLOW_CREDENTIALS', yes: 'true' },
    {
      origins: 'CSRF_TRUSTED_ORIGINS',
      list: '*',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
    {
      origins: 'CORS_ALLOW_HEADERS',
      list: '*',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
    {
      origins: 'CORS_ORIGINS',
      list: '*',
      credentials: 'GOOGLE_APPLICATION_CREDENTIALS',
      yes: 'true',
    },
    {
      origins: 'ASSETS_CORS_ORIGINS',
      list: '*',
      credentials: 'API_CORS_ALLOW_CREDENTIALS',
      yes: 'true',
    },
  ])('$origins=$list is left alone beside $credentials=$yes', ({
    origins,
    list,
    credentials,
    yes,
  }) => {
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
    { origins: 'API_CORS_ORIGINS', credentials: 'API_CORS_CREDENTIALS', expected: true },
    { origins: 'API_CORS_ORIGINS', credentials: 'CORS_CREDENTIALS', expected: true },
    { origins: 'CORS_ORIGINS', credentials: 'API_CORS_CREDENTIALS', expected: true },
    { origins: 'API_CORS_ORIGINS', credentials: 'WEB_CORS_CREDENTIALS', expected: false },
    { origins: 'API_CORS_ALLOW_ALL_ORIGINS', credentials: 'WEB_CORS_CREDENTIALS', expected: false },
    {
      origins: 'CORS_ALLOWED_PUBLIC_ORIGINS_LIST',
      credentials: 'CORS_ALLOWS_CREDENTIALS',
      expected: true,
    },
    { origins: 'CORS_ORIGIN', credentials: 'CORS_SUPPORT_CREDENTIALS', expected: true },
    { origins: 'CORS_ORIGINSX', credentials: 'CORS_CREDENTIALS', expected: false },
    { origins: 'ALLOWED_ORIGINSX', credentials: 'CORS_CREDENTIALS', expected: false },
    { origins: 'ALLOW_ORIGIN', credentials: 'CORS_CREDENTIALS', expected: true },
    { origins: 'CORS_ORIGINS', credentials: 'CORS_CREDENTIALSX', expected: false },
    { origins: 'CORS_ORIGINS', credentials: 'CORS_SOME_CREDENTIALS', expected: false },
  ])('$origins and $credentials: $expected', ({ origins, credentials, expected }) => {
    expect(found(origins, credentials)).toBe(expected)
  })

  it.each([
    { list: 'https://a.acme-co.com ;\t*', expected: true },
    { list: "['^.*$']", expected: true },
    { list: 'http://*', expected: true },
    { list: 'https://*', expected: true },
    { list: 'a*', expected: false },
    { list: '*a', expected: false },
    { list: 'x.*', expected: false },
    { list: 'https://*.acme-co.com', expected: false },
  ])('a list of $list is open: $expected', ({ list, expected }) => {
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
