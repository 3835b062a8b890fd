import { definePreset } from './preset.ts'

// The SDKs send nothing when it is empty.
const DSN = { type: 'sentry-dsn', empty: 'absent' }
const RATE = { type: 'number', min: 0, max: 1 }

/** Sources: Sentry, "Options" of the Python, JavaScript and Laravel SDKs, and "Sentry CLI: Configuration and Authentication". */
export const sentry = definePreset({
  about: 'Sentry’s SDKs and its command.',
  variables: {
    SENTRY_DSN: DSN,
    SENTRY_LARAVEL_DSN: DSN,
    NEXT_PUBLIC_SENTRY_DSN: DSN,
    VITE_SENTRY_DSN: DSN,
    SENTRY_ENVIRONMENT: 'string',
    SENTRY_RELEASE: 'string',
    SENTRY_SAMPLE_RATE: RATE,
    SENTRY_TRACES_SAMPLE_RATE: RATE,
    SENTRY_PROFILES_SAMPLE_RATE: RATE,
    SENTRY_DEBUG: 'string',
    SENTRY_AUTH_TOKEN: 'sentry-auth-token',
    SENTRY_ORG: 'string',
    SENTRY_PROJECT: 'string',
    SENTRY_URL: 'url',
  },
})
