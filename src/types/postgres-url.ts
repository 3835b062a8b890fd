import * as z from 'zod/mini'
import { ENCODING_FIX, judgeAuthority } from './authority-rules.ts'
import {
  DATABASE_ADVICE,
  type DatabaseFlaw,
  databaseAdvice,
  EMBEDDED_FLAW,
  type Engine,
  knowsScheme,
  prefixesOf,
} from './database-engine.ts'
import { isEmbeddedDatabase } from './embedded-database.ts'
import { HOST_FLAWS, hostTopics } from './host-topics.ts'
import { DIALECTS, PORTABLE, type PostgresDialect } from './postgres-drivers.ts'
import { isLibpqArguments } from './postgres-query.ts'
import { refusesQuery } from './query-rules.ts'
import { defineType, oneOf } from './type.ts'
import { placeParts, type UrlPlace } from './url-parts.ts'
import {
  type Authority,
  parameterOf,
  passwordOf,
  pathOf,
  queryOf,
  readUrl,
  type Url,
  unescapePercent,
} from './url-text.ts'

const DRIVERS = Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]

interface PostgresOptions {
  readonly driver?: string | undefined
}

function dialectOf({ driver }: PostgresOptions): PostgresDialect {
  const known = DRIVERS.find((name) => name === driver)
  return known === undefined ? PORTABLE : DIALECTS[known]
}

function prefixes(options: PostgresOptions): readonly string[] {
  return prefixesOf(dialectOf(options), 'postgresql+driver')
}

function placeOf(url: Url, dialect: PostgresDialect): UrlPlace {
  const port = parameterOf(url, 'port') ?? url.hosts[0]?.port ?? null
  const own = hostsOf(url, dialect)
  const same = own.every((host, place) => host === url.hosts[place]?.host)
  return {
    ...url,
    hosts: same ? url.hosts : own.map((host) => ({ host, port })),
    database: unescapePercent(parameterOf(url, 'dbname') ?? pathOf(url).slice(1)),
  }
}

/** The codes of a PostgreSQL URL's flaws. */
export type PostgresFlaw = DatabaseFlaw | 'parameter' | 'sslArgument'

/** SQLAlchemy gives the query to the driver that the scheme names; psycopg, psycopg2 and the default use libpq. */
function isRefusedUnderSqlAlchemy(url: Url): boolean {
  const [, client] = url.scheme.split('+')
  // `sslmode` has a flaw of its own, with a better fix.
  if (client === 'asyncpg')
    return parameterOf(url, 'sslmode') === null && refusesQuery(url, 'asyncpg under SQLAlchemy')
  const ofLibpq = client === undefined || client.startsWith('psycopg')
  return ofLibpq && !isLibpqArguments(queryOf(url))
}

function judge(raw: string, driver: string | undefined): readonly PostgresFlaw[] {
  const dialect = dialectOf({ driver })
  if (isEmbeddedDatabase(raw)) return ['embedded']
  const url = readUrl(raw, dialect.userEnd)
  if (url === null) return [/^[a-z][a-z0-9+.-]*:/i.test(raw) ? 'engine' : 'form']
  if (!knowsScheme(raw, url.scheme, dialect)) return ['engine']
  const wrong = judgeAuthority(url, dialect)
  if (wrong !== null) return [wrong]
  if (dialect.takesQuery?.(queryOf(url)) === false) return ['parameter']
  if (driver === 'sqlalchemy' && isRefusedUnderSqlAlchemy(url)) return ['parameter']
  const topics = hostTopics(hostsOf(url, dialect))
  if (topics.includes('loopback')) return topics
  // SQLAlchemy passes the query to asyncpg.connect() as arguments, which has no such argument.
  if (url.scheme === 'postgresql+asyncpg' && parameterOf(url, 'sslmode') !== null)
    return [...topics, 'sslArgument']
  const weakTls = dialect.weakTls.test(parameterOf(url, 'sslmode', 'ssl') ?? '')
  return [...topics, ...databaseAdvice(placeOf(url, dialect), { needsName: true, weakTls })]
}

/** PostgreSQL, for `database-url`. */
export const postgres: Engine<PostgresFlaw> = {
  drivers: DRIVERS,
  claims: (raw) => /^(postgres|postgresql|pgsql|psql)\b/i.test(raw),
  judge,
  place: (raw, driver) => {
    const dialect = dialectOf({ driver })
    const url = readUrl(raw, dialect.userEnd)
    return url && placeOf(url, dialect)
  },
  password: (raw, driver) => passwordOf(readUrl(raw, dialectOf({ driver }).userEnd)),
}

/** The fix for a query that the driver refuses. */
export const PARAMETER_FIX =
  'Write percent-encoded name=value pairs separated by &, with names that the driver knows, such as ?sslmode=require.'

/** The words for a query that SQLAlchemy cannot pass on. */
export const SSL_ARGUMENT_FLAW = {
  check: 'db-scheme-driver',
  says: 'has sslmode in its query, which asyncpg refuses as an unknown argument under SQLAlchemy',
  fix: 'Write ssl= instead of sslmode=, with the same value.',
} as const

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
      'postgresql://db.example.com:port/app',
    ],
  },
  flaws: {
    embedded: {
      ...EMBEDDED_FLAW,
      fix: 'Point it at the PostgreSQL server: postgresql://user:password@host:5432/database',
    },
    engine: {
      check: 'db-scheme-driver',
      says: (options) =>
        `does not begin with ${oneOf(prefixes(options))}, so ${dialectOf(options).name} cannot read it`,
      fix: (options) => `Begin it with ${oneOf(prefixes(options))}, in lower case.`,
    },
    encoding: {
      check: 'db-password-encoding',
      says: (options) =>
        `has an unescaped character in its user or password, so ${dialectOf(options).name} would use another host or password`,
      fix: ENCODING_FIX,
    },
    multihost: {
      check: 'db-multihost',
      says: (options) => `lists several hosts, which ${dialectOf(options).name} cannot read`,
      fix: 'Use one host, such as the cluster endpoint.',
    },
    parameter: {
      says: (options) => `has a query (after the ?) that ${dialectOf(options).name} refuses`,
      fix: PARAMETER_FIX,
    },
    form: {
      says: 'is not a PostgreSQL URL that clients can read',
      fix: 'Write postgresql://user:password@host:5432/database, without spaces or quotes.',
    },
    sslArgument: SSL_ARGUMENT_FLAW,
    ...HOST_FLAWS,
    ...DATABASE_ADVICE,
  },
  judge: (raw, { driver }) => postgres.judge(raw, driver),
  secretPart: (raw, { driver }) => postgres.password(raw, driver),
  parts: placeParts(
    (raw, { driver }: PostgresOptions) => postgres.place(raw, driver),
    () => '5432',
  ),
})

/** The hosts that the driver would try. */
function hostsOf({ hosts, tail }: Authority, { queryHost }: PostgresDialect): readonly string[] {
  const own = hosts.map(({ host }) => unescapePercent(host))
  if (queryHost === 'spare' && own.some((host) => host !== '')) return own
  const names =
    queryHost === 'host and address' ? /[?&]host(?:addr)?=([^&#]+)/g : /[?&]host=([^&#]+)/g
  const asked = [...tail.matchAll(names)].flatMap(([, list = '']) =>
    unescapePercent(list).split(','),
  )
  return asked.length === 0
    ? own
    : asked.map((host) => host.replace(/^([^:]+|\[[^\]]*\]):\d*$/, '$1'))
}
