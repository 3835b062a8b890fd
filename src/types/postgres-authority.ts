import type { PostgresDialect } from './postgres-drivers.ts'
import { type Authority, unescapePercent } from './url-text.ts'

/** The hosts that the driver would try. */
export function hostsOf(
  { hosts, tail }: Authority,
  { queryHost }: PostgresDialect,
): readonly string[] {
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
