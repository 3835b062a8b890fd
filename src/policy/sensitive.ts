/** Names that end so hold a secret. */
const SECRET_NAME =
  /(^|_)(SECRET|PASSWORD|PASSWD|PWD|PASSPHRASE|TOKEN|API_?KEY|SECRET_KEY|PRIVATE_KEY|ENCRYPTION_KEY|SIGNING_KEY|ACCESS_KEY|AUTH_KEY|CREDENTIALS?)(_?\d+)?$/i

/** Of these everybody may see the value: it is made to be published, or it tells where a secret is. */
const PUBLIC_NAME =
  /^(NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC)_|(^|_)(PUBLIC|PUBLISHABLE|SITE|ANON)_/i

/** Whether a variable's name says that nobody may see its value. Only the end of a name counts: TOKEN_TTL is a time. */
export function soundsSecret(name: string): boolean {
  return SECRET_NAME.test(name) && !PUBLIC_NAME.test(name)
}
