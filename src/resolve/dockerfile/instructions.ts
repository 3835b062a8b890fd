/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  /** In capitals: FROM, ENV. */
  readonly keyword: string
  readonly text: string
  /** The number of the line that holds a position of the text. */
  lineAt(position: number): number
}

const DIRECTIVE = /^#\s*([a-z]+)\s*=\s*(\S+)\s*$/i
/** `<<EOF`, `<<-"EOF"`: only these instructions take a document (Dockerfile reference, "Here-documents"). */
const HEREDOC = /<<-?\s*(["']?)([A-Za-z_]\w*)\1/g
const TAKES_HEREDOC = /^(RUN|COPY|ADD)$/

/** The instructions of a Dockerfile (Dockerfile reference, "Format" and "Parser directives"; BuildKit 0.34). */
export function instructionsOf(file: string): {
  readonly instructions: readonly Instruction[]
  /** The character that continues a line: a backslash, or what the directive `escape` says. */
  readonly escapeMark: string
} {
  const lines = file.replace(/^\ufeff/, '').split(/\r?\n/)
  const escapeMark = escapeOf(lines)
  const instructions: Instruction[] = []
  for (let at = 0; at < lines.length; ) {
    const read = readInstruction(lines, at, escapeMark)
    at = read.next
    if (read.instruction === null) continue
    instructions.push(read.instruction)
    if (TAKES_HEREDOC.test(read.instruction.keyword))
      for (const [, , word = ''] of read.instruction.text.matchAll(HEREDOC))
        at = endOfDocument(lines, at, word)
  }
  return { instructions, escapeMark }
}

/** Directives stand before everything else. */
function escapeOf(lines: readonly string[]): string {
  for (const line of lines) {
    const [, name = '', text = ''] = DIRECTIVE.exec(line) ?? []
    if (name === '') return '\\'
    if (name.toLowerCase() === 'escape') return text === '`' ? '`' : '\\'
  }
  return '\\'
}

function isSkipped(line: string): boolean {
  return /^\s*(#.*)?$/.test(line)
}

/** Comments and empty lines inside of an instruction are left out. */
function readInstruction(lines: readonly string[], first: number, escapeMark: string) {
  const starts: { readonly position: number; readonly line: number }[] = []
  let joined = ''
  let at = first
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (isSkipped(line)) {
      if (joined === '') return { instruction: null, next: at + 1 }
      continue
    }
    starts.push({ position: joined.length, line: at + 1 })
    const bare = line.trimEnd()
    // BuildKit takes two escape characters at the end for one that is meant.
    const goesOn = bare.endsWith(escapeMark) && !bare.endsWith(escapeMark.repeat(2))
    joined += goesOn ? bare.slice(0, -1) : line
    if (!goesOn) break
  }
  const [, keyword = '', text = ''] = /^\s*([A-Za-z]+)(?:\s+(.*))?$/s.exec(joined.trimEnd()) ?? []
  const behind = joined.trimEnd().length - text.length
  const lineAt = (position: number) =>
    starts.findLast((one) => one.position <= position + behind)?.line ?? first + 1
  const instruction =
    keyword === '' && joined.trim() === '' ? null : { keyword: keyword.toUpperCase(), text, lineAt }
  return { instruction, next: at + 1 }
}

function endOfDocument(lines: readonly string[], first: number, word: string): number {
  const end = lines.findIndex((line, at) => at >= first && line.replace(/^\t+/, '') === word)
  return end === -1 ? lines.length : end + 1
}
