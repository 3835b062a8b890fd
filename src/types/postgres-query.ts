import {
  CERT_MODE,
  CHANNEL_BINDING,
  hasHostWithPort,
  hasLonePair,
  isBrokenForLibpq,
  isWeakDirectTls,
  LIBPQ,
  LIBPQ_NAMES,
  LIBPQ_VALUES,
  NEGOTIATION,
  SESSION,
  SSL_MODE,
  TLS_VERSION,
} from './libpq-query.ts'
import { isServerSetting, SETTING_VALUES } from './postgres-settings.ts'
import type { QueryRules } from './query-rules.ts'
import type { Reader } from './readers.ts'

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
    refuses: hasLonePair,
  },
  'node-pg': {
    ...NODE_PG,
    refuses: hasHostWithPort,
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
  /** config.rs, Config::param. */
  'tokio-postgres': {
    names: [
      ...['application_name', 'channel_binding', 'connect_timeout', 'dbname', 'host', 'hostaddr'],
      ...['keepalives', 'keepalives_idle', 'keepalives_interval', 'keepalives_retries'],
      ...['load_balance_hosts', 'options', 'password', 'port', 'sslmode', 'sslnegotiation'],
      ...['target_session_attrs', 'tcp_user_timeout', 'user'],
    ],
    values: {
      channel_binding: CHANNEL_BINDING,
      connect_timeout: /^[+-]?\d+$/,
      keepalives: /^[+-]?\d+$/,
      keepalives_idle: /^[+-]?\d+$/,
      keepalives_interval: /^[+-]?\d+$/,
      keepalives_retries: /^\d+$/,
      load_balance_hosts: /^(disable|random)$/,
      sslmode: /^(disable|prefer|require)$/,
      sslnegotiation: NEGOTIATION,
      target_session_attrs: /^(any|read-write|read-only)$/,
      tcp_user_timeout: /^[+-]?\d+$/,
    },
    otherNames: 'refused',
    readsEmpty: true,
    refuses: (query, options) =>
      query.includes('#') ||
      hasLonePair(query.replace(/&$/, '')) ||
      hasHostWithPort(query) ||
      isWeakDirectTls(options),
  },
  /** postgres/options/parse.rs. */
  sqlx: {
    names: [],
    values: {
      sslmode: /^(disable|allow|prefer|require|verify-ca|verify-full)$/i,
      'ssl-mode': /^(disable|allow|prefer|require|verify-ca|verify-full)$/i,
      // It reads the file of this name.
      sslrootcert: /^(?!system$)./,
      'ssl-root-cert': /^(?!system$)./,
      'statement-cache-capacity': /^\d+$/,
    },
    otherNames: 'ignored',
    readsEmpty: true,
  },
  pgjdbc: {
    names: [],
    values: { sslmode: /^(disable|allow|prefer|require|verify-ca|verify-full)$/i },
    otherNames: 'ignored',
    readsEmpty: true,
  },
} as const satisfies Partial<Record<Reader, QueryRules>>

export type PostgresReader = keyof typeof POSTGRES_QUERIES
