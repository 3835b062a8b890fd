import type { QueryRules } from './query-rules.ts'
import type { Reader } from './readers.ts'

const WHOLE = /^\d+$/
const UINT16 = { heartbeat: WHOLE, channel_max: WHOLE }

/** Asked of pika 1.4.4, kombu 5.7, amqp091-go 1.16 and amqp-client 5.37.1; amqplib and aio-pika ignore what they do not know. */
export const AMQP_QUERIES = {
  /** connection.py, URLParameters: a method for each option. */
  pika: {
    names: [
      ...['blocked_connection_timeout', 'channel_max', 'client_properties', 'connection_attempts'],
      ...['frame_max', 'heartbeat', 'locale', 'retry_delay', 'socket_timeout', 'ssl_options'],
      ...['stack_timeout', 'tcp_options'],
    ],
    values: { ...UINT16, connection_attempts: WHOLE, frame_max: WHOLE },
    otherNames: 'refused',
  },
  /** connection.py, _init_params, and utils/url.py, which collects the options of TLS. */
  'kombu (Celery)': {
    names: ['connect_timeout', 'heartbeat', 'insist', 'login_method', 'ssl'],
    values: {
      heartbeat: /^[+-]?\d+(\.\d+)?$/,
      ssl_cert_reqs: /^(CERT_(NONE|OPTIONAL|REQUIRED)|none|optional|required)$/,
    },
    otherNames: (name: string) => name.startsWith('ssl_'),
  },
  /** uri.go, ParseURI. */
  'amqp091-go': {
    names: [],
    values: { ...UINT16, connection_timeout: /^[+-]?\d+$/ },
    otherNames: 'ignored',
    readsEmpty: true,
  },
  /** ConnectionFactoryConfigurator and ConnectionFactory.processUriQueryParameter. */
  'RabbitMQ’s Java client': {
    names: [],
    values: { heartbeat: /^-?\d+$/, channel_max: /^-?\d+$/, connection_timeout: /^-?\d+$/ },
    otherNames: 'ignored',
    readsEmpty: true,
  },
} as const satisfies Partial<Record<Reader, QueryRules>>

export type AmqpReader = keyof typeof AMQP_QUERIES
