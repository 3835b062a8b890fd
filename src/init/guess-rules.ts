import type { TypeChoice } from './found.ts'

/** A rule that guesses a type. Each pattern that it has must match. A rule without `value` needs no example. */
export interface GuessRule {
  readonly name?: RegExp
  readonly value?: RegExp
  /** Names that it does not apply to. */
  readonly unless?: RegExp
  /** The types that it guesses. The first that exists is taken. */
  readonly types: readonly string[]
  readonly options?: TypeChoice['options']
}

/** Names that hold the URL of an engine: `DATABASE_URL`, `DB_DSN`, `SQLALCHEMY_DATABASE_URI`. */
const urlOf = (engine: string) => new RegExp(`(^|_)(${engine})(_[A-Z0-9]+)*_(URL|URI|DSN)$`)
const scheme = (schemes: string) => new RegExp(`^(${schemes}):\\/\\/`, 'i')

/** Rules by the scheme or the first characters of a value. */
const BY_SCHEME: readonly GuessRule[] = [
  {
    value: scheme('postgres(ql)?\\+[a-z0-9]+'),
    types: ['postgres-url'],
    options: { driver: 'sqlalchemy' },
  },
  { value: scheme('postgres(ql)?'), types: ['postgres-url'] },
  { value: scheme('(mysql|mariadb)(\\+[a-z0-9]+)?'), types: ['mysql-url', 'database-url'] },
  { value: scheme('mongodb(\\+srv)?'), types: ['mongodb-url', 'database-url'] },
  { value: scheme('rediss?'), types: ['redis-url'] },
  { value: scheme('amqps?'), types: ['amqp-url'] },
  { value: scheme('smtps?'), types: ['smtp-url'] },
  { value: /^arn:aws[a-z-]*:/, types: ['aws-arn'] },
  { value: /^-----BEGIN [A-Z ]*PRIVATE KEY-----/, types: ['pem-private-key'] },
  { value: /^-----BEGIN CERTIFICATE-----/, types: ['pem-certificate'] },
]

/** Rules for names of one service or library. The table of vendors has the names of tokens. */
const BY_VENDOR: readonly GuessRule[] = [
  { name: /(^|_)SENTRY_DSN$/, types: ['sentry-dsn'] },
  { name: /(^|_)AUTH0_DOMAIN$/, types: ['auth0-domain'] },
  { name: /(^|_)AWS_(DEFAULT_)?REGION$/, types: ['aws-region'] },
  { name: /_ARN$/, types: ['aws-arn'] },
  { name: /(^|_)FERNET_KEYS$/, types: ['fernet-list'] },
  { name: /(^|_)FERNET(_SECRET)?_KEY$/, types: ['fernet-key'] },
  { name: /(^|_)KEY$/, value: /^[A-Za-z0-9_-]{43}=$/, types: ['fernet-key'] },
  { name: /(^|_)(KAFKA_)?(BOOTSTRAP_SERVERS|KAFKA_BROKERS)$/, types: ['kafka-brokers'] },
]

/** Rules for names that say what a value is for. */
const BY_USE: readonly GuessRule[] = [
  { name: /(^|_)(CORS|CSRF)(_[A-Z]+)*_ORIGINS?$|^ALLOWED_ORIGINS$/, types: ['cors-origins'] },
  { name: /^(DJANGO_)?ALLOWED_HOSTS$|^TRUSTED_HOSTS$/, types: ['hosts'] },
  { name: urlOf('POSTGRES|POSTGRESQL|PG'), types: ['postgres-url'] },
  { name: urlOf('MYSQL|MARIADB'), types: ['mysql-url', 'database-url'] },
  { name: urlOf('MONGO|MONGODB'), types: ['mongodb-url', 'database-url'] },
  { name: urlOf('REDIS'), types: ['redis-url'] },
  { name: urlOf('AMQP|RABBITMQ'), types: ['amqp-url'] },
  { name: urlOf('SMTP'), types: ['smtp-url'] },
  { name: urlOf('DATABASE|DB'), types: ['database-url'] },
  {
    name: /(^|_)((JWT|SESSION|COOKIE|AUTH|NEXTAUTH|SIGNING|TOKEN)_SECRET(_KEY)?|SIGNING_(KEY|SECRET))$|^((APP|DJANGO|FLASK)_)?SECRET_KEY(_BASE)?$/,
    types: ['signing-secret'],
  },
  { name: /(^|_)(PASSWORD|PASSWD|PASSPHRASE)$/, types: ['password'] },
  { name: /(^|_)(API_?KEY|API_TOKEN)$/, types: ['api-key'] },
]

/** Rules for names and values that are not secret. */
const PLAIN: readonly GuessRule[] = [
  { name: /(^|_)PORT$/, types: ['port'] },
  { name: /^DEBUG$/, value: /^(true|false|0|1)$/i, types: ['boolean'] },
  { name: /_ENABLED$|^(ENABLE|DISABLE|USE|IS|HAS)_/, types: ['boolean'] },
  { value: /^(true|false)$/i, types: ['boolean'] },
  { name: /(^|_)(TZ|TIMEZONE|TIME_ZONE)$/, types: ['timezone'] },
  { name: /(^|_)(CRON|SCHEDULE)$/, value: /\s/, types: ['cron'] },
  { name: /(^|_)E?MAIL(_FROM|_ADDRESS)?$|_EMAIL$/, types: ['email'] },
  { value: scheme('wss?'), types: ['url'], options: { schemes: ['wss', 'ws'] } },
  { value: scheme('https?'), types: ['url'] },
  {
    name: /(^|_)(API|APP|AUTH|BACKEND|BASE|CALLBACK|FRONTEND|ISSUER|PUBLIC|REDIRECT|SITE|WEB|WEBHOOK)_(URL|URI)$/,
    types: ['url'],
  },
  { value: /^\d+(\.\d+)?(ns|us|ms|s|m|h|d)$/, types: ['duration'] },
  { value: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, types: ['uuid'] },
  {
    name: /(^|_)(HOST|HOSTNAME|SERVER)$/,
    value: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
    types: ['hostname'],
  },
  { value: /^\[.*\]$/s, types: ['list', 'json'], options: { format: 'json' } },
  { value: /^\{.*\}$/s, types: ['json-object', 'json'] },
  // A number with a leading zero or many digits is an identifier.
  {
    unless: /(ID|PIN|CODE|SID|NUMBER|PHONE|VERSION)$/,
    value: /^-?(0|[1-9]\d{0,8})$/,
    types: ['integer'],
  },
  { unless: /VERSION/, value: /^-?\d+\.\d+$/, types: ['number'] },
]

/** The first rule that matches wins. */
export const GUESS_RULES: readonly GuessRule[] = [...BY_SCHEME, ...BY_VENDOR, ...BY_USE, ...PLAIN]
