import { groupBy } from '../algorithms/group-by.ts'
import { amqpUrlType } from './amqp-url.ts'
import { apiKeyType } from './api-key.ts'
import { auth0DomainType } from './auth0-domain.ts'
import { awsArnType } from './aws-arn.ts'
import { awsRegionType } from './aws-region.ts'
import { base64BytesType } from './base64-bytes.ts'
import { booleanType } from './boolean.ts'
import { byteSizeType } from './byte-size.ts'
import { cidrType } from './cidr.ts'
import { corsOriginsType } from './cors-origins.ts'
import { cronType } from './cron.ts'
import { databaseUrlType } from './database-url.ts'
import { durationType } from './duration.ts'
import { emailType } from './email.ts'
import { enumType } from './enum.ts'
import { families } from './families.ts'
import { fernetKeyType } from './fernet-key.ts'
import { fernetListType } from './fernet-list.ts'
import { hexBytesType } from './hex-bytes.ts'
import { hostnameType } from './hostname.ts'
import { hostsType } from './hosts.ts'
import { integerType } from './integer.ts'
import { ipType } from './ip.ts'
import { jsonType } from './json.ts'
import { jsonObjectType } from './json-object.ts'
import { jwkType } from './jwk.ts'
import { kafkaBrokersType } from './kafka-brokers.ts'
import { listType } from './list.ts'
import { localeType } from './locale.ts'
import { typeEntry } from './lookup.ts'
import { mongodbUrlType } from './mongodb-url.ts'
import { mysqlUrlType } from './mysql-url.ts'
import { numberType } from './number.ts'
import { passwordType } from './password.ts'
import { pathType } from './path.ts'
import { pemCertificateType } from './pem-certificate.ts'
import { pemPrivateKeyType } from './pem-private-key.ts'
import { portType } from './port.ts'
import { postgresUrlType } from './postgres-url.ts'
import { redisUrlType } from './redis-url.ts'
import { secretType } from './secret.ts'
import { semverType } from './semver.ts'
import { sentryDsnType } from './sentry-dsn.ts'
import { signingSecretType } from './signing-secret.ts'
import { smtpUrlType } from './smtp-url.ts'
import { stringType } from './string.ts'
import { timezoneType } from './timezone.ts'
import type { TypeDefinition } from './type.ts'
import { urlType } from './url.ts'
import { uuidType } from './uuid.ts'
import { vendorTokenTypes } from './vendor-tokens.ts'

/** Every type that a policy can use, in the order of the documentation. */
export const types: readonly TypeDefinition[] = [
  stringType,
  secretType,
  booleanType,
  integerType,
  numberType,
  portType,
  enumType,
  emailType,
  uuidType,
  semverType,
  durationType,
  byteSizeType,
  cronType,
  timezoneType,
  localeType,
  ipType,
  cidrType,
  hostnameType,
  pathType,
  jsonType,
  jsonObjectType,
  listType,
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
  hostsType,
]

// A run that imports this list has loaded every family.
for (const [family, group] of groupBy(types, ({ name }) => typeEntry(name)?.family ?? ''))
  families.put(family, { types: group })

export type { TypeDefinition } from './type.ts'
