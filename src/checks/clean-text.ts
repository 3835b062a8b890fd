/** The checks that say what `cleaned` removes. */
export const TEXT_CHECKS: readonly string[] = [
  'line-end',
  'edge-whitespace',
  'wrapped-quotes',
  'invisible-character',
  'smart-quotes',
  'control-character',
  'inline-comment',
]

/** Letters, digits and signs with nothing invisible around or among them: most values, told fast. */
const CLEAN = /^[!#-&(-_a-~](?:[ -!$-_a-~]*[!$-&(-_a-~])?$/

/** Characters that show as nothing and stand in no name, number, key or URL. */
const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]/g

/** Whether nothing in a text looks like it was not meant. */
export function isClean(raw: string): boolean {
  return CLEAN.test(raw)
}

/** A text without what nobody meant to write: byte order mark, white space and quotes around it. */
export function cleaned(raw: string): string {
  const trimmed = raw.replace(HIDDEN, '').trim()
  const quoted = /^(["'`\u2018\u201c])(.*)(["'`\u2019\u201d])$/s.exec(trimmed)
  return quoted?.[2]?.trim() ?? trimmed
}

/**
 * The same where a reader refuses the text as it is: without a comment behind it, and without the one
 * quote that was left at an end. A key may well hold either, so this is for texts of a grammar.
 */
export function cleanedOfAll(raw: string): string {
  const comment = raw.search(/\s#/)
  const text = cleaned(comment === -1 ? raw : raw.slice(0, comment))
  return hasLoneQuote(text) ? text.replace(/^["'`]|["'`]$/g, '') : text
}

/** Whether one end of a text has a quote that has no other one. */
export function hasLoneQuote(text: string): boolean {
  const [first = '', last = ''] = [text.charAt(0), text.slice(-1)]
  const lone = (quote: string) =>
    /["'`]/.test(quote) && text.indexOf(quote) === text.lastIndexOf(quote)
  return lone(first) || lone(last)
}
