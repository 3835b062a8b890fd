import { isPublicName } from '../domain/public-name.ts'
import type { Secret } from '../domain/secret.ts'
import type { PresentVariable } from '../domain/variable.ts'
import type { Scope } from './check.ts'
import { type ComparableSecret, comparableSecrets } from './comparing.ts'

const SECRET =
  /(^|_)(SECRETS?|KEY|KEYS|TOKEN|PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|CREDENTIALS?|SALT|PEPPER|AUTH)(_|$)/i

/** What everybody may know, or what only stands beside a secret. */
const NO_SECRET =
  /(^|_)(PUBLIC|PUBLISHABLE|ANON|SITE_?KEY|DSN)(_|$)|(_|^)(ID|SID|NAME|USER|USERNAME|HOST|URL|URI|DOMAIN|REGION|BUCKET|ISSUER|AUDIENCE|TTL|ARN|PATH|FILE)$/i

const SIGNING =
  /(^|_)((JWT|JWS|SIGNING|SIGNATURE|SESSION|COOKIE|CSRF|HMAC|ENCRYPTION|FERNET|NEXTAUTH|AUTH)_(SIGNING_|ENCRYPTION_|SECRET_)?(SECRET|KEY)|SECRET_KEY(_BASE)?|APP_KEY|MASTER_KEY)$/i

const SIGNING_TYPES = ['signing-secret', 'fernet-key', 'fernet-list', 'pem-private-key']

/** First words of names that say nothing of whose they are. */
const ANYBODY = /^(APP|API|MY|PROD|SERVICE|SERVER|BACKEND|MAIN|JWT)$/i

/**
 * Whether a URL of one name is usually put together from a variable of the other: from a password, or from
 * the same service's token (`REDIS_AUTH_TOKEN` and `REDIS_URL`).
 */
export function isBuiltFrom(url: string, part: string): boolean {
  if (/(^|_)(PG)?(PASSWORD|PASSWD|PASS|PWD)(_|$)/i.test(part)) return true
  const [service = ''] = part.split('_')
  return !ANYBODY.test(service) && url.startsWith(`${service}_`)
}

/** Whether a key signs or encrypts: nothing is ever put together from it. */
export function isSigningKey({ name, declaration }: PresentVariable): boolean {
  if (SIGNING_TYPES.includes(declaration.type.name)) return true
  return SIGNING.test(name) && !/AWS|STRIPE/i.test(name)
}

/** A short word may stand anywhere by chance. */
function isTelling(secret: Secret): boolean {
  return (
    secret.bytes >= 8 &&
    secret.read((raw) => raw.length >= 16 || (/\d/.test(raw) && /[a-z]/i.test(raw)))
  )
}

/**
 * The secrets of the container that are known again wherever they stand. The policy calls each one secret
 * and its name does as well: ids and hosts are called so too, and stand in URLs.
 */
export function tellingSecrets(scope: Scope): readonly ComparableSecret[] {
  return comparableSecrets(scope).filter(({ variable, secret }) => {
    const { name, declaration } = variable
    if (!declaration.sensitive || isPublicName(name)) return false
    if (!isTelling(secret)) return false
    const isPart = !secret.isAllOf(variable.value)
    return isPart || (SECRET.test(name) && !NO_SECRET.test(name)) || isSigningKey(variable)
  })
}
