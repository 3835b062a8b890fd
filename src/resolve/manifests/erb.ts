import type { SyntaxProblem } from '../../text/document.ts'
import { placesIn } from '../../text/reading.ts'

/** Stands for a character that Ruby code makes. A private use character: no text of a file has it. */
export const MADE_BY_RUBY = '\ue0b1'

/** Code that decides which lines the file has: `<% if … %>`, `<% list.each do |host| %>`, `<% end %>`. */
const DECIDES =
  /^\s*-?\s*(if|unless|else|elsif|end|case|when|while|until|for|begin|rescue|ensure)\b|\bdo\s*(\|[^|]*\|)?\s*-?\s*$|\{\s*(\|[^|]*\|)?\s*-?\s*$|^\s*\}/

/**
 * The text of an ERB template as far as it is known: MADE_BY_RUBY stands for what code prints, and every character keeps
 * its place. Code is never run.
 * @returns problems for code that decides which lines the file has
 */
export function withoutErb(
  text: string,
  file: string,
): { readonly text: string; readonly code: readonly SyntaxProblem[] } {
  if (!text.includes('<%')) return { text, code: [] }
  const at = placesIn(text, file)
  const code: SyntaxProblem[] = []
  const parts: string[] = []
  let done = 0
  for (let start = text.indexOf('<%'); start !== -1; start = text.indexOf('<%', done)) {
    const close = text.indexOf('%>', start + 2)
    const end = close === -1 ? text.length : close + 2
    const tag = text.slice(start, end)
    parts.push(text.slice(done, start))
    done = end
    if (tag.startsWith('<%=')) parts.push(tag.replace(/[^\r\n]/g, MADE_BY_RUBY))
    else {
      parts.push(tag.replace(/[^\r\n]/g, ' '))
      const isComment = tag.startsWith('<%#')
      if (close === -1 || (!isComment && DECIDES.test(tag.slice(2, -2))))
        code.push({ says: DECIDED, location: at(start) })
    }
  }
  return { text: parts.join('') + text.slice(done), code }
}

const DECIDED =
  'it is a template, and Ruby code decides which lines it has (`erb FILE` prints what it makes)'
