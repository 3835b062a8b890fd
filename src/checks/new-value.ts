import { ownIn } from '../algorithms/own.ts'
import { type PresentVariable, secretIn } from '../domain/variable.ts'
import { tokensOfType } from '../domain/vendors/index.ts'

/** How the owner of a type's value makes a new one: a command of the shell. */
const COMMANDS: Readonly<Record<string, (bytes: number | undefined) => string>> = {
  'fernet-key': () => 'openssl rand -base64 32 | tr +/ -_',
  'fernet-list': () => 'openssl rand -base64 32 | tr +/ -_',
  'hex-bytes': (bytes = 32) => `openssl rand -hex ${bytes}`,
  'base64-bytes': (bytes = 32) => `openssl rand -base64 ${bytes}`,
  'pem-private-key': () => 'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256',
  jwk: () =>
    "node -p \"JSON.stringify(crypto.generateKeyPairSync('ed25519').privateKey.export({format:'jwk'}))\"",
}

/** The fix for a value that is no secret of its own: how to get one that fits the variable's type. */
export function newValueOf(variable: PresentVariable): string {
  const { type, options = {} } = variable.declaration
  const [token] = tokensOfType(type.name)
  if (token !== undefined) return `Copy the value of this environment from ${token.where}.`
  if (type.name === 'api-key')
    return 'Set the key that its provider gave for this environment; if the service itself makes it: `openssl rand -hex 24`'
  if (secretIn(variable)?.isAllOf(variable.value) !== true)
    return 'Set another password at the server, such as one of `openssl rand -hex 24`, and put it into the value.'
  const bytes = options.bytes ?? options['min-bytes']
  const count = typeof bytes === 'number' ? bytes : undefined
  const made = ownIn(COMMANDS, type.name)?.(count) ?? 'openssl rand -base64 48'
  const { prefix } = options
  const command = typeof prefix === 'string' && prefix !== '' ? `echo "${prefix}$(${made})"` : made
  return `Generate a new value: \`${command}\``
}
