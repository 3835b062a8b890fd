import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { one } from '../support/one.ts'
import { MANIFEST, present } from '../support/variables.ts'
import { hits } from './run.ts'

/** Names that a check goes by, and values that it then has something against. */
interface ByName {
  readonly check: string
  readonly names: readonly string[]
  readonly values: readonly string[]
  /** Values that it has nothing against under any of the names. */
  readonly fine: readonly string[]
  /** Names that look like them and are others; when left out, each of them with a letter or a word more. */
  readonly others?: readonly string[]
}

const BY_NAME: readonly ByName[] = [
  {
    check: 'debug-on',
    names: [
      ...['DEBUG', 'DEBUG_MODE', 'FLASK_DEBUG', 'DJANGO_DEBUG', 'APP_DEBUG', 'WP_DEBUG_MODE'],
      ...['ENABLE_DEBUG', 'enable_debug'],
    ],
    values: ['true', '1', 'yes', 'on', 't', 'Y', 'ENABLED'],
    fine: ['false', '0', 'truer', 'untrue', 'true false', '11', 'only'],
  },
  {
    check: 'debug-on',
    names: [
      ...['NODE_ENV', 'RAILS_ENV', 'RACK_ENV', 'FLASK_ENV', 'MIX_ENV', 'HANAMI_ENV', 'APP_ENV'],
      ...['ASPNETCORE_ENVIRONMENT', 'DOTNET_ENVIRONMENT'],
    ],
    values: ['dev', 'development', 'Development', 'local', 'test'],
    fine: ['production'],
  },
  {
    check: 'debug-on',
    names: ['RAILS_ENV', 'APP_ENV'],
    values: ['dev'],
    fine: ['devel', 'mydev', 'dev-eu', 'localhost', 'latest'],
  },
  {
    check: 'debug-on',
    names: ['NODE_ENV'],
    values: ['prod', 'prd', 'live', 'Production', 'PRODUCTION', 'staging', 'production1', 'devel'],
    fine: ['production', ' production ', '-'],
  },
  {
    check: 'debug-on',
    names: [
      'LOG_LEVEL',
      'LOGLEVEL',
      'APP_LOG_LEVEL',
      'LOGGING_LEVEL',
      'LOGGING_LEVEL_ROOT',
      'RUST_LOG',
    ],
    values: ['debug', 'TRACE', 'silly'],
    fine: ['info', 'debugger', 'nodebug', 'my_crate=debug', 'debug,hyper=info'],
    others: [
      'XLOG_LEVEL',
      'LOG_LEVELX',
      'LOG_LEVEL_FILE',
      'XLOGGING_LEVEL',
      'LOGGING_LEVELX',
      'LOGGING_LEVEL_ROOTX',
      'APP_LOGGING_LEVEL',
      'LOGGING_LEVEL_WEB',
      'XRUST_LOG',
      'RUST_LOGX',
      'MY_RUST_LOG',
      'RUST_LOG_STYLE',
    ],
  },
  {
    check: 'debug-on',
    names: [
      'SQLALCHEMY_ECHO',
      'DB_ECHO_SQL',
      'POSTGRES_ECHO',
      'SPRING_JPA_SHOW_SQL',
      'TYPEORM_LOGGING',
    ],
    values: ['true', '1', 'yes', 'on', 'debug', 'ALL'],
    fine: ['false', 'none', 'error', 'all of it', 'small', 'debugger'],
  },
  {
    check: 'cookie-insecure',
    names: [
      ...['COOKIE_SECURE', 'COOKIES_SECURE', 'SECURE_COOKIE', 'SECURE_COOKIES'],
      ...['SESSION_COOKIE_SECURE', 'CSRF_COOKIE_SECURE', 'SESSION_HTTP_ONLY', 'SESSION_HTTPONLY'],
      ...['SESSION_COOKIE_HTTPONLY', 'SECURE_SSL_REDIRECT', 'DJANGO_SECURE_SSL_REDIRECT'],
      ...['SECURE_CONTENT_TYPE_NOSNIFF'],
    ],
    values: ['false', '0', 'no', 'off', 'F', 'N', 'disabled'],
    fine: ['true', 'falsetto', 'so false', '00', 'note', 'none'],
    others: [
      'XCOOKIE_SECURE',
      'COOKIE_SECUREX',
      'SECURE_COOKIEX',
      'COOKIE_SECURE_NAME',
      'XSESSION_HTTP_ONLY',
      'SESSION_HTTP_ONLYX',
      'CSRF_COOKIE_HTTPONLY',
      'XSECURE_SSL_REDIRECT',
      'SECURE_SSL_REDIRECTX',
      'SECURE_SSL_REDIRECT_HOST',
      'XSECURE_CONTENT_TYPE_NOSNIFF',
      'SECURE_CONTENT_TYPE_NOSNIFFX',
    ],
  },
  {
    check: 'cookie-insecure',
    names: ['SECURE_HSTS_SECONDS', 'DJANGO_SECURE_HSTS_SECONDS'],
    values: ['0', '00'],
    fine: ['3600', '0x10', '10', '0 days', 'false'],
    others: ['XSECURE_HSTS_SECONDS', 'SECURE_HSTS_SECONDSX'],
  },
  {
    check: 'jwt-alg',
    names: [
      ...['JWT_ALG', 'JWT_ALGO', 'JWT_ALGORITHM', 'JWT_ALGORITHMS', 'JWS_ALG', 'TOKEN_ALG'],
      ...['AUTH_JWT_ALG', 'JWT_SIGN_ALG', 'JWT_SIGNING_ALG', 'JWT_SIGNATURE_ALGORITHM'],
      ...['JWT_ACCESS_ALG', 'TOKEN_AUTH_ALGORITHM'],
    ],
    values: [
      'none',
      'NONE',
      'HS256,none',
      'none HS256',
      '["RS256", "none"]',
      "['none']",
      'HS256;none',
    ],
    fine: ['HS256', 'nonesuch', 'anone', 'RS256', 'HS256-none'],
    others: [
      'XJWT_ALG',
      'JWT_ALGX',
      'JWT_ALG_FILE',
      'ALG',
      'JWT_ALGORITHM_NAME',
      'JWTALG',
      'JWT_KEY_ALG',
    ],
  },
  {
    check: 'provider-mode',
    names: [
      ...['PROVIDER', 'OTP_PROVIDER', 'EMAIL_BACKEND', 'CACHE_DRIVER', 'MAIL_MODE', 'BACKEND'],
      ...['BLOG_PROVIDER'],
    ],
    values: [
      ...['stub', 'stubbed', 'mock', 'mocked', 'fake', 'dummy', 'console', 'memory', 'inmemory'],
      ...['in-memory', 'in_memory', 'locmem', 'noop', 'null', 'test', 'local', 'memory://cache'],
      ...['django.core.mail.backends.locmem.EmailBackend', 'console_backend', 'my-stub'],
    ],
    fine: [
      ...['twilio', 'stubborn', 'mockup', 'localized', 'latest', 'https://test.acme-co.com/local'],
      ...['contest', 'nullable', 'unfake', 'smtp://localhost', 'consoles', 'memory1'],
    ],
    others: [
      'XPROVIDER',
      'PROVIDERX',
      'PROVIDERS',
      'PROVIDER_NAME',
      'LOG_DRIVER',
      'APP_LOG_BACKEND',
      'LOGGING_PROVIDER',
      'LOGS_BACKEND',
      'MY_LOGGER_MODE',
      'LOG_FILE_DRIVER',
    ],
  },
  {
    check: 'skip-flag',
    names: [
      ...['SKIP_STARTUP_VALIDATION', 'SKIP_VALIDATIONS', 'APP_SKIP_AUTH', 'DISABLE_SSL_VERIFY'],
      ...['NO_TLS_CHECK', 'SKIP_RATELIMIT', 'DISABLE_RATE_LIMITING', 'DISABLE_AUTHORISATION'],
      ...['BYPASS_LOGIN', 'APP_BYPASS_LOGIN', 'ALLOW_INSECURE', 'APP_ALLOW_INSECURE_HTTP'],
      ...['SKIP_AUTH_FOR_ALL', 'DISABLE_2FA', 'DISABLE_CSRF', 'NO_WAF'],
    ],
    values: ['true', '1', 'yes', 'anything', 'nothing', 'offline', 'a no'],
    fine: ['false', '0', 'no', 'OFF', 'n', 'f', 'none', 'null', 'disabled'],
    others: [
      'XSKIP_VALIDATION',
      'SKIP_VALIDATIONX',
      'UNSKIP_AUTH',
      'SKIP_MIGRATIONS',
      'NO_COLOR',
      'DISABLE_TELEMETRY',
      'DISABLE_COLOURS',
      'DISABLE_SIGNUP',
      'DISABLE_SIGN_UP',
      'BYPASS_CACHE',
      'DISABLE_COLLECTSTATIC',
      'BYPASS_PROXY_AUTH',
      'DISABLE_ANONYMOUS_AUTH',
      'XBYPASS_LOGIN',
      'DISABLE_BASIC_AUTH',
      'SKIP_UPDATE_CHECK',
      'SKIP_VERSION_CHECK',
      'NO_ANALYTICS',
      'DISABLE_',
      'DISABLE_PASSWORD_AUTH',
      'DISABLE_APP_GUEST_AUTH',
      'BYPASS_CDN',
      'APP_BYPASS_CACHE',
      'APP_DISABLE_LOGIN',
      'DISABLE_LOGIN',
      'XDISABLE_LOGIN',
      'DISALLOW_INSECURE',
      'XALLOW_INSECURE',
      'BYPASS_',
    ],
  },
  {
    check: 'skip-flag',
    names: ['NODE_TLS_REJECT_UNAUTHORIZED', 'PYTHONHTTPSVERIFY'],
    values: ['0'],
    fine: ['1', '00', 'false'],
  },
  {
    check: 'vendor-test-key',
    names: [
      ...['PAYPAL_MODE', 'BRAINTREE_ENV', 'PLAID_ENVIRONMENT', 'SQUARE_ENVIRONMENT', 'ADYEN_ENV'],
      ...['GOCARDLESS_ENVIRONMENT', 'APP_PAYPAL_MODE'],
    ],
    values: ['sandbox', 'SANDBOX', 'test'],
    fine: ['live', 'tested', 'sandboxed', 'mysandbox', 'latest'],
    others: ['XPAYPAL_MODE', 'PAYPAL_MODEX', 'PAYPAL_MODE_FILE', 'STRIPE_MODE', 'PAYPAL_REGION'],
  },
  {
    check: 'jwt-ttl',
    names: [
      ...['JWT_EXPIRES_IN', 'JWT_EXPIRY', 'JWT_TTL', 'JWT_LIFETIME', 'JWT_MAX_AGE', 'JWT_VALIDITY'],
      ...['JWT_EXPIRATION', 'JWT_EXPIRATION_TIME', 'JWT_ACCESS_TOKEN_TTL', 'ACCESS_TOKEN_EXPIRES'],
      ...[
        'AUTH_TOKEN_TTL',
        'BEARER_TOKEN_TTL',
        'ACCESS_TTL',
        'APP_JWT_TTL',
        'OAUTH2_ACCESS_TOKEN_TTL',
      ],
      ...['APP_AUTH_ACCESS_TOKEN_TTL', 'JWT_EXPIRE'],
    ],
    values: [
      ...['2d', '25h', '1500 m', '90001s', '1w', '2 days', '1.5 days', '1441min', '1500 minutes'],
      ...[
        '90000000ms',
        '26 hrs',
        '2 weeks',
        'P2D',
        'PT25H',
        'P1DT1S',
        'PT1441M',
        'PT86401S',
        'p2d',
      ],
    ],
    fine: [
      ...['1d', '24h', '1440m', '86400s', '86400000ms', 'P1D', 'PT24H', '100000', '2 fortnights'],
      ...['2 d 1', 'in 2d', '2dx', 'P2DX', 'XP2D', '-2d', 'never', 'd'],
    ],
    others: [
      'XJWT_TTL',
      'JWT_TTL_2',
      'GITHUB_ACCESS_TOKEN_TTL',
      'REFRESH_TOKEN_TTL',
      'TTL',
      'JWT_EXPIRES_IN_',
      'SESSION_TTL',
      'JWT_REFRESH_TTL',
      'TOKEN_TTL',
      'ACCESS_TOKEN',
    ],
  },
  {
    check: 'tier-consistency',
    names: [
      ...['RAILS_ENV', 'NODE_ENV', 'GO_ENV', 'DJANGO_SETTINGS_MODULE', 'DJANGO_CONFIGURATION'],
      ...['SPRING_PROFILES_ACTIVE', 'ASPNETCORE_ENVIRONMENT', 'DOTNET_ENVIRONMENT'],
      ...['MICRONAUT_ENVIRONMENTS', 'QUARKUS_PROFILE', 'ENVIRONMENT', 'APP_ENVIRONMENT', 'STAGE'],
      ...[
        'APP_STAGE',
        'ENV',
        'SENTRY_ENVIRONMENT',
        'DD_ENV',
        'ROLLBAR_ENV',
        'HONEYBADGER_ENVIRONMENT',
      ],
      ...['BUGSNAG_RELEASE_STAGE', 'ELASTIC_APM_ENVIRONMENT', 'LOGFIRE_ENVIRONMENT', 'DEPLOY_ENV'],
      ...['DEPLOYMENT_ENVIRONMENT'],
    ],
    values: ['staging', 'development', 'config.settings.staging'],
    fine: ['production', 'config.settings.production', './staging', 'C:\\staging', '/etc/staging'],
  },
  {
    check: 'wrong-tier-hint',
    names: ['DB_HOST', 'HOST', 'HOSTNAME', 'API_ENDPOINT', 'SMTP_SERVER', 'PGHOST', 'pghost'],
    values: [
      ...[
        'db.staging.acme-co.com',
        'stg-db.acme-co.com',
        'uat2.acme-co.com',
        'app-dev.acme-co.com',
      ],
      ...[
        'qa.acme-co.com:5432',
        'a.acme-co.com,b.sandbox.acme-co.com',
        'db-test',
        'preprod.acme-co.com.',
      ],
      ...[
        'nonprod.acme-co.com',
        'local1.acme-co.com',
        'stage.acme-co.com',
        'development.acme-co.com',
      ],
    ],
    fine: [
      ...[
        'db.acme-co.com',
        'app.dev',
        'db.cluster.local',
        'dev-portal.acme-co.com',
        'staging-prod.acme-co.com',
      ],
      ...[
        'mystaging.acme-co.com',
        'stagings.acme-co.com',
        'devs.acme-co.com',
        'contest.acme-co.com',
      ],
    ],
    others: [
      'XHOST',
      'HOSTX',
      'HOST_FILE',
      'HOSTNAMES',
      'XPGHOST',
      'PGHOSTX',
      'MY_PGHOST',
      'API_ENDPOINTS',
      'SERVERS',
    ],
  },
  {
    check: 'wrong-tier-hint',
    names: [
      'DB_NAME',
      'DATABASE_NAME',
      'PGDATABASE',
      'MYSQL_DATABASE',
      'POSTGRES_DATABASE',
      'POSTGRES_DB',
      'DB_DATABASE',
      'MONGO_DATABASE',
      'DBDATABASE',
    ],
    values: ['staging', 'app_dev', 'app-test', 'test1', 'sandbox_app'],
    fine: ['app', 'dev_portal', 'app_prod_test', 'live_staging'],
  },
  {
    check: 'wrong-tier-hint',
    names: ['BUCKET', 'BUCKET_NAME', 'S3_BUCKET', 'UPLOADS_BUCKET_NAME'],
    values: ['example-uploads-dev', 'staging.acme-co.com', 'uploads.qa'],
    fine: ['example-uploads', 'dev-portal-uploads'],
    others: ['XBUCKET', 'BUCKETX', 'BUCKETS', 'BUCKET_NAMES', 'S3_BUCKET_REGION'],
  },
]

/** The same whatever the name. */
const BY_VALUE: readonly Pick<ByName, 'check' | 'values' | 'fine'>[] = [
  {
    check: 'nullish-literal',
    values: [
      ...['undefined', 'null', 'NULL', 'None', 'nil', 'NaN', '[object Object]', '<nil>', '<null>'],
      ...['(null)'],
    ],
    fine: ['nullable', 'a null', 'nonempty', 'nils', 'null null', '0', '(null'],
  },
  {
    check: 'unresolved-template',
    values: [
      ...['${{ secrets.A }}', '${A}', '{{ .Values.a }}', '<YOUR-HOST>', '$API_HOST', '%API_HOST%'],
      ...['__API_HOST__'],
    ],
    fine: [
      ...[
        'a ${A}',
        '${A} b',
        '$a',
        '$5',
        '%a%',
        '50%',
        '<a>',
        '__init__',
        '$A-b',
        '{a}',
        '{{a}',
        'a $A',
      ],
      ...['<YOUR-HOST> b', '%A% b', 'a %A%', 'x__A__', '__A__x'],
    ],
  },
  {
    check: 'placeholder',
    values: [
      ...[
        'changeme',
        'change-me',
        'Change_This',
        'change it',
        'replaceme',
        'replace-this',
        'placeholder',
      ],
      ...[
        'place_holder',
        'todo',
        'FIXME',
        'tbd',
        'changeme!',
        'todo...',
        'your-key-here',
        'my_host_here',
      ],
      ...[
        'insert here',
        'enter-name-here',
        'put-it-here',
        'add_it_here',
        'your-api-key',
        'your_host',
      ],
      ...[
        'insert-your-key',
        'put-the-token',
        'enter-api-host',
        'add-key-x',
        '<your key>',
        'xxx',
        'XXXXX',
      ],
      ...['...', '.....', '***', '******'],
    ],
    fine: [
      ...[
        'exchange-me',
        'changeme2',
        'a todo',
        'todo list',
        'placeholders',
        'yourself',
        'insert',
        'here',
      ],
      ...[
        'not your-key-here',
        'my-key-hereby',
        'my-your-api-key',
        'your-key.',
        '<>',
        '<a>b',
        'a<b>',
        'xx',
      ],
      ...['xxy', 'axxx', '..', '**', '...a', 'a...', '***a', 'a***', '<<a>>', 'add-host'],
    ],
  },
]

const said = (check: string, name: string, raw: string) =>
  hits(one(suite.filter(({ id }) => id === check)), [
    present(name, 'string', raw, { sensitive: false, origin: MANIFEST }),
  ]).length > 0

describe.each(BY_NAME)('$check of $names.0', ({ check, names, values, fine, others }) => {
  const [value = ''] = values
  const [name = ''] = names

  it('goes by the whole name', () => {
    const wrong = names.filter((name) => !said(check, name, value))
    expect(wrong).toEqual([])
    const longer = names.flatMap((name) => [`X${name}`, `${name}X`, `${name}_FILE`])
    expect((others ?? longer).filter((name) => said(check, name, value))).toEqual([])
  })

  it('has something against these values, with white space or without', () => {
    expect(values.filter((raw) => !said(check, name, raw))).toEqual([])
    const spaced = values.flatMap((raw) => [` ${raw}`, `${raw}\t\n`])
    expect(spaced.filter((raw) => !said(check, name, raw))).toEqual([])
  })

  it('has nothing against others', () => {
    expect(fine.filter((raw) => said(check, name, raw))).toEqual([])
  })
})

describe.each(BY_VALUE)('$check of any name', ({ check, values, fine }) => {
  it('has something against these values', () => {
    expect(values.filter((raw) => !said(check, 'V', raw))).toEqual([])
  })

  it('has nothing against others', () => {
    expect(fine.filter((raw) => said(check, 'V', raw))).toEqual([])
  })
})
