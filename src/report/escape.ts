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
  const parted = plainLine(text).replace(
    /#(?=\d)|\bGH-(?=\d)|:(?=(?:100|1234|(?!\d+:)[\w+-]+):)/gi,
    `$&${NO_WIDTH}`,
  )
  return breakable(entities(unmentioned(parted)))
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
  return `<code>${breakable(entities(unmentioned(plainLine(text))))}</code>`
}

/** A link in a Markdown cell. @param url percent-encoded, of http or https */
export function markdownLink(text: string, url: string): string {
  const safe = url.replace(/[&"'<>|`\s]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  return `<a href="${safe}">${markdown(text)}</a>`
}

/** Free for our own use: no text brings them along. */
const NO_WIDTH = '\u200b'
const BREAK = '\u200c'

/** A word before the @ makes it an address, which is no mention, and part of URLs that people copy. */
function unmentioned(plain: string): string {
  return plain.replace(/(?<!\w)@(?=\w)/g, `@${NO_WIDTH}`).replace(/@(?=\w)/g, `@${BREAK}`)
}

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
    .replaceAll(BREAK, '<wbr>')
}

/** In characters: two columns of it fit on a phone. */
const LONGEST_UNBROKEN = 16
const LONG_WORD = /\S{17,}/g
/** One character as it is written here, or `://` and slashes, which stay together. */
const PIECE = /(?:&#58;)?\/+|&#?\w+;|<wbr>|./gu
const BREAKS_AFTER = /^(?:[-_,;=+.:]|(?:&#58;)?\/+|&amp;|&#(?:95|124);)$/
/** In characters: less is not worth a line of its own. */
const LEAST = { before: 4, after: 8 }

/** Long words with places to break: after a mark, else wherever the room ends. */
function breakable(escaped: string): string {
  return escaped.replace(LONG_WORD, (word) => {
    const pieces = word.match(PIECE) ?? []
    let run = 0
    return pieces
      .map((piece, place) => {
        run += 1
        const rest = pieces.length - place - 1
        const worth = rest >= LEAST.after || run + rest > LONGEST_UNBROKEN
        const good = run >= LEAST.before && worth && BREAKS_AFTER.test(piece)
        const needed = run >= LONGEST_UNBROKEN
        if (rest === 0 || (!good && !needed)) return piece
        run = 0
        return `${piece}<wbr>`
      })
      .join('')
  })
}
