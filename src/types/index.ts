import { booleanType } from './boolean.ts'
import { byteSizeType } from './byte-size.ts'
import { cidrType } from './cidr.ts'
import { corsOriginsType } from './cors-origins.ts'
import { cronType } from './cron.ts'
import { durationType } from './duration.ts'
import { emailType } from './email.ts'
import { enumType } from './enum.ts'
import { fernetKeyType } from './fernet-key.ts'
import { hostnameType } from './hostname.ts'
import { hostsType } from './hosts.ts'
import { integerType } from './integer.ts'
import { ipType } from './ip.ts'
import { jsonType } from './json.ts'
import { jsonObjectType } from './json-object.ts'
import { listType } from './list.ts'
import { localeType } from './locale.ts'
import { numberType } from './number.ts'
import { pathType } from './path.ts'
import { portType } from './port.ts'
import { postgresUrlType } from './postgres-url.ts'
import { redisUrlType } from './redis-url.ts'
import { secretType } from './secret.ts'
import { semverType } from './semver.ts'
import { signingSecretType } from './signing-secret.ts'
import { stringType } from './string.ts'
import { timezoneType } from './timezone.ts'
import type { TypeDefinition } from './type.ts'
import { urlType } from './url.ts'
import { uuidType } from './uuid.ts'

/** Every type that a policy can name, in the order of the documentation. */
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
  fernetKeyType,
  postgresUrlType,
  redisUrlType,
  corsOriginsType,
  hostsType,
]

export type { TypeDefinition } from './type.ts'
