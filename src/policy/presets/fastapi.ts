import { definePreset } from './preset.ts'

const COUNT = { type: 'integer', min: 1 }
const JSON_ORIGINS = { type: 'cors-origins', format: 'json' }

const databaseUrl = {
  type: 'database-url',
  engines: ['postgres', 'mysql', 'other'],
  driver: 'sqlalchemy',
}

/**
 * Sources: FastAPI, "OAuth2 with Password (and hashing), Bearer with JWT tokens"; pydantic-settings, "Parsing
 * environment variable values" (a list is JSON); SQLAlchemy, "Database URLs"; Uvicorn, "Settings"; Starlette,
 * "Configuration" and "TrustedHostMiddleware"; the .env of full-stack-fastapi-template.
 */
export const fastapi = definePreset({
  about:
    'FastAPI with pydantic-settings, SQLAlchemy and Uvicorn. Lists of origins are JSON, as pydantic reads them; write `format: csv` if the service splits them itself.',
  extends: ['recommended'],
  variables: {
    DATABASE_URL: databaseUrl,
    SQLALCHEMY_DATABASE_URL: databaseUrl,
    SECRET_KEY: 'signing-secret',
    JWT_SECRET: 'signing-secret',
    JWT_SECRET_KEY: 'signing-secret',
    ACCESS_TOKEN_EXPIRE_MINUTES: COUNT,
    ALLOWED_ORIGINS: JSON_ORIGINS,
    CORS_ORIGINS: JSON_ORIGINS,
    BACKEND_CORS_ORIGINS: 'cors-origins',
    ALLOWED_HOSTS: { type: 'hosts', reader: 'starlette' },
    FRONTEND_HOST: 'url',
    FIRST_SUPERUSER: 'email',
    FIRST_SUPERUSER_PASSWORD: 'secret',
    POSTGRES_SERVER: 'string',
    POSTGRES_PORT: 'port',
    POSTGRES_DB: 'string',
    POSTGRES_USER: 'string',
    POSTGRES_PASSWORD: 'secret',
    SMTP_HOST: 'string',
    SMTP_PORT: 'port',
    SMTP_USER: 'string',
    SMTP_PASSWORD: 'secret',
    SMTP_TLS: { type: 'boolean', reader: 'pydantic' },
    SMTP_SSL: { type: 'boolean', reader: 'pydantic' },
    EMAILS_FROM_EMAIL: 'email',
    ENVIRONMENT: 'string',
    PROJECT_NAME: 'string',
    UVICORN_HOST: { type: 'hostname', use: 'bind' },
    UVICORN_PORT: 'port',
    UVICORN_WORKERS: COUNT,
    UVICORN_LOG_LEVEL: {
      type: 'enum',
      values: ['critical', 'error', 'warning', 'info', 'debug', 'trace'],
    },
    UVICORN_ROOT_PATH: 'string',
    WEB_CONCURRENCY: COUNT,
    FORWARDED_ALLOW_IPS: 'string',
  },
})
