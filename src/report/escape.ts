/** Control characters, line ends, characters that reorder or hide text, and invisible tag characters. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** Most texts: nothing to replace in them. */
const PRINTABLE = /^[ -~]*$/

/** Text for one line of a terminal or log: it cannot move the cursor or become a workflow command. */
export function plainLine(text: string): string {
  const printable = PRINTABLE.test(text)
    ? text
    : text.replace(UNPRINTABLE, (mark) => (mark === '\n' || mark === '\t' ? ' ' : '\ufffd'))
  return printable.replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :')
}

/**
 * Text for a cell of a Markdown table: no markup, mathematics, link or line end. GitHub finds mentions, issues
 * and emoji after it has decoded entities, so a zero-width space splits them. Long words may break.
 */
export function markdown(text: string): string {
  const parted = plainLine(text).replace(
    /#(?=\d)|\bGH-(?=\d)|:(?=(?:100|1234|(?!\d+:)[\w+-]+):)/gi,
    `$&${NO_WIDTH}`,
  )
  return breakable(entities(unmentioned(parted)))
}

/** A sentence for a cell; text in backticks becomes code. */
export function markdownProse(text: string): string {
  return text
    .split('`')
    .map((part, place) => (place % 2 === 1 ? markdownCode(part) : markdown(part)))
    .join('')
}

/** A name or a command as code in a Markdown cell. It can be copied: GitHub links nothing in code. */
export function markdownCode(text: string): string {
  // Split mentions here too: a notification cannot be taken back.
  return `<code>${breakable(entities(unmentioned(plainLine(text))))}</code>`
}

/** A text as a link in a Markdown cell. @param url percent-encoded, http or https */
export function markdownLink(text: string, url: string): string {
  return markdownLinked(markdown(text), url)
}

/** Markdown of ours as a link; as it is without a URL. @param url percent-encoded, http or https */
export function markdownLinked(content: string, url: string | null): string {
  const safe = url?.replace(/[&"'<>|`\s]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  return safe === undefined ? content : `<a href="${safe}">${content}</a>`
}

/** Placeholders. `plainLine` has removed both characters from the text. */
const NO_WIDTH = '\u200b'
const BREAK = '\u200c'

/** Splits mentions. A word before the @ makes an address, not a mention; it gets a break that can be copied. */
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

/** In characters. Two such columns fit on a phone. */
const LONGEST_UNBROKEN = 16
const LONG_WORD = /\S{17,}/g
/** One escaped character. `://` and slashes stay together. */
const PIECE = /(?:&#58;)?\/+|&#?\w+;|<wbr>|./gu
const BREAKS_AFTER = /^(?:[-_,;=+.:]|(?:&#58;)?\/+|&amp;|&#(?:95|124);)$/
/** In characters. A shorter piece gets no line of its own. */
const LEAST = { before: 4, after: 8 }

/** Adds break points to long words: after punctuation, else where the line is full. */
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
