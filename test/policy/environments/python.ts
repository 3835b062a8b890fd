import { base64, DSN, type Given, hex, POSTGRES, REDIS, word } from './given.ts'

/** Environments as the documentation of services of every kind and of Python frameworks has them in production: nothing is wrong with them. */
export const PYTHON: Readonly<Record<string, readonly Given[]>> = {
  recommended: [
    {
      plain: { PORT: '8080', SENTRY_DSN: DSN },
      secret: { DATABASE_URL: POSTGRES, REDIS_URL: REDIS },
    },
    // What other services keep under the same names.
    {
      plain: { SENTRY_DSN: '' },
      secret: { DATABASE_URL: `prisma://db.acme-co.com/?api_key=${word(40, 4)}` },
    },
    { plain: { DATABASE_URL: 'jdbc:postgresql://db.acme-co.com:5432/app' } },
    {
      secret: {
        DATABASE_URL: `postgres://app:${word(20, 5)}@db.acme-co.com/app?sslmode=require`,
        MONGODB_URI: `mongodb+srv://app:${word(20, 6)}@c.acme-co.com/app?retryWrites=true`,
      },
    },
    { secret: { DATABASE_URL: `mysql2://app:${word(20, 7)}@db.acme-co.com/app` } },
    {
      secret: {
        DATABASE_URL: `sqlserver://db.acme-co.com:1433;database=app;user=app;password=${word(20, 8)}`,
      },
    },
    {
      plain: {
        TZ: ':/etc/localtime',
        AWS_REGION: 'auto',
        LOG_LEVEL: 'Information',
        NODE_ENV: 'production',
      },
    },
  ],
  fastapi: [
    {
      plain: {
        ENVIRONMENT: 'production',
        PROJECT_NAME: 'Orders',
        FRONTEND_HOST: 'https://app.acme-co.com',
        CORS_ORIGINS: '["https://app.acme-co.com", "https://admin.acme-co.com"]',
        BACKEND_CORS_ORIGINS: 'https://app.acme-co.com,https://admin.acme-co.com',
        ALLOWED_HOSTS: 'api.acme-co.com,*.api.acme-co.com',
        ACCESS_TOKEN_EXPIRE_MINUTES: '30',
        POSTGRES_SERVER: 'db.acme-co.com',
        POSTGRES_PORT: '5432',
        POSTGRES_DB: 'app',
        POSTGRES_USER: 'app',
        SMTP_HOST: '',
        SMTP_TLS: 'True',
        SMTP_PORT: '587',
        EMAILS_FROM_EMAIL: 'info@acme-co.com',
        FIRST_SUPERUSER: 'owner@acme-co.com',
        UVICORN_HOST: '0.0.0.0',
        UVICORN_PORT: '8000',
        UVICORN_LOG_LEVEL: 'info',
        WEB_CONCURRENCY: '4',
        FORWARDED_ALLOW_IPS: '*',
        SENTRY_DSN: '',
      },
      secret: {
        SECRET_KEY: hex(64, 10),
        POSTGRES_PASSWORD: word(20, 11),
        FIRST_SUPERUSER_PASSWORD: word(20, 12),
        SMTP_PASSWORD: '',
      },
    },
    {
      secret: {
        DATABASE_URL: `postgresql+asyncpg://app:${word(20, 13)}@db.acme-co.com:5432/app`,
        JWT_SECRET: base64(48, 14),
        REDIS_URL: REDIS,
      },
    },
    { secret: { DATABASE_URL: `mysql+aiomysql://app:${word(20, 15)}@db.acme-co.com:3306/app` } },
  ],
  django: [
    {
      plain: {
        DJANGO_SETTINGS_MODULE: 'config.settings.production',
        DJANGO_DEBUG: 'off',
        DJANGO_ALLOWED_HOSTS: '.acme-co.com,www.acme-co.org',
        CSRF_TRUSTED_ORIGINS: 'https://*.acme-co.com,https://www.acme-co.org',
        CORS_ALLOWED_ORIGINS: 'https://app.acme-co.com',
        DJANGO_SECURE_SSL_REDIRECT: 'yes',
        SESSION_COOKIE_SECURE: 'True',
        SECURE_HSTS_SECONDS: '31536000',
        CONN_MAX_AGE: '60',
        DEFAULT_FROM_EMAIL: 'Shop <shop@acme-co.com>',
        EMAIL_HOST: 'mail.acme-co.com',
        EMAIL_PORT: '587',
        EMAIL_HOST_USER: 'shop',
        EMAIL_USE_TLS: 'True',
        WEB_CONCURRENCY: '3',
      },
      secret: {
        SECRET_KEY: word(50, 20),
        DATABASE_URL: `postgis://app:${word(20, 21)}@db.acme-co.com:5432/app`,
        EMAIL_HOST_PASSWORD: word(20, 22),
        CACHE_URL: `rediscache://:${word(20, 23)}@cache.acme-co.com:6379/1`,
      },
    },
    {
      plain: { DEBUG: 'False', ALLOWED_HOSTS: 'acme-co.com' },
      secret: { EMAIL_URL: `smtp+tls://shop:${word(20, 24)}@mail.acme-co.com:587` },
    },
  ],
  flask: [
    {
      plain: {
        FLASK_APP: 'app:create_app()',
        FLASK_DEBUG: '0',
        FLASK_RUN_HOST: '0.0.0.0',
        FLASK_RUN_PORT: '5000',
        SESSION_COOKIE_SECURE: 'true',
        MAIL_SERVER: 'mail.acme-co.com',
        MAIL_PORT: '587',
        MAIL_USE_TLS: 'true',
        MAIL_USERNAME: 'app',
        WEB_CONCURRENCY: '2',
      },
      secret: {
        SECRET_KEY: hex(64, 30),
        SQLALCHEMY_DATABASE_URI: POSTGRES,
        JWT_SECRET_KEY: base64(32, 31),
        SECURITY_PASSWORD_SALT: word(24, 32),
        MAIL_PASSWORD: word(20, 33),
      },
    },
  ],
}
