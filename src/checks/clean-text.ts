/** The checks that report what `cleaned` removes. */
export const TEXT_CHECKS: readonly string[] = [
  'line-end',
  'edge-whitespace',
  'wrapped-quotes',
  'invisible-character',
  'smart-quotes',
  'control-character',
  'inline-comment',
]

/** A fast test that most values pass: letters, digits and signs, nothing invisible. */
const CLEAN = /^[!#-&(-_a-~](?:[ -!$-_a-~]*[!$-&(-_a-~])?$/

/** Invisible characters, which no name, number, key or URL contains. */
const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]/g

/** Whether a text has no accidental characters. */
export function isClean(raw: string): boolean {
  return CLEAN.test(raw)
}

/** A text without its byte order mark, surrounding white space and quotes. */
export function cleaned(raw: string): string {
  const trimmed = raw.replace(HIDDEN, '').trim()
  const quoted = /^(["'`\u2018\u201c])(.*)(["'`\u2019\u201d])$/s.exec(trimmed)
  return quoted?.[2]?.trim() ?? trimmed
}

/** Also removes a trailing comment and an unpaired quote. Only for texts that a parser refuses as they are: a key may contain both. */
export function cleanedOfAll(raw: string): string {
  const comment = raw.search(/\s#/)
  const text = cleaned(comment === -1 ? raw : raw.slice(0, comment))
  return hasLoneQuote(text) ? text.replace(/^["'`]|["'`]$/g, '') : text
}

/** Whether the text has a quote at one end only. */
export function hasLoneQuote(text: string): boolean {
  const [first = '', last = ''] = [text.charAt(0), text.slice(-1)]
  const lone = (quote: string) =>
    /["'`]/.test(quote) && text.indexOf(quote) === text.lastIndexOf(quote)
  return lone(first) || lone(last)
}
