/** Characters that move, hide or reorder text and that JSON does not escape: C1, zero width, direction, line ends, tags. */
const UNSEEN =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g

/** In most reports. Whether there is anything to replace is found many times faster than what. */
const ALL_SEEN = /^[\n -~]*$/

/** Data as JSON text with a line end. No line of it can be read as a workflow command. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, null, 2)
  const seen = ALL_SEEN.test(text)
    ? text
    : text.replace(UNSEEN, (mark) => mark.split('').map(escaped).join(''))
  // The runner reads ##[ as a command anywhere in a line.
  return `${seen.replaceAll('##[', '\\u0023#[')}\n`
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
