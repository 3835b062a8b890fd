/** Controls, line ends, and the marks that reorder or hide text. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Text for one line of a terminal or log: nothing in it moves the cursor or becomes a workflow command. */
export function plainLine(text: string): string {
  return text
    .replace(UNPRINTABLE, (mark) => (mark === '\n' || mark === '\t' ? ' ' : '\ufffd'))
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :')
}

/** Text inside a cell of a Markdown table: no markup, no line end, nobody is mentioned. */
export function markdown(text: string): string {
  return plainLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[|`*~[\]\\]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '&#95;')
    .replace(/@(?=\w)/g, '@&#8203;')
}

/** A sentence in a cell, with the commands that stand between backticks set as code. */
export function markdownProse(text: string): string {
  return text
    .split('`')
    .map((part, place) => (place % 2 === 1 ? markdownCode(part) : markdown(part)))
    .join('')
}

/** A name in a Markdown cell, set as code. */
export function markdownCode(text: string): string {
  return `<code>${markdown(text)}</code>`
}
