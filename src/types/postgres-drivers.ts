import type { UrlDialect } from './database-engine.ts'
import { isAsyncpgQuery, isLibpqQuery, isNodePgQuery } from './postgres-query.ts'
import { lastAt } from './url-text.ts'

/** How a driver reads a PostgreSQL URL, for the rules of `postgres-url`. */
export interface PostgresDialect extends UrlDialect {
  /** Which hosts of the query replace those of the authority; `spare` only when there are none. */
  readonly queryHost: 'host' | 'host and address' | 'spare'
  /** Whether the driver accepts the query; without this, it accepts anything. */
  readonly takesQuery?: (query: string) => boolean
  /** The values of `sslmode` (or of `ssl`) with which TLS is off, optional or unverified. */
  readonly weakTls: RegExp
}

/** PostgreSQL, 33.18.1: the modes that work without TLS; SQLAlchemy's parameter for asyncpg is `ssl`. */
const OPTIONAL_TLS = /^(disable|allow|prefer|false|0)$/i

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
  /** PostgreSQL, fe-connect.c, conninfo_uri_parse_options: the user part ends at the first `@`, with no `/` before it. */
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
    weakTls: OPTIONAL_TLS,
  },
  /** SQLAlchemy, engine/url.py, _parse_url; version 1.4 removed `postgres`. */
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
    weakTls: OPTIONAL_TLS,
  },
  /** asyncpg, connect_utils.py: Python's urlparse, then the first `@`; square brackets mean IPv6. */
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
    weakTls: OPTIONAL_TLS,
  },
  prisma: {
    ...WHATWG,
    name: 'Prisma',
    anyCase: false,
    escapedHost: false,
    weakTls: /^(disable|prefer)$/i,
  },
  /**
   * pg-connection-string: ignores the scheme; with a space or a broken escape, it leaves escapes such as %2F
   * undecoded. Its `prefer` and `require` verify the certificate.
   */
  'node-pg': {
    ...WHATWG,
    name: 'node-pg',
    anyCase: true,
    plus: true,
    escapedHost: true,
    takesQuery: isNodePgQuery,
    weakTls: /^(disable|no-verify|false|0)$/i,
    spoils: /\p{Cc}|%00|^(?=.*(?: |%(?![0-9a-f]{2})))(?=.*%(?:[a-f][0-9a-f]|[0-9][a-f]))/iu,
  },
} as const satisfies Record<string, PostgresDialect>

/** What all drivers read alike, when the policy names none; with every scheme that one of them reads. */
export const PORTABLE: PostgresDialect = {
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
  weakTls: OPTIONAL_TLS,
}

/** The index of the last character of a match from the start, or -1. */
function matchEnd(pattern: RegExp, text: string): number {
  return (pattern.exec(text)?.[0].length ?? 0) - 1
}
