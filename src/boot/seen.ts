import type { BootRun, SourceLine } from '../domain/boot.ts'
import { isSafeToShow } from '../domain/safe-text.ts'
import type { Cutter } from './cut.ts'
import { exceptionIn } from './exception.ts'
import { namedIn } from './named.ts'

/** What may leave of an application's output. Holds no value. */
export interface Seen {
  /** The type of its error, such as `ValueError`. */
  readonly type: string | null
  /** A line of the application itself. */
  readonly place: SourceLine | null
  /** The declared names that it named, in the policy's order. */
  readonly names: readonly string[]
  /** Its message without values; null when nothing safe is left. */
  readonly text: string | null
  /** How many lines it printed before its error; all lines when it shows none. */
  readonly before: number
}

/** In lines: a message of a settings library names each field on a line of its own. */
const MOST_LINES = 40
const MOST_SHOWN = 4
const MOST_FRAMES = 100
/** Folders of packages inside an application's folder. */
export const OF_OTHERS = /(^|\/)(node_modules|site-packages|dist-packages|vendor|\.?venv)\//

/**
 * Reads the output of an application that did not start.
 * @param cut removes what must not leave of its texts
 * @param declared the names of the policy
 */
export async function readOutput(
  { output, locate }: Pick<BootRun, 'output' | 'locate'>,
  cut: Cutter,
  declared: readonly string[],
): Promise<Seen> {
  const error = output['standard error'].reveal()
  const out = output['standard output'].reveal()
  const exception = exceptionIn(error) ?? exceptionIn(out)
  const printed = linesOf(`${out}\n${error}`)
  const message = exception?.lines.slice(0, MOST_LINES) ?? printed.slice(-MOST_LINES)
  const names = namedIn(message, declared)
  return {
    type: typeOf(exception?.type ?? '', cut),
    place: await firstOwn(exception?.frames ?? [], locate),
    names: names.length > 0 ? names : namedIn(printed.slice(-MOST_LINES), declared),
    text: textOf(exception === null ? message.slice(-1) : message, cut),
    before:
      exception === null
        ? printed.length
        : exception.before + (exceptionIn(error) === null ? 0 : linesOf(out).length),
  }
}

/** The type with its module, or alone when the module has a part of a value in it. */
function typeOf(type: string, cut: Cutter): string | null {
  const forms = [type, type.split('.').at(-1) ?? '']
  return forms.find((form) => isSafeToShow(form) && cut(form) === form) ?? null
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n|\r/).filter((line) => line.trim() !== '')
}

async function firstOwn(
  frames: readonly SourceLine[],
  locate: BootRun['locate'],
): Promise<SourceLine | null> {
  for (const frame of frames.slice(0, MOST_FRAMES)) {
    if (OF_OTHERS.test(frame.file)) continue
    const place = await locate(frame)
    if (place !== null && isSafeToShow(place.file)) return place
  }
  return null
}

function textOf(lines: readonly string[], cut: Cutter): string | null {
  const parts = lines
    .filter((line) => !/https?:\/\//.test(line))
    .map((line) => cut(line.trim()))
    .filter((part) => part !== null)
    .slice(0, MOST_SHOWN)
  return parts.length === 0 ? null : parts.join('; ')
}
