import * as z from 'zod/mini'
import { AMBIGUOUS, ENCODING_FIX, judgeAuthority, ONE_HOST } from './authority-rules.ts'
import { HOST_FLAWS, hostTopics } from './host-topics.ts'
import { defineType, oneOf } from './type.ts'
import { placeOfUrl, placeParts } from './url-parts.ts'
import { passwordOf, pathOf, readUrl } from './url-text.ts'

/** Where clients differ. The RabbitMQ URI specification has one path segment, with a slash written as %2F. */
interface AmqpDialect {
  readonly name: string
  readonly schemes: readonly string[]
  /** Whether `//` is the virtual host `/`, and `/a/b` is `a/b`. */
  readonly rawSlash: boolean
  readonly spoils: RegExp
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
  },
  /** pika, connection.py, URLParameters: reads the first path segment only, and `//` as an empty name. */
  pika: { name: 'pika', schemes: SCHEMES, rawSlash: false, spoils: PYTHON },
  amqplib: { name: 'amqplib', schemes: SCHEMES, rawSlash: true, spoils: AMBIGUOUS },
  /** Go's net/url, validUserinfo. */
  go: {
    name: 'amqp091-go',
    schemes: SCHEMES,
    rawSlash: true,
    spoils: /[^a-z0-9\-._~!$&'()*+,;=:%@]|%(?![0-9a-f]{2})|%00/i,
  },
  /** ConnectionFactory.setUri: "Multiple segments in path of AMQP URI" is an exception. */
  java: { name: 'RabbitMQ’s Java client', schemes: SCHEMES, rawSlash: false, spoils: AMBIGUOUS },
} as const satisfies Record<string, AmqpDialect>

/** What all clients read alike, with every scheme that one of them reads. */
const PORTABLE: AmqpDialect = {
  name: 'AMQP clients',
  schemes: DIALECTS.kombu.schemes,
  rawSlash: false,
  spoils: AMBIGUOUS,
}

const DRIVERS = Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]

function dialectOf(driver: keyof typeof DIALECTS | undefined): AmqpDialect {
  return driver === undefined ? PORTABLE : DIALECTS[driver]
}

function prefixes(dialect: AmqpDialect): string {
  return oneOf(dialect.schemes.map((scheme) => `${scheme}://`))
}

export const amqpUrlType = defineType({
  name: 'amqp-url',
  summary:
    'An AMQP URL (RabbitMQ and others) as `driver` reads it; without `driver`, as all clients do. Write the virtual host `/` as %2F, or leave it out.',
  sensitive: true,
  options: {
    driver: z.optional(
      z.enum(DRIVERS).check(z.describe('The client that reads the URL; kombu is Celery’s.')),
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
    ...HOST_FLAWS,
  },
  judge: (raw, { driver }) => {
    const dialect = dialectOf(driver)
    const url = readUrl(raw)
    if (url === null || !dialect.schemes.includes(url.scheme)) return ['scheme']
    const wrong = judgeAuthority(url, { ...ONE_HOST, spoils: dialect.spoils })
    if (wrong !== null) return [wrong === 'encoding' ? 'encoding' : 'form']
    const topics = hostTopics(url.hosts.map(({ host }) => host))
    const vhost = pathOf(url).slice(1)
    return [...topics, ...(vhost.includes('/') && !dialect.rawSlash ? (['vhost'] as const) : [])]
  },
  secretPart: (raw) => passwordOf(readUrl(raw)),
  parts: placeParts<unknown>(placeOfUrl, (scheme) => (scheme === 'amqps' ? '5671' : '5672')),
})
