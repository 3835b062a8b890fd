import ipaddr from 'ipaddr.js'

/** A URL's text, split before the authority is interpreted. */
interface UrlText {
  readonly scheme: string
  /** Everything after `://`. */
  readonly rest: string
}

const SCHEME = /^[a-z][a-z0-9+.-]*$/i

/** Null without `scheme://`. `new URL()` does not fit: it trims, and reads `localhost:6379` as a scheme. */
export function splitScheme(raw: string): UrlText | null {
  const end = raw.indexOf('://')
  if (end === -1) return null
  const scheme = raw.slice(0, end)
  return SCHEME.test(scheme) ? { scheme: scheme.toLowerCase(), rest: raw.slice(end + 3) } : null
}

export interface Authority {
  readonly user: string
  /** Null without a colon after the user. Percent-encoded. */
  readonly password: string | null
  readonly hosts: readonly HostPort[]
  /** From the first `/`, `?` or `#`. */
  readonly tail: string
}

export interface HostPort {
  readonly host: string
  readonly port: string | null
}

/** A URL, with its user part as the client reads it. */
export interface Url extends Authority {
  /** In lower case. */
  readonly scheme: string
}

/** Null without `scheme://`. `userEnd` returns the index of the `@` that ends the user part, or -1. */
export function readUrl(raw: string, userEnd: (rest: string) => number = lastAt): Url | null {
  const url = splitScheme(raw)
  if (url === null) return null
  return { scheme: url.scheme, ...splitAuthority(url.rest, userEnd(url.rest)) }
}

/** More hosts than any cluster has: a longer list stays one text, which is not a host. */
export const MAX_HOSTS = 100

/** Splits `user:password@host:port,host:port/…`; `end` is the index of the `@` that ends the user part, or -1. */
export function splitAuthority(rest: string, end: number): Authority {
  const userInfo = end === -1 ? '' : rest.slice(0, end)
  const afterUser = rest.slice(end + 1)
  const tailAt = afterUser.search(/[/?#]/)
  const hostText = tailAt === -1 ? afterUser : afterUser.slice(0, tailAt)
  const colon = userInfo.indexOf(':')
  return {
    user: colon === -1 ? userInfo : userInfo.slice(0, colon),
    password: colon === -1 ? null : userInfo.slice(colon + 1),
    hosts: splitHosts(hostText),
    tail: tailAt === -1 ? '' : afterUser.slice(tailAt),
  }
}

/** The end of the user part for parsers that use the last `@` before the path (RFC 3986, 3.2). */
export function lastAt(rest: string): number {
  const tailAt = rest.search(/[/?#]/)
  return (tailAt === -1 ? rest : rest.slice(0, tailAt)).lastIndexOf('@')
}

/**
 * Whether an `@` after the authority shows that a raw / ? or # ended the user part too early. In a query it may be
 * part of a value, unless a host with a path seems to follow.
 */
export function endsLater({ user, password, tail }: Authority): boolean {
  const [path = '', ...query] = tail.split('?')
  const parameters = query.join('?')
  const userless = user === '' && password === null
  return (
    path.includes('@') ||
    (userless && path === '' && parameters.includes('@')) ||
    parameters
      .split('&')
      .some((one) => one.includes('@') && (!/^\w+=/.test(one) || isPathAfterAt(one)))
  )
}

function isPathAfterAt(text: string): boolean {
  return text.includes('/', text.lastIndexOf('@'))
}

/** The hosts of a comma-separated list, each with its port. */
export function splitHosts(list: string): readonly HostPort[] {
  const hosts = list.split(',', MAX_HOSTS + 1)
  return hosts.length > MAX_HOSTS ? [{ host: list, port: null }] : hosts.map(splitHost)
}

function splitHost(text: string): HostPort {
  if (text.startsWith('[')) {
    const match = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(text)
    return { host: match?.[1] ?? text, port: match?.[2] ?? null }
  }
  const colon = text.indexOf(':')
  return colon === -1
    ? { host: text, port: null }
    : { host: text.slice(0, colon), port: text.slice(colon + 1) }
}

/**
 * A host name of at most 253 characters (RFC 1035, 2.3.4), an IPv4 address or a bracketed IPv6 address; empty,
 * because clients have defaults. No zone (`%eth0`): it names an interface of one machine, and WHATWG parsers
 * refuse it.
 */
export function isHostText(host: string): boolean {
  if (host.length > 254) return false
  if (host.startsWith('['))
    return /^\[[^%]*\]$/.test(host) && ipaddr.IPv6.isValid(host.slice(1, -1))
  return /^([a-z0-9_]([a-z0-9_.-]*[a-z0-9_.])?)?$/i.test(host) && !host.includes('..')
}

/** Spaces, tabs, newlines and control characters, which a URL may not contain. */
export function hasSpace(raw: string): boolean {
  return /[\s\p{Cc}]/u.test(raw)
}

/** A port in a URL's authority: 1 to 65535 in decimal digits. */
export function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535
}

/** Whether every `%` begins an escape with two hexadecimal digits (RFC 3986, 2.1). */
export function escapesAreWhole(text: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(text)
}

/** A `%` without an escape is literal, as in Python's `unquote`. Null when the bytes are not UTF-8. */
function decode(text: string): string | null {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'))
  } catch {
    return null
  }
}

/** Whether the percent-escapes are UTF-8: clients refuse other bytes, or replace them with U+FFFD. */
export function escapesDecode(text: string): boolean {
  return decode(text) !== null
}

/** Decodes percent-escapes; a text whose escapes are not UTF-8 stays as it is. */
export function unescapePercent(text: string): string {
  return decode(text) ?? text
}

/** The path of a URL, percent-encoded, with its first slash. */
export function pathOf({ tail }: Pick<Authority, 'tail'>): string {
  const end = tail.search(/[?#]/)
  return end === -1 ? tail : tail.slice(0, end)
}

/** What follows the first `?`, including a `#`; empty without one. */
export function queryOf({ tail }: Pick<Authority, 'tail'>): string {
  const at = tail.indexOf('?')
  return at === -1 ? '' : tail.slice(at + 1)
}

/** The raw value of a query parameter; the last of several, null without one. Names in any case. */
export function parameterOf(
  { tail }: Pick<Authority, 'tail'>,
  ...names: readonly string[]
): string | null {
  const start = tail.indexOf('?')
  if (start === -1) return null
  const [query = ''] = tail.slice(start + 1).split('#', 1)
  let found: string | null = null
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=')
    if (equals !== -1 && names.includes(pair.slice(0, equals).toLowerCase()))
      found = pair.slice(equals + 1)
  }
  return found
}

/** The password of a URL as a client would send it, if necessary from its query; null without one. */
export function passwordOf(authority: Authority | null): string | null {
  if (authority === null) return null
  const { password, tail } = authority
  const found = password || /[?&]password=([^&#]+)/.exec(tail)?.[1]
  return found ? unescapePercent(found) : null
}
