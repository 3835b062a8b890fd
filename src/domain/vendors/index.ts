import { isPublicName } from '../public-name.ts'
import { AI_TOKENS } from './ai.ts'
import { CODE_HOST_TOKENS } from './code-hosts.ts'
import { MESSAGING_TOKENS } from './messaging.ts'
import { PAYMENT_TOKENS } from './payments.ts'
import { PLATFORM_TOKENS } from './platforms.ts'
import { isToken, plainName, showsMode, type VendorToken } from './token.ts'

/** The one table: every kind of token that is known by its text or by the name of its variable. A new one is a row. */
export const VENDOR_TOKENS: readonly VendorToken[] = [
  ...PAYMENT_TOKENS,
  ...MESSAGING_TOKENS,
  ...CODE_HOST_TOKENS,
  ...PLATFORM_TOKENS,
  ...AI_TOKENS,
]

/** The kinds of one type of the policy. */
export function tokensOfType(type: string): readonly VendorToken[] {
  return VENDOR_TOKENS.filter((token) => token.type === type)
}

const NAMED = VENDOR_TOKENS.filter(({ names }) => names !== null)
/** One look that most names do not pass. */
const VENDOR_WORD = new RegExp(
  `${[...new Set(NAMED.map(({ vendor }) => vendor))].join('|')}|CLAUDE|GH_|RESEND`,
  'i',
)

/**
 * The kinds of token that a variable of this name should hold. Of a variable that is handed to every visitor
 * nobody expects a secret.
 */
export function tokensNamed(name: string): readonly VendorToken[] {
  if (!VENDOR_WORD.test(name)) return []
  const plain = plainName(name)
  const meant = NAMED.filter(({ names }) => names?.test(plain))
  return isPublicName(name) ? meant.filter(({ role }) => role !== 'secret') : meant
}

/** Rows that say more of a token than that it is a secret. */
const MARKED = VENDOR_TOKENS.filter(
  (token) => token.marked && (token.type !== null || token.names !== null || showsMode(token)),
)
const ANY_MARK = new RegExp(
  MARKED.map(({ pattern }) => pattern.source.replaceAll('?<mode>', '?:')).join('|'),
)

/** The kinds of token that a text is by its marks alone. Several vendors share `sk_test_`. */
export function tokensIn(raw: string): readonly VendorToken[] {
  return ANY_MARK.test(raw) ? MARKED.filter((token) => isToken(token, raw)) : []
}

const SECRETS = VENDOR_TOKENS.filter(({ marked, role }) => marked && role === 'secret')

/**
 * The kinds of token for servers alone that a text is, or holds between other words. Publishable keys are
 * none. One that was cut off counts too, as long as its prefix and some length tell it.
 */
export function secretTokensIn(raw: string): readonly VendorToken[] {
  const text = raw.trim()
  return SECRETS.filter((token) => token.inside?.test(raw) ?? isToken(token, text))
}
