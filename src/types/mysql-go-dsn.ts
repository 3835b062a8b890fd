import type { UrlPlace } from './url-parts.ts'
import { splitHosts, unescapePercent } from './url-text.ts'

/** A data source name of go-sql-driver: `user:password@tcp(host:3306)/database?parseTime=true`. */
interface GoDsn extends UrlPlace {
  /** Unescaped: this driver decodes nothing. */
  readonly password: string | null
  /** `tcp`, `unix`, or the name of a dialer that the program registers. */
  readonly network: string
  /** `?` and what follows it. */
  readonly tail: string
}

/**
 * go-sql-driver/mysql, dsn.go, ParseDSN: the last slash ends the address, the last `@` before it the user
 * part, the first colon the user, and the first parenthesis the network. Null for what it refuses.
 */
export function readGoDsn(raw: string): GoDsn | null {
  const slash = raw.lastIndexOf('/')
  if (slash === -1) return null
  const left = raw.slice(0, slash)
  const at = left.lastIndexOf('@')
  const userInfo = at === -1 ? '' : left.slice(0, at)
  const colon = userInfo.indexOf(':')
  const place = left.slice(at + 1)
  const open = place.indexOf('(')
  if (open !== -1 && !place.endsWith(')')) return null
  const network = (open === -1 ? place : place.slice(0, open)) || 'tcp'
  const address = open === -1 ? '' : place.slice(open + 1, -1)
  if (address === '' && !/^(tcp|unix)$/.test(network)) return null
  const [database = ''] = raw.slice(slash + 1).split('?', 1)
  return {
    scheme: '',
    user: colon === -1 ? userInfo : userInfo.slice(0, colon),
    password: colon === -1 ? null : userInfo.slice(colon + 1),
    network,
    hosts: /^tcp/.test(network) ? splitHosts(address) : [{ host: address || '/', port: null }],
    database: unescapePercent(database),
    tail: raw.slice(slash + 1 + database.length),
  }
}
