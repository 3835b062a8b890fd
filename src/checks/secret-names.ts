import { isPublicName } from '../domain/public-name.ts'
import type { Secret } from '../domain/secret.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { type ComparableSecret, comparableSecrets } from './comparing.ts'
import { oncePerScope } from './per-scope.ts'

const SECRET =
  /(^|_)(SECRETS?|KEY|KEYS|TOKEN|PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|CREDENTIALS?|SALT|PEPPER|AUTH)(_|$)/i

/** Words for public values, or for values next to a secret. */
const NO_SECRET =
  /(^|_)(PUBLIC|PUBLISHABLE|ANON|SITE_?KEY|DSN)(_|$)|(_|^)(ID|SID|NAME|USER|USERNAME|HOST|URL|URI|DOMAIN|REGION|BUCKET|ISSUER|AUDIENCE|TTL|ARN|PATH|FILE)$/i

const SIGNING =
  /(^|_)((JWT|JWS|SIGNING|SIGNATURE|SESSION|COOKIE|CSRF|HMAC|ENCRYPTION|FERNET|NEXTAUTH|AUTH)_(SIGNING_|ENCRYPTION_|SECRET_)?(SECRET|KEY)|SECRET_KEY(_BASE)?|APP_KEY|MASTER_KEY)$/i

const SIGNING_TYPES = ['signing-secret', 'fernet-key', 'fernet-list', 'pem-private-key']

/** First words of names that do not tell an owner. */
const ANYBODY = /^(APP|API|MY|PROD|SERVICE|SERVER|BACKEND|MAIN|JWT)$/i

/**
 * Whether a URL usually contains the other variable: a password, or a token of the same service
 * (`REDIS_AUTH_TOKEN` and `REDIS_URL`).
 */
export function isBuiltFrom(url: string, part: string): boolean {
  if (/(^|_)(PG)?(PASSWORD|PASSWD|PASS|PWD)(_|$)/i.test(part)) return true
  const [service = ''] = part.split('_')
  return !ANYBODY.test(service) && url.startsWith(`${service}_`)
}

/** Whether a key signs or encrypts: no other value is ever built from it. */
export function isSigningKey({ name, declaration }: PresentVariable): boolean {
  if (SIGNING_TYPES.includes(declaration.type.name)) return true
  return SIGNING.test(name) && !/AWS|STRIPE/i.test(name)
}

/** A short word may occur anywhere by chance. */
function isTelling(secret: Secret): boolean {
  return (
    secret.bytes >= 8 &&
    secret.read((raw) => raw.length >= 16 || (/\d/.test(raw) && /[a-z]/i.test(raw)))
  )
}

/**
 * The container's secrets that are recognisable anywhere. Both the policy and the name must call it a secret: ids
 * and hosts are often declared sensitive too, and belong in URLs.
 */
export const tellingSecrets = oncePerScope((scope): readonly ComparableSecret[] =>
  comparableSecrets(scope).filter(({ variable, secret }) => {
    const { name, declaration } = variable
    if (!declaration.sensitive || isPublicName(name)) return false
    if (!isTelling(secret)) return false
    const isPart = !secret.isAllOf(variable.value)
    return isPart || (SECRET.test(name) && !NO_SECRET.test(name)) || isSigningKey(variable)
  }),
)
