import { definePreset } from './preset.ts'

const SECRET_KEY = { type: 'signing-secret', 'min-length': 50 }
const HOSTS = { type: 'hosts', reader: 'django', format: 'csv' }
const SWITCH = { type: 'boolean', reader: 'django-environ' }

/**
 * Sources: Django, "Settings", "Deployment checklist" and "System check framework" (security.W009: a SECRET_KEY
 * of at least 50 characters); django-environ, "Supported types"; django-cors-headers, README; Cookiecutter Django,
 * "Settings" (the names with DJANGO_); Gunicorn, "Settings" (WEB_CONCURRENCY).
 */
export const django = definePreset({
  about: 'Django with django-environ, or with settings that read the same names.',
  extends: ['recommended'],
  variables: {
    SECRET_KEY,
    DJANGO_SECRET_KEY: SECRET_KEY,
    SECRET_KEY_FALLBACKS: 'secret',
    DJANGO_SETTINGS_MODULE: 'string',
    DEBUG: SWITCH,
    DJANGO_DEBUG: SWITCH,
    ALLOWED_HOSTS: HOSTS,
    DJANGO_ALLOWED_HOSTS: HOSTS,
    CSRF_TRUSTED_ORIGINS: { type: 'cors-origins', reader: 'django', format: 'csv' },
    CORS_ALLOWED_ORIGINS: { type: 'cors-origins', format: 'csv' },
    CACHE_URL: 'string',
    EMAIL_URL: { type: 'smtp-url', driver: 'django-environ' },
    EMAIL_HOST: 'string',
    EMAIL_PORT: 'port',
    EMAIL_HOST_USER: 'string',
    EMAIL_HOST_PASSWORD: 'secret',
    EMAIL_USE_TLS: SWITCH,
    EMAIL_USE_SSL: SWITCH,
    DEFAULT_FROM_EMAIL: { type: 'email', 'display-name': true },
    DJANGO_DEFAULT_FROM_EMAIL: { type: 'email', 'display-name': true },
    DJANGO_ADMIN_URL: 'string',
    DJANGO_SECURE_SSL_REDIRECT: SWITCH,
    SECURE_SSL_REDIRECT: SWITCH,
    SESSION_COOKIE_SECURE: SWITCH,
    CSRF_COOKIE_SECURE: SWITCH,
    SECURE_HSTS_SECONDS: { type: 'integer', min: 0 },
    CONN_MAX_AGE: { type: 'integer', min: 0 },
    CELERY_BROKER_URL: 'string',
    WEB_CONCURRENCY: { type: 'integer', min: 1 },
    GUNICORN_CMD_ARGS: 'string',
  },
  rules: [
    {
      id: 'django-mail-login',
      'all-or-none': ['EMAIL_HOST_USER', 'EMAIL_HOST_PASSWORD'],
      message:
        'Set both EMAIL_HOST_USER and EMAIL_HOST_PASSWORD: otherwise Django does not log in to the mail server.',
      severity: { development: 'off', staging: 'warning', production: 'error' },
    },
  ],
})
