import * as z from 'zod/mini'
import { isEmbeddedDatabase } from './embedded-database.ts'
import { isLoopback, LOOPBACK_FLAW } from './loopback.ts'
import { DIALECTS, type Dialect, PORTABLE } from './postgres-drivers.ts'
import { defineType, oneOf } from './type.ts'
import {
  type Authority,
  escapesAreWhole,
  hasSpace,
  isHostText,
  isPort,
  lastAt,
  passwordOf,
  splitAuthority,
  splitScheme,
  unescapePercent,
} from './url-text.ts'

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

function split(rest: string, dialect: Dialect): Authority {
  const at = dialect.at === 'first' ? rest.indexOf('@') : lastAt(rest)
  return splitAuthority(rest, at)
}

/** Hosts that a client would try: those of the authority, replaced by `?host=` where that is given. */
function hostsOf({ hosts, tail }: Authority): readonly string[] {
  const override = /[?&]host(?:addr)?=([^&#]*)/.exec(tail)?.[1]
  return override === undefined
    ? hosts.map(({ host }) => unescapePercent(host))
    : unescapePercent(override).split(',')
}

/** A host that is a path is a socket that somebody mounted on purpose; no host at all is the client's own machine. */
function isOwnMachine(host: string): boolean {
  return host === '' || isLoopback(host)
}

export const postgresUrlType = defineType({
  name: 'postgres-url',
  summary:
    'A PostgreSQL connection URL as `driver` reads it: libpq, sqlalchemy, asyncpg, prisma or node-pg; without `driver`, as all of them do.',
  sensitive: true,
  options: { driver: z.optional(z.enum(DRIVERS)) },
  flaws: {
    embedded: {
      check: 'db-sqlite',
      says: 'names an embedded database (SQLite or DuckDB), whose data is lost with every container',
      fix: 'Point it at the PostgreSQL server: postgresql://user:password@host:5432/database',
    },
    engine: {
      check: 'db-scheme-driver',
      says: (options) =>
        `does not begin with ${oneOf(prefixes(options))}, so ${dialectOf(options).name} cannot read it`,
      fix: (options) => `Begin it with ${oneOf(prefixes(options))}.`,
    },
    encoding: {
      check: 'db-password-encoding',
      says: (options) =>
        `holds a character in its user or password that ${dialectOf(options).name} cannot read unescaped, so another host or password would be used`,
      fix: 'Percent-encode the password: @ is %40, : is %3A, / is %2F, # is %23, ? is %3F, % is %25.',
    },
    multihost: {
      check: 'db-multihost',
      says: (options) => `lists several hosts, which ${dialectOf(options).name} cannot read`,
      fix: 'Name one host, such as the cluster endpoint.',
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
    const [base = '', plus] = url.scheme.split('+')
    if (!dialect.schemes.includes(base) || (plus !== undefined && !dialect.plus)) return ['engine']
    const authority = split(url.rest, dialect)
    const { user, password, hosts, tail } = authority
    const credentials = `${user}${password ?? ''}`
    const strayAt = hosts.some(({ host, port }) => `${host}${port ?? ''}`.includes('@'))
    // An @ in the path is the end of a password that holds a raw delimiter.
    if (strayAt || dialect.reserved.test(credentials) || /^[^?]*@/.test(tail)) return ['encoding']
    if (/\s/.test(credentials) || !escapesAreWhole(credentials)) return ['encoding']
    const wellFormed = hosts.every(
      ({ host, port }) =>
        (host === '' || isHostText(host) || host.startsWith('%2F')) &&
        (port === null || port === '' || isPort(port)),
    )
    if (hasSpace(raw) || !wellFormed) return ['form']
    if (hosts.length > 1 && !dialect.multiHost) return ['multihost']
    return hostsOf(authority).some(isOwnMachine) ? ['loopback'] : []
  },
  secretPart: (raw) => {
    const url = splitScheme(raw)
    return url === null ? null : passwordOf(split(url.rest, { ...PORTABLE, at: 'last' }))
  },
})
