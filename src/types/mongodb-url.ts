import * as z from 'zod/mini'
import { ENCODING_FIX, judgeAuthority } from './authority-rules.ts'
import {
  DATABASE_ADVICE,
  type DatabaseFlaw,
  databaseAdvice,
  type Engine,
} from './database-engine.ts'
import { HOST_FLAWS, hostTopics } from './host-topics.ts'
import { addressOf, bareHost } from './loopback.ts'
import { MONGODB_QUERIES, type MongoReader } from './mongodb-query.ts'
import { judgeQuery, PORTABLE_FLAW, type QueryFlaw, REFUSED_QUERY } from './query-flaws.ts'
import { defineType, type Judgement } from './type.ts'
import { placeParts, type UrlPlace } from './url-parts.ts'
import {
  parameterOf,
  passwordOf,
  pathOf,
  queryOf,
  readUrl,
  type Url,
  unescapePercent,
} from './url-text.ts'

/**
 * The connection string specification; where readers differ (PyMongo 4, Node's mongodb-connection-string-url, the
 * Go driver 2), the common part. All of them accept a space.
 */
const RULES = {
  spoils: /[@[\]\p{Cc}]|:.*:|%(?![0-9a-f]{2})|%00/iu,
  multiHost: true,
  escapedHost: true,
  emptyPort: false,
} as const

/** The readers of the query, by the package; `mongodb` is Node’s, and Prisma’s engine could not be asked. */
const READERS = {
  pymongo: ['PyMongo'],
  mongodb: ['Node’s mongodb'],
  go: ['Go’s mongo-driver'],
  prisma: [],
} as const satisfies Record<string, readonly MongoReader[]>
type MongoDriver = keyof typeof READERS
const DRIVERS = Object.keys(READERS) as [MongoDriver, ...MongoDriver[]]
/** PyMongo, uri_parser: `unquote_plus` decodes the user part as a form does. */
const READS_PLUS_AS_BLANK: readonly (string | undefined)[] = ['pymongo', undefined]

type MongoFlaw = Exclude<DatabaseFlaw, 'embedded' | 'multihost'> | keyof typeof MONGO_FLAWS

function placeOf(url: Url): UrlPlace {
  return { ...url, database: unescapePercent(pathOf(url).slice(1)) }
}

/** Names that servers refuse, or that PyMongo reads as database and collection. */
const BAD_NAME = /[/\\ "$.\0]/

function judgeSrv({ hosts }: Url): readonly MongoFlaw[] {
  const [only] = hosts
  const isName =
    hosts.length === 1 && only?.port === null && addressOf(bareHost(only.host)) === null
  return isName ? [] : ['srv']
}

function judgeOptions(url: Url, driver: string | undefined): QueryFlaw | null {
  const named = DRIVERS.find((name) => name === driver)
  const readers = named === undefined ? Object.values(READERS).flat() : READERS[named]
  return judgeQuery(queryOf(url), readers, MONGODB_QUERIES)
}

function judge(raw: string, driver?: string): readonly Judgement<MongoFlaw | QueryFlaw['code']>[] {
  const url = readUrl(raw)
  // Drivers compare the scheme case-sensitively.
  if (url === null || !/^mongodb(\+srv)?:/.test(raw)) return ['engine']
  const wrong = judgeAuthority(url, RULES)
  if (wrong !== null) return [wrong === 'encoding' ? 'encoding' : 'form']
  const credentials = `${url.user}:${url.password ?? ''}`
  if (credentials.includes('+') && READS_PLUS_AS_BLANK.includes(driver)) return ['plus']
  const srv = url.scheme.endsWith('+srv')
  const nameless =
    url.hosts.some(({ host }) => host === '') || (url.user === '' && url.password !== null)
  if (nameless || url.tail.includes('#') || parameterOf(url, 'authsource') === '') return ['form']
  const broken = srv ? judgeSrv(url) : []
  if (broken.length > 0) return broken
  const { database } = placeOf(url)
  if (BAD_NAME.test(database ?? '')) return ['database']
  const direct = parameterOf(url, 'directconnection') === 'true'
  if (direct && (srv || url.hosts.length > 1)) return ['direct']
  const query = judgeOptions(url, driver)
  if (query?.code === 'parameter') return [query]
  const topics = hostTopics(url.hosts.map(({ host }) => unescapePercent(host)))
  if (topics.includes('loopback')) return topics
  const weakTls =
    parameterOf(url, 'tls', 'ssl') === 'false' ||
    parameterOf(url, 'tlsinsecure', 'tlsallowinvalidcertificates', 'tlsallowinvalidhostnames') ===
      'true'
  return [
    ...topics,
    ...(query === null ? [] : [query]),
    ...(url.tail.startsWith('?') ? (['slash'] as const) : []),
    ...databaseAdvice(placeOf(url), { needsName: false, weakTls }),
  ]
}

/** MongoDB, for `database-url`. Its drivers share one grammar. */
export const mongodb: Engine<MongoFlaw | QueryFlaw['code']> = {
  drivers: DRIVERS,
  tls: () => TLS,
  claims: (raw) => /^mongodb/i.test(raw),
  judge,
  place: (raw) => {
    const url = readUrl(raw)
    return url && placeOf(url)
  },
  password: (raw) => passwordOf(readUrl(raw)),
}

const TLS = '?tls=true, without tlsInsecure and tlsAllowInvalid…'
const OPTIONS_FIX =
  'Remove options that the driver does not have; write true and false in small letters, and numbers without a unit.'

/** The words for flaws of MongoDB only. */
export const MONGO_FLAWS = {
  plus: {
    check: 'db-password-encoding',
    says: 'has an unescaped + in its user or password, which PyMongo reads as a space',
    fix: 'Write %2B for each + in the user and the password; every driver reads that as a +.',
  },
  srv: {
    check: 'mongodb-url',
    says: 'is a mongodb+srv:// URL with a port, an address or several hosts, which drivers refuse: the hosts come from DNS',
    fix: 'Use the one host of the SRV record, without a port, or mongodb:// with the list of hosts.',
  },
  direct: {
    check: 'mongodb-url',
    says: 'has directConnection=true with more than one host, which drivers refuse',
    fix: 'Remove directConnection, or use a mongodb:// URL with one host.',
  },
  database: {
    check: 'mongodb-url',
    says: 'has a character in its database name that MongoDB refuses',
    fix: 'Use a name without / \\ . " $ and spaces, and put options after the ?',
  },
  slash: {
    check: 'mongodb-options',
    says: 'has its options right after the host, which some drivers refuse (such as Go’s)',
    fix: 'Put a slash before the ?: mongodb://host/?retryWrites=true',
  },
} as const

export const mongodbUrlType = defineType({
  name: 'mongodb-url',
  summary:
    'A MongoDB connection string as `driver` reads it: mongodb:// with one or several hosts, or mongodb+srv:// with one host and no port; without `driver`, as all drivers do.',
  sensitive: true,
  options: {
    driver: z.optional(
      z.enum(DRIVERS).register(z.globalRegistry, {
        description: 'The driver that reads the URL, by its package; mongodb is Node’s.',
      }),
    ),
  },
  examples: {
    good: [
      'mongodb+srv://app:p%40ss@cluster0.example.com/app?retryWrites=true',
      'mongodb://app:p%40ss@a.example.com:27017,b.example.com:27017/app?replicaSet=rs0&authSource=admin',
    ],
    bad: [
      'mongodb+srv://cluster0.example.com:27017/app',
      'mongodb://app:p@ss@db.example.com/app',
      'mongo://db.example.com/app',
    ],
  },
  flaws: {
    engine: {
      check: 'db-scheme-driver',
      says: 'does not begin with mongodb:// or mongodb+srv://, so drivers refuse it',
      fix: 'Begin it with mongodb:// or mongodb+srv://, in lower case.',
    },
    encoding: {
      check: 'db-password-encoding',
      says: 'has an unescaped character in its user or password, which drivers refuse or misread',
      fix: ENCODING_FIX,
    },
    form: {
      says: 'is not a MongoDB connection string that drivers can read',
      fix: 'Write mongodb://user:password@host:27017/database, without spaces or quotes.',
    },
    parameter: { says: REFUSED_QUERY, fix: OPTIONS_FIX },
    portable: PORTABLE_FLAW,
    ...MONGO_FLAWS,
    ...HOST_FLAWS,
    ...DATABASE_ADVICE,
    weakTls: { ...DATABASE_ADVICE.weakTls, fix: `Require TLS: ${TLS}.` },
  },
  judge: (raw, { driver }) => judge(raw, driver),
  secretPart: (raw) => mongodb.password(raw, undefined),
  parts: placeParts<unknown>(
    (raw) => mongodb.place(raw, undefined),
    (scheme) => (scheme === 'mongodb' ? '27017' : null),
  ),
})
