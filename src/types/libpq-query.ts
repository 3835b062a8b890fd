import type { QueryRules } from './query-rules.ts'
import { escapesAreWhole, unescapePercent } from './url-text.ts'

export const SSL_MODE = /^(disable|allow|prefer|require|verify-ca|verify-full)$/
const NUMBER = /^\s*[+-]?\d+(\.\d+)?\s*$/
export const SESSION = /^(any|read-write|read-only|primary|standby|prefer-standby)$/
export const CHANNEL_BINDING = /^(disable|prefer|require)$/
export const CERT_MODE = /^(disable|allow|require)$/
export const NEGOTIATION = /^(postgres|direct)$/
export const TLS_VERSION = /^(TLSv1(\.[0-3])?)?$/i

/** Every parameter of libpq 18 (PostgreSQL manual, 32.1.2). */
export const LIBPQ_NAMES = [
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
export const LIBPQ_VALUES = {
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
export function isWeakDirectTls(options: URLSearchParams): boolean {
  const mode = options.get('sslmode') ?? 'prefer'
  return options.get('sslnegotiation') === 'direct' && /^(disable|allow|prefer)$/.test(mode)
}

/** Whether a part of the query is no `name=value` pair. */
export function hasLonePair(query: string): boolean {
  const [pairs = ''] = query.split('#', 1)
  return pairs !== '' && pairs.split('&').some((pair) => !pair.includes('='))
}

/** Whether a host of the query has a port next to it. */
export function hasHostWithPort(query: string): boolean {
  return query.split('&').some((pair) => pair.startsWith('host=') && holdsPort(pair.slice(5)))
}

/** libpq reads `name=value` pairs with one `=` each and whole escapes (fe-connect.c, conninfo_uri_parse_params). */
export function isBrokenForLibpq(query: string): boolean {
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

export const LIBPQ: QueryRules = {
  // It takes `ssl=true` as JDBC's name for sslmode=require.
  names: [...LIBPQ_NAMES, 'ssl'],
  values: { ...LIBPQ_VALUES, ssl: /^true$/ },
  otherNames: 'refused',
  readsEmpty: true,
  refuses: (query, options) =>
    query.includes('#') || isBrokenForLibpq(query) || isWeakDirectTls(options),
}

/** A port next to a host in the query is looked up as part of the name: there, the port is its own parameter. */
function holdsPort(host: string): boolean {
  return /^[^:/]+:\d*$/.test(unescapePercent(host))
}
