import { ownIn } from '../algorithms/own.ts'
import type { Reader } from './readers.ts'
import { queryOf, type Url } from './url-text.ts'

/** The options of a URL's query, as one reader takes them. */
interface QueryRules {
  /** The options that the reader knows. */
  readonly names: readonly string[]
  /** The values that an option may have; any without an entry. */
  readonly values?: Readonly<Record<string, RegExp>>
  /** What the reader does with every other option. */
  readonly otherNames: 'refused' | 'ignored'
}

/** connection.py: the arguments of `Connection`, which every option of the query becomes. */
const REDIS_PY = [
  ...[
    'client_name',
    'db',
    'decode_responses',
    'encoding',
    'encoding_errors',
    'health_check_interval',
  ],
  ...['host', 'legacy_responses', 'lib_name', 'lib_version', 'max_connections', 'password', 'path'],
  ...['port', 'protocol', 'retry_on_error', 'retry_on_timeout', 'socket_connect_timeout'],
  ...[
    'socket_keepalive',
    'socket_read_size',
    'socket_timeout',
    'socket_type',
    'timeout',
    'username',
  ],
]
/** connection.py: the arguments of `SSLConnection`, for rediss:// only. */
const REDIS_PY_TLS = [
  ...['ssl_ca_certs', 'ssl_ca_data', 'ssl_ca_path', 'ssl_cert_reqs', 'ssl_certfile'],
  ...['ssl_check_hostname', 'ssl_ciphers', 'ssl_exclude_verify_flags', 'ssl_include_verify_flags'],
  ...['ssl_keyfile', 'ssl_min_version', 'ssl_password', 'ssl_validate_ocsp'],
  'ssl_validate_ocsp_stapled',
]
const SECONDS = /^\d+(\.\d+)?$/
const REDIS_PY_VALUES = {
  ssl_cert_reqs: /^(none|optional|required)$/,
  socket_timeout: SECONDS,
  socket_connect_timeout: SECONDS,
  timeout: SECONDS,
}

/** Asked of redis-py 8.1, Celery 5.7, go-redis 9.23, PyMySQL, asyncpg 0.32 and SQLAlchemy 2.1. */
const QUERY_RULES: Readonly<Record<Reader, QueryRules>> = {
  'redis-py': { names: REDIS_PY, values: REDIS_PY_VALUES, otherNames: 'refused' },
  'redis-py with TLS': {
    names: [...REDIS_PY, ...REDIS_PY_TLS],
    values: REDIS_PY_VALUES,
    otherNames: 'refused',
  },
  Celery: {
    names: [],
    values: { ssl_cert_reqs: /^(CERT_(NONE|OPTIONAL|REQUIRED)|none|optional|required)$/ },
    otherNames: 'ignored',
  },
  /** options.go, setupConnParams. */
  'go-redis': {
    names: [
      ...[
        'client_name',
        'conn_max_idle_time',
        'conn_max_lifetime',
        'conn_max_lifetime_jitter',
        'db',
      ],
      ...[
        'dial_timeout',
        'idle_timeout',
        'max_active_conns',
        'max_concurrent_dials',
        'max_conn_age',
      ],
      ...['max_idle_conns', 'max_retries', 'max_retry_backoff', 'min_idle_conns'],
      ...['min_retry_backoff', 'pipeline_pool_size', 'pipeline_read_buffer_size'],
      ...['pipeline_write_buffer_size', 'pool_fifo', 'pool_size', 'pool_timeout', 'protocol'],
      ...['read_timeout', 'skip_verify', 'write_timeout'],
    ],
    otherNames: 'refused',
  },
  /** SQLAlchemy gives the query to `connect()`; pymysql/connections.py has its arguments. */
  PyMySQL: {
    names: [
      ...['autocommit', 'binary_prefix', 'bind_address', 'charset', 'client_flag', 'collation'],
      ...['compress', 'connect_timeout', 'database', 'db', 'defer_connect', 'host', 'init_command'],
      ...[
        'local_infile',
        'max_allowed_packet',
        'named_pipe',
        'passwd',
        'password',
        'plugin',
        'port',
      ],
      ...['program_name', 'read_default_file', 'read_default_group', 'read_timeout', 'sql_mode'],
      ...['server_public_key', 'ssl', 'ssl_ca', 'ssl_capath', 'ssl_cert', 'ssl_check_hostname'],
      ...['ssl_cipher', 'ssl_disabled', 'ssl_key', 'ssl_key_password', 'ssl_verify_cert'],
      ...['ssl_verify_identity', 'unix_socket', 'use_unicode', 'user', 'write_timeout'],
    ],
    otherNames: 'refused',
  },
  /** SQLAlchemy gives the query to `asyncpg.connect()`, after the arguments of its own dialect. */
  'asyncpg under SQLAlchemy': {
    names: [
      ...['command_timeout', 'database', 'direct_tls', 'gsslib', 'host', 'krbsrvname'],
      ...['max_cacheable_statement_size', 'max_cached_statement_lifetime', 'passfile', 'password'],
      ...['plugin', 'port', 'prepared_statement_cache_size', 'prepared_statement_name_func'],
      ...['ssl', 'statement_cache_size', 'target_session_attrs', 'timeout', 'user'],
      ...['async_fallback', 'async_creator_fn'],
    ],
    values: { ssl: /^(disable|allow|prefer|require|verify-ca|verify-full)$/ },
    otherNames: 'refused',
  },
}

/** Whether the reader refuses an option of the URL's query, by its name or its value. */
export function refusesQuery(url: Pick<Url, 'tail'>, reader: Reader): boolean {
  const { names, values = {}, otherNames } = QUERY_RULES[reader]
  const [pairs = ''] = queryOf(url).split('#', 1)
  // Python's parse_qs drops an option without a value.
  return [...new URLSearchParams(pairs)].some(
    ([name, value]) =>
      value !== '' &&
      ((otherNames === 'refused' && !names.includes(name)) ||
        ownIn(values, name)?.test(value) === false),
  )
}
