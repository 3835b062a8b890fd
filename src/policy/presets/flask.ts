import { definePreset } from './preset.ts'

const DATABASE = {
  type: 'database-url',
  engines: ['postgres', 'mysql', 'other'],
  driver: 'sqlalchemy',
}

/**
 * Sources: Flask, "Configuration Handling" (FLASK_ names: from_prefixed_env) and "Command Line Interface";
 * Flask-SQLAlchemy, "Configuration"; Flask-WTF, "Configuration"; Flask-JWT-Extended, "Configuration Options";
 * Flask-Security, "Configuration"; Flask-Mail, "Configuring Flask-Mail"; Gunicorn, "Settings" (WEB_CONCURRENCY).
 */
export const flask = definePreset({
  about: 'Flask with Flask-SQLAlchemy and the usual extensions.',
  extends: ['recommended'],
  variables: {
    FLASK_APP: 'string',
    FLASK_DEBUG: { type: 'boolean', reader: 'flask-debug' },
    FLASK_RUN_HOST: { type: 'hostname', use: 'bind' },
    FLASK_RUN_PORT: 'port',
    SECRET_KEY: 'signing-secret',
    FLASK_SECRET_KEY: 'signing-secret',
    SQLALCHEMY_DATABASE_URI: DATABASE,
    FLASK_SQLALCHEMY_DATABASE_URI: DATABASE,
    SERVER_NAME: 'string',
    SESSION_COOKIE_SECURE: 'boolean',
    WTF_CSRF_SECRET_KEY: 'signing-secret',
    JWT_SECRET_KEY: 'signing-secret',
    SECURITY_PASSWORD_SALT: 'secret',
    MAIL_SERVER: 'string',
    MAIL_PORT: 'port',
    MAIL_USERNAME: 'string',
    MAIL_PASSWORD: 'secret',
    MAIL_USE_TLS: 'boolean',
    MAIL_USE_SSL: 'boolean',
    CELERY_BROKER_URL: 'string',
    WEB_CONCURRENCY: { type: 'integer', min: 1 },
    GUNICORN_CMD_ARGS: 'string',
  },
  rules: [
    {
      id: 'flask-mail-login',
      'all-or-none': ['MAIL_USERNAME', 'MAIL_PASSWORD'],
      message:
        'Set both MAIL_USERNAME and MAIL_PASSWORD: otherwise Flask-Mail does not log in to the mail server.',
      severity: { development: 'off', staging: 'warning', production: 'error' },
    },
  ],
})
