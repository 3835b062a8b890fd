import { isLoopback, LOOPBACK_FLAW } from './loopback.ts'
import { defineType } from './type.ts'
import {
  type Authority,
  endsLater,
  escapesAreWhole,
  escapesDecode,
  type HostPort,
  hasSpace,
  isHostText,
  isPort,
  lastAt,
  passwordOf,
  splitAuthority,
  splitScheme,
} from './url-text.ts'

/** redis-py takes the first three; Lettuce, docket and redis-sentinel-url the others. */
const SERVER_SCHEMES = ['redis', 'rediss']
const SOCKET_SCHEMES = ['unix', 'redis+unix', 'redis-socket', 'redis+socket']
const SENTINEL_SCHEMES = ['redis+sentinel', 'rediss+sentinel', 'redis-sentinel', 'rediss-sentinel']

function read(raw: string): { scheme: string; authority: Authority } | null {
  const url = splitScheme(raw)
  if (url === null) return null
  return { scheme: url.scheme, authority: splitAuthority(url.rest, lastAt(url.rest)) }
}

/** Square brackets make Python look for IPv6; JavaScript refuses a `%` that begins no escape. */
function isReadable(credentials: string): boolean {
  return (
    escapesAreWhole(credentials) && escapesDecode(credentials) && !/[[\]]|%00/.test(credentials)
  )
}

function isNowhere({ host, port }: HostPort): boolean {
  return host === '' && port === null
}

export const redisUrlType = defineType({
  name: 'redis-url',
  summary:
    'A Redis URL: redis://, rediss://, unix:// or a sentinel form such as redis+sentinel://.',
  sensitive: true,
  options: {},
  examples: {
    good: ['rediss://cache.example.com:6379/0'],
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
    loopback: LOOPBACK_FLAW,
  },
  judge: (raw) => {
    const url = read(raw)
    // redis-py compares the scheme as it stands.
    if (url === null || !raw.startsWith(url.scheme)) return ['scheme']
    const { scheme, authority } = url
    const { hosts, tail } = authority
    const socket = SOCKET_SCHEMES.includes(scheme)
    const many = SENTINEL_SCHEMES.includes(scheme)
    if (!socket && !many && !SERVER_SCHEMES.includes(scheme)) return ['scheme']
    if (hasSpace(raw) || !isReadable(`${authority.user}:${authority.password ?? ''}`))
      return ['form']
    if (socket) return hosts.every(isNowhere) && tail.startsWith('/') ? [] : ['form']
    const wellFormed = hosts.every(
      ({ host, port }) => isHostText(host) && (port === null || port === '' || isPort(port)),
    )
    if (!wellFormed || (hosts.length > 1 && !many) || endsLater(authority)) return ['form']
    const asked = /[?&]db=([^&#]*)/.exec(tail)?.[1] ?? '0'
    const numbered = many || (/^(\/\d*)?([?#]|$)/.test(tail) && /^\d+$/.test(asked))
    const local = hosts.some(({ host }) => host === '' || isLoopback(host))
    return [...(numbered ? [] : (['database'] as const)), ...(local ? (['loopback'] as const) : [])]
  },
  secretPart: (raw) => {
    const url = read(raw)
    return url === null ? null : passwordOf(url.authority)
  },
})
