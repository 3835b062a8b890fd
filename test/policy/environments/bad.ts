import { stripe, token } from '../../support/tokens.ts'
import { base64, type Given, hex, word } from './given.ts'

/** What must be told, as `VARIABLE check severity`; in production unless another tier is named. */
export const BAD: readonly (readonly [
  preset: string,
  given: Given,
  expected: readonly string[],
  tier?: string,
])[] = [
  ['recommended', { plain: { PORT: '80a' } }, ['PORT port error']],
  [
    'recommended',
    { plain: { DATABASE_URL: 'sqlite:///app.db' } },
    ['DATABASE_URL db-sqlite error'],
  ],
  [
    'recommended',
    { plain: { DATABASE_URL: 'sqlite:///app.db' } },
    ['DATABASE_URL db-sqlite info'],
    'development',
  ],
  [
    'recommended',
    { plain: { DATABASE_URL: 'db.example.com:5432' } },
    ['DATABASE_URL db-scheme-driver error'],
  ],
  [
    'recommended',
    { plain: { REDIS_URL: 'redis://localhost:6379/0' } },
    ['REDIS_URL url-loopback error'],
  ],
  ['recommended', { secret: { REDIS_URL: '' } }, ['REDIS_URL empty warning']],
  [
    'recommended',
    { plain: { SENTRY_DSN: 'https://o1.ingest.example.com/42' } },
    ['SENTRY_DSN sentry-dsn error'],
  ],
  [
    'fastapi',
    { plain: { CORS_ORIGINS: 'https://app.example.com' } },
    ['CORS_ORIGINS cors-origins error'],
  ],
  ['fastapi', { plain: { CORS_ORIGINS: '["*"]' } }, ['CORS_ORIGINS cors-wildcard error']],
  [
    'fastapi',
    { plain: { DATABASE_URL: 'postgres://app@db.example.com/app' } },
    ['DATABASE_URL db-scheme-driver error'],
  ],
  ['fastapi', { secret: { SECRET_KEY: word(20, 200) } }, ['SECRET_KEY min-secret-bytes error']],
  ['fastapi', { plain: { WEB_CONCURRENCY: 'auto' } }, ['WEB_CONCURRENCY integer error']],
  ['fastapi', { plain: { UVICORN_LOG_LEVEL: 'INFO' } }, ['UVICORN_LOG_LEVEL enum error']],
  ['django', { secret: { SECRET_KEY: word(49, 201) } }, ['SECRET_KEY length error']],
  ['django', { plain: { ALLOWED_HOSTS: 'https://example.com' } }, ['ALLOWED_HOSTS hosts error']],
  ['django', { plain: { DEBUG: 'on' } }, ['DEBUG debug-on error']],
  ['django', { plain: { EMAIL_HOST_USER: 'shop' } }, ['null django-mail-login error']],
  ['django', { plain: { EMAIL_HOST_USER: 'shop' } }, ['null django-mail-login warning'], 'staging'],
  ['django', { plain: { EMAIL_HOST_USER: 'shop' } }, [], 'development'],
  ['flask', { plain: { FLASK_DEBUG: '1' } }, ['FLASK_DEBUG debug-on error']],
  ['flask', { plain: { FLASK_DEBUG: 'off' } }, ['FLASK_DEBUG boolean error']],
  [
    'flask',
    { plain: { SQLALCHEMY_DATABASE_URI: 'postgres://db.example.com/app' } },
    ['SQLALCHEMY_DATABASE_URI db-scheme-driver error'],
  ],
  ['flask', { secret: { MAIL_PASSWORD: word(20, 202) } }, ['null flask-mail-login error']],
  ['rails', { secret: { RAILS_MASTER_KEY: hex(30, 203) } }, ['RAILS_MASTER_KEY hex-bytes error']],
  ['rails', { plain: { RAILS_LOG_LEVEL: 'verbose' } }, ['RAILS_LOG_LEVEL enum error']],
  [
    'rails',
    { plain: { SECRET_KEY_BASE_DUMMY: '1' }, secret: { SECRET_KEY_BASE: hex(128, 204) } },
    ['SECRET_KEY_BASE_DUMMY rails-dummy-key-base error'],
  ],
  ['laravel', { secret: { APP_KEY: base64(32, 205) } }, ['APP_KEY base64-bytes error']],
  ['laravel', { secret: { APP_KEY: `base64:${base64(16, 206)}` } }, ['APP_KEY base64-bytes error']],
  ['laravel', { plain: { APP_DEBUG: 'no' } }, ['APP_DEBUG boolean error']],
  ['laravel', { plain: { LOG_LEVEL: 'warn' } }, ['LOG_LEVEL enum error']],
  ['laravel', { plain: { PUSHER_APP_ID: '1234' } }, ['null laravel-pusher warning']],
  [
    'spring',
    { plain: { SPRING_DATASOURCE_URL: 'postgresql://db.example.com/shop' } },
    ['SPRING_DATASOURCE_URL pattern error'],
  ],
  [
    'spring',
    { plain: { SPRING_DATASOURCE_URL: 'jdbc:h2:mem:shop' } },
    ['SPRING_DATASOURCE_URL pattern error'],
  ],
  ['spring', { plain: { SPRING_DATASOURCE_URL: 'jdbc:h2:mem:shop' } }, [], 'development'],
  [
    'spring',
    { plain: { SPRING_JPA_HIBERNATE_DDL_AUTO: 'create-drop' } },
    ['SPRING_JPA_HIBERNATE_DDL_AUTO enum error'],
  ],
  ['spring', { plain: { SPRING_JPA_HIBERNATE_DDL_AUTO: 'create-drop' } }, [], 'staging'],
  [
    'spring',
    { plain: { SERVER_SSL_CERTIFICATE: '/etc/tls.crt' } },
    ['null spring-server-certificate error'],
  ],
  ['node', { secret: { JWT_SECRET: word(20, 207) } }, ['JWT_SECRET min-secret-bytes error']],
  [
    'node',
    { plain: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } },
    ['NODE_TLS_REJECT_UNAUTHORIZED skip-flag error'],
  ],
  ['nextjs', { plain: { NODE_ENV: 'staging' } }, ['NODE_ENV enum error'], 'staging'],
  [
    'nextjs',
    { plain: { NEXTAUTH_URL: 'http://localhost:3000' } },
    ['NEXTAUTH_URL url-loopback error'],
  ],
  [
    'nextjs',
    { secret: { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: word(9, 208) } },
    ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY base64-bytes error'],
  ],
  [
    'stripe',
    { secret: { STRIPE_SECRET_KEY: token('sk-live-', 24) } },
    ['STRIPE_SECRET_KEY stripe-secret-key error'],
  ],
  [
    'stripe',
    { secret: { STRIPE_SECRET_KEY: stripe('sk', 'test') } },
    ['STRIPE_SECRET_KEY vendor-test-key error'],
  ],
  [
    'twilio',
    { plain: { TWILIO_ACCOUNT_SID: `SK${hex(32, 209)}` } },
    ['TWILIO_ACCOUNT_SID twilio-sid error'],
  ],
  [
    'twilio',
    { plain: { TWILIO_API_KEY: `AC${hex(32, 210)}` } },
    ['TWILIO_API_KEY twilio-sid error'],
  ],
  [
    'sentry',
    { plain: { SENTRY_TRACES_SAMPLE_RATE: '25' } },
    ['SENTRY_TRACES_SAMPLE_RATE number error'],
  ],
  [
    'auth0',
    { plain: { AUTH0_DOMAIN: 'https://example.eu.auth0.com' } },
    ['AUTH0_DOMAIN auth0-domain error'],
  ],
  ['aws', { plain: { AWS_REGION: 'eu-central-1a' } }, ['AWS_REGION aws-region error']],
  [
    'aws',
    { secret: { AWS_SECRET_ACCESS_KEY: base64(30, 211) } },
    ['null aws-static-credentials error'],
  ],
]
