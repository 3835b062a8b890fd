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

/** In texts of one refusal. */
const MOST_TOLD = 12

/** A sentence that says which texts are allowed. */
const ALLOWS =
  /\b(?:one of|(?:must be|should be|expected|allowed|valid values are)(?: one of| either)?):?\s+(.*)/i
/** The same as data: `"values": ["development", "test"]`. */
const LISTS = /"(?:values|options|allowed)":\s*\[([^\]]*)\]/g
const QUOTED = /["'`]([\w.:/-]{1,40})["'`]/g

/** The texts that a refusal allows: `must be twilio or twilio_verify`, `expected one of "a"|"b"`. */
export function toldTexts(refusal: string): readonly string[] {
  const listed = [...refusal.matchAll(LISTS)].flatMap(([, list]) => quotedIn(list ?? ''))
  const sentences = refusal.split('\n').flatMap((line) => {
    const [, list = ''] = ALLOWS.exec(line.replace(/\[type=.*/, '')) ?? []
    const quoted = quotedIn(list)
    return quoted.length > 0 ? quoted : wordsIn(list)
  })
  return [...new Set([...listed, ...sentences])].slice(0, MOST_TOLD)
}

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].map(([, word]) => word ?? '')
}

/** The words of `twilio or twilio_verify in production`; none of a sentence that lists nothing. */
function wordsIn(text: string): readonly string[] {
  const words = text
    .split(/\s*(?:,|\||\bor\b)\s*/)
    .map((part) => part.trim().split(' ')[0] ?? '')
    .filter((word) => /^[\w.:/-]+$/.test(word))
  return words.length > 1 ? words : []
}
