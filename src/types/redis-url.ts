import * as z from 'zod/mini'
import { AMBIGUOUS, judgeAuthority, ONE_HOST } from './authority-rules.ts'
import { HOST_FLAWS, hostTopics, kindOfHost } from './host-topics.ts'
import { judgeQuery, REFUSED_QUERY } from './query-flaws.ts'
import { REDIS_QUERIES } from './redis-query.ts'
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

/** By their packages. Those that ignore every unknown option have no rules. */
const DRIVERS = ['celery', 'redis-py', 'ioredis', 'node-redis', 'go-redis', 'jedis'] as const
type Driver = (typeof DRIVERS)[number]

type RedisReader = keyof typeof REDIS_QUERIES

function readersOf({ scheme }: Url, driver: Driver): readonly RedisReader[] {
  if (driver === 'celery') return ['Celery']
  if (driver === 'redis-py') return [scheme === 'rediss' ? 'redis-py with TLS' : 'redis-py']
  return driver === 'go-redis' ? [driver] : []
}

export const redisUrlType = defineType({
  name: 'redis-url',
  summary:
    'A Redis URL: redis://, rediss://, unix:// or a sentinel form such as redis+sentinel://. With `driver`, its options too are checked.',
  sensitive: true,
  options: {
    driver: z.optional(
      z
        .enum(DRIVERS)
        .check(
          z.describe(
            'The client that reads the URL, by its package; celery is for its broker and its result backend.',
          ),
        ),
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
          ? 'Write ?ssl_cert_reqs=required, which Celery and redis-py accept.'
          : 'Remove the options that the driver does not have; for TLS in Python, write rediss:// with ?ssl_cert_reqs=required.',
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
    const url = readUrl(raw)
    // redis-py compares the scheme case-sensitively.
    if (url === null || !raw.startsWith(url.scheme)) return ['scheme']
    const { scheme, hosts } = url
    const socket = SOCKET_SCHEMES.includes(scheme)
    const many = SENTINEL_SCHEMES.includes(scheme)
    if (!socket && !many && !SERVER_SCHEMES.includes(scheme)) return ['scheme']
    if (judgeAuthority(url, { ...ONE_HOST, spoils: AMBIGUOUS, multiHost: many }) !== null)
      return ['form']
    if (socket) return hosts.every(isNowhere) && pathOf(url) !== '' ? [] : ['form']
    const topics = hostTopics(hosts.map(({ host }) => host))
    const database = many ? '0' : databaseOf(url)
    if (database === null) return ['database', ...topics]
    const readers = driver === undefined ? [] : readersOf(url, driver)
    const query = judgeQuery(queryOf(url), readers, REDIS_QUERIES)
    if (query?.code === 'parameter') return [{ ...query, code: 'parameter' }, ...topics]
    if (driver === 'celery' && scheme === 'rediss' && !parameterOf(url, 'ssl_cert_reqs'))
      return ['celeryTls', ...topics]
    if (topics.includes('loopback')) return topics
    const open = hosts.some(({ host }) => kindOfHost(host) === 'public')
    return [
      ...topics,
      ...(Number(database) < USUAL_DATABASES ? [] : (['index'] as const)),
      ...(open && !scheme.startsWith('rediss') ? (['plain'] as const) : []),
      ...(open && passwordOf(url) === null ? (['open'] as const) : []),
    ]
  },
  secretPart: (raw) => passwordOf(readUrl(raw)),
  parts: placeParts<unknown>(
    (raw) => {
      const url = readUrl(raw)
      return url && { ...url, database: databaseOf(url) }
    },
    (scheme) => (SENTINEL_SCHEMES.includes(scheme) ? '26379' : '6379'),
  ),
})
