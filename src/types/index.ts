import { amqpUrlType } from './amqp-url.ts'
import { booleanType } from './boolean.ts'
import { corsOriginsType } from './cors-origins.ts'
import { databaseUrlType } from './database-url.ts'
import { enumType } from './enum.ts'
import { fernetKeyType } from './fernet-key.ts'
import { integerType } from './integer.ts'
import { kafkaBrokersType } from './kafka-brokers.ts'
import { mongodbUrlType } from './mongodb-url.ts'
import { mysqlUrlType } from './mysql-url.ts'
import { portType } from './port.ts'
import { postgresUrlType } from './postgres-url.ts'
import { redisUrlType } from './redis-url.ts'
import { secretType } from './secret.ts'
import { signingSecretType } from './signing-secret.ts'
import { smtpUrlType } from './smtp-url.ts'
import { stringType } from './string.ts'
import type { TypeDefinition } from './type.ts'
import { urlType } from './url.ts'

/** Every type that a policy can name, in the order of the documentation. */
export const types: readonly TypeDefinition[] = [
  stringType,
  secretType,
  booleanType,
  integerType,
  portType,
  enumType,
  urlType,
  signingSecretType,
  fernetKeyType,
  postgresUrlType,
  mysqlUrlType,
  mongodbUrlType,
  databaseUrlType,
  redisUrlType,
  amqpUrlType,
  kafkaBrokersType,
  smtpUrlType,
  corsOriginsType,
]

export type { TypeDefinition } from './type.ts'
