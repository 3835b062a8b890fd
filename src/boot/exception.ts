import type { SourceLine } from '../domain/boot.ts'

/** The error with which a program ended, as its output shows it. May hold values. */
export interface Exception {
  /** `pydantic_core.ValidationError`; null when the output names no type. */
  readonly type: string | null
  /** The lines of its message. */
  readonly lines: readonly string[]
  /** The places of its stack, the innermost first. */
  readonly frames: readonly SourceLine[]
  /** How many lines of output stand before it. */
  readonly before: number
}

/** A language's way of printing an error that ends the program. */
interface TraceFormat {
  /** The first line of it. */
  readonly begin: RegExp
  /** The line with the type and the message. */
  readonly head: RegExp
  /** A place in the source: the groups `file` and `line`. */
  readonly frame: RegExp
  /** Whether the innermost place stands last. */
  readonly innermostLast: boolean
}

const FORMATS: readonly TraceFormat[] = [
  {
    // Python
    begin: /^\s*(\| |\+ Exception Group )?Traceback \(most recent call last\):/,
    head: /^(?<type>[A-Za-z_][\w.]*)(: (?<text>.*))?$/,
    frame: /^\s+File "(?<file>[^"]+)", line (?<line>\d+)/,
    innermostLast: true,
  },
  {
    // Node
    begin: /^(file:\/\/)?\/\S+:\d+$|^(node:\S+:\d+)$|^Uncaught /,
    head: /^(Uncaught )?(?<type>[\w.]*(Error|Exception)\w*)( \[\w+\])?(: (?<text>.*))?$/,
    frame: /(file:\/\/)?(?<file>\/[^\s():]+):(?<line>\d+)(:\d+)?\)?$/,
    innermostLast: false,
  },
  {
    // Java
    begin: /^Exception in thread "[^"]*" /,
    head: /^Exception in thread "[^"]*" (?<type>[\w.$]+)(: (?<text>.*))?$/,
    frame: /^\s+at [\w.$<>/]+\((?<file>\w+\.(java|kt|scala)):(?<line>\d+)\)/,
    innermostLast: false,
  },
  {
    // Go
    begin: /^panic: /,
    head: /^(?<type>panic): (?<text>.*)$/,
    frame: /^\t(?<file>\/\S+\.go):(?<line>\d+)/,
    innermostLast: false,
  },
]

/** Finds the last error that a program's output shows; null when it shows none. */
export function exceptionIn(output: string): Exception | null {
  const lines = output.replace(/\r\n?/g, '\n').split('\n')
  const found = FORMATS.flatMap((format) => {
    const begin = lines.findLastIndex((line) => format.begin.test(line))
    return begin === -1 ? [] : [{ format, begin }]
  })
  const [last] = found.toSorted((a, b) => b.begin - a.begin)
  return last === undefined ? null : readException(lines, last.begin, last.format)
}

function readException(
  lines: readonly string[],
  begin: number,
  format: TraceFormat,
): Exception | null {
  const block = lines.slice(begin)
  const at = block.findIndex((line, place) => {
    const same = place === 0 && !format.innermostLast
    return (place > 0 || same) && format.head.test(line)
  })
  const head = at === -1 ? undefined : format.head.exec(block[at] ?? '')
  const after = at === -1 ? [] : block.slice(at + 1)
  const frames = block.flatMap((line) => {
    const { file, line: number } = format.frame.exec(line)?.groups ?? {}
    return file === undefined ? [] : [{ file, line: Number(number) }]
  })
  return {
    type: head?.groups?.type ?? null,
    lines: [
      head?.groups?.text ?? '',
      ...after.filter((line) => !format.frame.test(line) && !/^\s+at /.test(line)),
    ].filter((line) => line.trim() !== ''),
    frames: format.innermostLast ? frames.toReversed() : frames,
    before: lines.slice(0, firstBegin(lines)).filter((line) => line.trim() !== '').length,
  }
}

/** A chained error begins with its cause. */
function firstBegin(lines: readonly string[]): number {
  const first = lines.findIndex((line) => FORMATS.some(({ begin }) => begin.test(line)))
  return first === -1 ? lines.length : first
}
