import { Instrumenter, type InstrumenterOptions } from '@stryker-mutator/instrumenter'
import { sourceFiles } from '../support/source-files.ts'

/** One change of one place in the source. */
export interface Mutant {
  readonly id: string
  /** Relative to the root. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Stryker's word for the kind of change. */
  readonly kind: string
  readonly original: string
  readonly replacement: string
}

export interface Instrumented {
  readonly mutants: readonly Mutant[]
  /** The source with every mutant in it, by path: `__stryker__.activeMutant` says which one is on. */
  readonly texts: ReadonlyMap<string, string>
}

/** What people read. Its wording decides nothing, and tests that repeat it find nothing. */
const PROSE = ['message', 'fix', 'says', 'why', 'summary', 'because', 'example', 'examples']

/** As much of the syntax tree as is looked at; the types of Babel do not come along. */
interface Path {
  readonly node: {
    readonly type: string
    readonly key?: { readonly name?: string }
    readonly value?: { readonly type?: string }
  }
}

const prose: InstrumenterOptions['ignorers'][number] = {
  shouldIgnore: (path: unknown) => {
    const { type, key, value } = (path as Path).node
    const isProse = type === 'ObjectProperty' && PROSE.includes(key?.name ?? '')
    return isProse && !value?.type?.endsWith('FunctionExpression') ? 'prose' : undefined
  },
}

const quiet = () => {}
const logger = {
  ...{ trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet },
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
}

/** Puts every mutant into the sources that `chosen` says yes to. */
export async function instrument(chosen: (path: string) => boolean): Promise<Instrumented> {
  const files = sourceFiles('src').filter(({ path }) => chosen(path))
  const lines = new Map(files.map(({ path, text }) => [path, text.split('\n')]))
  const { mutants, files: out } = await new Instrumenter(logger).instrument(
    files.map(({ path, text }) => ({ name: path, content: text, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [prose] },
  )
  return {
    texts: new Map(out.map(({ name, content }) => [name, content])),
    mutants: mutants
      .filter(({ status }) => status !== 'Ignored')
      .map(({ id, fileName, mutatorName, replacement, location: { start, end } }) => ({
        id,
        file: fileName,
        line: start.line + 1,
        column: start.column + 1,
        kind: mutatorName,
        original: excerpt(lines.get(fileName) ?? [], start, end),
        replacement: replacement ?? '',
      })),
  }
}

/** One line, such as `src/gate.ts: x > 0 → x >= 0`, which stays when lines are added above it. */
export function describeMutant({ file, original, replacement }: Mutant): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 120)
  return `${file}: ${short(original)} → ${short(replacement)}`
}

interface Place {
  readonly line: number
  readonly column: number
}

function excerpt(lines: readonly string[], start: Place, end: Place): string {
  if (start.line === end.line) return (lines[start.line] ?? '').slice(start.column, end.column)
  const first = (lines[start.line] ?? '').slice(start.column)
  const last = (lines[end.line] ?? '').slice(0, end.column)
  return [first, ...lines.slice(start.line + 1, end.line), last].join('\n')
}
