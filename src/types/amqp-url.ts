import * as z from 'zod/mini'
import { AMQP_QUERIES, type AmqpReader } from './amqp-query.ts'
import { AMBIGUOUS, ENCODING_FIX, judgeAuthority, ONE_HOST } from './authority-rules.ts'
import { HOST_FLAWS, type HostTopic, hostTopics } from './host-topics.ts'
import { judgeQuery, PORTABLE_FLAW, REFUSED_QUERY } from './query-flaws.ts'
import { defineType, type Judgement, oneOf } from './type.ts'
import { placeOfUrl, placeParts } from './url-parts.ts'
import { passwordOf, pathOf, queryOf, readUrl } from './url-text.ts'

/** Where clients differ. The RabbitMQ URI specification has one path segment, with a slash written as %2F. */
interface AmqpDialect {
  readonly name: string
  readonly schemes: readonly string[]
  /** Whether `//` is the virtual host `/`, and `/a/b` is `a/b`. */
  readonly rawSlash: boolean
  readonly spoils: RegExp
  /** Who reads the query; null for a client that ignores every option that it does not know. */
  readonly reader: AmqpReader | null
  /** Whether a path of one slash is a virtual host with an empty name. */
  readonly emptyName?: true
  /** Whether it takes a list of URLs with semicolons between them, for fail-over. */
  readonly list?: true
}

const SCHEMES = ['amqp', 'amqps']

/** Python's urlparse: brackets mean IPv6; a `%` without an escape is literal. */
const PYTHON = /[[\]\s\p{Cc}]|%00/u

const DIALECTS = {
  kombu: {
    name: 'kombu (Celery)',
    schemes: [...SCHEMES, 'pyamqp', 'librabbitmq'],
    rawSlash: true,
    spoils: PYTHON,
    reader: 'kombu (Celery)',
    list: true,
  },
  /** pika, connection.py, URLParameters: reads the first path segment only, and `//` as an empty name. */
  pika: { name: 'pika', schemes: SCHEMES, rawSlash: false, spoils: PYTHON, reader: 'pika' },
  amqplib: { name: 'amqplib', schemes: SCHEMES, rawSlash: true, spoils: AMBIGUOUS, reader: null },
  /** Go's net/url, validUserinfo. */
  go: {
    name: 'amqp091-go',
    schemes: SCHEMES,
    rawSlash: true,
    spoils: /[^a-z0-9\-._~!$&'()*+,;=:%@]|%(?![0-9a-f]{2})|%00/i,
    reader: 'amqp091-go',
  },
  /** ConnectionFactory.setUri: "Multiple segments in path of AMQP URI" is an exception. */
  java: {
    name: 'RabbitMQ’s Java client',
    schemes: SCHEMES,
    rawSlash: false,
    spoils: AMBIGUOUS,
    reader: 'RabbitMQ’s Java client',
    emptyName: true,
  },
} as const satisfies Record<string, AmqpDialect>

/** What all clients read alike, with every scheme that one of them reads. */
const PORTABLE: AmqpDialect = {
  name: 'AMQP clients',
  schemes: DIALECTS.kombu.schemes,
  rawSlash: false,
  spoils: AMBIGUOUS,
  reader: null,
}

const READERS = Object.keys(AMQP_QUERIES) as AmqpReader[]

const DRIVERS = Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]

function dialectOf(driver: keyof typeof DIALECTS | undefined): AmqpDialect {
  return driver === undefined ? PORTABLE : DIALECTS[driver]
}

function prefixes(dialect: AmqpDialect): string {
  return oneOf(dialect.schemes.map((scheme) => `${scheme}://`))
}

type AmqpFlaw = 'scheme' | 'encoding' | 'form' | 'vhost' | 'emptyName' | 'emptyVhost' | HostTopic

function judgeOne(
  raw: string,
  dialect: AmqpDialect,
): readonly Judgement<AmqpFlaw | 'parameter' | 'portable'>[] {
  const { schemes, spoils, rawSlash, reader, emptyName } = dialect
  const url = readUrl(raw)
  if (url === null || !schemes.includes(url.scheme)) return ['scheme']
  const wrong = judgeAuthority(url, { ...ONE_HOST, spoils })
  if (wrong !== null) return [wrong === 'encoding' ? 'encoding' : 'form']
  const topics = hostTopics(url.hosts.map(({ host }) => host))
  const path = pathOf(url)
  if (path === '/' && emptyName) return ['emptyName', ...topics]
  const anyone = dialect === PORTABLE
  const readers = anyone ? READERS : reader === null ? [] : [reader]
  const query = judgeQuery(queryOf(url), readers, AMQP_QUERIES, anyone)
  return [
    ...topics,
    ...(query === null ? [] : [query]),
    ...(path === '/' && anyone ? (['emptyVhost'] as const) : []),
    ...(path.slice(1).includes('/') && !rawSlash ? (['vhost'] as const) : []),
  ]
}

export const amqpUrlType = defineType({
  name: 'amqp-url',
  summary:
    'An AMQP URL (RabbitMQ and others) as `driver` reads it; without `driver`, as all clients do. Write the virtual host `/` as %2F, or leave it out.',
  sensitive: true,
  options: {
    driver: z.optional(
      z.enum(DRIVERS).register(z.globalRegistry, {
        description: 'The client that reads the URL; kombu is Celery’s.',
      }),
    ),
  },
  examples: {
    good: ['amqps://app:p%40ss@mq.example.com:5671/orders', 'amqp://app:p%40ss@mq.example.com/%2F'],
    bad: ['mq.example.com:5672', 'amqp://app:p/ss@mq.example.com/', 'amqp://app@mq.example.com//'],
  },
  flaws: {
    scheme: {
      says: ({ driver }) =>
        `does not begin with ${prefixes(dialectOf(driver))}, so ${dialectOf(driver).name} cannot read it`,
      fix: 'Write amqps://user:password@host:5671/vhost, or amqp:// with port 5672 without TLS.',
    },
    encoding: {
      says: ({ driver }) =>
        `has a character in its user or password that ${dialectOf(driver).name} cannot read unescaped`,
      fix: ENCODING_FIX,
    },
    form: {
      says: 'is not an AMQP URL with one host',
      fix: 'Write amqps://user:password@host:5671/vhost, without spaces or quotes.',
    },
    vhost: {
      check: 'amqp-vhost',
      says: ({ driver }) =>
        `has a raw slash in its virtual host, which ${driver === undefined ? 'some clients refuse and others cut off' : `${dialectOf(driver).name} refuses or cuts off`}`,
      fix: 'Write %2F for a slash in the virtual host: …host/%2F is the virtual host /',
    },
    emptyName: {
      says: 'ends with a slash, which RabbitMQ’s Java client reads as a virtual host without a name',
      fix: 'Write %2F after the slash for the virtual host /, or leave the slash out.',
    },
    emptyVhost: {
      check: 'amqp-vhost',
      says: 'ends with a slash, which RabbitMQ’s Java client reads as a virtual host without a name',
      fix: 'Write %2F after the slash for the virtual host /, or leave the slash out.',
    },
    parameter: {
      says: REFUSED_QUERY,
      fix: 'Remove the option, and set it where the service opens the connection.',
    },
    portable: PORTABLE_FLAW,
    ...HOST_FLAWS,
  },
  judge: (raw, { driver }) => {
    const dialect = dialectOf(driver)
    const urls = dialect.list ? raw.split(';') : [raw]
    return urls.flatMap((one) => judgeOne(one, dialect))
  },
  secretPart: (raw) => passwordOf(readUrl(raw)),
  parts: placeParts<unknown>(placeOfUrl, (scheme) => (scheme === 'amqps' ? '5671' : '5672')),
})
