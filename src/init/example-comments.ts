import { keyLines } from '../domain/key-lines.ts'
import { withoutSecrets } from '../domain/safe-text.ts'

/** What the comments of a dotenv example say about the variable of one line. */
export interface LineComment {
  /** True under "optional", false under "required", null if no comment says either. */
  readonly optional: boolean | null
  /** The comment that is about this variable alone; null without one. */
  readonly description: string | null
}

/** Longer comments are documentation, not descriptions. In characters. */
const LONGEST = 200

const ASSIGNMENT = /^(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=/
/** A ruler (`# ---`, `####`, `# == Mail ==`), which makes a comment a heading. */
const RULER = /^[\s#]*([-=*~_#])\1{2,}|\[[^\]]+\]$|([-=*~#])\2\s*$/

interface Block {
  readonly lines: readonly string[]
  /** Headings are about every variable down to the next heading. */
  readonly heading: boolean
}

/**
 * The comments of each line, by the index of the line. A block of comments directly above a variable is about the
 * variables up to the next blank line or comment. A block with a ruler, or above a blank line, is a heading.
 */
export function readComments(lines: readonly string[]): ReadonlyMap<number, LineComment> {
  const found = new Map<number, LineComment>()
  const isOfKey = keyLines()
  const kinds = lines.map((line) => {
    if (isOfKey(line.trimStart().startsWith('#') ? '' : line)) return 'other'
    const text = line.trim()
    if (text === '') return 'blank'
    if (!text.startsWith('#')) return ASSIGNMENT.test(text) ? 'variable' : 'other'
    return ASSIGNMENT.test(text.replace(/^#\s?/, '')) ? 'variable' : 'comment'
  })
  let section: boolean | null = null
  let group: Block | null = null
  let optional: boolean | null = null
  for (let at = 0; at < lines.length; at += 1) {
    if (kinds[at] === 'comment') {
      const end = kinds.findIndex((kind, place) => place > at && kind !== 'comment')
      const last = end === -1 ? lines.length : end
      const texts = lines.slice(at, last).map((line) => line.trim())
      const heading = texts.some((text) => RULER.test(text)) || kinds[last] !== 'variable'
      group = { lines: texts.filter((text) => !RULER.test(text)), heading }
      const says = needIn(texts.join(' '))
      if (heading) section = says
      optional = heading ? section : (says ?? section)
      at = last - 1
    } else if (kinds[at] === 'blank') {
      group = null
      optional = section
    } else if (kinds[at] === 'variable') {
      const inline = inlineComment(lines[at] ?? '')
      const alone = group !== null && !group.heading && kinds[at + 1] !== 'variable'
      const about = inline ?? (alone ? textOf(group?.lines ?? []) : null)
      found.set(at, {
        optional: (inline === null ? null : needIn(inline)) ?? optional,
        description: about === null ? null : shown(about),
      })
      group = null
    }
  }
  return found
}

function needIn(text: string): boolean | null {
  if (/\b(required|mandatory|not optional)\b/i.test(text)) return false
  return /\boptional(ly)?\b/i.test(text) ? true : null
}

/** The comment behind a value. In quotes, a `#` belongs to the value. */
function inlineComment(line: string): string | null {
  const text = line.trim().replace(/^#\s?/, '')
  const [, comment] =
    /^[^=]*=\s*(?:"[^"]*"|'[^']*'|`[^`]*`|[^\s"'`#]*)\s+#\s*(.+)$/.exec(text) ?? []
  return comment ?? null
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^#+\s?/, '').trim()).join(' ')
}

/** A comment as a description: one line, without what may be a secret or a value. */
function shown(comment: string): string | null {
  const text = withoutSecrets(comment.replace(/[\s\p{Cc}]+/gu, ' ').trim(), new Set())
  return text === '' || text.length > LONGEST || text.startsWith('@') ? null : text
}
