import { definePreset } from './preset.ts'

const SWITCH = { type: 'boolean', reader: 'laravel' }

const ADVICE = { development: 'off', staging: 'warning', production: 'warning' }

/**
 * Sources: Laravel, "Configuration" (what env() makes of `true`, `null`, `empty`), "Encryption" (APP_KEY is for
 * AES-256), "Logging" (the levels of RFC 5424) and the .env.example and config/ of laravel/laravel. DB_CONNECTION,
 * the stores and the drivers are names from config/, so any word is valid.
 */
export const laravel = definePreset({
  about:
    'Laravel. The word `null` is Laravel’s own for no value, so it is only an info; leave out an empty password.',
  extends: ['recommended'],
  needs: ['APP_KEY'],
  variables: {
    APP_NAME: 'string',
    APP_ENV: 'string',
    APP_KEY: { type: 'base64-bytes', bytes: 32, prefix: 'base64:', alphabet: 'standard' },
    APP_PREVIOUS_KEYS: 'secret',
    // PHP reads any other word as true, even `off` and `no`.
    APP_DEBUG: SWITCH,
    APP_URL: 'url',
    ASSET_URL: 'string',
    APP_TIMEZONE: 'timezone',
    APP_LOCALE: 'string',
    APP_FALLBACK_LOCALE: 'string',
    APP_FAKER_LOCALE: 'string',
    APP_MAINTENANCE_DRIVER: 'string',
    APP_MAINTENANCE_STORE: 'string',
    BCRYPT_ROUNDS: { type: 'integer', min: 4, max: 31 },
    LOG_CHANNEL: 'string',
    LOG_STACK: 'string',
    LOG_DEPRECATIONS_CHANNEL: 'string',
    LOG_STDERR_FORMATTER: 'string',
    LOG_LEVEL: {
      type: 'enum',
      values: [
        ...['debug', 'info', 'notice', 'warning'],
        ...['error', 'critical', 'alert', 'emergency'],
      ],
    },
    DB_CONNECTION: 'string',
    DB_URL: { type: 'database-url', engines: ['postgres', 'mysql', 'other'] },
    DB_HOST: 'string',
    DB_PORT: 'port',
    DB_DATABASE: 'string',
    DB_USERNAME: 'string',
    DB_PASSWORD: 'secret',
    SESSION_DRIVER: 'string',
    SESSION_LIFETIME: { type: 'integer', min: 1 },
    SESSION_ENCRYPT: SWITCH,
    SESSION_PATH: 'string',
    SESSION_DOMAIN: 'string',
    SESSION_SECURE_COOKIE: SWITCH,
    BROADCAST_CONNECTION: 'string',
    FILESYSTEM_DISK: 'string',
    QUEUE_CONNECTION: 'string',
    CACHE_STORE: 'string',
    CACHE_PREFIX: 'string',
    REDIS_CLIENT: 'string',
    REDIS_HOST: 'string',
    REDIS_PORT: 'port',
    REDIS_PASSWORD: 'secret',
    MEMCACHED_HOST: 'string',
    MAIL_MAILER: 'string',
    MAIL_SCHEME: 'string',
    MAIL_HOST: 'string',
    MAIL_PORT: 'port',
    MAIL_USERNAME: 'string',
    MAIL_PASSWORD: 'secret',
    MAIL_FROM_ADDRESS: 'email',
    MAIL_FROM_NAME: 'string',
    AWS_DEFAULT_REGION: 'string',
    AWS_BUCKET: 'string',
    AWS_USE_PATH_STYLE_ENDPOINT: SWITCH,
    PUSHER_APP_ID: 'string',
    PUSHER_APP_KEY: 'string',
    PUSHER_APP_SECRET: 'secret',
    REVERB_APP_ID: 'string',
    REVERB_APP_KEY: 'string',
    REVERB_APP_SECRET: 'secret',
    VITE_APP_NAME: 'string',
  },
  rules: [
    {
      id: 'laravel-pusher',
      'all-or-none': ['PUSHER_APP_ID', 'PUSHER_APP_KEY', 'PUSHER_APP_SECRET'],
      message: 'The Pusher client needs the id, the key and the secret of its app.',
      severity: ADVICE,
    },
    {
      id: 'laravel-reverb',
      'all-or-none': ['REVERB_APP_ID', 'REVERB_APP_KEY', 'REVERB_APP_SECRET'],
      message: 'Reverb needs the id, the key and the secret of its app.',
      severity: ADVICE,
    },
  ],
  checks: { 'nullish-literal': 'info' },
})
