import { isAsyncpgQuery, isLibpqQuery, isNodePgQuery } from './postgres-query.ts'
import { lastAt } from './url-text.ts'

/** How a driver reads a PostgreSQL URL: which part each rule of `postgres-url` looks at. */
export interface Dialect {
  /** The product, for sentences. */
  readonly name: string
  readonly schemes: readonly string[]
  /** Whether capitals in the scheme are read like small letters. */
  readonly anyCase: boolean
  /** Whether `postgresql+driver://` is understood. */
  readonly plus: boolean
  /** The index of the `@` that ends the user part of what follows `://`, or -1. */
  readonly userEnd: (rest: string) => number
  /** What a user name or password may not hold: it is refused there, or arrives as something else. */
  readonly spoils: RegExp
  /** Whether the authority may list several hosts. */
  readonly multiHost: boolean
  /** Whether a host may be percent-encoded, as the path of a socket is. */
  readonly escapedHost: boolean
  /** Whether `host:` without a port is read as the usual port. */
  readonly emptyPort: boolean
  /** Which hosts of the query replace those of the authority; `spare` only where there are none. */
  readonly queryHost: 'host' | 'host and address' | 'spare'
  /** Whether the driver takes what stands behind the `?`; where this is left out, it takes anything. */
  readonly takesQuery?: (query: string) => boolean
}

const BOTH = ['postgresql', 'postgres'] as const

const WHATWG = {
  schemes: BOTH,
  plus: false,
  userEnd: lastAt,
  spoils: /\p{Cc}|%00/u,
  multiHost: false,
  emptyPort: true,
  queryHost: 'host',
} as const

export const DIALECTS = {
  /** PostgreSQL, fe-connect.c, conninfo_uri_parse_options: the user part ends at the first `@`, which no `/` may precede. */
  libpq: {
    name: 'libpq',
    schemes: BOTH,
    anyCase: false,
    plus: false,
    userEnd: (rest) => matchEnd(/^[^@/]*@/, rest),
    spoils: /[\p{Cc} ]|%(?![0-9a-f]{2})|%00/iu,
    multiHost: true,
    escapedHost: true,
    emptyPort: true,
    queryHost: 'host and address',
    takesQuery: isLibpqQuery,
  },
  /** SQLAlchemy, engine/url.py, _parse_url; `postgres` left the dialects with 1.4. */
  sqlalchemy: {
    name: 'SQLAlchemy',
    schemes: ['postgresql'],
    anyCase: false,
    plus: true,
    userEnd: (rest) => matchEnd(/^[^:/]*(?::[^@]*)?@/, rest),
    spoils: /\p{Cc}|%00/u,
    multiHost: false,
    escapedHost: false,
    emptyPort: false,
    queryHost: 'host and address',
  },
  /** asyncpg, connect_utils.py: Python's urlparse, then the first `@`; square brackets make it look for IPv6. */
  asyncpg: {
    name: 'asyncpg',
    schemes: BOTH,
    anyCase: true,
    plus: false,
    userEnd: (rest) => matchEnd(/^[^@/?#]*@/, rest),
    spoils: /[\p{Cc}[\]]|%00/u,
    multiHost: true,
    escapedHost: true,
    emptyPort: true,
    queryHost: 'spare',
    takesQuery: isAsyncpgQuery,
  },
  prisma: { ...WHATWG, name: 'Prisma', anyCase: false, escapedHost: false },
  /** pg-connection-string: looks at no scheme; beside a space or a broken escape it leaves escapes such as %2F alone. */
  'node-pg': {
    ...WHATWG,
    name: 'node-pg',
    anyCase: true,
    plus: true,
    escapedHost: true,
    takesQuery: isNodePgQuery,
    spoils: /\p{Cc}|%00|^(?=.*(?: |%(?![0-9a-f]{2})))(?=.*%(?:[a-f][0-9a-f]|[0-9][a-f]))/iu,
  },
} as const satisfies Record<string, Dialect>

/** What every driver reads alike, for a policy that names none; every scheme that one of them reads. */
export const PORTABLE: Dialect = {
  name: 'PostgreSQL clients',
  schemes: BOTH,
  anyCase: false,
  plus: true,
  userEnd: lastAt,
  spoils: /[@[\]\s\p{Cc}]|%(?![0-9a-f]{2})|%00/iu,
  multiHost: true,
  escapedHost: true,
  emptyPort: false,
  queryHost: 'host and address',
}

/** The index of the last character that a pattern takes from the beginning on, or -1. */
function matchEnd(pattern: RegExp, text: string): number {
  return (pattern.exec(text)?.[0].length ?? 0) - 1
}
