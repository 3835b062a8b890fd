import type { ValuePart } from '../domain/declaration.ts'
import { type Authority, readUrl, unescapePercent } from './url-text.ts'

/** The target of a connection string, as its client reads it. */
export interface UrlPlace extends Pick<Authority, 'user' | 'hosts'> {
  /** In lower case; empty when the form has none. */
  readonly scheme: string
  /** Decoded; null when there is none, or when the kind of server has none. */
  readonly database: string | null
}

type PartReader<Options> = (raw: string, options: Options) => string | null

/**
 * The parts of a connection string that checks compare. Several hosts are joined with commas, and so are their
 * ports unless all are the same. `usualPort` is the client's default port.
 */
export function placeParts<Options>(
  read: (raw: string, options: Options) => UrlPlace | null,
  usualPort: (scheme: string) => string | null,
): Partial<Record<ValuePart, PartReader<Options>>> {
  const part =
    (pick: (place: UrlPlace) => string): PartReader<Options> =>
    (raw, options) => {
      const place = read(raw, options)
      return (place && pick(place)) || null
    }
  return {
    scheme: part(({ scheme }) => scheme),
    host: part(({ hosts }) => hosts.map(({ host }) => unescapePercent(host).toLowerCase()).join()),
    port: part(({ scheme, hosts }) => {
      const ports = hosts.map(({ port }) => port || usualPort(scheme) || '')
      return [...new Set(ports)].join()
    }),
    user: part(({ user }) => unescapePercent(user)),
    database: part(({ database }) => database ?? ''),
  }
}

/** The target of a URL without a database. */
export function placeOfUrl(raw: string): UrlPlace | null {
  const url = readUrl(raw)
  return url && { ...url, database: null }
}
