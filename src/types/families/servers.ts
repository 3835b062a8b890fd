import { amqpUrlType } from '../amqp-url.ts'
import { kafkaBrokersType } from '../kafka-brokers.ts'
import { redisUrlType } from '../redis-url.ts'
import { smtpUrlType } from '../smtp-url.ts'
import type { TypeDefinition } from '../type.ts'

/** The types of caches, queues and mail servers. */
export const types: readonly TypeDefinition[] = [
  redisUrlType,
  amqpUrlType,
  kafkaBrokersType,
  smtpUrlType,
]
