import * as z from 'zod/mini'
import { HOST_FLAWS, hostTopics } from './host-topics.ts'
import { defineType } from './type.ts'
import { placeParts } from './url-parts.ts'
import { type HostPort, hasSpace, isHostText, isPort, MAX_HOSTS, splitHosts } from './url-text.ts'

/** Where clients differ. All of them split the list at commas. */
interface KafkaDialect {
  /** Whether a broker without a port uses port 9092. */
  readonly usualPort: boolean
  /** Whether a protocol may precede the host. */
  readonly protocol: boolean
  /** Whether spaces next to a comma are ignored. */
  readonly spaces: boolean
}

/** `java`: ClientUtils, parseAndValidateAddresses; `librdkafka`: rd_kafka_brokers_add, which confluent-kafka wraps. */
const DIALECTS = {
  java: { usualPort: false, protocol: true, spaces: true },
  librdkafka: { usualPort: true, protocol: true, spaces: true },
  kafkajs: { usualPort: false, protocol: false, spaces: false },
  'kafka-python': { usualPort: true, protocol: true, spaces: true },
} as const satisfies Record<string, KafkaDialect>

/** What all clients read alike. */
const PORTABLE: KafkaDialect = { usualPort: false, protocol: false, spaces: false }

const DRIVERS = Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]

function dialectOf(driver: keyof typeof DIALECTS | undefined): KafkaDialect {
  return driver === undefined ? PORTABLE : DIALECTS[driver]
}

/** The listener protocols of Kafka's `security.protocol`. */
const PROTOCOL = /^(plaintext|ssl|sasl_plaintext|sasl_ssl):\/\//i

/** The brokers of a list, without what some clients ignore: spaces after commas, and protocols. */
function brokersOf(raw: string): readonly HostPort[] {
  if (!/[ /]/.test(raw)) return splitHosts(raw)
  const brokers = raw.split(/, */, MAX_HOSTS + 1).map((broker) => broker.replace(PROTOCOL, ''))
  return splitHosts(brokers.join())
}

export const kafkaBrokersType = defineType({
  name: 'kafka-brokers',
  summary:
    'Kafka’s bootstrap servers, `host:port` separated by commas, as `driver` reads them; without `driver`, as all clients do.',
  sensitive: false,
  options: {
    driver: z.optional(
      z.enum(DRIVERS).register(z.globalRegistry, {
        description: 'The client that reads the list; confluent-kafka is librdkafka.',
      }),
    ),
  },
  examples: {
    good: ['b-1.kafka.example.com:9092,b-2.kafka.example.com:9092'],
    bad: ['b-1.kafka.example.com', 'http://b-1.kafka.example.com:9092', 'a.example.com:9092,'],
  },
  flaws: {
    protocol: {
      says: 'has a protocol before a broker, which many clients cannot read',
      fix: 'Write only host:port, and set the protocol in the client (security.protocol).',
    },
    port: {
      says: 'has a broker without a port, which clients refuse',
      fix: 'Write host:port for each broker; the default port is 9092, on Amazon MSK 9094 with TLS.',
    },
    empty: {
      says: 'has an empty item in its list',
      fix: 'Remove the extra comma.',
    },
    space: {
      says: 'has a space next to a comma, which some clients read as part of the host',
      fix: 'Write the list without spaces.',
    },
    form: {
      says: 'is not a list of host:port separated by commas',
      fix: 'Write host:port,host:port, without brackets or quotes around the list.',
    },
    ...HOST_FLAWS,
  },
  judge: (raw, { driver }) => {
    const dialect = dialectOf(driver)
    const brokers = brokersOf(raw)
    if (!dialect.protocol && PROTOCOL.test(raw)) return ['protocol']
    if (brokers.some(({ host, port }) => host === '' && port === null)) return ['empty']
    const readable = brokers.every(
      ({ host, port }) => host !== '' && isHostText(host) && (port === null || isPort(port)),
    )
    if (!readable) return ['form']
    return [
      ...(brokers.some(({ port }) => port === null) && !dialect.usualPort
        ? (['port'] as const)
        : []),
      ...(hasSpace(raw) && !dialect.spaces ? (['space'] as const) : []),
      ...hostTopics(brokers.map(({ host }) => host)),
    ]
  },
  parts: placeParts<unknown>(
    (raw) => ({ scheme: '', user: '', hosts: brokersOf(raw), database: null }),
    () => '9092',
  ),
})
