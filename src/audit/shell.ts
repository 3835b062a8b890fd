/** A simple command of a script. */
export interface ShellCommand {
  readonly words: readonly string[]
  /** Keywords, assignments and runners before the words, such as `if`, `!`, `{` or `A=1`. */
  readonly lead: readonly string[]
  /** Counts from 0, within the script. */
  readonly line: number
  /** The operator after it: a line end, `;`, `&&`, `||`, `|`, `&`, `(` or `)`. */
  readonly end: string
  /** The operator before it. */
  readonly before: string
}

/** Words before a command that do not change which command runs. */
const PREFIXES =
  /^(!|\{|if|then|else|elif|do|while|until|time|exec|command|sudo|nohup|env|npx|bunx)$/
/** Tool runners, with their subcommands. */
const RUNNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['npm', ['exec']],
  ['pnpm', ['exec', 'dlx']],
  ['yarn', ['dlx', 'run']],
  ['uv', ['run']],
  ['poetry', ['run']],
])

/** The simple commands of a POSIX shell script, as far as they can be read without running it. */
export function commandsIn(script: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = []
  let words: string[] = []
  let word: string | null = null
  let line = 0
  let start = 0
  let before = '\n'
  const put = (text: string) => {
    if (word === null && words.length === 0) start = line
    word = (word ?? '') + text
  }
  const endWord = () => {
    if (word !== null) words.push(word)
    word = null
  }
  const endCommand = (end: string) => {
    endWord()
    if (words.length > 0) {
      const lead = leadOf(words)
      const parts = { lead: words.slice(0, lead), words: words.slice(lead) }
      commands.push({ ...parts, line: start, end, before })
    }
    before = end
    words = []
  }
  for (const [token] of script.matchAll(TOKEN)) {
    if (token === '\n' || OPERATOR.test(token)) endCommand(token)
    else if (/^\s+$/.test(token)) endWord()
    else if (token.startsWith('#') && word !== null) put(token)
    else if (token.startsWith("'") || token.startsWith('"')) put(token.slice(1, -1))
    else if (!/^(\\\r?\n|#)/.test(token)) put(token.startsWith('\\') ? token.slice(1) : token)
    line += token.split('\n').length - 1
  }
  endCommand('\n')
  return commands
}

/** Workflow expressions, quotes, escapes, comments, operators, plain words, and any other character. */
const TOKEN =
  /\$\{\{(?:[^}$]|\$(?!\{\{)|\}(?!\}))*\}\}|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|\\\r?\n|\\[\s\S]|#[^\n]*|\d?>&\d?|&>|&&|\|\||\|&|[;&|()`\n]|[^\S\n]+|[^\s;&|()`'"\\#$]+|[\s\S]/g
const OPERATOR = /^(&&|\|\||\|&|[;&|()`])$/

/** How many words come before the command: assignments, keywords, and a tool runner with its options. */
function leadOf(words: readonly string[]): number {
  for (let at = 0; ; ) {
    const [first = '', second = ''] = [words[at], words[at + 1]]
    const skipped = RUNNERS.get(first)?.includes(second)
      ? 2
      : PREFIXES.test(first) || /^[A-Za-z_]\w*=/.test(first) || first === '$'
        ? 1
        : 0
    if (skipped === 0) return at
    at += skipped
    while (words[at]?.startsWith('-')) at += 1
  }
}
