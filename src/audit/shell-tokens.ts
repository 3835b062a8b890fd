/** A script inside a word: `$(…)` or backticks. */
export interface InnerScript {
  readonly script: string
  /** Counts from 0, within the outer script. */
  readonly line: number
}

/** A word of a script, without its quotes. */
export interface ShellWord {
  readonly kind: 'word'
  readonly text: string
  readonly line: number
  readonly inner: readonly InnerScript[]
  /** Whether a part of it is in quotes: then it is no keyword. */
  readonly quoted: boolean
  /** The lines of the here-document that it begins; null if it begins none. */
  readonly here: string | null
}

/** A word, or an operator: a line end, `;`, `;;`, `&&`, `||`, `|`, `|&`, `&`, `(` or `)`. */
export type ShellToken = ShellWord | { readonly kind: 'operator'; readonly text: string }

/** Comments, operators, quotes, substitutions, and runs of plain characters. Each match starts where the last ended. */
const PART =
  /(?<space>[^\S\n]+|\\\r?\n)|(?<expression>\$\{\{(?:[^}]|\}(?!\}))*\}\})|(?<redirect>\d?[<>]&[\d-]?|&>>?)|(?<here><<(?!<)-?[^\S\n]*(?<mark>'[^'\n]*'|"[^"\n]*"|\\?[\w.-]+))|(?<operator>&&|\|\||\|&|;;&?|;&|[;&|()\n])|(?<single>\$?'[^']*(?:'|$))|(?<open>["`]|[$<>]\(|\$\{)|(?<escaped>\\[\s\S])|(?<plain>[^\s;&|()`'"\\#$<>]+|[\s\S])/gy

/** Reads the words and operators of a POSIX shell script. It reads any text, valid or not. */
export function tokensIn(script: string): readonly ShellToken[] {
  const tokens: ShellToken[] = []
  const heres: { token: number; mark: string }[] = []
  let word: { text: string; line: number; inner: InnerScript[]; quoted: boolean } | null = null
  let line = 0
  let at = 0
  const put = (text: string, quoted = false, inner: readonly InnerScript[] = []) => {
    word ??= { text: '', line, inner: [], quoted: false }
    word.text += text
    word.quoted ||= quoted
    word.inner.push(...inner)
  }
  const endWord = () => {
    if (word !== null) tokens.push({ kind: 'word', ...word, here: null })
    word = null
  }
  const moveTo = (next: number) => {
    for (let place = at; place < next; place++) if (script[place] === '\n') line += 1
    at = next
  }
  while (at < script.length) {
    PART.lastIndex = at
    const found = PART.exec(script)?.groups ?? {}
    const text = script.slice(at, PART.lastIndex)
    let next = PART.lastIndex
    if (text === '#' && word === null) {
      const end = script.indexOf('\n', at)
      next = end === -1 ? script.length : end
    } else if (found.space !== undefined) {
      if (!text.startsWith('\\')) endWord()
    } else if (text === '(' && /^\w+\+?=$/.test(wordText(word))) {
      next = endOf(script, next, ')')
      put(script.slice(at, next), true)
    } else if (found.operator !== undefined) {
      endWord()
      tokens.push({ kind: 'operator', text: text.startsWith(';;') ? ';;' : text })
      if (text === '\n') next = readHeres(script, next, heres.splice(0), tokens)
    } else if (found.here !== undefined) {
      endWord()
      heres.push({ token: tokens.length, mark: (found.mark ?? '').replace(/['"\\]/g, '') })
      tokens.push({ kind: 'word', text: '<<', line, inner: [], quoted: false, here: null })
    } else if (found.single !== undefined) put(text.replace(/^\$?'|'$/g, ''), true)
    else if (found.escaped !== undefined) put(text.slice(1), true)
    else if (found.open !== undefined) {
      next = endOf(script, next, CLOSERS.get(found.open) ?? ')')
      const inside = script.slice(at + text.length, next - 1)
      if (text === '"') put(inside.replace(/\\(["\\$`])/g, '$1'), true, innerOf(inside, line))
      else if (text === '${') put(script.slice(at, next))
      else if (inside.startsWith('(')) put(script.slice(at, next))
      else put(script.slice(at, next), false, [{ script: inside, line }])
    } else put(text)
    moveTo(next)
  }
  endWord()
  return tokens
}

function wordText(word: { readonly text: string } | null): string {
  return word?.text ?? ''
}

const CLOSERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '"',
    '`': '`',
    '$(': ')',
    '<(': ')',
    '>(': ')',
    '${': '}',
  }),
)

/** The index after the character that closes a quote or substitution; the end of the text if it stays open. */
function endOf(text: string, from: number, closer: string): number {
  const open = [closer]
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? ''
    const wanted = open.at(-1)
    if (char === '\\') at += 1
    else if (char === wanted) {
      open.pop()
      if (open.length === 0) return at + 1
    } else if (char === '$' && /[({]/.test(text[at + 1] ?? '')) {
      at += 1
      open.push(text[at] === '(' ? ')' : '}')
    } else if (wanted === '"' || wanted === '`') continue
    else if (char === '"' || char === '`') open.push(char)
    else if (char === '(' && wanted === ')') open.push(')')
    else if (char === "'") {
      const end = text.indexOf("'", at + 1)
      at = end === -1 ? text.length : end
    } else if (char === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at)
      at = end === -1 ? text.length : end
    }
  }
  return text.length
}

/** The substitutions in a text between double quotes. */
function innerOf(quoted: string, line: number): readonly InnerScript[] {
  const found: InnerScript[] = []
  for (let at = 0; ; ) {
    const start = quoted.indexOf('$(', at)
    if (start === -1) return found
    const end = endOf(quoted, start + 2, ')')
    const script = quoted.slice(start + 2, end - 1)
    const lines = quoted.slice(0, start).split('\n').length - 1
    if (!script.startsWith('(')) found.push({ script, line: line + lines })
    at = end
  }
}

/** Gives each here-document to the word that begins it. The index after the last one. */
function readHeres(
  script: string,
  from: number,
  heres: readonly { readonly token: number; readonly mark: string }[],
  tokens: ShellToken[],
): number {
  let at = from
  for (const { token, mark } of heres) {
    const begin = at
    let end = script.length
    while (at < script.length) {
      const next = script.indexOf('\n', at)
      const stop = next === -1 ? script.length : next
      const isMark = script.slice(at, stop).trim() === mark
      if (isMark) end = at
      at = Math.min(stop + 1, script.length)
      if (isMark) break
    }
    const word = tokens[token]
    if (word?.kind === 'word') tokens[token] = { ...word, here: script.slice(begin, end) }
  }
  return at
}
