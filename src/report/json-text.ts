/** What moves, hides or reorders text on a screen, and JSON lets stand: C1, zero width, direction, line ends, tags. */
const UNSEEN =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g

/** JSON as a file of its own, with a line end. No line of it is a workflow command, wherever it is printed. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, null, 2)
    .replace(UNSEEN, (mark) => mark.split('').map(escaped).join(''))
    // The runner reads ##[ as a command wherever it stands in a line.
    .replaceAll('##[', '\\u0023#[')
  return `${text}\n`
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
