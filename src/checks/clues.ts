import type { PresentVariable } from '../domain/variable.ts'
import type { Scope } from './check.ts'
import { oncePerScope } from './per-scope.ts'

/** Words of a part that asks for a value, such as `<host>` or `your-bucket`. In JSON, an escape may write them. */
export const ASKING_PART =
  /[<\\]|%3c|xxx|your|replace|place[-_]?holder|change|fixme|todo|account|(?:insert|put|enter|add)[-_]/i

/** Words of a host that no server of one's own has. In JSON, an escape may write them. */
export const RESERVED_HOST = /test|invalid|example|\\/i

/** Words of an environment below production. `postgresql` contains three letters of one. */
export const LOWER_TIER = /staging|stg(?!r)|uat|sandbox|preprod|nonprod|dev|test|local|qa|stage/i

const ANY_WORD = new RegExp(
  [ASKING_PART, RESERVED_HOST, LOWER_TIER].map(({ source }) => source).join('|'),
  'i',
)

/** The variables of `Scope.filled` whose texts contain a word of these three, in order. Most texts contain none. */
export const filledWithWords = oncePerScope(({ filled }): readonly PresentVariable[] =>
  filled.filter(({ value }) => value.read(hasWord)),
)

function hasWord(raw: string): boolean {
  return ANY_WORD.test(raw)
}

/** Signs that only some texts contain: a check of one of them need not read the others. */
const SIGNS = '${}<%_"[:'
type ClueSign = '$' | '{' | '}' | '<' | '%' | '_' | '"' | '[' | ':'

const BIT_OF_CODE = Uint16Array.from({ length: 128 }, (_, code) => {
  const place = SIGNS.indexOf(String.fromCharCode(code))
  return place === -1 ? 0 : 1 << place
})

function signsIn(raw: string): number {
  let signs = 0
  for (let at = 0; at < raw.length; at += 1) signs |= BIT_OF_CODE[raw.charCodeAt(at)] ?? 0
  return signs
}

const signsOfFilled = oncePerScope(({ filled }) =>
  Uint16Array.from(filled, ({ value }) => value.read(signsIn)),
)

/** The variables of `Scope.filled` whose texts contain one of the signs, in order. */
export function filledWithSign(
  scope: Scope,
  ...signs: readonly ClueSign[]
): readonly PresentVariable[] {
  const wanted = signs.reduce((bits, sign) => bits | (1 << SIGNS.indexOf(sign)), 0)
  const found = signsOfFilled(scope)
  return scope.filled.filter((_, place) => ((found[place] ?? 0) & wanted) !== 0)
}
