import { createHash } from 'node:crypto'
import type { Declaration } from '../domain/declaration.ts'
import { Secret } from '../domain/secret.ts'
import type { Variable } from '../domain/variable.ts'
import type { TypeChoice } from '../init/found.ts'
import { guessType } from '../init/guess.ts'
import { types } from '../types/index.ts'

/** Types that say little: the name says more of what the application expects. */
export const VAGUE: readonly string[] = ['string', 'secret']

/** The type that a name suggests, where the policy only says "text". */
export function likelyType({ name, type, options = {} }: Declaration): TypeChoice {
  if (!VAGUE.includes(type.name)) return { type: type.name, options }
  const { type: guessed, options: fitting } = guessType({
    ...{ name, choice: null, required: true, sensitive: null, example: null },
  })
  return { type: guessed, options: fitting }
}

/** Whether the policy or the name says that it holds a secret. */
export function holdsSecret(declaration: Declaration): boolean {
  const { type } = likelyType(declaration)
  return declaration.sensitive || types.find(({ name }) => name === type)?.sensitive === true
}

/** Made-up texts that may be good, the likeliest first. The gate says which are. */
export function goodTexts(variable: Variable): readonly string[] {
  const { declaration, name } = variable
  const { type } = likelyType(declaration)
  const { values } = (declaration.options ?? {}) as { readonly values?: readonly unknown[] }
  const examples = types.find((one) => one.name === type)?.examples.good ?? []
  const unlike = examples.map((text) => text.replaceAll('example.com', 'acme-co.com'))
  const texts = [...(values ?? []).map(String), ...unlike, ...examples, ...drawn(name)]
  return [...new Set(texts)].filter((text) => declaration.type.judge(new Secret(text)).length === 0)
}

/** TrialTexts as generators of secrets print them: always the same ones for a name. */
function drawn(name: string): readonly string[] {
  const digest = (part: string) => createHash('sha256').update(`${name} ${part}`).digest()
  const bytes = Buffer.concat([digest('one'), digest('two')])
  const account = `AC${digest('account').toString('hex').slice(0, 32)}`
  return [
    bytes.subarray(0, 32).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    bytes.toString('base64url'),
    bytes.subarray(0, 16).toString('hex'),
    bytes.subarray(0, 32).toString('hex'),
    bytes.toString('hex'),
    account,
    '12',
    '8080',
    'true',
    'value',
    `postgresql://app:${bytes.toString('base64url').slice(0, 24)}@db.acme-co.com:5432/app?sslmode=verify-full`,
    `rediss://app:${bytes.toString('base64url').slice(0, 24)}@cache.acme-co.com:6379/0`,
    `amqps://app:${bytes.toString('base64url').slice(0, 24)}@queue.acme-co.com:5671`,
    'https://app.acme-co.com',
  ]
}

/** TrialTexts that real deploys had by mistake, by the type that reads them. */
const MISTAKES: readonly (readonly [type: RegExp, texts: readonly string[]])[] = [
  [/^(signing-secret|secret|password|api-key)$/, ['dev-secret', 'changeme']],
  [/^fernet-/, ['not-a-fernet-key']],
  [/^(postgres|mysql|database)-url$/, ['sqlite:///./app.db']],
  [/^redis-url$/, ['redis://localhost:6379/0']],
  [/^cors-origins$/, ['*']],
]
/** Names that choose between a real service and a stand-in. */
const CHOOSES = /(^|_)(PROVIDER|BACKEND|DRIVER|MODE|TRANSPORT)$/

/** In texts of each variable. */
const MOST_BAD = 3

/** TrialTexts that a service may refuse, the likeliest first: those of mistakes, then those of the type. */
export function badTexts({ name, declaration }: Variable, good: string): readonly string[] {
  const { type } = likelyType(declaration)
  const known = MISTAKES.flatMap(([of, texts]) => (of.test(type) ? texts : []))
  const standIns = CHOOSES.test(name) ? ['stub'] : []
  const examples = types.find((one) => one.name === type)?.examples.bad ?? []
  const texts = [...known, ...standIns, ...examples].filter(
    (text) => text !== good && text.trim() !== '',
  )
  return [...new Set(texts)].slice(0, MOST_BAD)
}
