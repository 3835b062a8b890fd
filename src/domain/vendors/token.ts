import { PUBLIC_PREFIX } from '../public-name.ts'

/** What a token may be used for: only by a server, by everybody, or as a name that is no key. */
export type Role = 'secret' | 'publishable' | 'identifier'
export type Mode = 'test' | 'live'

/** One kind of token of one vendor, as its text and the name of its variable show it. */
export interface VendorToken {
  readonly vendor: string
  /** The policy's type for it; null where marks are known and no type is worth having. */
  readonly type: string | null
  /** Which of the type's kinds: `bot`, `app`. */
  readonly kind: string
  /** As in "holds a Slack bot token". */
  readonly what: string
  /** The same for any kind of the type: `a Slack token`. */
  readonly any: string
  readonly role: Role
  /** The page of the vendor that says so. */
  readonly source: string
  /** What tells a token: its prefix, its alphabet and some length. A group `mode` holds `test` or `live`. */
  readonly pattern: RegExp
  /** The same inside a longer text; null where only a whole text tells. */
  readonly inside: RegExp | null
  /** How many characters a whole token has: at least, and at most. */
  readonly length: readonly [least: number, most: number]
  /** What the pattern cannot say. */
  readonly fits: (raw: string) => boolean
  /** Whether the text alone tells what it is; 32 hexadecimal digits do not. */
  readonly marked: boolean
  /** The mode where the pattern has no group for it; null when it has, or when nothing shows the mode. */
  readonly mode: Mode | null
  /** False where the vendor has people use live keys outside production. */
  readonly liveIsProduction: boolean
  /** The end of a variable's name that means this token, in capitals and without what `plainName` removes. */
  readonly names: RegExp | null
  /** A variable whose presence shows that another service is asked with this vendor's library. */
  readonly unless: RegExp | null
  /** Where the vendor shows it, for a fix. */
  readonly where: string
}

type TokenRow = Pick<VendorToken, 'kind'> & {
  /** The text of a regular expression that tells the token. */
  readonly form: string
  /** True where the form inside a longer text tells nothing, or nothing bad. */
  readonly alone?: boolean
  /** The text of one for the end of the variable's name. */
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

/** The part of a form that says the mode. */
export const MODE = '(?<mode>test|live)'

const ENVIRONMENT_WORD = /(^|_)(TEST|SANDBOX|LIVE|PROD|PRODUCTION|STAGING|DEV|DEVELOPMENT)(?=_|$)/gi

/** A name without what says for whom or for which environment it is: `VITE_STRIPE_TEST_KEY` is `STRIPE_KEY`. */
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

/** Whether a token is for trying things out; null when the vendor does not show it. */
export function modeOf({ pattern, mode }: VendorToken, raw: string): Mode | null {
  const shown = pattern.exec(raw)?.groups?.mode
  if (shown === 'test' || shown === 'live') return shown
  return mode
}
