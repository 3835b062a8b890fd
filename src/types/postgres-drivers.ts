/** How a driver reads a PostgreSQL URL: which part each rule of `postgres-url` looks at. */
export interface Dialect {
  /** The product, for sentences. */
  readonly name: string
  readonly schemes: readonly string[]
  /** Whether `postgresql+driver://` is understood. */
  readonly plus: boolean
  /** Which `@` ends the user part when there are several. */
  readonly at: 'first' | 'last'
  /** Characters that a user name or password may not hold unescaped. */
  readonly reserved: RegExp
  /** Whether the authority may list several hosts. */
  readonly multiHost: boolean
}

const BOTH = ['postgresql', 'postgres'] as const

/**
 * The last `@` before the path, and URL delimiters escaped, as in RFC 3986: the `url` crate (Prisma),
 * WHATWG (node-pg) and Python's urlsplit (asyncpg) agree on this.
 */
const RFC = { plus: false, at: 'last', reserved: /[/?#]/, multiHost: false } as const

export const DIALECTS = {
  /** PostgreSQL, fe-connect.c, conninfo_uri_parse_options: user and password end at the first `@`, which no `/` may precede. */
  libpq: {
    name: 'libpq',
    schemes: BOTH,
    plus: false,
    at: 'first',
    reserved: /[/@]/,
    multiHost: true,
  },
  /** SQLAlchemy, engine/url.py, _parse_url; `postgres` left the dialects with 1.4. */
  sqlalchemy: {
    name: 'SQLAlchemy',
    schemes: ['postgresql'],
    plus: true,
    at: 'first',
    reserved: /@/,
    multiHost: false,
  },
  asyncpg: { ...RFC, name: 'asyncpg', schemes: BOTH, multiHost: true },
  prisma: { ...RFC, name: 'Prisma', schemes: BOTH },
  'node-pg': { ...RFC, name: 'node-pg', schemes: BOTH },
} as const satisfies Record<string, Dialect>

/** What every driver reads alike, for a policy that names none. */
export const PORTABLE: Dialect = {
  name: 'PostgreSQL clients',
  schemes: BOTH,
  plus: true,
  at: 'last',
  reserved: /[@/?#]/,
  multiHost: true,
}
