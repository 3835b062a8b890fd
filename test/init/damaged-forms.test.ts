import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { guessType } from '../../src/init/guess.ts'
import { types } from '../../src/types/index.ts'

const guess = (name: string, text: string) =>
  guessType({
    ...{ name, choice: null, required: true, sensitive: null },
    example: new Secret(text),
  })

describe('a value with a mistake in it', () => {
  it.each([
    ['SENTRY_DSN', 'https://o1.ingest.sentry.io/7', 'sentry-dsn'],
    ['AWS_REGION', 'eu-west-1a', 'aws-region'],
    ['AWS_DEFAULT_REGION', 'eu-west', 'aws-region'],
    ['TZ', 'Europe/Zuerich', 'timezone'],
    ['CORS_ORIGINS', 'https://app.shop.io/login', 'cors-origins'],
    ['CSRF_TRUSTED_ORIGINS', 'https://a.shop.io, https://b.shop.io/', 'cors-origins'],
    ['ENABLE_CACHE', 'ture', 'boolean'],
    ['METRICS_ENABLED', '"false"', 'boolean'],
    ['IS_PUBLIC', 'flase', 'boolean'],
    ['ALERT_EMAIL', 'alerts@', 'email'],
    ['CLEANUP_CRON', '0 3 * *', 'cron'],
    ['TENANT_ID', '6ecd8c99-4036-403d-bf84-cf8400f6783', 'uuid'],
    ['CACHE_TTL', '8.64e+07', 'duration'],
    ['RATE_LIMIT', '1e+06', 'integer'],
    ['SAMPLE_RATE', '0,25', 'number'],
  ])('%s=%s has the type %s, by its name', (name, text, type) => {
    expect(guess(name, text)).toMatchObject({ type, by: 'name despite example' })
  })

  it.each([
    ['SMTP_HOST', 'smtp.shop.io:587'],
    ['CORS_ORIGINS', 'app.shop.io'],
    ['CORS_ORIGIN_REGEX', '^https://(a|b)\\.shop\\.io$'],
    ['CORS_ORIGINS', 'https://*.shop.io/'],
    ['ALLOWED_ORIGINS', '*'],
    ['TZ', 'EST5EDT'],
    ['ENABLE_CACHE', 'redis'],
    ['USE_TLS', 'tunnel'],
    ['BACKUP_SCHEDULE', 'every 3 hours *'],
    ['EVENT_ID', '2026-11-30'],
    ['SHOP_RATE', '1,2,3'],
    ['APP_VERSION', '1e+5'],
  ])('is not seen in %s=%s, which a project may mean', (name, text) => {
    expect(guess(name, text).by).not.toBe('name despite example')
  })

  const examples = types.flatMap(({ name, examples: { good } }) =>
    good.map((text) => [name, text] as const),
  )
  const names = ['TZ', 'AWS_REGION', 'SENTRY_DSN', 'CORS_ORIGINS', 'USE_X', 'A_EMAIL', 'X_CRON']
  it.each(names)('is not seen in %s with a good value of its type', (name) => {
    const wanted = guess(name, '').type
    for (const [type, text] of examples)
      if (type === wanted) expect(guess(name, text).by, text).not.toBe('name despite example')
  })
})
