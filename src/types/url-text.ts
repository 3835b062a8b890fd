/** A URL's text cut at its outermost joints, before anybody decides what the authority means. */
export interface UrlText {
  readonly scheme: string
  /** Everything after `://`. */
  readonly rest: string
}

/** Null when the text has no `scheme://`. `new URL()` is no judge here: it trims, and reads `localhost:6379` as a scheme. */
export function splitScheme(raw: string): UrlText | null {
  const match = /^([a-z][a-z0-9+.-]*):\/\//i.exec(raw)
  if (match?.[1] === undefined) return null
  return { scheme: match[1].toLowerCase(), rest: raw.slice(match[0].length) }
}

export interface Authority {
  readonly user: string
  /** Null when there is no colon after the user. Still percent-encoded. */
  readonly password: string | null
  readonly hosts: readonly HostPort[]
  /** From the first `/`, `?` or `#` on. */
  readonly tail: string
}

export interface HostPort {
  readonly host: string
  readonly port: string | null
}

/** Splits `user:password@host:port,host:port/…` where `end` is the index at which the user part ends (its `@`), or -1. */
export function splitAuthority(rest: string, end: number): Authority {
  const userInfo = end === -1 ? '' : rest.slice(0, end)
  const afterUser = rest.slice(end + 1)
  const tailAt = afterUser.search(/[/?#]/)
  const hostText = tailAt === -1 ? afterUser : afterUser.slice(0, tailAt)
  const colon = userInfo.indexOf(':')
  return {
    user: colon === -1 ? userInfo : userInfo.slice(0, colon),
    password: colon === -1 ? null : userInfo.slice(colon + 1),
    hosts: hostText.split(',').map(splitHost),
    tail: tailAt === -1 ? '' : afterUser.slice(tailAt),
  }
}

/** Where the user part ends for parsers that look for the last `@` before the path (RFC 3986, 3.2). */
export function lastAt(rest: string): number {
  const tailAt = rest.search(/[/?#]/)
  return (tailAt === -1 ? rest : rest.slice(0, tailAt)).lastIndexOf('@')
}

function splitHost(text: string): HostPort {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(text)
  return { host: match?.[1] ?? text, port: match?.[2] ?? null }
}

/** A host name, an IPv4 address or a bracketed IPv6 address; empty is allowed where a client has a default. */
export function isHostText(host: string): boolean {
  return /^(\[[0-9a-f:.%]+\]|[a-z0-9_]([a-z0-9_.-]*[a-z0-9_.])?)?$/i.test(host)
}

/** Spaces, tabs, line ends and control characters: legal nowhere in a URL. */
export function hasSpace(raw: string): boolean {
  return /[\s\p{Cc}]/u.test(raw)
}

/** A port in a URL's authority: 1 to 65535 in decimal digits. */
export function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535
}

/** Whether every `%` begins an escape of two hexadecimal digits (RFC 3986, 2.1). */
export function escapesAreWhole(text: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(text)
}

/** Undoes percent-escapes; text whose escapes are broken stays as it is. */
export function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The password of a URL, as a client would send it; null without one. */
export function passwordOf(authority: Authority | null): string | null {
  if (authority?.password === null || authority?.password === undefined) return null
  return authority.password === '' ? null : unescapePercent(authority.password)
}
