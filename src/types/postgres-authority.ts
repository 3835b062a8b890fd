import { isLoopback } from './loopback.ts'
import type { Dialect } from './postgres-drivers.ts'
import {
  type Authority,
  endsLater,
  escapesDecode,
  hasSpace,
  isHostText,
  isPort,
  unescapePercent,
} from './url-text.ts'

/** Whether the user part holds what the driver would refuse, or read as something else. */
export function isSpoiled(authority: Authority, dialect: Dialect): boolean {
  const credentials = `${authority.user}:${authority.password ?? ''}`
  const strayAt = authority.hosts.some(({ host, port }) => `${host}${port ?? ''}`.includes('@'))
  return (
    strayAt ||
    endsLater(authority) ||
    dialect.spoils.test(credentials) ||
    !escapesDecode(credentials)
  )
}

/** Whether hosts and ports are such, and nothing behind them holds a space. */
export function isWellFormed({ hosts, tail }: Authority, dialect: Dialect): boolean {
  const readable = (host: string) => isHostText(host) || (dialect.escapedHost && isEscaped(host))
  return (
    !hasSpace(tail) &&
    hosts.every(
      ({ host, port }) =>
        readable(host) && (port === null || isPort(port) || (port === '' && dialect.emptyPort)),
    )
  )
}

function isEscaped(host: string): boolean {
  const plain = unescapePercent(host)
  return host !== plain && (isHostText(plain) || (plain.startsWith('/') && !hasSpace(plain)))
}

/** Hosts that the driver would try. */
export function hostsOf({ hosts, tail }: Authority, { queryHost }: Dialect): readonly string[] {
  const own = hosts.map(({ host }) => unescapePercent(host))
  if (queryHost === 'spare' && own.some((host) => host !== '')) return own
  const names =
    queryHost === 'host and address' ? /[?&]host(?:addr)?=([^&#]+)/g : /[?&]host=([^&#]+)/g
  const asked = [...tail.matchAll(names)].flatMap(([, list = '']) =>
    unescapePercent(list).split(','),
  )
  return asked.length === 0
    ? own
    : asked.map((host) => host.replace(/^([^:]+|\[[^\]]*\]):\d*$/, '$1'))
}

/** A host that is a path is a socket that somebody mounted on purpose; no host at all is the client's own machine. */
export function isOwnMachine(host: string): boolean {
  return host === '' || isLoopback(host)
}
