import * as z from 'zod/mini'
import { AMBIGUOUS, judgeAuthority, ONE_HOST } from './authority-rules.ts'
import { HOST_FLAWS, hostTopics, kindOfHost } from './host-topics.ts'
import {
  judgeQuery,
  PORTABLE_FLAW,
  parameterFix,
  type QueryFlaw,
  REFUSED_QUERY,
} from './query-flaws.ts'
import { REDIS_QUERIES, REDIS_TLS_QUERIES, type RedisReader } from './redis-query.ts'
import { defineType } from './type.ts'
import { placeParts } from './url-parts.ts'
import {
  type HostPort,
  parameterOf,
  passwordOf,
  pathOf,
  queryOf,
  readUrl,
  type Url,
} from './url-text.ts'

/** redis-py accepts the first three; Lettuce, docket and redis-sentinel-url the others. */
const SERVER_SCHEMES = ['redis', 'rediss']
const SOCKET_SCHEMES = ['unix', 'redis+unix', 'redis-socket', 'redis+socket']
const SENTINEL_SCHEMES = ['redis+sentinel', 'rediss+sentinel', 'redis-sentinel', 'rediss-sentinel']

function isNowhere({ host, port }: HostPort): boolean {
  return host === '' && port === null
}

/** The database number, `0` by default; null when the URL has something else. */
function databaseOf(url: Url): string | null {
  const path = pathOf(url)
  const asked = parameterOf(url, 'db')
  if (!/^(\/\d*)?$/.test(path) || !/^\d+$/.test(asked ?? '0')) return null
  return asked ?? (path.slice(1) || '0')
}

/** Servers have 16 databases by default (redis.conf, `databases`). */
const USUAL_DATABASES = 16

/** The readers of the query, by the package; those without one ignore every option that they do not know. */
const DRIVERS = {
  celery: ['kombu (Celery’s broker)', 'Celery’s result backend'],
  'redis-py': ['redis-py'],
  ioredis: [],
  'node-redis': [],
  'go-redis': ['go-redis'],
  redigo: [],
  jedis: [],
  lettuce: [],
  'redis-rs': ['redis-rs'],
} as const satisfies Record<string, readonly RedisReader[]>
type RedisDriver = keyof typeof DRIVERS

function judgeOptions(url: Url, driver: RedisDriver | undefined): QueryFlaw | null {
  const rules = url.scheme === 'rediss' ? REDIS_TLS_QUERIES : REDIS_QUERIES
  const anyone = [...new Set(Object.values(DRIVERS).flat())]
  const readers = driver === undefined ? anyone : DRIVERS[driver]
  return judgeQuery(queryOf(url), readers, rules, driver === undefined)
}

/** The one form that Celery and kombu take for Sentinel: `sentinel://host:26379;sentinel://host:26379`. */
const CELERY_SENTINEL = /^sentinel:/

/** The sentinels of Celery’s form as hosts of one URL; null when one of them is no URL of a sentinel. */
function readSentinels(raw: string): Url | null {
  const urls = raw.split(';').map((one) => (CELERY_SENTINEL.test(one) ? readUrl(one) : null))
  const [first] = urls
  if (!first || urls.includes(null)) return null
  return { ...first, hosts: urls.flatMap((url) => url?.hosts ?? []) }
}

function urlOf(raw: string): Url | null {
  return CELERY_SENTINEL.test(raw) ? readSentinels(raw) : readUrl(raw)
}

function knowsScheme({ scheme }: Url, driver: RedisDriver | undefined): boolean {
  if (scheme === 'sentinel') return driver === undefined || driver === 'celery'
  if (SENTINEL_SCHEMES.includes(scheme)) return driver !== 'celery'
  return SERVER_SCHEMES.includes(scheme) || SOCKET_SCHEMES.includes(scheme)
}

export const redisUrlType = defineType({
  name: 'redis-url',
  summary:
    'A Redis URL: redis://, rediss://, unix:// or a sentinel form such as redis+sentinel://. With `driver`, its options too are checked.',
  sensitive: true,
  options: {
    driver: z.optional(
      z.enum(Object.keys(DRIVERS) as [RedisDriver, ...RedisDriver[]]).register(z.globalRegistry, {
        description:
          'The client that reads the URL, by its package; celery is for its broker and its result backend.',
      }),
    ),
  },
  examples: {
    good: ['rediss://app:p%40ss@cache.example.com:6379/0'],
    bad: ['localhost:6379', 'redis://localhost:6379/0'],
  },
  flaws: {
    scheme: {
      says: 'does not begin with redis://, rediss://, unix:// or a sentinel scheme, so clients refuse it',
      fix: 'Write redis://host:6379/0, or rediss:// for TLS.',
    },
    form: {
      says: 'is not a Redis URL that clients can read',
      fix: 'Write redis://user:password@host:6379/0; percent-encode @ : / ? # and % inside the password.',
    },
    database: {
      says: 'has a database that is not a number, which clients ignore or refuse',
      fix: 'End the URL with the database number, such as /0.',
    },
    parameter: {
      says: REFUSED_QUERY,
      fix: ({ driver }) =>
        driver === 'celery'
          ? 'Remove the option; for TLS write rediss:// with ?ssl_cert_reqs=required, and set other options in Celery’s configuration.'
          : driver === 'redis-py'
            ? parameterFix('rediss:// with ?ssl_cert_reqs=required')
            : parameterFix('rediss://'),
    },
    portable: PORTABLE_FLAW,
    noPort: {
      says: 'has no port, and Jedis refuses a URL without one',
      fix: 'Write redis://host:6379/0.',
    },
    celeryScheme: {
      says: 'has a scheme that Celery cannot read',
      fix: 'Write redis://host:6379/0, rediss:// for TLS, or sentinel://host:26379;sentinel://host:26379 for Sentinel.',
    },
    celeryTls: {
      says: 'is a rediss:// URL without ssl_cert_reqs, which Celery’s result backend refuses',
      fix: 'Add ?ssl_cert_reqs=required, which Celery and redis-py accept.',
    },
    index: {
      check: 'redis-db-index',
      says: 'uses a database above 15, which servers refuse by default',
      fix: 'Use 0 to 15, or raise `databases` in the server’s configuration.',
    },
    plain: {
      check: 'redis-tls',
      says: 'connects to a public host without TLS, so others can read the password and all data',
      fix: 'Write rediss:// instead of redis://.',
    },
    open: {
      check: 'redis-no-password',
      says: 'connects to a public host without a password',
      fix: 'Set a user and a password on the server, and add them to the URL: rediss://user:password@host:6379/0',
    },
    ...HOST_FLAWS,
  },
  judge: (raw, { driver }) => {
    const url = urlOf(raw)
    // redis-py compares the scheme case-sensitively.
    if (url === null || !raw.startsWith(url.scheme)) return ['scheme']
    if (!knowsScheme(url, driver)) return [driver === 'celery' ? 'celeryScheme' : 'scheme']
    const { scheme, hosts } = url
    const socket = SOCKET_SCHEMES.includes(scheme)
    const many = SENTINEL_SCHEMES.includes(scheme) || scheme === 'sentinel'
    if (judgeAuthority(url, { ...ONE_HOST, spoils: AMBIGUOUS, multiHost: many }) !== null)
      return ['form']
    if (socket) return hosts.every(isNowhere) && pathOf(url) !== '' ? [] : ['form']
    const topics = hostTopics(hosts.map(({ host }) => host))
    const database = many ? '0' : databaseOf(url)
    if (database === null) return ['database', ...topics]
    if (driver === 'jedis' && hosts.some(({ port }) => !port)) return ['noPort', ...topics]
    const query = many ? null : judgeOptions(url, driver)
    if (query?.code === 'parameter') return [query, ...topics]
    if (driver === 'celery' && scheme === 'rediss' && !parameterOf(url, 'ssl_cert_reqs'))
      return ['celeryTls', ...topics]
    if (topics.includes('loopback')) return topics
    const open = hosts.some(({ host }) => kindOfHost(host) === 'public')
    return [
      ...topics,
      ...(query === null ? [] : [query]),
      ...(Number(database) < USUAL_DATABASES ? [] : (['index'] as const)),
      ...(open && !scheme.startsWith('rediss') ? (['plain'] as const) : []),
      ...(open && passwordOf(url) === null ? (['open'] as const) : []),
    ]
  },
  secretPart: (raw) => passwordOf(urlOf(raw)),
  parts: placeParts<unknown>(
    (raw) => {
      const url = urlOf(raw)
      return url && { ...url, database: databaseOf(url) }
    },
    (scheme) => (scheme.includes('sentinel') ? '26379' : '6379'),
  ),
})
