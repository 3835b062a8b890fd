import type { QueryRules } from './query-rules.ts'

/** connection.py: the arguments of `Connection`, which every option of the query becomes. */
const REDIS_PY = [
  ...['client_name', 'db', 'decode_responses', 'encoding', 'encoding_errors'],
  ...['health_check_interval', 'host', 'legacy_responses', 'lib_name', 'lib_version'],
  ...['max_connections', 'password', 'path', 'port', 'protocol', 'retry_on_error'],
  ...['retry_on_timeout', 'socket_connect_timeout', 'socket_keepalive', 'socket_read_size'],
  ...['socket_timeout', 'socket_type', 'timeout', 'username'],
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

/** Asked of redis-py 8.1, Celery 5.7 and go-redis 9.23. */
export const REDIS_QUERIES = {
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
      ...['client_name', 'conn_max_idle_time', 'conn_max_lifetime', 'conn_max_lifetime_jitter'],
      ...['db', 'dial_timeout', 'idle_timeout', 'max_active_conns', 'max_concurrent_dials'],
      ...['max_conn_age', 'max_idle_conns', 'max_retries', 'max_retry_backoff', 'min_idle_conns'],
      ...['min_retry_backoff', 'pipeline_pool_size', 'pipeline_read_buffer_size'],
      ...['pipeline_write_buffer_size', 'pool_fifo', 'pool_size', 'pool_timeout', 'protocol'],
      ...['read_timeout', 'skip_verify', 'write_timeout'],
    ],
    otherNames: 'refused',
  },
} as const satisfies Record<string, QueryRules>
