import { definePreset } from './preset.ts'

const LEVELS = ['debug', 'info', 'warn', 'error', 'fatal', 'unknown']

/**
 * Sources: Rails guides, "Securing Rails Applications" (credentials; the key is 16 bytes in hexadecimal),
 * "Configuring Rails Applications" and "Active Record Encryption"; Rails 7.1 release notes
 * (SECRET_KEY_BASE_DUMMY); the config/ and Dockerfile that `rails new` writes; Puma, README.
 */
export const rails = definePreset({
  about: 'Ruby on Rails with Puma.',
  extends: ['recommended'],
  variables: {
    RAILS_ENV: 'string',
    RACK_ENV: 'string',
    // `bin/rails secret` writes hexadecimal, platforms write base64, and Rails takes any text.
    SECRET_KEY_BASE: 'signing-secret',
    SECRET_KEY_BASE_DUMMY: 'string',
    RAILS_MASTER_KEY: { type: 'hex-bytes', bytes: 16 },
    ACTIVE_RECORD_ENCRYPTION_PRIMARY_KEY: { type: 'secret', 'min-length': 12 },
    ACTIVE_RECORD_ENCRYPTION_DETERMINISTIC_KEY: { type: 'secret', 'min-length': 12 },
    ACTIVE_RECORD_ENCRYPTION_KEY_DERIVATION_SALT: { type: 'secret', 'min-length': 20 },
    // Rails makes it upper case.
    RAILS_LOG_LEVEL: {
      type: 'enum',
      values: [...LEVELS, ...LEVELS.map((level) => level.toUpperCase())],
    },
    RAILS_LOG_TO_STDOUT: 'string',
    RAILS_SERVE_STATIC_FILES: 'string',
    RAILS_MAX_THREADS: { type: 'integer', min: 1 },
    RAILS_MIN_THREADS: { type: 'integer', min: 0 },
    // Puma also accepts `auto`.
    WEB_CONCURRENCY: 'string',
    JOB_CONCURRENCY: { type: 'integer', min: 1 },
    SOLID_QUEUE_IN_PUMA: 'string',
    RAILS_INBOUND_EMAIL_PASSWORD: 'secret',
    RAILS_RELATIVE_URL_ROOT: 'string',
    PIDFILE: 'path',
  },
  rules: [
    {
      id: 'rails-dummy-key-base',
      'at-most-one': ['SECRET_KEY_BASE', 'SECRET_KEY_BASE_DUMMY'],
      message:
        'Remove SECRET_KEY_BASE_DUMMY: with it, Rails makes a random key in each container and ignores SECRET_KEY_BASE. It is only for building the image.',
      severity: { development: 'off', staging: 'error', production: 'error' },
    },
  ],
})
