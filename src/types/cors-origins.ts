import * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import { kindOfHost } from './host-topics.ts'
import { EMPTY_ITEM, formatOf, listFormat, listWords, textsOf } from './list-items.ts'
import { defineType } from './type.ts'
import { hasSpace, isHostText, isPort, readUrl } from './url-text.ts'

type OriginFlaw =
  | 'wildcard'
  | 'wildcardHost'
  | 'scheme'
  | 'djangoScheme'
  | 'path'
  | 'port'
  | 'form'
  | 'empty'
  | 'case'
  | 'loopback'
  | 'plain'

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' }

/** Longer lists are not maintained by hand, and are not read item by item. */
const MAX_ITEMS = 500

/** Whether a list of the wrong format contains a bare `*`. */
function hasStar(raw: string): boolean {
  return raw.split(',').some((item) => item.replace(/[\s[\]"']/g, '') === '*')
}

/** Django also takes `https://*.example.com` (CSRF_TRUSTED_ORIGINS). */
type OriginsReader = 'django'

/** Scheme, host and port, as browsers serialise an origin (Fetch standard, 3.2; RFC 6454, 6.2). */
function judgeOrigin(item: string, reader: OriginsReader | undefined): OriginFlaw | null {
  if (item === '') return 'empty'
  if (['*', '.*', '^.*$', '^.*', '.*$'].includes(item)) return 'wildcard'
  const url = readUrl(item)
  if (url === null && reader === 'django') return 'djangoScheme'
  if (url === null) return item === 'null' || /^["'`]/.test(item) ? 'form' : 'scheme'
  const { user, password, hosts, tail } = url
  const [only] = hosts
  if (hosts.length !== 1 || only === undefined || hasSpace(item)) return 'form'
  if (only.host === '*') return 'wildcard'
  if (reader === 'django' && /^\*\.[^*]/.test(only.host))
    return judgeOrigin(item.replace('*.', ''), reader)
  if (only.host.includes('*') || only.port?.includes('*')) return 'wildcardHost'
  if (user !== '' || password !== null) return 'form'
  if (only.host === '' || !isHostText(only.host)) return 'form'
  if (only.port !== null && !isPort(only.port)) return 'form'
  if (tail !== '') return 'path'
  if (only.port !== null && only.port === ownIn(DEFAULT_PORTS, url.scheme)) return 'port'
  if (item !== item.toLowerCase()) return 'case'
  return /^https?$/.test(url.scheme) ? judgeHost(item, only.host) : null
}

/** Capacitor's default origin for pages of an Android app (`androidScheme`). */
const APP_ORIGIN = 'https://localhost'

function judgeHost(item: string, host: string): OriginFlaw | null {
  const kind = kindOfHost(host)
  if (kind === 'loopback') return item === APP_ORIGIN ? null : 'loopback'
  return kind === 'public' && item.startsWith('http:') ? 'plain' : null
}

export const corsOriginsType = defineType({
  name: 'cors-origins',
  summary:
    'The list of web origins that may call the service, with `format: csv` or `json`; either by default.',
  sensitive: false,
  options: {
    format: listFormat,
    reader: z.optional(z.enum(['django'])).register(z.globalRegistry, {
      description: 'django: CSRF_TRUSTED_ORIGINS, which also takes https://*.example.com.',
    }),
  },
  examples: {
    good: ['https://app.example.com,https://admin.example.com', '["https://app.example.com"]'],
    bad: ['*', 'https://app.example.com/', 'app.example.com'],
  },
  flaws: {
    list: listWords(
      'list of texts',
      'https://app.example.com,https://admin.example.com',
      '["https://app.example.com"]',
    ),
    wildcard: {
      check: 'cors-wildcard',
      says: 'lets every website call the service (a wildcard origin)',
      fix: 'List the origins of your own front ends, such as https://app.example.com.',
    },
    wildcardHost: {
      says: 'has a wildcard inside an origin, which an exact comparison never matches',
      fix: 'List each host, or use the framework’s pattern setting.',
    },
    scheme: {
      says: 'has an origin without a scheme, which no browser sends',
      fix: 'Begin each origin with https://.',
    },
    djangoScheme: {
      says: 'has an origin without a scheme, and Django 4.0 and later do not start with it (4_0.E001)',
      fix: 'Begin each origin with https://.',
    },
    path: {
      says: 'has an origin with a path or a trailing slash, which no browser sends',
      fix: 'End each origin after the host or port.',
    },
    port: {
      says: 'has an origin with its scheme’s default port, which browsers omit',
      fix: 'Remove :443 after https:// and :80 after http://.',
    },
    case: {
      says: 'has an origin with capital letters, which no browser sends',
      fix: 'Write each origin in lower case.',
    },
    many: {
      says: `lists more than ${MAX_ITEMS} origins`,
      fix: 'List the origins of your own front ends only.',
    },
    empty: EMPTY_ITEM,
    loopback: {
      check: 'cors-loopback',
      says: 'lets pages on the visitor’s own machine (a loopback origin) call the service',
      fix: 'Remove the origins of developer machines from this environment.',
    },
    plain: {
      check: 'cors-http',
      says: 'trusts an origin without TLS, whose pages anyone on the network can change',
      fix: 'Write the origin with https://, or remove it.',
    },
    form: {
      says: 'has an item that is not an origin (scheme, host and port)',
      fix: 'Write each origin as https://host or https://host:port.',
    },
  },
  judge: (raw, { format = formatOf(raw), reader }) => {
    const items = textsOf(raw, format)
    if (items === null) return hasStar(raw) ? ['list', 'wildcard'] : ['list']
    if (items.length === 0) return ['empty']
    if (items.length > MAX_ITEMS) return ['many']
    const flaws = items.map((item) => judgeOrigin(item, reader)).filter((flaw) => flaw !== null)
    if (format === 'csv' && /[\r\n]/.test(raw)) flaws.push('form')
    return [...new Set(flaws)]
  },
})
