import * as z from 'zod/mini'
import { isEmbeddedDatabase } from './embedded-database.ts'
import { LOOPBACK_FLAW } from './loopback.ts'
import { hostsOf, isOwnMachine, isSpoiled, isWellFormed } from './postgres-authority.ts'
import { DIALECTS, type Dialect, PORTABLE } from './postgres-drivers.ts'
import { defineType, oneOf } from './type.ts'
import { passwordOf, queryOf, splitAuthority, splitScheme, type UrlText } from './url-text.ts'

const DRIVERS = Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]

interface Options {
  readonly driver?: (typeof DRIVERS)[number] | undefined
}

function dialectOf({ driver }: Options): Dialect {
  return driver === undefined ? PORTABLE : DIALECTS[driver]
}

function prefixes(options: Options): readonly string[] {
  const { schemes, plus } = dialectOf(options)
  return [...schemes, ...(plus ? ['postgresql+driver'] : [])].map((scheme) => `${scheme}://`)
}

function knowsScheme(raw: string, { scheme }: UrlText, dialect: Dialect): boolean {
  const [base = '', plus, ...more] = scheme.split('+')
  if (!dialect.anyCase && !raw.startsWith(scheme)) return false
  return (
    dialect.schemes.includes(base) &&
    more.length === 0 &&
    (plus === undefined || (dialect.plus && plus !== ''))
  )
}

export const postgresUrlType = defineType({
  name: 'postgres-url',
  summary:
    'A PostgreSQL connection URL as `driver` reads it: libpq, sqlalchemy, asyncpg, prisma or node-pg; without `driver`, as all of them do.',
  sensitive: true,
  options: { driver: z.optional(z.enum(DRIVERS)) },
  examples: {
    good: ['postgresql://app:p%40ss@db.example.com:5432/app'],
    bad: [
      'sqlite:///./app.db',
      'postgresql://app:p@ss@db.example.com/app',
      'mysql://db.example.com/app',
    ],
  },
  flaws: {
    embedded: {
      check: 'db-sqlite',
      says: 'names an embedded database (SQLite or DuckDB), whose data is lost with every container',
      fix: 'Point it at the PostgreSQL server: postgresql://user:password@host:5432/database',
    },
    engine: {
      check: 'db-scheme-driver',
      says: (options) =>
        `does not begin with ${oneOf(prefixes(options))}, so it is no PostgreSQL URL for ${dialectOf(options).name}`,
      fix: (options) => `Begin it with ${oneOf(prefixes(options))}, in small letters.`,
    },
    encoding: {
      check: 'db-password-encoding',
      says: (options) =>
        `holds a character in its user or password that ${dialectOf(options).name} cannot read as it is written, so another host or password would be used`,
      fix: 'Percent-encode the password: @ is %40, : is %3A, / is %2F, # is %23, ? is %3F, [ is %5B, ] is %5D, % is %25, a space is %20.',
    },
    multihost: {
      check: 'db-multihost',
      says: (options) => `lists several hosts, which ${dialectOf(options).name} cannot read`,
      fix: 'Name one host, such as the cluster endpoint.',
    },
    parameter: {
      says: (options) => `has a query (behind the ?) that ${dialectOf(options).name} refuses`,
      fix: 'Give name=value pairs with & between them, percent-encoded, and only names that the driver knows, such as ?sslmode=require.',
    },
    form: {
      says: 'is not a PostgreSQL URL that clients can read',
      fix: 'Write postgresql://user:password@host:5432/database, without spaces or quotes.',
    },
    loopback: LOOPBACK_FLAW,
  },
  judge: (raw, options) => {
    const dialect = dialectOf(options)
    if (isEmbeddedDatabase(raw)) return ['embedded']
    const url = splitScheme(raw)
    if (url === null) return [/^[a-z][a-z0-9+.-]*:/i.test(raw) ? 'engine' : 'form']
    if (!knowsScheme(raw, url, dialect)) return ['engine']
    const authority = splitAuthority(url.rest, dialect.userEnd(url.rest))
    if (isSpoiled(authority, dialect)) return ['encoding']
    if (!isWellFormed(authority, dialect)) return ['form']
    if (dialect.takesQuery?.(queryOf(authority)) === false) return ['parameter']
    if (authority.hosts.length > 1 && !dialect.multiHost) return ['multihost']
    return hostsOf(authority, dialect).some(isOwnMachine) ? ['loopback'] : []
  },
  secretPart: (raw, options) => {
    const url = splitScheme(raw)
    if (url === null) return null
    return passwordOf(splitAuthority(url.rest, dialectOf(options).userEnd(url.rest)))
  },
})
