import type { UrlDialect } from './database-engine.ts'
import type { PostgresReader } from './postgres-query.ts'
import { lastAt } from './url-text.ts'

/** How a driver reads a PostgreSQL URL, for the rules of `postgres-url`. */
export interface PostgresDialect extends UrlDialect {
  /** Which hosts of the query replace those of the authority; with `spare`, only when there are none. */
  readonly queryHost: 'host' | 'host and address' | 'spare' | 'none'
  /** Who reads the query; null when the scheme decides. */
  readonly reader: PostgresReader | null
  /** The values of `sslmode` (or of `ssl`) with which TLS is off, optional or unverified. */
  readonly weakTls: RegExp
  /** What to write for verified TLS. */
  readonly tls: string
  /** Whether only the last host of a list may have a port. */
  readonly onePort?: true
  /** What stands before the URL. */
  readonly prefix?: 'jdbc:'
}

/** PostgreSQL, 33.18.1: the modes that work without TLS; SQLAlchemy's parameter for asyncpg is `ssl`. */
const OPTIONAL_TLS = /^(disable|allow|prefer|false|0)$/i

const FULL = '?sslmode=verify-full'

const BOTH = ['postgresql', 'postgres'] as const

const WHATWG = {
  schemes: BOTH,
  plus: false,
  userEnd: lastAt,
  spoils: /\p{Cc}|%00/u,
  multiHost: false,
  emptyPort: true,
  queryHost: 'host',
  tls: FULL,
} as const

/** PostgreSQL, fe-connect.c, conninfo_uri_parse_options: the user part ends at the first `@`, with no `/` before it. */
const LIBPQ = {
  schemes: BOTH,
  anyCase: false,
  plus: false,
  userEnd: (rest: string) => matchEnd(/^[^@/]*@/, rest),
  spoils: /[\p{Cc} ]|%(?![0-9a-f]{2})|%00/iu,
  multiHost: true,
  escapedHost: true,
  emptyPort: true,
  queryHost: 'host and address',
  weakTls: OPTIONAL_TLS,
  tls: FULL,
} as const

/** pg-connection-string, which Prisma 7 uses too: its `prefer` and `require` verify the certificate. */
const NODE_PG_WEAK = /^(disable|no-verify|0)$/i

export const DIALECTS = {
  libpq: { ...LIBPQ, name: 'libpq', reader: 'libpq' },
  psycopg: { ...LIBPQ, name: 'psycopg', reader: 'psycopg' },
  psycopg2: { ...LIBPQ, name: 'psycopg2', reader: 'psycopg2' },
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
    reader: null,
    weakTls: OPTIONAL_TLS,
    tls: '?sslmode=verify-full with psycopg, ?ssl=verify-full with asyncpg',
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
    reader: 'asyncpg',
    tls: FULL,
    weakTls: OPTIONAL_TLS,
  },
  prisma: {
    ...WHATWG,
    name: 'Prisma',
    anyCase: false,
    escapedHost: false,
    reader: 'Prisma',
    weakTls: NODE_PG_WEAK,
  },
  /** It ignores the scheme; with a space or a broken escape, it leaves escapes such as %2F undecoded. */
  'node-pg': {
    ...WHATWG,
    name: 'node-pg',
    anyCase: true,
    plus: true,
    escapedHost: true,
    reader: 'node-pg',
    weakTls: NODE_PG_WEAK,
    spoils: /\p{Cc}|%00|^(?=.*(?: |%(?![0-9a-f]{2})))(?=.*%(?:[a-f][0-9a-f]|[0-9][a-f]))/iu,
  },
  /** src/index.js, parseUrl: `new URL` with the first host, then a strict decodeURIComponent. */
  'postgres-js': {
    ...WHATWG,
    name: 'postgres.js',
    anyCase: true,
    plus: true,
    multiHost: true,
    escapedHost: false,
    spoils: /\p{Cc}|%(?![0-9a-f]{2})|%00/iu,
    queryHost: 'none',
    reader: 'postgres.js',
    weakTls: /^(disable|false|prefer)$/,
  },
  /** pgconn/config.go, parseURLSettings: as libpq since version 5.13. */
  pgx: { ...LIBPQ, name: 'pgx', queryHost: 'host', reader: 'pgx' },
  /** Go's net/url, validUserinfo; its Port is that of the last host, and the others keep theirs in their names. */
  'lib-pq': {
    name: 'lib/pq',
    schemes: BOTH,
    anyCase: false,
    plus: false,
    userEnd: lastAt,
    spoils: /[^a-z0-9\-._~!$&'()*+,;=:%@]|%(?![0-9a-f]{2})|%00/i,
    multiHost: true,
    onePort: true,
    escapedHost: false,
    emptyPort: true,
    queryHost: 'host',
    reader: 'lib/pq',
    weakTls: OPTIONAL_TLS,
    tls: FULL,
  },
  /** config.rs, UrlParser: the user part ends at the first `@`, and everything in it is decoded. */
  'tokio-postgres': {
    ...LIBPQ,
    name: 'tokio-postgres',
    userEnd: (rest: string) => rest.indexOf('@'),
    spoils: /\p{Cc}|%00/u,
    reader: 'tokio-postgres',
    tls: '?sslmode=require, with a connector that verifies certificates',
  },
  /** postgres/options/parse.rs: the WHATWG URL. */
  sqlx: {
    ...WHATWG,
    name: 'sqlx',
    anyCase: true,
    plus: true,
    escapedHost: true,
    reader: 'sqlx',
    weakTls: OPTIONAL_TLS,
  },
  /** Driver.parseURL: a user part is looked up as a host name. */
  jdbc: {
    name: 'PostgreSQL’s JDBC driver',
    prefix: 'jdbc:',
    schemes: ['postgresql'],
    anyCase: false,
    plus: false,
    userEnd: () => -1,
    spoils: /\p{Cc}/u,
    multiHost: true,
    escapedHost: false,
    emptyPort: true,
    queryHost: 'none',
    reader: 'pgjdbc',
    tls: FULL,
    weakTls: OPTIONAL_TLS,
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
  reader: null,
  weakTls: OPTIONAL_TLS,
  tls: FULL,
}

/** The index of the last character of a match from the start, or -1. */
function matchEnd(pattern: RegExp, text: string): number {
  return (pattern.exec(text)?.[0].length ?? 0) - 1
}
