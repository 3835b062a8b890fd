import { describe, expect, it } from 'vitest'
import { wrongTierHint } from '../../src/checks/wrong-tier-hint.ts'
import { present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('wrong-tier-hint', () => {
  it.each([
    ['DATABASE_URL', 'postgresql://app:pw@db.staging.example.com/app'],
    ['DATABASE_URL', 'postgresql://app:pw@db-dev.example.com/app'],
    ['DATABASE_URL', 'postgresql://app:pw@db.example.com/app_test'],
    ['DATABASE_URL', 'postgresql://app:pw@db.example.com:5432/staging?sslmode=require'],
    ['REDIS_URL', 'rediss://cache-uat.abc.euw1.cache.amazonaws.com:6379/0'],
    ['MONGODB_URI', 'mongodb://a.example.com:27017,b.qa.example.com:27017/app'],
    ['API_URL', 'https://api.dev.example.com/v1'],
    ['API_URL', 'https://staging.example.com'],
    ['PAYMENTS_URL', 'https://api.sandbox.example.com'],
    ['API_URL', 'https://api-staging.example.com'],
    ['DB_HOST', 'myapp-staging.abc123.eu-west-1.rds.amazonaws.com'],
    ['DB_HOST', 'db.test.example.com:5432'],
    ['SMTP_HOST', 'qa'],
    ['DB_NAME', 'app_dev'],
    ['PGDATABASE', 'test'],
    ['S3_BUCKET', 'example-uploads-dev'],
    ['UPLOADS_BUCKET_NAME', 'staging-uploads'],
  ])('%s=%s speaks of another environment', (name, raw) => {
    expect(hits(wrongTierHint, [text(name, raw)])).toEqual([name])
  })

  it.each([
    ['DATABASE_URL', 'postgresql://test:dev@db.example.com/app'],
    ['DATABASE_URL', 'postgresql://app:p@ss@db.example.com/latest'],
    ['DATABASE_URL', 'postgresql://app:pw@db.example.com/app?application_name=test'],
    ['API_URL', 'https://api.example.dev'],
    ['API_URL', 'https://example.test/'],
    ['REDIS_URL', 'redis://cache.prod.local:6379'],
    ['API_URL', 'http://api.svc.cluster.local:8080'],
    ['API_URL', 'https://dev-portal.example.com'],
    ['API_URL', 'https://speed-test.example.com'],
    ['API_URL', 'https://developer.example.com/staging/test'],
    ['API_URL', 'https://api.example.com/?env=staging'],
    ['API_URL', 'https://contest.example.com'],
    ['API_URL', 'https://localhost.example.com'],
    ['STAGING_API_URL', 'https://api.staging.example.com'],
    ['SANDBOX_URL', 'https://sandbox.example.com'],
    ['TEST_DB_HOST', 'db.test.example.com'],
    ['DB_HOST', 'prod-to-staging-sync.example.com'],
    ['DB_HOST', 'devices.example.com'],
    ['DB_HOST', 'local-news.example.com'],
    ['DB_NAME', 'test_results'],
    ['DB_NAME', 'attestation'],
    ['S3_BUCKET', 'example-test-results'],
    ['S3_BUCKET', 'example-latest'],
    ['GREETING', 'staging.example.com'],
    ['NOTE', 'see staging at https://staging.example.com'],
    ['HOST', '0.0.0.0'],
    ['API_URL', '//staging.example.com'],
    ['DB_HOST', `${'a.'.repeat(600)}staging.example.com`],
  ])('%s=%s does not', (name, raw) => {
    expect(hits(wrongTierHint, [text(name, raw)])).toEqual([])
  })

  it('asks the type for the host where the policy gives one', () => {
    const url = 'postgresql://app:h4Rk9vWq2LxT@db.staging.example.com/app'
    expect(verdicts([present('PRIMARY', 'postgres-url', url)])).toEqual([
      'PRIMARY wrong-tier-hint warning',
    ])
  })

  it('is for production', () => {
    const variables = [text('API_URL', 'https://staging.example.com')]
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
    ['DB_URL', 'mysql://db.staging.example.com/app', 'string', 'host'],
    ['DB_URL', 'mysql://db.example.com/app_dev', 'string', 'database'],
    ['DB_URL', 'mysql://db.example.com/app_dev', 'mysql-url', 'database'],
    ['DB_NAME', 'app_dev', 'string', 'database'],
    ['DB_HOST', 'db.staging.example.com', 'string', 'host'],
    ['BUCKET', 'uploads-dev', 'string', 'bucket'],
    ['BROKERS', 'a.example.com:9092,b-staging.example.com:9092', 'kafka-brokers', 'host'],
  ])('%s=%s as %s: in the %s', (name, raw, type, part) => {
    expect(parts(name, raw, type)).toEqual([
      [`has a ${part} name that looks like development or staging`, part],
    ])
  })

  it.each([
    // Public names of products, and paths of web sites.
    ['API_URL', 'http://speed-test.example.com', []],
    ['API_URL', 'ws://speed-test.example.com', []],
    ['API_URL', 'wss://speed-test.example.com/staging', []],
    ['API_URL', 'xhttp://speed-test.example.com', ['host']],
    ['API_URL', 'httpx://speed-test.example.com', ['host']],
    ['API_URL', 'https://dev.example.com', ['host']],
    ['DB_HOST', 'app-dev:5432', ['host']],
    ['DB_HOST', 'app-dev:x', []],
    ['DB_HOST', 'a:1.staging.example.com', ['host']],
    ['DB_HOST', `${'a'.repeat(1000)}.staging.example.com`, ['host']],
    ['DB_HOST', `${'a'.repeat(1004)}.staging.example.com`, ['host']],
    ['DB_HOST', `${'a'.repeat(1005)}.staging.example.com`, []],
  ])('%s=%s: %j', (name, raw, expected) => {
    expect(parts(name, raw).map(([, part]) => part)).toEqual(expected)
  })
})
