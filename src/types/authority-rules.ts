import {
  type Authority,
  endsLater,
  escapesDecode,
  hasSpace,
  isHostText,
  isPort,
  unescapePercent,
} from './url-text.ts'

/** How a client reads the part between `//` and the path: user, password, hosts and ports. */
export interface AuthorityRules {
  /** Characters in a user name or password that the client refuses or misreads. */
  readonly spoils: RegExp
  /** Whether the authority may list several hosts. */
  readonly multiHost: boolean
  /** Whether a host may be percent-encoded, such as the path of a socket. */
  readonly escapedHost: boolean
  /** Whether `host:` without a number means the default port. */
  readonly emptyPort: boolean
}

/** What clients read differently: brackets (Python expects IPv6), white space, broken escapes (JavaScript and Go refuse them). */
export const AMBIGUOUS = /[[\]\s\p{Cc}]|%(?![0-9a-f]{2})|%00/iu

/** The rules that most clients of a single server share. */
export const ONE_HOST = { multiHost: false, escapedHost: false, emptyPort: true } as const

/** The first flaw of an authority and what follows it, or null. Hosts may be empty: clients have defaults. */
export function judgeAuthority(
  authority: Authority,
  rules: AuthorityRules,
): 'encoding' | 'form' | 'multihost' | null {
  if (isSpoiled(authority, rules)) return 'encoding'
  if (!isWellFormed(authority, rules)) return 'form'
  return authority.hosts.length > 1 && !rules.multiHost ? 'multihost' : null
}

/** Whether the user part has characters that the client refuses or misreads. */
function isSpoiled(authority: Authority, rules: AuthorityRules): boolean {
  const credentials = `${authority.user}:${authority.password ?? ''}`
  const strayAt = authority.hosts.some(({ host, port }) => `${host}${port ?? ''}`.includes('@'))
  return (
    strayAt || endsLater(authority) || rules.spoils.test(credentials) || !escapesDecode(credentials)
  )
}

/** Whether hosts and ports are well formed, and no space follows them. */
function isWellFormed({ hosts, tail }: Authority, rules: AuthorityRules): boolean {
  const readable = (host: string) => isHostText(host) || (rules.escapedHost && isEscaped(host))
  return (
    !hasSpace(tail) &&
    hosts.every(
      ({ host, port }) =>
        readable(host) && (port === null || isPort(port) || (port === '' && rules.emptyPort)),
    )
  )
}

function isEscaped(host: string): boolean {
  const plain = unescapePercent(host)
  return host !== plain && (isHostText(plain) || (plain.startsWith('/') && !hasSpace(plain)))
}

/** The fix for characters that `spoils` matches. */
export const ENCODING_FIX =
  'Percent-encode the password: @ is %40, : is %3A, / is %2F, # is %23, ? is %3F, [ is %5B, ] is %5D, % is %25, a space is %20.'
