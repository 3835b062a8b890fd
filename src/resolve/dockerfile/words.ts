/** The value of a variable of the build: a text, or null when the gate does not know it. */
export type ArgumentLookup = (name: string) => string | null

/** `NAME=value` as it is written, with its quotes. */
export interface WordPair {
  readonly name: string
  readonly written: string
  /** Its position in the text of the instruction. */
  readonly position: number
}

/** The pairs of ENV: `a=b c="d e"`, or the old form `a b c`, which sets one variable to the rest. */
export function pairsOf(text: string, escapeMark: string): readonly WordPair[] {
  const words = splitWords(text, escapeMark)
  const [first] = words
  if (first === undefined) return []
  if (!first.text.includes('=')) {
    const rest = text.slice(first.position + first.text.length).trim()
    return [{ name: first.text, written: rest, position: first.position }]
  }
  return words.flatMap(({ text: word, position }) => {
    const end = word.indexOf('=')
    return end < 1 ? [] : [{ name: word.slice(0, end), written: word.slice(end + 1), position }]
  })
}

/** Words as BuildKit splits them: blanks in quotes, or behind the escape character, do not split. */
export function splitWords(text: string, escapeMark: string) {
  const words: { readonly text: string; readonly position: number }[] = []
  let quote = ''
  let start = -1
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text.charAt(at)
    const ends = letter === '' || (quote === '' && /\s/.test(letter))
    if (ends && start >= 0) {
      words.push({ text: text.slice(start, at), position: start })
      start = -1
    }
    if (ends) continue
    if (start < 0) start = at
    if (letter === escapeMark && quote !== "'" && at + 1 < text.length) at += 1
    else if (letter === quote) quote = ''
    else if (quote === '' && /["']/.test(letter)) quote = letter
  }
  return words
}

/** A variable behind `$`: a name alone, or in braces with a default. Other forms change the text. */
const REFERENCE =
  /\$(?:([\p{L}_][\p{L}\p{Nd}_]*)|\{([\p{L}_][\p{L}\p{Nd}_]*)(?:(:?[-+])((?:[^{}$"'\\])*))?\})/uy

/**
 * The text of a word without its quotes and with its variables (Dockerfile reference, "Environment replacement").
 * Null when a variable in it is not known, or when its form is not one of `$A`, `${A}`, `${A:-b}`, `${A:+b}`.
 */
export function expandWord(
  word: string,
  escapeMark: string,
  lookup: ArgumentLookup,
): string | null {
  let made = ''
  let quote = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at)
    const next = word.charAt(at + 1)
    if (quote === "'" && letter !== "'") made += letter
    else if (letter === quote) quote = ''
    else if (quote === '' && /["']/.test(letter)) quote = letter
    else if (
      letter === escapeMark &&
      (quote === '' || next === '"' || next === '$' || next === escapeMark)
    ) {
      made += next
      at += 1
    } else if (letter === '$') {
      REFERENCE.lastIndex = at
      const found = REFERENCE.exec(word)
      const text = found && referenced(found, lookup)
      if (!found || text === null) return null
      made += text
      at += found[0].length - 1
    } else made += letter
  }
  return made
}

function referenced([, plain, braced, mark, other = '']: RegExpExecArray, lookup: ArgumentLookup) {
  const value = lookup(plain ?? braced ?? '')
  if (mark === undefined || value === null) return value
  const isSet = mark.startsWith(':') ? value !== '' : true
  if (mark.endsWith('+')) return isSet ? other : ''
  return isSet ? value : other
}
