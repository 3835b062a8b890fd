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

/** Whether nothing in a text looks like it was not meant. */
export function isClean(raw: string): boolean {
  return CLEAN.test(raw)
}

/** A text without what nobody meant to write: byte order mark, white space and quotes around it. */
export function cleaned(raw: string): string {
  const trimmed = raw.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]/g, '').trim()
  const quoted = /^(["'`\u2018\u201c])(.*)(["'`\u2019\u201d])$/s.exec(trimmed)
  return quoted?.[2]?.trim() ?? trimmed
}
