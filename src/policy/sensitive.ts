import { isPublicName } from '../domain/public-name.ts'

/** Name endings of secrets. */
const SECRET_NAME =
  /(^|_)(SECRET|PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|TOKEN|API_?KEY|SECRET_KEY|PRIVATE_KEY|ENCRYPTION_KEY|SIGNING_KEY|ACCESS_KEY|AUTH_KEY|CREDENTIALS?)(_?\d+)?$/i

/** Keys that are public by design. */
const PUBLISHED = /(^|_)(PUBLIC|PUBLISHABLE|SITE|ANON)_/i

/** Whether a variable's name means a secret. Only the end of the name counts: TOKEN_TTL is a time. */
export function soundsSecret(name: string): boolean {
  return SECRET_NAME.test(name) && !isPublicName(name) && !PUBLISHED.test(name)
}
