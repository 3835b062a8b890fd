import { amqpUrlType } from './amqp-url.ts'
import { apiKeyType } from './api-key.ts'
import { auth0DomainType } from './auth0-domain.ts'
import { awsArnType } from './aws-arn.ts'
import { awsRegionType } from './aws-region.ts'
import { base64BytesType } from './base64-bytes.ts'
import { booleanType } from './boolean.ts'
import { corsOriginsType } from './cors-origins.ts'
import { databaseUrlType } from './database-url.ts'
import { enumType } from './enum.ts'
import { fernetKeyType } from './fernet-key.ts'
import { fernetListType } from './fernet-list.ts'
import { hexBytesType } from './hex-bytes.ts'
import { integerType } from './integer.ts'
import { jwkType } from './jwk.ts'
import { kafkaBrokersType } from './kafka-brokers.ts'
import { mongodbUrlType } from './mongodb-url.ts'
import { mysqlUrlType } from './mysql-url.ts'
import { passwordType } from './password.ts'
import { pemCertificateType } from './pem-certificate.ts'
import { pemPrivateKeyType } from './pem-private-key.ts'
import { portType } from './port.ts'
import { postgresUrlType } from './postgres-url.ts'
import { redisUrlType } from './redis-url.ts'
import { secretType } from './secret.ts'
import { sentryDsnType } from './sentry-dsn.ts'
import { signingSecretType } from './signing-secret.ts'
import { smtpUrlType } from './smtp-url.ts'
import { stringType } from './string.ts'
import type { TypeDefinition } from './type.ts'
import { urlType } from './url.ts'
import { vendorTokenTypes } from './vendor-tokens.ts'

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
  apiKeyType,
  passwordType,
  fernetKeyType,
  fernetListType,
  base64BytesType,
  hexBytesType,
  pemPrivateKeyType,
  pemCertificateType,
  jwkType,
  postgresUrlType,
  mysqlUrlType,
  mongodbUrlType,
  databaseUrlType,
  redisUrlType,
  amqpUrlType,
  kafkaBrokersType,
  smtpUrlType,
  corsOriginsType,
  awsArnType,
  awsRegionType,
  sentryDsnType,
  auth0DomainType,
  ...vendorTokenTypes,
]

export type { TypeDefinition } from './type.ts'
