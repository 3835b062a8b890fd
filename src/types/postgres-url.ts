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
import { POSTGRES_QUERIES, type PostgresReader } from './postgres-query.ts'
import { judgeQuery, PORTABLE_FLAW, parameterFix, REFUSED_QUERY } from './query-flaws.ts'
import { defineType, type Judgement, oneOf } from './type.ts'
import { placeParts, type UrlPlace } from './url-parts.ts'
import {
  type Authority,
  parameterOf,
  passwordOf,
  pathOf,
  queryOf,
  readUrl,
  splitScheme,
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
  const dialect = dialectOf(options)
  return prefixesOf(dialect, 'postgresql+driver').map((one) => `${dialect.prefix ?? ''}${one}`)
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
export type PostgresFlaw = DatabaseFlaw | 'parameter' | 'portable' | 'sslArgument'

/** Those that read postgres:// and postgresql:// as they stand; JDBC has a form of its own. */
const ANYONE: readonly PostgresReader[] = [
  ...(['libpq', 'asyncpg', 'node-pg', 'postgres.js', 'pgx', 'lib/pq'] as const),
]

/** Who may read the query: the driver, or without one each client of the scheme. */
function readersOf({ scheme }: Url, { reader, name }: PostgresDialect): readonly PostgresReader[] {
  if (reader !== null) return [reader]
  const [, client] = scheme.split('+')
  // SQLAlchemy gives the query to the client in the scheme, psycopg by default.
  if (client === 'asyncpg') return ['asyncpg under SQLAlchemy']
  if (client?.startsWith('psycopg')) return ['psycopg under SQLAlchemy']
  if (client !== undefined) return []
  return name === DIALECTS.sqlalchemy.name ? ['psycopg under SQLAlchemy'] : ANYONE
}

function judge(raw: string, driver: string | undefined): readonly Judgement<PostgresFlaw>[] {
  const dialect = dialectOf({ driver })
  if (isEmbeddedDatabase(raw)) return ['embedded']
  const url = urlOf(raw, dialect)
  if (url === null) return [/^[a-z][a-z0-9+.-]*:/i.test(raw) ? 'engine' : 'form']
  if (!knowsScheme(raw.slice(dialect.prefix?.length ?? 0), url.scheme, dialect)) return ['engine']
  if (
    dialect.prefix !== undefined &&
    /^[^/?]*@/.test(splitScheme(raw.slice(dialect.prefix.length))?.rest ?? '')
  )
    return ['form']
  const wrong = judgeAuthority(url, dialect)
  if (wrong !== null) return [wrong]
  if (dialect.onePort && url.hosts.slice(0, -1).some(({ port }) => port !== null))
    return ['multihost']
  // SQLAlchemy passes the query to asyncpg.connect() as arguments, and `sslmode` is none of them.
  const sslArgument = url.scheme === 'postgresql+asyncpg' && parameterOf(url, 'sslmode') !== null
  const query = judgeQuery(queryOf(url), readersOf(url, dialect), POSTGRES_QUERIES)
  if (query?.code === 'parameter' && !sslArgument) return [query]
  const topics = hostTopics(hostsOf(url, dialect))
  if (topics.includes('loopback')) return topics
  if (sslArgument) return [...topics, 'sslArgument']
  const weakTls = dialect.weakTls.test(parameterOf(url, 'sslmode', 'ssl') ?? '')
  return [
    ...topics,
    ...(query === null ? [] : [query]),
    ...databaseAdvice(placeOf(url, dialect), { needsName: true, weakTls }),
  ]
}

/** Null for a text without `scheme://`, or without what this driver wants before it. */
function urlOf(raw: string, dialect: PostgresDialect): Url | null {
  const prefix: string = dialect.prefix ?? ''
  return raw.startsWith(prefix) ? readUrl(raw.slice(prefix.length), dialect.userEnd) : null
}

/** PostgreSQL, for `database-url`. */
export const postgres: Engine<PostgresFlaw> = {
  drivers: DRIVERS,
  tls: (driver) => dialectOf({ driver }).tls,
  claims: (raw) => /^(postgres|postgresql|pgsql|psql)\b/i.test(raw),
  judge,
  place: (raw, driver) => {
    const dialect = dialectOf({ driver })
    const url = urlOf(raw, dialect)
    return url && placeOf(url, dialect)
  },
  password: (raw, driver) => passwordOf(urlOf(raw, dialectOf({ driver }))),
}

/** The form that PostgreSQL's JDBC driver reads. */
export const JDBC_FORM_FIX =
  'Write jdbc:postgresql://host:5432/database?user=name&password=secret: the driver reads no user before the host.'

/** The words for a query that SQLAlchemy cannot pass on. */
export const SSL_ARGUMENT_FLAW = {
  check: 'db-scheme-driver',
  says: 'has sslmode in its query, which asyncpg refuses as an unknown argument under SQLAlchemy',
  fix: 'Write ssl= instead of sslmode=, with the same value.',
} as const

export const postgresUrlType = defineType({
  name: 'postgres-url',
  summary:
    'A PostgreSQL connection URL as `driver` reads it; without `driver`, as all clients of URLs do.',
  sensitive: true,
  options: {
    driver: z.optional(
      z.enum(DRIVERS).register(z.globalRegistry, {
        description:
          'The client that reads the URL, by its package; sqlalchemy with the client in the scheme, jdbc for Java.',
      }),
    ),
  },
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
    parameter: { says: REFUSED_QUERY, fix: (options) => parameterFix(dialectOf(options).tls) },
    portable: PORTABLE_FLAW,
    form: {
      says: 'is not a PostgreSQL URL that clients can read',
      fix: ({ driver }) =>
        driver === 'jdbc'
          ? JDBC_FORM_FIX
          : 'Write postgresql://user:password@host:5432/database, without spaces or quotes.',
    },
    sslArgument: SSL_ARGUMENT_FLAW,
    ...HOST_FLAWS,
    ...DATABASE_ADVICE,
    weakTls: {
      ...DATABASE_ADVICE.weakTls,
      fix: (options) => `Require TLS: ${dialectOf(options).tls}.`,
    },
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
  if (queryHost === 'none') return own
  const names =
    queryHost === 'host and address' ? /[?&]host(?:addr)?=([^&#]+)/g : /[?&]host=([^&#]+)/g
  const asked = [...tail.matchAll(names)].flatMap(([, list = '']) =>
    unescapePercent(list).split(','),
  )
  return asked.length === 0
    ? own
    : asked.map((host) => host.replace(/^([^:]+|\[[^\]]*\]):\d*$/, '$1'))
}
