import ipaddr from 'ipaddr.js'
import * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import { HOST_FLAWS, hostTopics, kindOfHost } from './host-topics.ts'
import { defineType, oneOf } from './type.ts'
import { placeOfUrl, placeParts } from './url-parts.ts'
import {
  type Authority,
  escapesAreWhole,
  hasSpace,
  isHostText,
  isPort,
  passwordOf,
  pathOf,
  readUrl,
} from './url-text.ts'

/** Schemes with a TLS variant, and their default ports. */
const TLS_TWIN: Readonly<Record<string, string>> = { http: 'https', ws: 'wss' }
const USUAL_PORTS: Readonly<Record<string, string>> = {
  http: '80',
  ws: '80',
  https: '443',
  wss: '443',
}

/** What a policy may require beyond a valid URL: many clients join a path to it unchecked. */
const STYLE = {
  'trailing-slash': z.optional(
    z.enum(['forbid', 'require']).register(z.globalRegistry, {
      description: 'Whether the path may, or must, end with a slash.',
    }),
  ),
  'double-slash': z.optional(
    z.enum(['forbid']).register(z.globalRegistry, { description: 'Forbids `//` inside the path.' }),
  ),
  fragment: z.optional(
    z
      .enum(['forbid'])
      .register(z.globalRegistry, { description: 'Forbids a `#` and what follows it.' }),
  ),
}

export const urlType = defineType({
  name: 'url',
  summary:
    'An absolute URL with a host; `schemes` lists the allowed schemes, by default http and https.',
  sensitive: false,
  options: {
    schemes: z._default(
      z.array(z.string()).check(z.minLength(1), z.describe('The allowed schemes, in lower case.')),
      ['https', 'http'],
    ),
    ...STYLE,
  },
  examples: {
    good: ['https://api.example.com/v1'],
    bad: ['localhost:6379', 'javascript:1', 'http://127.1/'],
  },
  flaws: {
    form: {
      says: 'is not an absolute URL with a host',
      fix: ({ schemes }) =>
        `Write ${oneOf(schemes.map((scheme) => `${scheme}://host`))}, without spaces.`,
    },
    scheme: {
      says: ({ schemes }) =>
        `does not begin with ${oneOf(schemes.map((scheme) => `${scheme}://`))}`,
      fix: ({ schemes }) => `Begin it with ${oneOf(schemes.map((scheme) => `${scheme}://`))}.`,
    },
    slash: {
      check: 'url-trailing-slash',
      says: (options) =>
        options['trailing-slash'] === 'require'
          ? 'has no slash at the end of its path, which the policy requires'
          : 'has a slash at the end of its path, which the policy forbids',
      fix: (options) =>
        options['trailing-slash'] === 'require'
          ? 'Add a slash to the end of the path.'
          : 'Remove the slash from the end of the path.',
    },
    doubleSlash: {
      check: 'url-double-slash',
      says: 'has two slashes in a row in its path, which the policy forbids',
      fix: 'Remove one of the two slashes.',
    },
    fragment: {
      check: 'url-fragment',
      says: 'has a fragment (#…), which the policy forbids and no client sends',
      fix: 'Remove the # and what follows it.',
    },
    plain: {
      check: 'url-https',
      says: 'connects to a public host without TLS, so others can read and change the traffic',
      fix: 'Write https:// (or wss://), or allow only the scheme in the policy if it is intended: schemes: [http]',
    },
    ...HOST_FLAWS,
  },
  judge: (raw, options) => {
    const url = readUrl(raw)
    if (url === null || hasSpace(raw)) return ['form']
    if (!options.schemes.includes(url.scheme)) return ['scheme']
    const [only] = url.hosts
    if (url.hosts.length !== 1 || only === undefined || only.host === '' || !isHostText(only.host))
      return ['form']
    if (only.port !== null && only.port !== '' && !isPort(only.port)) return ['form']
    const topics = hostTopics([only.host])
    if (!topics.includes('loopback') && !readersAgree(url)) return ['form']
    const path = pathOf(url)
    const slash = options['trailing-slash']
    const twin = ownIn(TLS_TWIN, url.scheme)
    const plain =
      twin !== undefined && options.schemes.includes(twin) && kindOfHost(only.host) === 'public'
    return [
      ...topics,
      ...(plain ? (['plain'] as const) : []),
      ...(slash !== undefined && path.endsWith('/') !== (slash === 'require')
        ? (['slash'] as const)
        : []),
      ...(options['double-slash'] && path.includes('//') ? (['doubleSlash'] as const) : []),
      ...(options.fragment && url.tail.includes('#') ? (['fragment'] as const) : []),
    ]
  },
  secretPart: (raw) => passwordOf(readUrl(raw)),
  parts: placeParts<unknown>(placeOfUrl, (scheme) => ownIn(USUAL_PORTS, scheme) ?? null),
})

/** What Go's net/url accepts in a user or password (validUserinfo); WHATWG parsers encode the rest themselves. */
const USERINFO = /^[\w.~:!$&'()*+,;=%@-]*$/

/**
 * Whether Go's net/url and a WHATWG parser (browsers, Node, pydantic) read a URL alike, given a well-formed host
 * and port. Go refuses a `%` without an escape (RFC 3986, 2.1) outside the query; WHATWG reads a host that ends in
 * a number as an IPv4 address, also short or octal, or refuses it.
 */
function readersAgree({ user, password, hosts, tail }: Authority): boolean {
  const credentials = `${user}:${password ?? ''}`
  const [beforeFragment = '', ...fragment] = tail.split('#')
  const [path = ''] = beforeFragment.split('?', 1)
  return (
    USERINFO.test(credentials) &&
    [credentials, path, ...fragment].every(escapesAreWhole) &&
    hosts.every(({ host }) => !endsInNumber(host) || ipaddr.IPv4.isValidFourPartDecimal(host))
  )
}

/** WHATWG URL, "ends in a number checker". */
function endsInNumber(host: string): boolean {
  return /(^|\.)(\d+|0x[0-9a-f]*)\.?$/i.test(host)
}
