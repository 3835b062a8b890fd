import { hasLoneQuote } from './clean-text.ts'

/** Kinds of accidental characters, each with its check. */
export const TEXT_FLAWS = {
  'carriage-return': 'line-end',
  'line-feed': 'line-end',
  'white-space': 'edge-whitespace',
  quotes: 'wrapped-quotes',
  quote: 'wrapped-quotes',
  'byte-order-mark': 'invisible-character',
  'zero-width': 'invisible-character',
  bidirectional: 'invisible-character',
  'soft-hyphen': 'invisible-character',
  'no-break-space': 'invisible-character',
  'quotes-around': 'smart-quotes',
  'quotes-inside': 'smart-quotes',
  nul: 'control-character',
  control: 'control-character',
  comment: 'inline-comment',
  replacement: 'mojibake',
  'latin-1': 'mojibake',
} as const

export type TextFlaw = keyof typeof TEXT_FLAWS

/** How a value is read: as prose, byte by byte (a key, a password), or by a grammar, which decides what surrounding characters break. */
export type ReadingKind = 'words' | 'bytes' | 'grammar'

/** White space that shells, editors and forms leave at the ends. */
const SPACE = ' \t\r\n\v\f'

const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const NO_BREAK = /[\u00a0\u2007\u202f]/
/** Hebrew, Arabic and related scripts, which need direction marks. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** UTF-8 read as Latin-1 or Windows-1252: no language has these letters before these signs. */
const LATIN_1 =
  /[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]|\u00e2\u20ac|\u00e2\u0080|\u00ef\u00bb\u00bf/
/** Content-Security-Policy 3, 2.3.1: these keywords include their quotes. */
const POLICY_WORD =
  /^'(self|none|strict-dynamic|report-sample|unsafe-[a-z-]+|wasm-unsafe-eval|inline-speculation-rules|nonce-.*|sha(256|384|512)-.*)'$/

/** All marks of a text, found in one pass. */
export function textFlawsOf(raw: string, manner: ReadingKind): readonly TextFlaw[] {
  const document = isDocument(raw)
  const loose = manner === 'words' || document
  return [
    ...(document ? [] : edgeMarks(raw, manner)),
    ...hiddenMarks(raw, loose),
    ...quoteMarks(raw, loose),
    ...codeMarks(raw),
  ]
}

/** Several lines, JSON, or PEM: readers skip the surrounding space, and files end with a newline. */
function isDocument(raw: string): boolean {
  const text = raw.trim()
  return (
    text.includes('\n') ||
    (text.startsWith('{') && text.endsWith('}')) ||
    (text.startsWith('[') && text.endsWith(']')) ||
    text.startsWith('-----BEGIN ')
  )
}

function edgeMarks(raw: string, manner: ReadingKind): readonly TextFlaw[] {
  let end = raw.length
  while (end > 0 && SPACE.includes(raw.charAt(end - 1))) end -= 1
  const tail = raw.slice(end)
  const marks: TextFlaw[] = []
  if (tail.includes('\r')) marks.push('carriage-return')
  else if (tail.includes('\n')) marks.push('line-feed')
  else if (tail !== '' || SPACE.includes(raw.charAt(0))) marks.push('white-space')
  const text = raw.trim()
  if (isQuoted(text)) marks.push('quotes')
  else if (isHalfQuoted(text, manner)) marks.push('quote')
  if (hasComment(raw, manner)) marks.push('comment')
  return marks
}

function isQuoted(text: string): boolean {
  const quote = text.charAt(0)
  if (text.length < 2 || !/["'`]/.test(quote) || !text.endsWith(quote)) return false
  return !text.slice(1, -1).replaceAll(`\\${quote}`, '').includes(quote) && !POLICY_WORD.test(text)
}

/** One generated password in sixteen begins or ends with a quote; `24"` means inches, and `the Smiths'` is English. */
function isHalfQuoted(text: string, manner: ReadingKind): boolean {
  if (manner === 'bytes' || !hasLoneQuote(text)) return false
  return manner === 'grammar' || (/^"|"$/.test(text) && !/\d"$/.test(text))
}

/** "Issue # 5" is prose; a key followed by white space and `#` has a comment. */
function hasComment(raw: string, manner: ReadingKind): boolean {
  if (manner === 'words') return false
  return manner === 'bytes' ? /^\S+[ \t]+#[ \t]/.test(raw) : /\s#/.test(raw)
}

function hiddenMarks(raw: string, loose: boolean): readonly TextFlaw[] {
  const marks: TextFlaw[] = []
  const plain = !loose || !RIGHT_TO_LEFT.test(raw)
  for (const { 0: found, index } of raw.matchAll(HIDDEN)) {
    // Emoji and many scripts join letters with such characters.
    const joins = loose && isForeign(raw[index - 1]) && isForeign(raw[index + 1])
    if (found === '\ufeff' && index === 0) marks.push('byte-order-mark')
    else if (found === '\u00ad') marks.push(...(loose ? [] : (['soft-hyphen'] as const)))
    else if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(found))
      marks.push(...(plain ? (['bidirectional'] as const) : []))
    else if (!joins) marks.push('zero-width')
  }
  const edges = `${raw.charAt(0)}${raw.slice(-1)}`
  if (NO_BREAK.test(loose ? edges : raw)) marks.push('no-break-space')
  return marks
}

function isForeign(unit: string | undefined): boolean {
  return unit !== undefined && unit > '\u007f'
}

function quoteMarks(raw: string, loose: boolean): readonly TextFlaw[] {
  const text = raw.trim()
  if (/^[\u2018-\u201f].*[\u2018-\u201f]$/s.test(text)) {
    const words = loose && /[\u201c-\u201f]/.test(text.slice(1, -1))
    return words ? [] : ['quotes-around']
  }
  return !loose && /[\u2018-\u201f]/.test(raw) ? ['quotes-inside'] : []
}

function codeMarks(raw: string): readonly TextFlaw[] {
  const marks: TextFlaw[] = []
  if (raw.includes('\0')) marks.push('nul')
  if (raw.includes('\ufffd')) marks.push('replacement')
  if (LATIN_1.test(raw)) marks.push('latin-1')
  else if (CONTROL.test(raw)) marks.push('control')
  return marks
}
