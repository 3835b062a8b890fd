import { auth0DomainType } from './auth0-domain.ts'
import { awsArnType } from './aws-arn.ts'
import { awsRegionType } from './aws-region.ts'
import { booleanType } from './boolean.ts'
import { corsOriginsType } from './cors-origins.ts'
import { enumType } from './enum.ts'
import { fernetKeyType } from './fernet-key.ts'
import { integerType } from './integer.ts'
import { portType } from './port.ts'
import { postgresUrlType } from './postgres-url.ts'
import { redisUrlType } from './redis-url.ts'
import { secretType } from './secret.ts'
import { sentryDsnType } from './sentry-dsn.ts'
import { signingSecretType } from './signing-secret.ts'
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
  fernetKeyType,
  postgresUrlType,
  redisUrlType,
  corsOriginsType,
  awsArnType,
  awsRegionType,
  sentryDsnType,
  auth0DomainType,
  ...vendorTokenTypes,
]

export type { TypeDefinition } from './type.ts'
