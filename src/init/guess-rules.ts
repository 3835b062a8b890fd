import { ANY_ENGINE, type GuessRule, scheme } from './guess-forms.ts'

/** Names that hold the URL of an engine: `DATABASE_URL`, `DB_DSN`, `SQLALCHEMY_DATABASE_URI`. */
const urlOf = (engine: string) => new RegExp(`(^|_)(${engine})(_[A-Z0-9]+)*_(URL|URI|DSN)$`)
/** A number without a unit. */
const BARE = /^\d{1,12}$/

/** Names of one service or library. The table of vendors has the names of tokens. */
const BY_VENDOR: readonly GuessRule[] = [
  { name: /(^|_)SENTRY_DSN$/, types: ['sentry-dsn'], because: 'Sentry’s SDKs read it' },
  { name: /(^|_)AUTH0_DOMAIN$/, types: ['auth0-domain'], because: 'Auth0’s SDKs read it' },
  {
    name: /(^|_)AWS_(DEFAULT_)?REGION$/,
    types: ['aws-region'],
    because: 'AWS’ SDKs read it',
  },
  {
    name: /(^|_)REGION$/,
    value: /^(us|eu|ap|sa|ca|me|af|il|mx)(-gov)?-[a-z]+-\d$/,
    types: ['aws-region'],
    because: 'the example is a region of AWS',
  },
  { name: /_ARN$/, types: ['aws-arn'], because: 'the name says ARN' },
  { name: /(^|_)FERNET_KEYS$/, types: ['fernet-list'], because: 'the name says Fernet' },
  { name: /(^|_)FERNET(_SECRET)?_KEY$/, types: ['fernet-key'], because: 'the name says Fernet' },
  {
    name: /(^|_)KEY$/,
    value: /^[A-Za-z0-9_-]{43}=$/,
    types: ['fernet-key'],
    because: '32 bytes in URL-safe base64, as Fernet.generate_key() prints them',
  },
  {
    name: /(^|_)(KAFKA_)?(BOOTSTRAP_SERVERS|KAFKA_BROKERS)$/,
    types: ['kafka-brokers'],
    because: 'Kafka’s clients call it so',
  },
]

/** Names that say what a value is for. */
const BY_USE: readonly GuessRule[] = [
  {
    name: /(^|_)(CORS|CSRF)(_[A-Z]+)*_ORIGINS?$|^ALLOWED_ORIGINS$/,
    types: ['cors-origins'],
    because: 'browsers compare whole origins',
  },
  {
    name: /^(DJANGO_)?ALLOWED_HOSTS$|^TRUSTED_HOSTS$/,
    types: ['hosts'],
    because: 'frameworks compare the Host header with it',
  },
  { name: urlOf('POSTGRES|POSTGRESQL|PG'), types: ['postgres-url'], because: 'names the engine' },
  {
    name: urlOf('MYSQL|MARIADB'),
    types: ['mysql-url', 'database-url'],
    because: 'names the engine',
  },
  {
    name: urlOf('MONGO|MONGODB'),
    types: ['mongodb-url', 'database-url'],
    because: 'names the engine',
  },
  { name: urlOf('REDIS'), types: ['redis-url'], because: 'names the server' },
  { name: urlOf('AMQP|RABBITMQ'), types: ['amqp-url'], because: 'names the protocol' },
  { name: urlOf('SMTP'), types: ['smtp-url'], because: 'names the protocol' },
  {
    name: urlOf('DATABASE|DB'),
    unless: /_(API|ADMIN|CONSOLE)_URL$/,
    types: ['database-url'],
    options: ANY_ENGINE,
    because: 'names a database without its engine, which may be one that no type reads',
  },
  {
    name: /(^|_)(JWT(_ACCESS|_REFRESH)?|SESSION|COOKIE|AUTH|NEXTAUTH|SIGNING|TOKEN)_SECRET(_KEY)?$|(^|_)SIGNING_(KEY|SECRET)$|^((APP|DJANGO|FLASK)_)?SECRET_KEY(_BASE)?$/,
    types: ['signing-secret'],
    because: 'signs tokens, cookies or sessions',
  },
  {
    name: /(^|_)(PASSWORD|PASSWD|PASSPHRASE|PASS)$|_PWD$/,
    types: ['password'],
    because: 'the usual words for a password; PWD alone is the working directory',
  },
  { name: /(^|_)(API_?KEY|API_TOKEN)$/, types: ['api-key'], because: 'the name says so' },
  {
    name: /(^|_)((BIND|LISTEN)(_(HOST|ADDR|ADDRESS))?|LISTEN_ON)$/,
    types: ['hostname'],
    options: { use: 'bind' },
    because: 'the service listens there',
  },
  {
    name: /(^|_|PG)(HOST|HOSTNAME)$/,
    unless: /^(HOST|HOSTNAME|(APP|SERVER|HTTP|GRPC|WEB)_HOST)$/,
    types: ['hostname'],
    because: 'the service connects there, so loopback is wrong',
  },
  {
    name: /(^|_)(HOST|HOSTNAME|SERVER|DOMAIN)$/,
    value: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
    types: ['hostname'],
    because: 'the example is a full host name, and the own name of a service is one too',
  },
]

/** Names and values that are not secret. */
const PLAIN: readonly GuessRule[] = [
  { name: /(^|_|PG)PORT$/, types: ['port'], because: 'the name says so' },
  {
    name: /^DEBUG$/,
    value: /^(true|false|0|1)$/i,
    types: ['boolean'],
    because: 'DEBUG is also a list of topics in Node',
  },
  {
    name: /_ENABLED$|^(ENABLE|DISABLE|USE|IS|HAS)_/,
    types: ['boolean'],
    because: 'the name is a statement',
  },
  { value: /^(true|false)$/i, types: ['boolean'], because: 'the example is a boolean' },
  {
    name: /(^|_)(TZ|TIMEZONE|TIME_ZONE)$/,
    types: ['timezone'],
    because: 'libc and most libraries take names of zones',
  },
  {
    name: /(^|_)(CRON|SCHEDULE)$/,
    value: /\s/,
    types: ['cron'],
    because: 'several fields',
  },
  {
    name: /(^|_)E?MAIL(_FROM|_ADDRESS)?$|_EMAIL$/,
    types: ['email'],
    because: 'the name says so',
  },
  {
    value: scheme('wss?'),
    types: ['url'],
    options: { schemes: ['wss', 'ws'] },
    because: 'the example is a URL',
  },
  { value: scheme('https?'), types: ['url'], because: 'the example is a URL' },
  {
    name: /(^|_)(API|APP|AUTH|BACKEND|BASE|CALLBACK|FRONTEND|ISSUER|PUBLIC|REDIRECT|SITE|WEB|WEBHOOK)_(URL|URI)$/,
    types: ['url'],
    because: 'the first word is of the web',
  },
  {
    value: /^\d+(\.\d+)?(ns|us|ms|s|m|h|d|w)$/,
    types: ['duration'],
    because: 'a number with a unit of time',
  },
  {
    name: /_(MS|MILLIS|MILLISECONDS)$/,
    value: BARE,
    types: ['duration'],
    options: { format: 'milliseconds' },
    because: 'the name has the unit',
  },
  {
    name: /_(SECONDS|SECS?)$/,
    value: BARE,
    types: ['duration'],
    options: { format: 'seconds' },
    because: 'the name has the unit',
  },
  {
    name: /(^|_)(TIMEOUT|INTERVAL)$/,
    value: /^\d{4,12}$/,
    types: ['duration'],
    options: { format: 'milliseconds' },
    because: 'a wait of a thousand seconds is unusual',
  },
  {
    name: /(^|_)(EXPIRES_IN|EXPIRATION|TTL|TIMEOUT|MAX_AGE|INTERVAL)$/,
    value: BARE,
    types: ['duration'],
    options: { format: 'seconds' },
    because: 'without a unit, most readers take seconds',
  },
  {
    name: /(^|_)(EXPIRES_IN|TTL|TIMEOUT)$/,
    types: ['duration'],
    because: 'the name is of a time',
  },
  {
    value: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    types: ['uuid'],
    because: 'the example is a UUID',
  },
  {
    name: /(^|_)(FILE|PATH|DIR|DIRECTORY|FOLDER|ROOT)$/,
    value: /[/.]/,
    types: ['path'],
    because: 'the name says so, and the example has a part of a path',
  },
  {
    name: /(SIZE|LIMIT|MEMORY|BYTES)$/,
    value: /^\d+(\.\d+)? ?([kmg]i?b|[KMG]i?)$/i,
    types: ['byte-size'],
    because: 'a number with a unit of size',
  },
  {
    value: /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/,
    types: ['cidr'],
    because: 'the example is a network',
  },
  {
    value: /^\[.*\]$/s,
    types: ['list', 'json'],
    options: { format: 'json' },
    because: 'the example is a JSON array',
  },
  { value: /^\{.*\}$/s, types: ['json-object', 'json'], because: 'the example is a JSON object' },
  {
    unless: /(ID|PIN|CODE|SID|NUMBER|PHONE|VERSION)$/,
    value: /^-?(0|[1-9]\d{0,8})$/,
    types: ['integer'],
    because: 'a number; one with a leading zero or many digits is an identifier',
  },
  {
    unless: /VERSION/,
    value: /^-?\d+\.\d+$/,
    types: ['number'],
    because: 'a number with a fraction; a version looks like one',
  },
]

/** The first rule that matches wins. */
export const GUESS_RULES: readonly GuessRule[] = [...BY_VENDOR, ...BY_USE, ...PLAIN]
