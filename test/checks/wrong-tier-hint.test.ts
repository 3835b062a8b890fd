import { describe, expect, it } from 'vitest'
import { wrongTierHint } from '../../src/checks/wrong-tier-hint.ts'
import { present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('wrong-tier-hint', () => {
  it.each([
    { name: 'DATABASE_URL', raw: 'postgresql://app:pw@db.staging.acme-co.com/app' },
    { name: 'DATABASE_URL', raw: 'postgresql://app:pw@db-dev.acme-co.com/app' },
    { name: 'DATABASE_URL', raw: 'postgresql://app:pw@db.acme-co.com/app_test' },
    {
      name: 'DATABASE_URL',
      raw: 'postgresql://app:pw@db.acme-co.com:5432/staging?sslmode=require',
    },
    { name: 'REDIS_URL', raw: 'rediss://cache-uat.abc.euw1.cache.amazonaws.com:6379/0' },
    { name: 'MONGODB_URI', raw: 'mongodb://a.acme-co.com:27017,b.qa.acme-co.com:27017/app' },
    { name: 'API_URL', raw: 'https://api.dev.acme-co.com/v1' },
    { name: 'API_URL', raw: 'https://staging.acme-co.com' },
    { name: 'PAYMENTS_URL', raw: 'https://api.sandbox.acme-co.com' },
    { name: 'API_URL', raw: 'https://api-staging.acme-co.com' },
    { name: 'DB_HOST', raw: 'myapp-staging.abc123.eu-west-1.rds.amazonaws.com' },
    { name: 'DB_HOST', raw: 'db.test.acme-co.com:5432' },
    { name: 'SMTP_HOST', raw: 'qa' },
    { name: 'DB_NAME', raw: 'app_dev' },
    { name: 'PGDATABASE', raw: 'test' },
    { name: 'S3_BUCKET', raw: 'example-uploads-dev' },
    { name: 'UPLOADS_BUCKET_NAME', raw: 'staging-uploads' },
  ])('$name=$raw speaks of another environment', ({ name, raw }) => {
    expect(hits(wrongTierHint, [text(name, raw)])).toEqual([name])
  })

  it.each([
    { name: 'DATABASE_URL', raw: 'postgresql://test:dev@db.acme-co.com/app' },
    { name: 'DATABASE_URL', raw: 'postgresql://app:p@ss@db.acme-co.com/latest' },
    { name: 'DATABASE_URL', raw: 'postgresql://app:pw@db.acme-co.com/app?application_name=test' },
    { name: 'API_URL', raw: 'https://api.example.dev' },
    { name: 'API_URL', raw: 'https://example.test/' },
    { name: 'REDIS_URL', raw: 'redis://cache.prod.local:6379' },
    { name: 'API_URL', raw: 'http://api.svc.cluster.local:8080' },
    { name: 'API_URL', raw: 'https://dev-portal.acme-co.com' },
    { name: 'API_URL', raw: 'https://speed-test.acme-co.com' },
    { name: 'API_URL', raw: 'https://developer.acme-co.com/staging/test' },
    { name: 'API_URL', raw: 'https://api.acme-co.com/?env=staging' },
    { name: 'API_URL', raw: 'https://contest.acme-co.com' },
    { name: 'API_URL', raw: 'https://localhost.acme-co.com' },
    { name: 'STAGING_API_URL', raw: 'https://api.staging.acme-co.com' },
    { name: 'SANDBOX_URL', raw: 'https://sandbox.acme-co.com' },
    { name: 'TEST_DB_HOST', raw: 'db.test.acme-co.com' },
    { name: 'DB_HOST', raw: 'prod-to-staging-sync.acme-co.com' },
    { name: 'DB_HOST', raw: 'devices.acme-co.com' },
    { name: 'DB_HOST', raw: 'local-news.acme-co.com' },
    { name: 'DB_NAME', raw: 'test_results' },
    { name: 'DB_NAME', raw: 'attestation' },
    { name: 'S3_BUCKET', raw: 'example-test-results' },
    { name: 'S3_BUCKET', raw: 'example-latest' },
    { name: 'GREETING', raw: 'staging.acme-co.com' },
    { name: 'NOTE', raw: 'see staging at https://staging.acme-co.com' },
    { name: 'HOST', raw: '0.0.0.0' },
    { name: 'API_URL', raw: '//staging.acme-co.com' },
    { name: 'DB_HOST', raw: `${'a.'.repeat(600)}staging.acme-co.com` },
  ])('$name=$raw does not', ({ name, raw }) => {
    expect(hits(wrongTierHint, [text(name, raw)])).toEqual([])
  })

  it('asks the type for the host where the policy gives one', () => {
    const url = 'postgresql://app:h4Rk9vWq2LxT@db.staging.acme-co.com/app'
    expect(verdicts([present('PRIMARY', 'postgres-url', url)])).toEqual([
      'PRIMARY wrong-tier-hint warning',
    ])
  })

  it('is for production', () => {
    const variables = [text('API_URL', 'https://staging.acme-co.com')]
    expect(verdicts(variables)).toEqual(['API_URL wrong-tier-hint warning'])
    for (const tier of ['staging', 'development'] as const)
      expect(verdicts(variables, tier)).toEqual([])
  })

  it.each([
    'a-',
    'a.',
    ',',
    '-',
    '.',
    '@',
    ':',
    '/',
    'dev-',
  ])('answers 64 KB of %j at once', (unit) => {
    for (const prefix of ['', 'https://']) {
      const variables = [text('DB_HOST', `${prefix}${unit.repeat(65536 / unit.length)}!`)]
      const start = performance.now()
      hits(wrongTierHint, variables)
      expect(performance.now() - start).toBeLessThan(1000)
    }
  })
})

describe('where the word stands', () => {
  const parts = (name: string, raw: string, type = 'string') =>
    wrongTierHint
      .find(scopeOf('production', [present(name, type, raw)]))
      .map(({ says, facts }) => [says, facts.part])

  it.each([
    { name: 'DB_URL', raw: 'mysql://db.staging.acme-co.com/app', type: 'string', part: 'host' },
    { name: 'DB_URL', raw: 'mysql://db.acme-co.com/app_dev', type: 'string', part: 'database' },
    { name: 'DB_URL', raw: 'mysql://db.acme-co.com/app_dev', type: 'mysql-url', part: 'database' },
    { name: 'DB_NAME', raw: 'app_dev', type: 'string', part: 'database' },
    { name: 'DB_HOST', raw: 'db.staging.acme-co.com', type: 'string', part: 'host' },
    { name: 'BUCKET', raw: 'uploads-dev', type: 'string', part: 'bucket' },
    {
      name: 'BROKERS',
      raw: 'a.acme-co.com:9092,b-staging.acme-co.com:9092',
      type: 'kafka-brokers',
      part: 'host',
    },
  ])('$name=$raw as $type: in the $part', ({ name, raw, type, part }) => {
    expect(parts(name, raw, type)).toEqual([
      [`has a ${part} name that looks like development or staging`, part],
    ])
  })

  it.each([
    // Public names of products, and paths of web sites.
    { name: 'API_URL', raw: 'http://speed-test.acme-co.com', expected: [] },
    { name: 'API_URL', raw: 'ws://speed-test.acme-co.com', expected: [] },
    { name: 'API_URL', raw: 'wss://speed-test.acme-co.com/staging', expected: [] },
    { name: 'API_URL', raw: 'xhttp://speed-test.acme-co.com', expected: ['host'] },
    { name: 'API_URL', raw: 'httpx://speed-test.acme-co.com', expected: ['host'] },
    { name: 'API_URL', raw: 'https://dev.acme-co.com', expected: ['host'] },
    { name: 'DB_HOST', raw: 'app-dev:5432', expected: ['host'] },
    { name: 'DB_HOST', raw: 'app-dev:x', expected: [] },
    { name: 'DB_HOST', raw: 'a:1.staging.acme-co.com', expected: ['host'] },
    { name: 'DB_HOST', raw: `${'a'.repeat(1000)}.staging.acme-co.com`, expected: ['host'] },
    { name: 'DB_HOST', raw: `${'a'.repeat(1004)}.staging.acme-co.com`, expected: ['host'] },
    { name: 'DB_HOST', raw: `${'a'.repeat(1005)}.staging.acme-co.com`, expected: [] },
  ])('$name=$raw: $expected', ({ name, raw, expected }) => {
    expect(parts(name, raw).map(([, part]) => part)).toEqual(expected)
  })
})
