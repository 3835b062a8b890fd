import { definePreset } from './preset.ts'

/**
 * It is in every run, so only what no service can mean otherwise. Left out: TZ (libc takes more than names of
 * zones), AWS_REGION (other S3 stores ask for `auto` and for regions of their own), LOG_LEVEL, NODE_ENV, SECRET_KEY.
 */
export const recommended = definePreset({
  about: 'Names that mean the same everywhere. What a policy builds on when it says nothing of it.',
  variables: {
    PORT: 'port',
    // Of prisma://, jdbc: or sqlserver:// nothing is said; of SQLite in production it is.
    DATABASE_URL: { type: 'database-url', engines: ['postgres', 'mysql', 'mongodb', 'other'] },
    MONGODB_URI: 'mongodb-url',
    REDIS_URL: 'redis-url',
    SENTRY_DSN: 'sentry-dsn',
  },
})
