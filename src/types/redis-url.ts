import { isLoopback, LOOPBACK_FLAW } from './loopback.ts'
import { defineType } from './type.ts'
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

export const redisUrlType = defineType({
  name: 'redis-url',
  summary:
    'A Redis URL: redis://, rediss://, unix:// or a sentinel form such as redis+sentinel://.',
  sensitive: true,
  options: {},
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
      says: 'names its database with something other than a number, which clients ignore',
      fix: 'End the URL with the number of the database, such as /0.',
    },
    loopback: LOOPBACK_FLAW,
  },
  judge: (raw) => {
    const url = read(raw)
    if (url === null) return ['scheme']
    const { scheme, authority } = url
    if (hasSpace(raw) || !escapesAreWhole(authority.password ?? '')) return ['form']
    if (SOCKET_SCHEMES.includes(scheme)) return authority.tail.startsWith('/') ? [] : ['form']
    const many = SENTINEL_SCHEMES.includes(scheme)
    if (!many && !SERVER_SCHEMES.includes(scheme)) return ['scheme']
    const { hosts, tail } = authority
    const wellFormed = hosts.every(
      ({ host, port }) => isHostText(host) && (port === null || isPort(port)),
    )
    // An @ behind the path's beginning is the end of a password that holds a raw / ? or #.
    if (!wellFormed || (hosts.length > 1 && !many) || /^[^?]*@/.test(tail)) return ['form']
    const numbered = many || /^(\/\d*)?([?#]|$)/.test(tail)
    const local = hosts.some(({ host }) => host === '' || isLoopback(host))
    return [...(numbered ? [] : (['database'] as const)), ...(local ? (['loopback'] as const) : [])]
  },
  secretPart: (raw) => passwordOf(read(raw)?.authority ?? null),
})
