import type { PresentVariable } from '../domain/variable.ts'
import { tokensIn, tokensNamed, tokensOfType, VENDOR_TOKENS } from '../domain/vendors/index.ts'
import { isToken, type Mode, modeOf, type VendorToken } from '../domain/vendors/token.ts'
import type { Scope } from './check.ts'
import { cleaned, isClean } from './clean-text.ts'
import { isInContainer } from './in-container.ts'

/** What a variable should hold of vendors' tokens, and what it does hold. Both are kinds, never text. */
export interface Holding {
  readonly variable: PresentVariable
  /** Said by the policy's type. */
  readonly typed: readonly VendorToken[]
  /** Said by the name, where the type leaves room for it. */
  readonly named: readonly VendorToken[]
  /** What the value is by its own look; several where vendors share a prefix and nothing says whose it is. */
  readonly found: readonly VendorToken[]
  /** Whether another variable sends the vendor's library to a service that takes keys of its own. */
  readonly elsewhere: boolean
}

/** Types that say nothing of where a text comes from. */
const OPEN_TYPES = ['string', 'secret', 'api-key', 'password']

const OF_TYPE = new Map(
  VENDOR_TOKENS.flatMap(({ type }) => (type === null ? [] : [[type, tokensOfType(type)] as const])),
)

const DETOURS = [...new Set(VENDOR_TOKENS.map(({ unless }) => unless))].filter(
  (mark) => mark !== null,
)

const SEEN = new WeakMap<Scope, readonly Holding[]>()

/** Every variable of the container with something of a vendor's about it. Six checks ask, and the answer is found once. */
export function holdingsIn(scope: Scope): readonly Holding[] {
  const seen = SEEN.get(scope)
  if (seen !== undefined) return seen
  const detours = DETOURS.filter((mark) =>
    scope.variables.some(
      ({ name, state }) => state !== 'absent' && state !== 'empty' && mark.test(name),
    ),
  )
  const holdings = scope.filled
    .filter(isInContainer)
    .map((variable) => holdingOf(variable, detours))
    .filter(({ typed, named, found }) => typed.length + named.length + found.length > 0)
  SEEN.set(scope, holdings)
  return holdings
}

function holdingOf(variable: PresentVariable, detours: readonly RegExp[]): Holding {
  const { type } = variable.declaration
  const typed = OF_TYPE.get(type.name) ?? []
  const named = OPEN_TYPES.includes(type.name) ? tokensNamed(variable.name) : []
  const meant = [...typed, ...named]
  const places = variable.value.read((raw) => {
    const text = meantText(raw)
    const expected = meant.filter((token) => isToken(token, text))
    const kinds = expected.length > 0 ? expected : tokensIn(text)
    return kinds.map((token) => VENDOR_TOKENS.indexOf(token))
  })
  const found = places.flatMap((place) => VENDOR_TOKENS[place] ?? [])
  const elsewhere = (meant.length > 0 ? meant : found).some(
    ({ unless }) => unless !== null && detours.includes(unless),
  )
  return { variable, typed, named, found, elsewhere }
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
  const [only] = tokens
  if (only !== undefined && tokens.length === 1) return only.what
  return [...new Set(tokens.map(({ any }) => any))].join(' or ')
}

/** The same for a fact: `Stripe secret`. */
export function kindsOf(tokens: readonly VendorToken[]): readonly string[] {
  return tokens.map(({ vendor, kind }) => `${vendor} ${kind}`)
}

/** `the Stripe Dashboard, …`; where nothing says whose it is, no place is named. */
export function whereOf(tokens: readonly VendorToken[]): string {
  const places = new Set(tokens.map(({ where }) => where))
  return places.size === 1 ? [...places].join('') : 'the vendor’s dashboard'
}
