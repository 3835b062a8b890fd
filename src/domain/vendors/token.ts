import { PUBLIC_PREFIX } from '../public-name.ts'

/** Who may see a token: only servers, everyone, or everyone because it is an ID and no key. */
export type Role = 'secret' | 'publishable' | 'identifier'
export type Mode = 'test' | 'live'

/** One kind of token of one vendor, with the patterns of its text and its variable's name. */
export interface VendorToken {
  readonly vendor: string
  /** The policy's type; null for a kind that is recognised only. */
  readonly type: string | null
  /** The kind within the type: `bot`, `app`. */
  readonly kind: string
  /** As in "holds a Slack bot token". */
  readonly what: string
  /** The same for any kind of the type: `a Slack token`. */
  readonly any: string
  readonly role: Role
  /** The vendor's page that documents it. */
  readonly source: string
  /** Recognises a token: its prefix, its alphabet and some length. A group `mode` is `test` or `live`. */
  readonly pattern: RegExp
  /** The same inside a longer text; null when only a whole text can be recognised. */
  readonly inside: RegExp | null
  /** The least and the greatest length of a whole token, in characters. */
  readonly length: readonly [least: number, most: number]
  /** A test that the pattern cannot express. */
  readonly fits: (raw: string) => boolean
  /** Whether the text alone is enough; 32 hexadecimal digits are not. */
  readonly marked: boolean
  /** The mode when the pattern has no group for it; null when it has one, or when the text does not show the mode. */
  readonly mode: Mode | null
  /** False when the vendor expects live keys outside production. */
  readonly liveIsProduction: boolean
  /** The end of a variable's name for this token, in capitals, after `plainName`. */
  readonly names: RegExp | null
  /** A variable that points this vendor's library at another service. */
  readonly unless: RegExp | null
  /** Where the vendor shows it; used in fixes. */
  readonly where: string
}

type TokenRow = Pick<VendorToken, 'kind'> & {
  /** The source of the regular expression for the token. */
  readonly form: string
  /** True when a match inside a longer text is no proof of a token, or of a problem. */
  readonly alone?: boolean
  /** The source of the one for the end of the variable's name. */
  readonly names?: string
} & Partial<Pick<VendorToken, 'what' | 'length' | 'fits' | 'marked' | 'mode' | 'role' | 'source'>>

type Shared = Pick<VendorToken, 'vendor' | 'type' | 'any' | 'role' | 'where' | 'source'> &
  Partial<Pick<VendorToken, 'liveIsProduction' | 'unless'>>

/** The kinds of one vendor's token. */
export function tokens(shared: Shared, rows: readonly TokenRow[]): readonly VendorToken[] {
  return rows.map(({ form, alone = false, names, ...row }) => ({
    what: shared.any,
    length: [0, Number.POSITIVE_INFINITY],
    fits: () => true,
    marked: true,
    mode: null,
    liveIsProduction: true,
    unless: null,
    ...shared,
    ...row,
    pattern: new RegExp(`^${form}$`),
    inside: alone ? null : new RegExp(`\\b${form}`),
    names: names === undefined ? null : new RegExp(`(^|_)${names}$`),
  }))
}

/** The part of a pattern for the mode. */
export const MODE = '(?<mode>test|live)'

const ENVIRONMENT_WORD = /(^|_)(TEST|SANDBOX|LIVE|PROD|PRODUCTION|STAGING|DEV|DEVELOPMENT)(?=_|$)/gi

/** A name without words for its audience or environment: `VITE_STRIPE_TEST_KEY` is `STRIPE_KEY`. */
export function plainName(name: string): string {
  return name
    .toUpperCase()
    .replace(PUBLIC_PREFIX, '')
    .replace(ENVIRONMENT_WORD, '')
    .replace(/^_/, '')
}

/** Whether a text is a token of this kind. */
export function isToken(
  { pattern, length: [least, most], fits }: VendorToken,
  raw: string,
): boolean {
  return raw.length >= least && raw.length <= most && pattern.test(raw) && fits(raw)
}

/** Whether texts of this kind show their mode. */
export function showsMode({ pattern, mode }: VendorToken): boolean {
  return mode !== null || pattern.source.includes(MODE)
}

/** The mode of a token; null when the text does not show it. */
export function modeOf({ pattern, mode }: VendorToken, raw: string): Mode | null {
  const shown = pattern.exec(raw)?.groups?.mode
  if (shown === 'test' || shown === 'live') return shown
  return mode
}
