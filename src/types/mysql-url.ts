import * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
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
import { DIALECTS, type MySqlDialect, PORTABLE } from './mysql-drivers.ts'
import { readGoDsn } from './mysql-go-dsn.ts'
import { MYSQL_QUERIES, type MySqlReader } from './mysql-query.ts'
import {
  judgeQuery,
  PORTABLE_FLAW,
  parameterFix,
  type QueryFlaw,
  REFUSED_QUERY,
} from './query-flaws.ts'
import { defineType, type Judgement, oneOf } from './type.ts'
import { placeParts, type UrlPlace } from './url-parts.ts'
import {
  escapesAreWhole,
  hasSpace,
  isHostText,
  isPort,
  parameterOf,
  passwordOf,
  pathOf,
  queryOf,
  readUrl,
  type Url,
  unescapePercent,
} from './url-text.ts'

const URL_DRIVERS = Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]
const DRIVERS = [...URL_DRIVERS, 'go'] as const

interface MySqlOptions {
  readonly driver?: string | undefined
}

function dialectOf(driver: string | undefined): MySqlDialect {
  const known = URL_DRIVERS.find((name) => name === driver)
  return known === undefined ? PORTABLE : DIALECTS[known]
}

const GO_FORM = 'user:password@tcp(host:3306)/database'

function forms({ driver }: MySqlOptions): string {
  return driver === 'go' ? GO_FORM : oneOf(prefixesOf(dialectOf(driver), 'mysql+driver'))
}

/** MySQL's `ssl-mode`, go-sql-driver's `tls`, Prisma's `sslaccept`: TLS that is off, optional or unverified. */
const WEAK_TLS = /^(disabled?|preferred?|allow|false|0|skip-verify|accept_invalid_certs)$/i

/** mysql2’s object of Node’s options. */
const UNVERIFIED = /"rejectUnauthorized"\s*:\s*false/

function isWeakTls(url: Pick<Url, 'tail'>, driver: string | undefined): boolean {
  const mode = parameterOf(url, 'ssl-mode', 'sslmode', 'ssl_mode', 'tls', 'ssl', 'sslaccept')
  // mysql2 reads only `ssl`, and uses no TLS with the other clients' parameters.
  const ignored = driver === 'mysql2' && mode !== null && parameterOf(url, 'ssl') === null
  return ignored || WEAK_TLS.test(mode ?? '') || UNVERIFIED.test(unescapePercent(mode ?? ''))
}

function placeOf(url: Url): UrlPlace {
  return { ...url, database: unescapePercent(pathOf(url).slice(1)) }
}

type MySqlFlaw = DatabaseFlaw | QueryFlaw['code']

/** Who reads the query: SQLAlchemy's client by the scheme; of the many of a bare mysql://, mysql2 was asked. */
function readersOf(
  { scheme }: Url,
  { reader }: MySqlDialect,
  driver?: string,
): readonly MySqlReader[] {
  const [, client] = scheme.split('+')
  if (reader !== null) return [reader]
  if (client !== undefined) return ownIn(SQLALCHEMY, client) ?? []
  if (driver === undefined) return ['mysql2']
  return driver === 'sqlalchemy' ? ['mysqlclient'] : []
}

function judgeOptions(url: Url, dialect: MySqlDialect, driver?: string): QueryFlaw | null {
  const others = driver === undefined && !url.scheme.includes('+')
  return judgeQuery(queryOf(url), readersOf(url, dialect, driver), MYSQL_QUERIES, others)
}

const SQLALCHEMY: Readonly<Record<string, readonly MySqlReader[]>> = {
  pymysql: ['PyMySQL'],
  asyncmy: ['asyncmy'],
  aiomysql: ['aiomysql'],
  mysqlconnector: ['MySQL Connector/Python'],
  mysqldb: ['mysqlclient'],
}

/** What to write for verified TLS: for the driver, else for the reader that the scheme names. */
function tlsOf(driver: string | undefined, reader = ''): string {
  if (driver === 'go') return '?tls=true'
  const known = URL_DRIVERS.find((name) => DIALECTS[name].reader === reader)
  return known === undefined ? dialectOf(driver).tls : DIALECTS[known].tls
}

function judgeUrl(raw: string, driver: string | undefined): readonly Judgement<MySqlFlaw>[] {
  const dialect = dialectOf(driver)
  const url = readUrl(raw, dialect.userEnd)
  if (url === null) return [/^[a-z][a-z0-9+.-]*:/i.test(raw) ? 'engine' : 'form']
  if (!knowsScheme(raw, url.scheme, dialect)) return ['engine']
  const wrong = judgeAuthority(url, dialect)
  if (wrong !== null) return [wrong]
  const query = judgeOptions(url, dialect, driver)
  if (query?.code === 'parameter') return [query]
  const socket = parameterOf(url, 'unix_socket', 'socket', 'socketpath')
  const topics = hostTopics(socket ? [] : url.hosts.map(({ host }) => host))
  if (topics.includes('loopback')) return topics
  const weakTls = isWeakTls(url, driver)
  return [
    ...topics,
    ...(query === null ? [] : [query]),
    ...databaseAdvice(placeOf(url), { needsName: true, weakTls }),
  ]
}

function judgeGo(raw: string): readonly Judgement<MySqlFlaw>[] {
  if (/^[a-z][a-z0-9+.]*:\/\//i.test(raw)) return ['engine']
  const dsn = readGoDsn(raw)
  if (dsn === null || hasSpace(dsn.tail) || !escapesAreWhole(dsn.database ?? '')) return ['form']
  const query = judgeQuery(queryOf(dsn), ['go-sql-driver'], MYSQL_QUERIES)
  if (query !== null) return [query]
  if (!dsn.network.startsWith('tcp')) return []
  if (dsn.hosts.length > 1) return ['multihost']
  const readable = dsn.hosts.every(
    ({ host, port }) => isHostText(host) && (port === null || isPort(port)),
  )
  if (!readable) return ['form']
  const topics = hostTopics(dsn.hosts.map(({ host }) => host))
  if (topics.includes('loopback')) return topics
  return [...topics, ...databaseAdvice(dsn, { needsName: true, weakTls: isWeakTls(dsn, 'go') })]
}

/** MySQL and MariaDB, for `database-url`. */
export const mysql: Engine<MySqlFlaw> = {
  drivers: DRIVERS,
  tls: tlsOf,
  claims: (raw) => /^(mysql|mariadb|trilogy)/i.test(raw) || /@(tcp|unix)\(/.test(raw),
  judge: (raw, driver) => {
    if (isEmbeddedDatabase(raw)) return ['embedded']
    return driver === 'go' ? judgeGo(raw) : judgeUrl(raw, driver)
  },
  place: (raw, driver) => {
    if (driver === 'go') return readGoDsn(raw)
    const url = readUrl(raw, dialectOf(driver).userEnd)
    return url && placeOf(url)
  },
  password: (raw, driver) =>
    driver === 'go'
      ? readGoDsn(raw)?.password || null
      : passwordOf(readUrl(raw, dialectOf(driver).userEnd)),
}

export const mysqlUrlType = defineType({
  name: 'mysql-url',
  summary: `A MySQL or MariaDB connection URL as \`driver\` reads it: sqlalchemy with the client in the scheme, pymysql, mysqlclient, asyncmy, aiomysql and mysqlconnector through SQLAlchemy, mysql2, prisma, or go, whose form is ${GO_FORM}; without \`driver\`, as all clients of URLs do.`,
  sensitive: true,
  options: {
    driver: z.optional(
      z.enum(DRIVERS).register(z.globalRegistry, {
        description: 'The client that reads the URL, by its package.',
      }),
    ),
  },
  examples: {
    good: ['mysql://app:p%40ss@db.example.com:3306/app'],
    bad: [
      'sqlite:///./app.db',
      'mysql://app:p@ss@db.example.com/app',
      'postgresql://db.example.com/app',
      'mysql://a.example.com,b.example.com/app',
    ],
  },
  flaws: {
    embedded: {
      ...EMBEDDED_FLAW,
      fix: (options) => `Point it at the MySQL server: ${forms(options)}`,
    },
    engine: {
      check: 'db-scheme-driver',
      says: (options) =>
        options.driver === 'go'
          ? `is a URL, but go-sql-driver reads only ${GO_FORM}`
          : `does not begin with ${forms(options)}, so ${dialectOf(options.driver).name} cannot read it`,
      fix: (options) =>
        options.driver === 'go'
          ? `Write ${GO_FORM}`
          : `Begin it with ${forms(options)}, in lower case.`,
    },
    encoding: {
      check: 'db-password-encoding',
      says: ({ driver }) =>
        `has an unescaped character in its user or password, so ${dialectOf(driver).name} would use another host or password`,
      fix: ENCODING_FIX,
    },
    multihost: {
      check: 'db-multihost',
      says: ({ driver }) => `lists several hosts, which ${dialectOf(driver).name} cannot read`,
      fix: 'Use one host, such as the cluster endpoint.',
    },
    parameter: { says: REFUSED_QUERY, fix: ({ driver }, by) => parameterFix(tlsOf(driver, by)) },
    portable: PORTABLE_FLAW,
    form: {
      says: 'is not a MySQL connection string that clients can read',
      fix: ({ driver }) =>
        driver === 'go'
          ? `Write ${GO_FORM}, and percent-encode the slashes after the ?`
          : 'Write mysql://user:password@host:3306/database, without spaces or quotes.',
    },
    ...HOST_FLAWS,
    ...DATABASE_ADVICE,
    weakTls: {
      ...DATABASE_ADVICE.weakTls,
      fix: ({ driver }) => `Require TLS: ${tlsOf(driver)}.`,
    },
  },
  judge: (raw, { driver }) => mysql.judge(raw, driver),
  secretPart: (raw, { driver }) => mysql.password(raw, driver),
  parts: placeParts(
    (raw, { driver }: MySqlOptions) => mysql.place(raw, driver),
    () => '3306',
  ),
})
