import type { Declaration } from '../domain/declaration.ts'
import type { Variable } from '../domain/variable.ts'
import type { TypeGuess } from '../init/guess.ts'
import { guessType } from '../init/guess.ts'
import { goodTexts } from '../probe/values.ts'
import { types } from '../types/index.ts'

/** The type that a name suggests. */
export function typeByName(name: string): TypeGuess {
  return guessType({ name, choice: null, required: true, sensitive: null, example: null })
}

/** A variable that is not declared, as if the policy declared it with this type. */
export function asDeclared(
  name: string,
  { type, options }: Pick<TypeGuess, 'type' | 'options'>,
): Variable {
  const found = types.find((one) => one.name === type) ?? types.find((one) => one.name === 'string')
  if (found === undefined) throw new Error('there is no type of plain text')
  const bound = found.bind(options)
  const declaration: Declaration = {
    ...{ name, type: bound, options, required: true, sensitive: bound.sensitive, declared: false },
  }
  return { name, declaration, state: 'absent', origin: null, shadowed: [] }
}

/** Made-up texts for a name that the policy does not declare: those that the application told, then those that its name suggests. */
export function textsFor(name: string, told: readonly string[]): readonly string[] {
  const known = [...told, ...goodTexts(asDeclared(name, typeByName(name)))]
  return [...new Set([...known, ...goodTexts(asDeclared(name, { type: 'string', options: {} }))])]
}

/** Words of settings libraries in their messages, which are no values. */
const OF_MESSAGES =
  /^(expected|received|code|path|message|origin|format|pattern|values|minimum|maximum|inclusive|note|type|msg|loc|input|url|ctx|number|string|boolean|object|integer|int|undefined|null|a|an|the|set|valid|invalid_\w+|too_(small|big))$/i

/** In texts of one refusal. */
const MOST_TOLD = 12

/** The texts that a refusal allows: `must be twilio or twilio_verify`, `expected one of "a"|"b"`. */
export function toldTexts(refusal: string): readonly string[] {
  const quoted = [...refusal.matchAll(/["'`]([\w.:/-]{1,40})["'`]/g)].map(([, word]) => word ?? '')
  const listed = /\b(?:one of|must be|expected|allowed|either|valid values are):?\s+(.*)/i.exec(
    refusal,
  )
  const [, list = ''] = listed ?? []
  const words = list.split(/\s*(?:,|\||\bor\b|\band\b)\s*/).map((part) => part.trim().split(' ')[0])
  const several = words.length > 1 ? words : []
  const texts = [...quoted, ...several].filter(
    (word): word is string =>
      word !== undefined && /^[\w.:/-]+$/.test(word) && !OF_MESSAGES.test(word),
  )
  return [...new Set(texts)].slice(0, MOST_TOLD)
}
