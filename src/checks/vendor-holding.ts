import { once } from '../algorithms/once.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { tokensIn, tokensNamed, tokensOfType, VENDOR_TOKENS } from '../domain/vendors/index.ts'
import { isToken, type Mode, modeOf, type VendorToken } from '../domain/vendors/token.ts'
import type { Scope } from './check.ts'
import { cleaned, isClean } from './clean-text.ts'
import { filledInContainer } from './in-container.ts'
import { oncePerScope } from './per-scope.ts'

/** The vendor tokens that a variable should hold, and those that it holds. Kinds, never text. */
export interface Holding {
  readonly variable: PresentVariable
  /** Expected by the declared type. */
  readonly typed: readonly VendorToken[]
  /** Expected by the name, when the type allows any text. */
  readonly named: readonly VendorToken[]
  /** Kinds that the value looks like; several when vendors share a prefix and the name does not decide. */
  readonly found: readonly VendorToken[]
  /** Whether another variable points the vendor's library at a service with keys of its own. */
  readonly elsewhere: boolean
}

/** Types that do not tell where a text comes from. */
const OPEN_TYPES = ['string', 'secret', 'api-key', 'password']

const OF_TYPE = new Map(
  VENDOR_TOKENS.flatMap(({ type }) => (type === null ? [] : [[type, tokensOfType(type)] as const])),
)

const DETOURS = [...new Set(VENDOR_TOKENS.map(({ unless }) => unless))].filter(
  (mark) => mark !== null,
)

/** The container's variables that relate to a vendor. Six checks need them. */
export const holdingsIn = oncePerScope((scope): readonly Holding[] => {
  const detours = once(() => detoursIn(scope))
  return filledInContainer(scope).flatMap((variable) => holdingOf(variable, detours) ?? [])
})

/** The marks of other services among the names. */
function detoursIn({ variables }: Scope): readonly RegExp[] {
  return DETOURS.filter((mark) =>
    variables.some(({ name, state }) => state !== 'absent' && state !== 'empty' && mark.test(name)),
  )
}

/** Null when neither the declaration, the name nor the value relates to a vendor. */
function holdingOf(variable: PresentVariable, detours: () => readonly RegExp[]): Holding | null {
  const { type } = variable.declaration
  const typed = OF_TYPE.get(type.name) ?? []
  const named = OPEN_TYPES.includes(type.name) ? tokensNamed(variable.name) : []
  const meant = [...typed, ...named]
  const places = variable.value.read((raw) => {
    const text = meantText(raw)
    const expected = meant.filter((token) => isToken(token, text))
    const kinds = expected.length > 0 ? expected : tokensIn(text)
    return kinds.length === 0 ? null : kinds.map((token) => VENDOR_TOKENS.indexOf(token))
  })
  if (places === null && meant.length === 0) return null
  const found = (places ?? []).flatMap((place) => VENDOR_TOKENS[place] ?? [])
  const elsewhere = (meant.length > 0 ? meant : found).some(
    ({ unless }) => unless !== null && detours().includes(unless),
  )
  return { variable, typed, named, found, elsewhere }
}

/** text-topics reports surrounding white space and quotes. */
function meantText(raw: string): string {
  return isClean(raw) ? raw : cleaned(raw)
}

/** The mode of the token in a variable; null when unknown. */
export function modeHeld({ variable, found }: Holding): Mode | null {
  const [token] = found
  if (token === undefined) return null
  return variable.value.read((raw): Mode | null => modeOf(token, meantText(raw)))
}

/** `a Stripe secret key`, or all candidates. */
export function whatOf(tokens: readonly VendorToken[]): string {
  const [only] = tokens
  if (only !== undefined && tokens.length === 1) return only.what
  return [...new Set(tokens.map(({ any }) => any))].join(' or ')
}

/** The same for a fact: `Stripe secret`. */
export function kindsOf(tokens: readonly VendorToken[]): readonly string[] {
  return tokens.map(({ vendor, kind }) => `${vendor} ${kind}`)
}

/** `the Stripe Dashboard, …`; a general phrase when the vendor is unclear. */
export function whereOf(tokens: readonly VendorToken[]): string {
  const places = new Set(tokens.map(({ where }) => where))
  return places.size === 1 ? [...places].join('') : 'the vendor’s dashboard'
}
