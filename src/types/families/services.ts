import { auth0DomainType } from '../auth0-domain.ts'
import { awsArnType } from '../aws-arn.ts'
import { awsRegionType } from '../aws-region.ts'
import { sentryDsnType } from '../sentry-dsn.ts'
import type { TypeDefinition } from '../type.ts'

/** The types of cloud services, but for their tokens. */
export const types: readonly TypeDefinition[] = [
  awsArnType,
  awsRegionType,
  sentryDsnType,
  auth0DomainType,
]
