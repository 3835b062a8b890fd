import type { PresentVariable } from '../domain/variable.ts'
import { tokensIn, tokensNamed, tokensOfType, VENDOR_TOKENS } from '../domain/vendors/index.ts'
import { isToken, type Mode, modeOf, type VendorToken } from '../domain/vendors/token.ts'
import { cleaned, isClean } from './clean-text.ts'

/** What a variable should hold of vendors' tokens, and what it does hold. Both are kinds, never text. */
export interface Holding {
  readonly variable: PresentVariable
  /** Said by the policy's type. */
  readonly typed: readonly VendorToken[]
  /** Said by the name, where the type leaves room for it. */
  readonly named: readonly VendorToken[]
  /** What the value is by its own look; several where vendors share a prefix and nothing says whose it is. */
  readonly found: readonly VendorToken[]
}

/** Types that say nothing of where a text comes from. */
const OPEN_TYPES = ['string', 'secret', 'api-key', 'password']

const OF_TYPE = new Map(
  VENDOR_TOKENS.flatMap(({ type }) => (type === null ? [] : [[type, tokensOfType(type)] as const])),
)

export function holdingOf(variable: PresentVariable): Holding {
  const { type } = variable.declaration
  const typed = OF_TYPE.get(type.name) ?? []
  const named = OPEN_TYPES.includes(type.name) ? tokensNamed(variable.name) : []
  const places = variable.value.read((raw) => {
    const text = meantText(raw)
    const expected = [...typed, ...named].filter((token) => isToken(token, text))
    const kinds = expected.length > 0 ? expected : tokensIn(text)
    return kinds.map((token) => VENDOR_TOKENS.indexOf(token))
  })
  return { variable, typed, named, found: VENDOR_TOKENS.filter((_, at) => places.includes(at)) }
}

/** White space and quotes around a token are another check's to tell. */
function meantText(raw: string): string {
  return isClean(raw) ? raw : cleaned(raw)
}

/** The mode of what a variable holds; null when nothing shows it. */
export function modeHeld({ variable, found }: Holding): Mode | null {
  const [token] = found
  if (token === undefined) return null
  return variable.value.read((raw): Mode | null => modeOf(token, meantText(raw)))
}

/** `a Stripe secret key`, or all that it may be. */
export function whatOf(tokens: readonly VendorToken[]): string {
  return [...new Set(tokens.map(({ what }) => what))].join(' or ')
}

/** `the Stripe Dashboard, …` of the first; where nothing says whose it is, no place is named. */
export function whereOf(tokens: readonly VendorToken[]): string {
  const places = new Set(tokens.map(({ where }) => where))
  return places.size === 1 ? [...places].join('') : 'the vendor’s dashboard'
}
