/** Controls, line ends, the marks that reorder or hide text, and the letters of tags that nobody sees. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** Text for one line of a terminal or log: nothing in it moves the cursor or becomes a workflow command. */
export function plainLine(text: string): string {
  return text
    .replace(UNPRINTABLE, (mark) => (mark === '\n' || mark === '\t' ? ' ' : '\ufffd'))
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :')
}

/**
 * Text inside a cell of a Markdown table: no markup, no mathematics, no link, no line end. GitHub looks for
 * mentions, issues and emoji in the text that a page shows, where an entity has become its character again:
 * a space of no width parts those. Long words may break.
 */
export function markdown(text: string): string {
  const parted = plainLine(text)
    .replace(/#(?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:)/gi, `$&${NO_WIDTH}`)
    .replace(MENTION, `$&${NO_WIDTH}`)
  return breakable(entities(parted))
}

/** A sentence in a cell, with the commands that stand between backticks set as code. */
export function markdownProse(text: string): string {
  return text
    .split('`')
    .map((part, place) => (place % 2 === 1 ? markdownCode(part) : markdown(part)))
    .join('')
}

/** A name or a command in a Markdown cell, set as code, in which GitHub looks for nothing: it can be copied. */
export function markdownCode(text: string): string {
  // Somebody's attention cannot be taken back: mentions are parted here too.
  return `<code>${breakable(entities(plainLine(text).replace(MENTION, `$&${NO_WIDTH}`)))}</code>`
}

/** A link in a Markdown cell, its words set as code. @param url percent-encoded, of http or https */
export function markdownLink(text: string, url: string): string {
  const safe = url.replace(/[&"'<>|`\s]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  return `<a href="${safe}">${markdownCode(text)}</a>`
}

/** Free for our own use: no text brings it along. */
const NO_WIDTH = '\u200b'
const MENTION = /@(?=\w)/g

function entities(plain: string): string {
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[|`*~[\]\\$]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '&#95;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, 3)}&#46;`)
    .replaceAll(NO_WIDTH, '&#8203;')
}

/** In characters: what fits beside another column on a phone, and most names. */
const LONGEST_UNBROKEN = 16
const LONG_WORD = /\S{17,}/g
/** One character as it is written here: an entity, or itself. */
const CHARACTER = /&#?\w+;|./gu
const BREAKS_AFTER = /^(?:[_/.:,;=#+]|&amp;|&#(?:95|46|58|124);)$/

/** Long words with places to break: after a mark, else wherever the room ends. */
function breakable(escaped: string): string {
  return escaped.replace(LONG_WORD, (word) => {
    const characters = word.match(CHARACTER) ?? []
    if (characters.length <= LONGEST_UNBROKEN) return word
    let run = 0
    return characters
      .map((character, place) => {
        run += 1
        const last = place === characters.length - 1
        if (last || (run < LONGEST_UNBROKEN && !(run > 3 && BREAKS_AFTER.test(character))))
          return character
        run = 0
        return `${character}<wbr>`
      })
      .join('')
  })
}
