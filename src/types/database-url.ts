import * as z from 'zod/mini'
import { ENCODING_FIX } from './authority-rules.ts'
import { DATABASE_ADVICE, EMBEDDED_FLAW, type Engine } from './database-engine.ts'
import { isEmbeddedDatabase } from './embedded-database.ts'
import { HOST_FLAWS } from './host-topics.ts'
import { isLoopback } from './loopback.ts'
import { MONGO_FLAWS, mongodb } from './mongodb-url.ts'
import { mysql } from './mysql-url.ts'
import { JDBC_FORM_FIX, type PostgresFlaw, postgres, SSL_ARGUMENT_FLAW } from './postgres-url.ts'
import { PORTABLE_FLAW, REFUSED_QUERY } from './query-flaws.ts'
import { defineType, type Judgement, oneOf } from './type.ts'
import { placeParts, type UrlPlace } from './url-parts.ts'
import { passwordOf, readUrl } from './url-text.ts'

const ENGINES = { postgres, mysql, mongodb } as const
const NAMES = ['postgres', 'mysql', 'mongodb'] as const
const DRIVERS = [...new Set(NAMES.flatMap((name) => ENGINES[name].drivers))]

type Name = (typeof NAMES)[number]
type Code = PostgresFlaw | keyof typeof MONGO_FLAWS | 'jdbc'

interface DatabaseOptions {
  readonly engines: readonly (Name | 'sqlite' | 'other')[]
  readonly driver?: string | undefined
}

/** The form of go-sql-driver/mysql, which is not a URL. */
const GO_DSN = /^[^@]*@(tcp|unix)\(/

/** A URL, a JDBC URL, or `key=value` pairs (libpq, ADO.NET). */
const CONNECTION = /^(jdbc:|[a-z][a-z\d+.-]*:\/\/|[\w ]+=)/i

/** Whether a value is accepted unread: of an unknown engine, or in a form that needs a driver. */
function isOther(raw: string, options: DatabaseOptions): boolean {
  if (!options.engines.includes('other'))
    return options.driver === undefined && isJdbc(raw, options)
  if (options.driver === undefined && GO_DSN.test(raw)) return true
  return engineOf(raw, options) === null && CONNECTION.test(raw)
}

/** Whether a URL of any engine points at the container itself: the part behind :// is read alike everywhere. */
function pointsHome(raw: string): boolean {
  const hosts = readUrl(raw.replace(/^jdbc:/i, ''))?.hosts ?? []
  return hosts.some(({ host }) => host !== '' && isLoopback(host))
}

/** The names of JDBC's subprotocols for the engines. */
const JDBC: Readonly<Record<Name, RegExp>> = {
  postgres: /^jdbc:postgresql:/i,
  mysql: /^jdbc:(mysql|mariadb):/i,
  mongodb: /^jdbc:mongodb:/i,
}

/** PostgreSQL's subprotocol of JDBC, and what people write for it. */
const POSTGRES_JDBC = /^jdbc:(postgres\w*|pgsql|psql):/i

/** A JDBC URL for PostgreSQL as its driver reads it; null for any other text, or where another driver reads. */
function judgeJdbc(raw: string, options: DatabaseOptions): readonly Judgement<Code>[] | null {
  if (options.driver !== undefined || !options.engines.includes('postgres')) return null
  if (!POSTGRES_JDBC.test(raw)) return null
  const found = postgres.judge(raw, 'jdbc')
  return found.includes('engine') || found.includes('form') ? ['jdbc'] : found
}

/** Without a driver, a Java service may read the value; its own form is accepted unread. */
function isJdbc(raw: string, options: DatabaseOptions): boolean {
  return enginesOf(options).some((name) => JDBC[name].test(raw))
}

/** The engines that a value may be for: the policy's engines that the driver supports. */
function enginesOf({ engines, driver }: DatabaseOptions): readonly Name[] {
  return NAMES.filter(
    (name) =>
      engines.includes(name) && (driver === undefined || ENGINES[name].drivers.includes(driver)),
  )
}

function words(options: DatabaseOptions): readonly string[] {
  return [...enginesOf(options), ...options.engines.filter((name) => name === 'sqlite')]
}

function engineOf(raw: string, options: DatabaseOptions): Engine<Code> | null {
  const name = enginesOf(options).find((known) => ENGINES[known].claims(raw))
  return name === undefined ? null : ENGINES[name]
}

function placeOf(raw: string, options: DatabaseOptions): UrlPlace | null {
  return engineOf(raw, options)?.place(raw, options.driver) ?? null
}

export const databaseUrlType = defineType({
  name: 'database-url',
  summary:
    'A connection URL for one of the `engines`: postgres, mysql, mongodb or sqlite, each read as its own type; the first three by default. `other` accepts connection strings of any other engine.',
  sensitive: true,
  options: {
    engines: z._default(
      z
        .array(z.enum([...NAMES, 'sqlite', 'other']))
        .check(
          z.minLength(1),
          z.describe(
            'The databases that the service can use; other: prisma://, jdbc:, sqlserver:// and similar, accepted without checks.',
          ),
        ),
      [...NAMES],
    ),
    driver: z.optional(
      z.enum(DRIVERS).register(z.globalRegistry, { description: 'The client that reads the URL.' }),
    ),
  },
  examples: {
    good: [
      'postgresql://app:p%40ss@db.example.com:5432/app',
      'mysql://app:p%40ss@db.example.com:3306/app',
      'mongodb+srv://app:p%40ss@cluster0.example.com/app',
    ],
    bad: ['sqlite:///./app.db', 'redis://cache.example.com:6379/0', 'db.example.com:5432'],
  },
  flaws: {
    embedded: {
      ...EMBEDDED_FLAW,
      fix: 'Point it at the database server: scheme://user:password@host/database',
    },
    engine: {
      check: 'db-scheme-driver',
      says: (options) =>
        `is not a URL of a database that the service can use (${oneOf(words(options))})`,
      fix: 'Begin it with postgresql://, mysql:// or mongodb://, as the driver writes it.',
    },
    jdbc: {
      check: 'db-scheme-driver',
      says: 'is a JDBC URL that PostgreSQL’s driver does not read',
      fix: JDBC_FORM_FIX,
    },
    encoding: {
      check: 'db-password-encoding',
      says: 'has an unescaped character in its user or password, so the driver would use another host or password',
      fix: ENCODING_FIX,
    },
    multihost: {
      check: 'db-multihost',
      says: 'lists several hosts, which the driver cannot read',
      fix: 'Use one host, such as the cluster endpoint.',
    },
    parameter: { says: REFUSED_QUERY, fix: 'Remove the options that the driver does not have.' },
    portable: PORTABLE_FLAW,
    form: {
      says: 'is not a connection URL that the driver can read',
      fix: 'Write scheme://user:password@host:port/database, without spaces or quotes.',
    },
    sslArgument: SSL_ARGUMENT_FLAW,
    ...MONGO_FLAWS,
    ...HOST_FLAWS,
    ...DATABASE_ADVICE,
    weakTls: {
      ...DATABASE_ADVICE.weakTls,
      fix: (options) =>
        `Require TLS: ${oneOf(enginesOf(options).map((name) => ENGINES[name].tls(options.driver)))}.`,
    },
  },
  judge: (raw, options) => {
    if (isEmbeddedDatabase(raw)) return options.engines.includes('sqlite') ? [] : ['embedded']
    const jdbc = judgeJdbc(raw, options)
    if (jdbc !== null) return jdbc
    if (isOther(raw, options)) return pointsHome(raw) ? ['loopback'] : []
    return engineOf(raw, options)?.judge(raw, options.driver) ?? ['engine']
  },
  secretPart: (raw, options) => {
    const engine = engineOf(raw, options)
    return engine === null
      ? passwordOf(readUrl(raw.replace(/^jdbc:/i, '')))
      : engine.password(raw, options.driver)
  },
  parts: placeParts(placeOf, (scheme) => {
    if (/^(postgres|psql|pgsql)/.test(scheme)) return '5432'
    if (/^mongodb/.test(scheme)) return scheme === 'mongodb' ? '27017' : null
    return '3306'
  }),
})
