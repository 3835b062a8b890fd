import { escapesAreWhole, unescapePercent } from './url-text.ts'

/** Every parameter of libpq 18 (PostgreSQL manual, 32.1.2), and `ssl=true`, which it accepts for JDBC. */
const LIBPQ_PARAMETERS = new Set([
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
])
const PSYCOPG_ARGUMENTS = new Set([
  ...['autocommit', 'connection_factory', 'context', 'cursor_factory', 'database', 'plugin'],
  ...['prepare_threshold', 'row_factory'],
])
const SSL_MODES = new Set(['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'])

/** Whether libpq accepts the query: known names, one `=` each, whole escapes (fe-connect.c, conninfo_uri_parse_params). */
export function isLibpqQuery(query: string): boolean {
  if (query === '') return true
  const pairs = query.split('&')
  // The list may end with one &.
  if (pairs.at(-1) === '') pairs.pop()
  return pairs.every((pair) => {
    const [name = '', value, ...more] = pair.split('=')
    if (value === undefined || more.length > 0 || !escapesAreWhole(pair)) return false
    const key = unescapePercent(name)
    if (key === 'ssl') return value === 'true'
    if (key === 'host' && holdsPort(value)) return false
    return LIBPQ_PARAMETERS.has(key) && (key !== 'sslmode' || isSslMode(value))
  })
}

/**
 * Whether libpq accepts the options that SQLAlchemy hands on from the query, as arguments. SQLAlchemy itself takes
 * `plugin`, and psycopg its own few; a URL's `host` may hold a port there.
 */
export function isLibpqArguments(query: string): boolean {
  const [pairs = ''] = query.split('#', 1)
  return [...new URLSearchParams(pairs)].every(
    ([name, value]) =>
      // SQLAlchemy drops an option without a value.
      value === '' ||
      ((LIBPQ_PARAMETERS.has(name) || PSYCOPG_ARGUMENTS.has(name)) &&
        (name !== 'sslmode' || SSL_MODES.has(value))),
  )
}

/** Whether asyncpg accepts the query: Python's strict `parse_qs`, then a mode of its own list (connect_utils.py). */
export function isAsyncpgQuery(query: string): boolean {
  const [pairs = ''] = query.split('#', 1)
  if (pairs === '') return true
  return pairs.split('&').every((pair) => {
    const [name = '', value, ...more] = pair.split('=')
    if (value === undefined) return false
    return name !== 'sslmode' || more.length > 0 || isSslMode(value)
  })
}

/** Whether the hosts that pg-connection-string takes from the query are valid; it passes on any text. */
export function isNodePgQuery(query: string): boolean {
  return !query.split('&').some((pair) => pair.startsWith('host=') && holdsPort(pair.slice(5)))
}

/** A port next to a host in the query is looked up as part of the name: there, the port is its own parameter. */
function holdsPort(host: string): boolean {
  return /^[^:/]+:\d*$/.test(unescapePercent(host))
}

function isSslMode(value: string): boolean {
  return value === '' || SSL_MODES.has(unescapePercent(value))
}
