import type {
  IfBranch,
  ListItem,
  LoopNode,
  ShellCommand,
  ShellNode,
  ShellScript,
} from './shell-nodes.ts'
import { type ShellToken, type ShellWord, tokensIn } from './shell-tokens.ts'
import { unwrapped } from './wrappers.ts'

/** How deep groups and substitutions are read. Real scripts stay far below. */
const MAX_DEPTH = 40

/** Reads a POSIX shell script, as far as it can be read without running it. It reads any text, valid or not. */
export function scriptIn(text: string, depth = 0, line = 0): ShellScript {
  const tokens = tokensIn(text)
  const script: ShellScript[number][] = []
  const reader = new ShellReader(tokens, depth, line)
  // A stray `)` or `fi` ends a list: go on after it.
  while (!reader.isDone()) script.push(...reader.list(), ...reader.skip())
  return script
}

const ENDS = ['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}']
const ASSIGNMENT = /^[A-Za-z_]\w*(\[[^\]]*\])?\+?=/

/** Reads the tokens of one script from left to right. */
class ShellReader {
  readonly #tokens: readonly ShellToken[]
  readonly #line: number
  #depth: number
  #at = 0

  constructor(tokens: readonly ShellToken[], depth: number, line: number) {
    this.#tokens = tokens
    this.#depth = depth
    this.#line = line
  }

  isDone(): boolean {
    return this.#at >= this.#tokens.length
  }

  skip(): [] {
    this.#at += 1
    return []
  }

  /** Statements until a word or operator that ends the group around them. */
  list(): ShellScript {
    const statements: ShellScript[number][] = []
    for (;;) {
      while (this.#takes('\n', ';')) {}
      if (this.isDone() || this.#sees(')', ';;') || this.#seesWord(...ENDS)) return statements
      const before = this.#at
      const node = this.#andOr()
      statements.push({ node, background: this.#takes('&') })
      if (this.#at === before) return statements
    }
  }

  #andOr(): ShellNode {
    const first = this.#pipeline()
    const rest: ListItem[] = []
    for (;;) {
      const operator = this.#sees('&&') ? '&&' : '||'
      if (!this.#takes('&&', '||')) return rest.length === 0 ? first : { kind: 'list', first, rest }
      while (this.#takes('\n')) {}
      rest.push({ operator, node: this.#pipeline() })
    }
  }

  #pipeline(): ShellNode {
    let negated = false
    while (this.#takesWord('!')) negated = !negated
    const parts = [this.#command()]
    while (this.#takes('|', '|&')) {
      while (this.#takes('\n')) {}
      parts.push(this.#command())
    }
    const [only] = parts
    return parts.length === 1 && !negated && only !== undefined
      ? only
      : { kind: 'pipe', parts, negated }
  }

  #command(): ShellNode {
    this.#depth += 1
    try {
      return (this.#depth <= MAX_DEPTH ? this.#compound() : null) ?? this.#simple()
    } finally {
      this.#depth -= 1
    }
  }

  #compound(): ShellNode | null {
    if (this.#takes('(')) return this.#closed({ kind: 'group', subshell: true, body: this.list() })
    if (this.#takesWord('{'))
      return this.#closed({ kind: 'group', subshell: false, body: this.list() })
    if (this.#takesWord('if')) return this.#closed(this.#branches())
    if (this.#takesWord('case')) return this.#closed(this.#cases())
    const until = this.#seesWord('until')
    if (this.#takesWord('while', 'until')) return this.#closed(this.#loop(this.list(), until))
    if (this.#takesWord('for', 'select')) {
      this.#skipTo('do')
      return this.#closed(this.#loop(null, false))
    }
    const named = this.#takesWord('function')
    const [name, open] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]]
    if (name?.kind !== 'word' || (!named && open?.text !== '(')) return null
    if (!named && this.#tokens[this.#at + 2]?.text !== ')') return null
    this.#at += open?.text === '(' ? 3 : 1
    while (this.#takes('\n')) {}
    const body = this.#compound()
    return {
      kind: 'function',
      name: name.text,
      body: body === null ? [] : [{ node: body, background: false }],
    }
  }

  #branches(): ShellNode {
    const branches: IfBranch[] = []
    do {
      const test = this.list()
      this.#takesWord('then')
      branches.push({ test, body: this.list() })
    } while (this.#takesWord('elif'))
    if (this.#takesWord('else')) branches.push({ test: null, body: this.list() })
    return { kind: 'if', branches }
  }

  #loop(test: ShellScript | null, until: boolean): LoopNode {
    this.#takesWord('do')
    return { kind: 'loop', test, until, body: this.list() }
  }

  #cases(): ShellNode {
    this.#skipTo('in')
    this.#takesWord('in')
    const bodies: ShellScript[] = []
    for (;;) {
      while (this.#takes('\n', ';;')) {}
      if (this.isDone() || this.#seesWord('esac')) return { kind: 'case', bodies }
      while (!this.isDone() && !this.#takes(')')) this.#at += 1
      bodies.push(this.list())
      if (!this.isDone() && !this.#sees(';;') && !this.#seesWord('esac')) this.#at += 1
    }
  }

  /** Takes the word or operator that ends a group, and redirections after it. */
  #closed(node: ShellNode): ShellNode {
    if (!this.#takes(')')) this.#takesWord('fi', 'done', 'esac', '}')
    while (this.#tokens[this.#at]?.kind === 'word' && !this.#seesWord(...ENDS)) this.#at += 1
    return node
  }

  #simple(): ShellCommand {
    const words: ShellWord[] = []
    const [first] = [this.#tokens[this.#at]]
    if (first?.kind === 'operator' && first.text === '(') this.#at += 1
    for (;;) {
      const token = this.#tokens[this.#at]
      if (token?.kind !== 'word') break
      const opens = /^\[\[$|^\(\($/.test(token.text)
      words.push(token)
      this.#at += 1
      if (opens && words.length === 1) words.push(...this.#until(']]'))
    }
    const at = words.findIndex(({ text, quoted }) =>
      quoted ? !ASSIGNMENT.test(text) : !ASSIGNMENT.test(text),
    )
    const start = at === -1 ? words.length : at
    const written = words.slice(start).map(({ text }) => text)
    const line = (words[0]?.line ?? 0) + this.#line
    const inner = words.flatMap((word) => this.#innerOf(word))
    const shell = unwrapped(written)
    const nested = [
      shell.script,
      ...words.map(({ here }) => (READS_INPUT.test(shell.words[0] ?? '') ? here : null)),
    ]
    return {
      kind: 'command',
      words: shell.words,
      written,
      assigned: words.slice(0, start).map(({ text }) => text),
      line,
      inner: [
        ...inner,
        ...nested.flatMap((script) =>
          script === null || this.#depth >= MAX_DEPTH
            ? []
            : [scriptIn(script, this.#depth + 1, line)],
        ),
      ],
    }
  }

  #innerOf({ inner }: ShellWord): readonly ShellScript[] {
    if (this.#depth >= MAX_DEPTH) return []
    return inner.map(({ script, line }) => scriptIn(script, this.#depth + 1, this.#line + line))
  }

  /** The words until a closing word; operators between them are words too. */
  #until(closer: string): readonly ShellWord[] {
    const words: ShellWord[] = []
    while (!this.isDone() && !this.#sees('\n', ';')) {
      const token = this.#tokens[this.#at]
      this.#at += 1
      if (token?.kind === 'word') words.push(token)
      if (token?.text === closer) return words
    }
    return words
  }

  #skipTo(word: string): void {
    while (!this.isDone() && !this.#seesWord(word)) this.#at += 1
  }

  #sees(...operators: readonly string[]): boolean {
    const token = this.#tokens[this.#at]
    return token?.kind === 'operator' && operators.includes(token.text)
  }

  #takes(...operators: readonly string[]): boolean {
    const seen = this.#sees(...operators)
    if (seen) this.#at += 1
    return seen
  }

  #seesWord(...words: readonly string[]): boolean {
    const token = this.#tokens[this.#at]
    return token?.kind === 'word' && !token.quoted && words.includes(token.text)
  }

  #takesWord(...words: readonly string[]): boolean {
    const seen = this.#seesWord(...words)
    if (seen) this.#at += 1
    return seen
  }
}

/** Programs that run the script on their input. */
const READS_INPUT = /^(ba|z|da)?sh$|^ssh$/
