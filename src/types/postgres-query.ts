import { isServerSetting, SETTING_VALUES } from './postgres-settings.ts'
import type { QueryRules } from './query-rules.ts'
import type { Reader } from './readers.ts'
import { escapesAreWhole, unescapePercent } from './url-text.ts'

const SSL_MODE = /^(disable|allow|prefer|require|verify-ca|verify-full)$/
const NUMBER = /^\s*[+-]?\d+(\.\d+)?\s*$/
const SESSION = /^(any|read-write|read-only|primary|standby|prefer-standby)$/
const CHANNEL_BINDING = /^(disable|prefer|require)$/
const CERT_MODE = /^(disable|allow|require)$/
const NEGOTIATION = /^(postgres|direct)$/
const TLS_VERSION = /^(TLSv1(\.[0-3])?)?$/i

/** Every parameter of libpq 18 (PostgreSQL manual, 32.1.2). */
const LIBPQ_NAMES = [
  ...['application_name', 'channel_binding', 'client_encoding', 'connect_timeout', 'dbname'],
  ...['fallback_application_name', 'gssdelegation', 'gssencmode', 'gsslib', 'host', 'hostaddr'],
  ...['keepalives', 'keepalives_count', 'keepalives_idle', 'keepalives_interval', 'krbsrvname'],
  ...['load_balance_hosts', 'max_protocol_version', 'min_protocol_version', 'oauth_client_id'],
  ...['oauth_client_secret', 'oauth_issuer', 'oauth_scope', 'options', 'passfile', 'password'],
  ...['port', 'replication', 'require_auth', 'requirepeer', 'scram_client_key', 'service'],
  ...['scram_server_key', 'ssl_max_protocol_version', 'ssl_min_protocol_version', 'sslcert'],
  ...['sslcertmode', 'sslcompression', 'sslcrl', 'sslcrldir', 'sslkey', 'sslkeylogfile', 'sslmode'],
  ...['sslnegotiation', 'sslpassword', 'sslrootcert', 'sslsni', 'target_session_attrs'],
  ...['tcp_user_timeout', 'user'],
]
const LIBPQ_VALUES = {
  sslmode: SSL_MODE,
  channel_binding: CHANNEL_BINDING,
  connect_timeout: NUMBER,
  keepalives: NUMBER,
  keepalives_count: NUMBER,
  keepalives_idle: NUMBER,
  keepalives_interval: NUMBER,
  tcp_user_timeout: NUMBER,
  target_session_attrs: SESSION,
  gssencmode: CHANNEL_BINDING,
  load_balance_hosts: /^(disable|random)$/,
  sslcertmode: CERT_MODE,
  sslnegotiation: NEGOTIATION,
  ssl_min_protocol_version: TLS_VERSION,
  ssl_max_protocol_version: TLS_VERSION,
}

/** TLS from the first byte needs a mode that is never without TLS. */
function isWeakDirectTls(options: URLSearchParams): boolean {
  const mode = options.get('sslmode') ?? 'prefer'
  return options.get('sslnegotiation') === 'direct' && /^(disable|allow|prefer)$/.test(mode)
}

/** libpq reads `name=value` pairs with one `=` each and whole escapes (fe-connect.c, conninfo_uri_parse_params). */
function isBrokenForLibpq(query: string): boolean {
  if (query === '') return false
  const pairs = query.split('&')
  // The list may end with one &.
  if (pairs.at(-1) === '') pairs.pop()
  return pairs.some((pair) => {
    const [name = '', value, ...more] = pair.split('=')
    if (value === undefined || more.length > 0 || !escapesAreWhole(pair)) return true
    return unescapePercent(name) === 'host' && holdsPort(value)
  })
}

const LIBPQ: QueryRules = {
  // It takes `ssl=true` as JDBC's name for sslmode=require.
  names: [...LIBPQ_NAMES, 'ssl'],
  values: { ...LIBPQ_VALUES, ssl: /^true$/ },
  otherNames: 'refused',
  readsEmpty: true,
  refuses: (query, options) =>
    query.includes('#') || isBrokenForLibpq(query) || isWeakDirectTls(options),
}

/** pg takes any text for `ssl` that is none of its words as a demand that the connection then fails to meet. */
const NODE_PG = {
  names: [],
  values: {
    ...SETTING_VALUES,
    ssl: /^(true|1|0|no-verify)$/,
    // It reads the file of this name.
    sslrootcert: /^(?!system$)/,
  },
  otherNames: 'ignored',
} as const satisfies QueryRules

/** Asked with a connection to PostgreSQL 15; the versions are in docs/readers.md. */
export const POSTGRES_QUERIES = {
  libpq: LIBPQ,
  psycopg: LIBPQ,
  psycopg2: LIBPQ,
  /** SQLAlchemy takes `plugin`, and gives the other options to `connect()` as arguments. */
  'psycopg under SQLAlchemy': {
    names: [
      ...LIBPQ_NAMES,
      ...['autocommit', 'connection_factory', 'context', 'cursor_factory', 'database', 'plugin'],
      ...['prepare_threshold', 'row_factory'],
    ],
    values: LIBPQ_VALUES,
    otherNames: 'refused',
    refuses: (_, options) => isWeakDirectTls(options),
  },
  /**
   * SQLAlchemy gives the query to `asyncpg.connect()`, after the arguments of its own dialect; an argument that is
   * no text, such as `timeout`, fails.
   */
  'asyncpg under SQLAlchemy': {
    names: [
      ...['command_timeout', 'database', 'gsslib', 'host', 'krbsrvname', 'passfile', 'password'],
      ...['plugin', 'port', 'prepared_statement_cache_size', 'service', 'servicefile', 'ssl'],
      ...['target_session_attrs', 'user'],
    ],
    values: { ssl: SSL_MODE, target_session_attrs: SESSION },
    otherNames: 'refused',
  },
  /** connect_utils.py: Python's strict parse_qs; the server gets what is left. */
  asyncpg: {
    names: [
      ...['database', 'dbname', 'gsslib', 'host', 'krbsrvname', 'passfile', 'password', 'port'],
      ...['service', 'ssl_max_protocol_version', 'ssl_min_protocol_version', 'sslcert', 'sslcrl'],
      ...['sslkey', 'sslmode', 'sslnegotiation', 'sslpassword', 'sslrootcert'],
      ...['target_session_attrs', 'user'],
    ],
    values: {
      ...SETTING_VALUES,
      sslmode: SSL_MODE,
      target_session_attrs: SESSION,
      sslnegotiation: NEGOTIATION,
      ssl_min_protocol_version: TLS_VERSION,
      ssl_max_protocol_version: TLS_VERSION,
    },
    otherNames: isServerSetting,
    refuses: (query) =>
      query !== '' &&
      query
        .split('#', 1)
        .join()
        .split('&')
        .some((pair) => !pair.includes('=')),
  },
  'node-pg': {
    ...NODE_PG,
    refuses: (query) =>
      query.split('&').some((pair) => pair.startsWith('host=') && holdsPort(pair.slice(5))),
  },
  /** Version 7: its adapter is node-pg. */
  Prisma: NODE_PG,
  /** src/index.js, parseOptions: the server gets what is left. */
  'postgres.js': {
    names: [
      ...['backoff', 'connect_timeout', 'debug', 'fetch_types', 'idle_timeout', 'keep_alive'],
      ...['max', 'max_lifetime', 'max_pipeline', 'prepare', 'publications', 'ssl', 'sslmode'],
      ...['sslnegotiation', 'target_session_attrs'],
    ],
    values: {
      ...SETTING_VALUES,
      target_session_attrs: /^(read-write|read-only|primary|standby|prefer-standby)$/,
    },
    otherNames: isServerSetting,
  },
  /** pgconn/config.go, conn.go and pgxpool/pool.go: the server gets what is left. */
  pgx: {
    names: [
      ...['channel_binding', 'connect_timeout', 'database', 'dbname', 'default_query_exec_mode'],
      ...['description_cache_capacity', 'host', 'krbspn', 'krbsrvname', 'max_protocol_version'],
      ...['min_protocol_version', 'passfile', 'password', 'pool_health_check_period'],
      ...['pool_max_conn_idle_time', 'pool_max_conn_lifetime', 'pool_max_conn_lifetime_jitter'],
      ...['pool_max_conns', 'pool_min_conns', 'pool_min_idle_conns', 'pool_ping_timeout', 'port'],
      ...['require_auth', 'service', 'servicefile', 'ssl', 'sslcert', 'sslcertmode', 'sslkey'],
      ...['sslmode', 'sslnegotiation', 'sslpassword', 'sslrootcert', 'sslsni'],
      ...['statement_cache_capacity', 'target_session_attrs', 'user'],
    ],
    values: {
      ...SETTING_VALUES,
      sslmode: /^(|disable|allow|prefer|require|verify-ca|verify-full)$/,
      ssl: /^true$/,
      channel_binding: /^(|disable|prefer|require)$/,
      sslcertmode: CERT_MODE,
      connect_timeout: /^\d+$/,
      pool_max_conns: /^\d+$/,
      statement_cache_capacity: /^\d+$/,
      description_cache_capacity: /^\d+$/,
      default_query_exec_mode:
        /^(cache_statement|cache_describe|describe_exec|exec|simple_protocol)$/,
      target_session_attrs: SESSION,
    },
    otherNames: isServerSetting,
    readsEmpty: true,
    refuses: (query) => query.includes('#') || isBrokenForLibpq(query),
  },
  /** connector.go: the server gets what is left. */
  'lib/pq': {
    names: [
      ...['binary_parameters', 'connect_timeout', 'datestyle', 'dbname'],
      ...['disable_prepared_binary_result', 'fallback_application_name', 'host', 'hostaddr'],
      ...['krbspn', 'krbsrvname', 'load_balance_hosts', 'max_protocol_version'],
      ...['min_protocol_version', 'passfile', 'password', 'port', 'service'],
      ...['ssl_max_protocol_version', 'ssl_min_protocol_version', 'sslcert', 'sslinline', 'sslkey'],
      ...['sslmode', 'sslnegotiation', 'sslrootcert', 'sslsni', 'target_session_attrs', 'tz'],
      'user',
    ],
    values: {
      ...SETTING_VALUES,
      sslmode: SSL_MODE,
      connect_timeout: /^[+-]?\d+$/,
      datestyle: /^ISO, MDY$/i,
      target_session_attrs: SESSION,
      load_balance_hosts: /^(disable|random)$/,
      sslnegotiation: NEGOTIATION,
      sslsni: /^(0|1|t|f|true|false|yes|no)$/i,
      binary_parameters: /^(0|1|t|f|true|false|yes|no)$/i,
      ssl_min_protocol_version: TLS_VERSION,
      ssl_max_protocol_version: TLS_VERSION,
    },
    otherNames: isServerSetting,
    refuses: (_, options) => isWeakDirectTls(options),
  },
  pgjdbc: {
    names: [],
    values: { sslmode: /^(disable|allow|prefer|require|verify-ca|verify-full)$/i },
    otherNames: 'ignored',
    readsEmpty: true,
  },
} as const satisfies Partial<Record<Reader, QueryRules>>

export type PostgresReader = keyof typeof POSTGRES_QUERIES

/** A port next to a host in the query is looked up as part of the name: there, the port is its own parameter. */
function holdsPort(host: string): boolean {
  return /^[^:/]+:\d*$/.test(unescapePercent(host))
}
