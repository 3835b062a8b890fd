import { isPublicName } from '../public-name.ts'
import { AI_TOKENS } from './ai.ts'
import { CODE_HOST_TOKENS } from './code-hosts.ts'
import { MESSAGING_TOKENS } from './messaging.ts'
import { PAYMENT_TOKENS } from './payments.ts'
import { PLATFORM_TOKENS } from './platforms.ts'
import { isToken, plainName, showsMode, type VendorToken } from './token.ts'

/** All known kinds of token, recognised by text or by variable name. Add a row for a new one. */
export const VENDOR_TOKENS: readonly VendorToken[] = [
  ...PAYMENT_TOKENS,
  ...MESSAGING_TOKENS,
  ...CODE_HOST_TOKENS,
  ...PLATFORM_TOKENS,
  ...AI_TOKENS,
]

/** The kinds of token of one policy type. */
export function tokensOfType(type: string): readonly VendorToken[] {
  return VENDOR_TOKENS.filter((token) => token.type === type)
}

const NAMED = VENDOR_TOKENS.filter(({ names }) => names !== null)
/** A fast test, which rules out most names. */
const VENDOR_WORD = new RegExp(
  `${[...new Set(NAMED.map(({ vendor }) => vendor))].join('|')}|CLAUDE|GH_|RESEND`,
  'i',
)

/** The kinds of token that a variable of this name should hold; none for names that are exposed to visitors. */
export function tokensNamed(name: string): readonly VendorToken[] {
  if (!VENDOR_WORD.test(name)) return []
  const plain = plainName(name)
  const matching = NAMED.filter(({ names }) => names?.test(plain))
  return isPublicName(name) ? matching.filter(({ role }) => role !== 'secret') : matching
}

/** Rows that tell more about a token than that it is secret. */
const MARKED = VENDOR_TOKENS.filter(
  (token) => token.marked && (token.type !== null || token.names !== null || showsMode(token)),
)
const ANY_MARK = anyOf(MARKED.map(({ pattern }) => pattern))

/** A fast test, which most texts fail. What begins a word is asked once for all kinds. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  const sources = patterns.map(({ source }) => source.replaceAll('?<mode>', '?:'))
  const inWord = sources.flatMap((source) => (source.startsWith('\\b') ? [source.slice(2)] : []))
  const whole = sources.filter((source) => !source.startsWith('\\b'))
  return new RegExp(
    [`\\b(?:${inWord.join('|')})`, ...whole].slice(inWord.length > 0 ? 0 : 1).join('|'),
  )
}

/** The kinds of token that the text alone tells. Several vendors share `sk_test_`. */
export function tokensIn(raw: string): readonly VendorToken[] {
  return ANY_MARK.test(raw) ? MARKED.filter((token) => isToken(token, raw)) : []
}

const SECRETS = VENDOR_TOKENS.filter(({ marked, role }) => marked && role === 'secret')
const ANY_SECRET = anyOf(SECRETS.map(({ inside, pattern }) => inside ?? pattern))

/**
 * The server-side kinds of token in a text, whole or among other words. Publishable keys are left out. A truncated
 * token counts when its prefix and some length are there.
 */
export function secretTokensIn(raw: string): readonly VendorToken[] {
  const text = raw.trim()
  if (!ANY_SECRET.test(raw) && (text === raw || !ANY_SECRET.test(text))) return []
  return SECRETS.filter((token) => token.inside?.test(raw) ?? isToken(token, text))
}
