import { listed } from '../domain/listing.ts'
import { isKeptSecret, isSecretStore, type Source } from '../domain/origin.ts'
import type { Platform } from '../domain/platform.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE } from './check.ts'
import { filledWithSign } from './clues.ts'

/** Types whose values may be JSON. */
const ANY_TEXT = ['string', 'secret']
const JSON_TYPES = ['json', 'json-object', 'list', 'jwk']

/** Names of one word, of one key or of a URL, whose type allows any text. */
const ONE_WORD =
  /(^|_)(PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|TOKEN|API_?KEY|(SECRET|SIGNING|ENCRYPTION|ACCESS|MASTER)_KEY|SALT|PEPPER|URL|URI|DSN|HOST|HOSTNAME|PORT|USER|USERNAME)$/i

/** The check of signing keys reports a JWK. */
function isJsonObject(raw: string): boolean {
  if (!/^\s*\{/.test(raw)) return false
  try {
    const value: object = JSON.parse(raw)
    return !Object.hasOwn(value, 'kty') && !Object.hasOwn(value, 'keys')
  } catch {
    return false
  }
}

function takesOneText({ name, declaration: { type }, origin }: PresentVariable): boolean {
  if (JSON_TYPES.includes(type.name)) return false
  return !ANY_TEXT.includes(type.name) || (ONE_WORD.test(name) && isKeptSecret(origin))
}

/** The key that the variable's name ends with; else a stand-in. */
function keyFor(name: string, keys: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return (
    keys
      .filter((key) => plain(key) !== '' && plain(name).endsWith(plain(key)))
      .toSorted((a, b) => b.length - a.length)[0] ?? 'KEY'
  )
}

function reference(key: string, platform: Platform | null): string {
  if (platform === 'elastic-beanstalk') return `end the ARN with \`:${key}\``
  if (platform === 'ecs' || platform === 'app-runner' || platform === 'batch')
    return `end the ARN with \`:${key}::\` (after a name: \`#${key}\`)`
  if (platform === 'kubernetes')
    return `set \`property: ${key}\` of the ExternalSecret, or \`key:\` of the Secret`
  return `write \`#${key}\` after the secret’s name, or \`:${key}::\` after its ARN`
}

/** ECS, App Runner and their like take a key of a secret in Secrets Manager only. */
function isKeyless(source: Source, platform: Platform | null): boolean {
  return source === 'parameter-store' && platform !== null && platform !== 'kubernetes'
}

export const wholeSecret = defineCheck({
  id: 'whole-secret',
  levels: EVERYWHERE,
  why: 'The service takes the JSON text of the whole secret for the password, key or URL, and its first login fails.',
  example: {
    types: { DB_PASSWORD: 'password' },
    bad: ['DB_PASSWORD={"username":"app","password":"plum-tractor-violins"}'],
    good: ['DB_PASSWORD=plum-tractor-eighty-violins'],
  },
  find: (scope) =>
    filledWithSign(scope, '{')
      .filter((variable) => takesOneText(variable) && variable.value.read(isJsonObject))
      .map((variable) => {
        const { name, keys = [] } = variable
        const has = keys.length === 0 ? '' : `; the secret has the keys ${listed(keys)}`
        return {
          variable,
          says: `holds a whole JSON object, where one text belongs${has}`,
          fix: isKeyless(variable.origin.source, scope.platform)
            ? 'Store the text in a parameter of its own: the platform takes no key of a parameter.'
            : isSecretStore(variable.origin)
              ? `Refer to one key of the secret: ${reference(keyFor(name, keys), scope.platform)}.`
              : 'Set only the text itself, without the JSON around it.',
          facts: keys.length === 0 ? {} : { keys },
        }
      }),
})
