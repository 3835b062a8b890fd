import type { QueryRules } from './query-rules.ts'
import type { Reader } from './readers.ts'

/** connection.py: the arguments of `Connection`, which every option of the query becomes. */
const REDIS_PY = [
  ...['client_name', 'db', 'decode_responses', 'encoding', 'encoding_errors'],
  ...['health_check_interval', 'host', 'legacy_responses', 'lib_name', 'lib_version'],
  ...['max_connections', 'password', 'path', 'port', 'protocol', 'retry_on_error'],
  ...['retry_on_timeout', 'socket_connect_timeout', 'socket_keepalive', 'socket_read_size'],
  ...['socket_timeout', 'socket_type', 'username'],
]
/** connection.py: the arguments of `SSLConnection`, for rediss:// only. */
const REDIS_PY_TLS = [
  ...['ssl_ca_certs', 'ssl_ca_data', 'ssl_ca_path', 'ssl_cert_reqs', 'ssl_certfile'],
  ...['ssl_check_hostname', 'ssl_ciphers', 'ssl_exclude_verify_flags', 'ssl_include_verify_flags'],
  ...['ssl_keyfile', 'ssl_min_version', 'ssl_password', 'ssl_validate_ocsp'],
  'ssl_validate_ocsp_stapled',
]
const SECONDS = /^\d+(\.\d+)?$/
const WHOLE = /^\d+$/
const REDIS_PY_VALUES = {
  ssl_cert_reqs: /^(none|optional|required)$/,
  socket_timeout: SECONDS,
  socket_connect_timeout: SECONDS,
  health_check_interval: WHOLE,
  max_connections: WHOLE,
  protocol: WHOLE,
}
const CERTIFICATE = /^(CERT_(NONE|OPTIONAL|REQUIRED)|none|optional|required)$/
const GO_TIME = /^$|^-?\d+$|^[+-]?(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/
const GO_TIMES = [
  ...['conn_max_idle_time', 'conn_max_lifetime', 'conn_max_lifetime_jitter', 'dial_timeout'],
  ...['idle_timeout', 'max_conn_age', 'max_retry_backoff', 'min_retry_backoff', 'pool_timeout'],
  ...['read_timeout', 'write_timeout'],
]
const GO_NUMBERS = [
  ...['db', 'max_active_conns', 'max_concurrent_dials', 'max_idle_conns', 'max_retries'],
  ...['min_idle_conns', 'pipeline_pool_size', 'pipeline_read_buffer_size'],
  ...['pipeline_write_buffer_size', 'pool_size', 'protocol'],
]
const GO_BOOLEAN = /^(1|0|true|false)?$/
const GO_VALUES = {
  ...Object.fromEntries(GO_TIMES.map((name) => [name, GO_TIME])),
  ...Object.fromEntries(GO_NUMBERS.map((name) => [name, /^(-?\d+)?$/])),
  pool_fifo: GO_BOOLEAN,
  skip_verify: GO_BOOLEAN,
}
const GO_NAMES = [...GO_TIMES, ...GO_NUMBERS, 'client_name', 'pool_fifo']

/** kombu/connection.py, _init_params, and utils/url.py, which collects the options of TLS. */
const KOMBU: QueryRules = {
  names: ['connect_timeout', 'heartbeat', 'insist', 'login_method', 'ssl'],
  values: { heartbeat: /^[+-]?\d+(\.\d+)?$/, ssl_cert_reqs: CERTIFICATE },
  otherNames: (name) => name.startsWith('ssl_'),
}

/** Asked of redis-py 8.1, Celery 5.7, kombu 5.7, go-redis 9.23 and redis-rs 1.8.1. */
export const REDIS_QUERIES = {
  'redis-py': { names: REDIS_PY, values: REDIS_PY_VALUES, otherNames: 'refused' },
  'kombu (Celery’s broker)': KOMBU,
  /** backends/redis.py: the options of redis-py beside its own `virtual_host`. */
  'Celery’s result backend': {
    names: [...REDIS_PY, 'virtual_host'],
    values: REDIS_PY_VALUES,
    otherNames: 'refused',
  },
  /** options.go, setupConnParams. */
  'go-redis': { names: GO_NAMES, values: GO_VALUES, otherNames: 'refused', readsEmpty: true },
  'redis-rs': { names: [], values: { protocol: /^(resp)?[23]$/ }, otherNames: 'ignored' },
} as const satisfies Partial<Record<Reader, QueryRules>>

/** The same for rediss://. */
export const REDIS_TLS_QUERIES = {
  'redis-py': { ...REDIS_QUERIES['redis-py'], names: [...REDIS_PY, ...REDIS_PY_TLS] },
  'kombu (Celery’s broker)': KOMBU,
  'Celery’s result backend': {
    names: [...REDIS_PY, ...REDIS_PY_TLS, 'virtual_host'],
    values: { ...REDIS_PY_VALUES, ssl_cert_reqs: CERTIFICATE },
    otherNames: 'refused',
  },
  'redis-rs': REDIS_QUERIES['redis-rs'],
  'go-redis': { ...REDIS_QUERIES['go-redis'], names: [...GO_NAMES, 'skip_verify'] },
} as const satisfies Record<RedisReader, QueryRules>

export type RedisReader = keyof typeof REDIS_QUERIES
