import * as z from 'zod/mini'
import { isHost } from './host-name.ts'
import { ipVersion } from './ip-text.ts'
import { EMPTY_ITEM, formatOf, listFormat, listWords, textsOf } from './list-items.ts'
import { isLoopback, LOOPBACK_FLAW } from './loopback.ts'
import { defineType } from './type.ts'
import { isPort, splitScheme } from './url-text.ts'

/**
 * How each reader treats an item. Django 5.2 and Starlette remove the port from the Host header and compare;
 * Django accepts `.example.com` and `*`, Starlette `*.example.com` and `*`. A client connects to each item.
 */
const READERS = {
  django: { ports: false, dots: true, stars: false, connects: false },
  starlette: { ports: false, dots: false, stars: true, connects: false },
  client: { ports: true, dots: false, stars: false, connects: true },
} as const

type HostsReader = keyof typeof READERS
/** Without a reader: what any one of them accepts. */
const ANY = { ports: true, dots: true, stars: true, connects: false } as const

type HostFlaw = 'empty' | 'everyone' | 'scheme' | 'port' | 'pattern' | 'form' | 'loopback'

function judgeHost(item: string, reader: HostsReader | undefined): HostFlaw | null {
  const { ports, dots, stars, connects } = reader === undefined ? ANY : READERS[reader]
  if (item === '') return 'empty'
  if (item === '*') return connects ? 'pattern' : 'everyone'
  if (splitScheme(item) !== null || item.includes('/')) return 'scheme'
  const [, text = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(item) ?? []
  // A Host header has brackets around an IPv6 address; a client may omit them.
  const bare = ipVersion(item) === 6 ? item : text.replace(/^\[(.*)\]$/s, '$1')
  if (bare !== item && port !== undefined && !isPort(port)) return 'form'
  const pattern = /^(\*?)\.(?=[^.*])/.exec(bare)
  const name = pattern === null ? bare : bare.slice(pattern[0].length)
  if (!isHost(name)) return name.includes('*') ? 'pattern' : 'form'
  if (pattern !== null && !(pattern[1] === '*' ? stars : dots)) return 'pattern'
  if (bare !== item && port !== undefined && !ports) return 'port'
  return connects && isLoopback(name) ? 'loopback' : null
}

const NAMES = Object.keys(READERS) as [HostsReader, ...HostsReader[]]

export const hostsType = defineType({
  name: 'hosts',
  summary:
    'A list of hosts for `reader`: `django` and `starlette` allow requests to them, a `client` connects to them; `format` is csv or json.',
  sensitive: false,
  options: {
    format: listFormat,
    reader: z.optional(z.enum(NAMES)).register(z.globalRegistry, {
      description:
        'django: ALLOWED_HOSTS; starlette: TrustedHostMiddleware; client: host or host:port of servers.',
    }),
  },
  examples: {
    good: ['app.example.com,.example.com', '["app.example.com"]', 'es1.example.com:9200'],
    bad: ['*', 'https://app.example.com', 'app.example.com,'],
  },
  flaws: {
    list: listWords('list of texts', 'app.example.com,api.example.com', '["app.example.com"]'),
    everyone: {
      check: 'allowed-hosts',
      says: 'lets a request name any host (a bare *)',
      fix: 'List the host names of the service, such as app.example.com.',
    },
    empty: EMPTY_ITEM,
    scheme: {
      says: 'has an item with a scheme or a path, which a host does not have',
      fix: 'Write only host names, such as app.example.com.',
    },
    port: {
      says: ({ reader }) =>
        `has an item with a port, but ${reader ?? 'the reader'} compares it with the request’s host without port, so it never matches`,
      fix: 'Write only host names, such as app.example.com.',
    },
    pattern: {
      says: ({ reader }) => `has an item with a wildcard that ${reader ?? 'no reader'} supports`,
      fix: ({ reader }) =>
        reader === 'client'
          ? 'Write the name of each server.'
          : `Write ${reader === 'starlette' ? '*' : ''}.example.com for a domain and its subdomains, or list each host.`,
    },
    form: {
      says: 'has an item that is not a host',
      fix: 'Write each item as host or host:port, such as app.example.com.',
    },
    loopback: LOOPBACK_FLAW,
  },
  judge: (raw, { format = formatOf(raw), reader }) => {
    const items = textsOf(raw, format)
    if (items === null) return ['list']
    if (items.length === 0) return ['empty']
    return [...new Set(items)]
      .map((item) => judgeHost(item, reader))
      .filter((flaw) => flaw !== null)
  },
})
