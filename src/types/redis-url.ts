import { AMBIGUOUS, judgeAuthority, ONE_HOST } from './authority-rules.ts'
import { HOST_FLAWS, hostTopics, kindOfHost } from './host-topics.ts'
import { defineType } from './type.ts'
import { placeParts } from './url-parts.ts'
import { type HostPort, parameterOf, passwordOf, pathOf, readUrl, type Url } from './url-text.ts'

/** redis-py takes the first three; Lettuce, docket and redis-sentinel-url the others. */
const SERVER_SCHEMES = ['redis', 'rediss']
const SOCKET_SCHEMES = ['unix', 'redis+unix', 'redis-socket', 'redis+socket']
const SENTINEL_SCHEMES = ['redis+sentinel', 'rediss+sentinel', 'redis-sentinel', 'rediss-sentinel']

function isNowhere({ host, port }: HostPort): boolean {
  return host === '' && port === null
}

/** The number of the database, `0` when the URL names none; null when it names something else. */
function databaseOf(url: Url): string | null {
  const path = pathOf(url)
  const asked = parameterOf(url, 'db')
  if (!/^(\/\d*)?$/.test(path) || !/^\d+$/.test(asked ?? '0')) return null
  return asked ?? (path.slice(1) || '0')
}

/** Servers start with 16 databases (redis.conf, `databases`). */
const USUAL_DATABASES = 16

export const redisUrlType = defineType({
  name: 'redis-url',
  summary:
    'A Redis URL: redis://, rediss://, unix:// or a sentinel form such as redis+sentinel://.',
  sensitive: true,
  options: {},
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
      says: 'names its database with something other than a number, which clients ignore or refuse',
      fix: 'End the URL with the number of the database, such as /0.',
    },
    index: {
      check: 'redis-db-index',
      says: 'names a database beyond 15, which a server refuses unless it was told to have more',
      fix: 'Take one of 0 to 15, or raise `databases` in the server’s configuration.',
    },
    plain: {
      check: 'redis-tls',
      says: 'goes to a public host without TLS, so the password and all data can be read on the way',
      fix: 'Write rediss:// in place of redis://.',
    },
    open: {
      check: 'redis-no-password',
      says: 'goes to a public host without a password',
      fix: 'Give the server a user and a password, and write them into the URL: rediss://user:password@host:6379/0',
    },
    ...HOST_FLAWS,
  },
  judge: (raw) => {
    const url = readUrl(raw)
    // redis-py compares the scheme as it stands.
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
  parts: placeParts(
    (raw) => {
      const url = readUrl(raw)
      return url && { ...url, database: databaseOf(url) }
    },
    (scheme) => (SENTINEL_SCHEMES.includes(scheme) ? '26379' : '6379'),
  ),
})
