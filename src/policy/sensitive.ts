import { isPublicName } from '../domain/public-name.ts'

/** Names that end so hold a secret. */
const SECRET_NAME =
  /(^|_)(SECRET|PASSWORD|PASSWD|PWD|PASSPHRASE|TOKEN|API_?KEY|SECRET_KEY|PRIVATE_KEY|ENCRYPTION_KEY|SIGNING_KEY|ACCESS_KEY|AUTH_KEY|CREDENTIALS?)(_?\d+)?$/i

/** A key of this kind is made to be seen by everybody. */
const PUBLISHED = /(^|_)(PUBLIC|PUBLISHABLE|SITE|ANON)_/i

/** Whether a variable's name says that nobody may see its value. Only the end of a name counts: TOKEN_TTL is a time. */
export function soundsSecret(name: string): boolean {
  return SECRET_NAME.test(name) && !isPublicName(name) && !PUBLISHED.test(name)
}
