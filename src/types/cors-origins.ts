import { EMPTY_ITEM, formatOf, listFormat, listWords, textsOf } from './list-items.ts'
import { defineType } from './type.ts'
import { hasSpace, isHostText, isPort, lastAt, splitAuthority, splitScheme } from './url-text.ts'

type OriginFlaw =
  | 'wildcard'
  | 'wildcardHost'
  | 'scheme'
  | 'path'
  | 'port'
  | 'form'
  | 'empty'
  | 'case'

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' }

/** Whether a list of the wrong kind holds a bare `*`. */
function hasStar(raw: string): boolean {
  return raw.split(',').some((item) => item.replace(/[\s[\]"']/g, '') === '*')
}

/** An origin is scheme, host and port, serialised as browsers send it (Fetch standard, 3.2; RFC 6454, 6.2). */
function judgeOrigin(item: string): OriginFlaw | null {
  if (item === '') return 'empty'
  if (['*', '.*', '^.*$', '^.*', '.*$'].includes(item)) return 'wildcard'
  const url = splitScheme(item)
  if (url === null) return item === 'null' || /^["'`]/.test(item) ? 'form' : 'scheme'
  const { user, password, hosts, tail } = splitAuthority(url.rest, lastAt(url.rest))
  const [only] = hosts
  if (hosts.length !== 1 || only === undefined || hasSpace(item)) return 'form'
  if (only.host === '*') return 'wildcard'
  if (only.host.includes('*') || only.port?.includes('*')) return 'wildcardHost'
  if (user !== '' || password !== null) return 'form'
  if (only.host === '' || !isHostText(only.host)) return 'form'
  if (only.port !== null && !isPort(only.port)) return 'form'
  if (tail !== '') return 'path'
  if (only.port !== null && only.port === DEFAULT_PORTS[url.scheme]) return 'port'
  return item === item.toLowerCase() ? null : 'case'
}

export const corsOriginsType = defineType({
  name: 'cors-origins',
  summary:
    'The list of web origins that may call the service, as `format: csv` or `json`; either one when left out.',
  sensitive: false,
  options: { format: listFormat },
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
      says: 'lets every web site call the service (a wildcard origin)',
      fix: 'List the origins of your own front ends, such as https://app.example.com.',
    },
    wildcardHost: {
      says: 'has a wildcard inside an origin, which an exact comparison never matches',
      fix: 'List each host, or use the framework’s own pattern setting under another name.',
    },
    scheme: {
      says: 'has an origin without a scheme, which no browser sends',
      fix: 'Begin each origin with https://.',
    },
    path: {
      says: 'has an origin with a path or a trailing slash, which no browser sends',
      fix: 'End each origin after the host or port.',
    },
    port: {
      says: 'has an origin with the usual port of its scheme, which browsers leave out',
      fix: 'Leave out :443 after https:// and :80 after http://.',
    },
    case: {
      says: 'has an origin with capital letters, which no browser sends',
      fix: 'Write each origin in lower case.',
    },
    empty: EMPTY_ITEM,
    form: {
      says: 'has an item that is not an origin (scheme, host and port)',
      fix: 'Write each origin as https://host or https://host:port.',
    },
  },
  judge: (raw, { format = formatOf(raw) }) => {
    const items = textsOf(raw, format)
    if (items === null) return hasStar(raw) ? ['list', 'wildcard'] : ['list']
    if (items.length === 0) return ['empty']
    const flaws = items.map(judgeOrigin).filter((flaw) => flaw !== null)
    if (format === 'csv' && /[\r\n]/.test(raw)) flaws.push('form')
    return [...new Set(flaws)]
  },
})
