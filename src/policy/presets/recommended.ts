import { definePreset } from './preset.ts'

// The SDKs send nothing when it is empty.
const DSN = { type: 'sentry-dsn', empty: 'absent' }

/**
 * Part of every run, so it has only names with one meaning. Left out: TZ (libc accepts more than names of zones),
 * AWS_REGION (other S3 stores use `auto` and their own regions), LOG_LEVEL, NODE_ENV, SECRET_KEY.
 */
export const recommended = definePreset({
  about: 'Names that mean the same everywhere. The default of `extends`.',
  variables: {
    PORT: 'port',
    // Accepts prisma://, jdbc: and sqlserver:// without a finding; SQLite in production is a finding.
    DATABASE_URL: { type: 'database-url', engines: ['postgres', 'mysql', 'mongodb', 'other'] },
    MONGODB_URI: 'mongodb-url',
    REDIS_URL: 'redis-url',
    SENTRY_DSN: DSN,
  },
})
