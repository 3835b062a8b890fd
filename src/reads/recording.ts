import type { SourceLine } from '../domain/boot.ts'
import { isSafeToShow } from '../domain/safe-text.ts'
import { VARIABLE_NAME } from '../domain/variable-name.ts'

/** How a name is looked at: `item` fails without it, `default` has a value for that case, `in` only asks. */
const ACCESSES = ['item', 'get', 'default', 'in'] as const
type Access = (typeof ACCESSES)[number]

/** One look at a variable. */
export interface RecordedRead {
  readonly name: string
  /** Whether a name in another case would do. */
  readonly anyCase: boolean
  readonly access: Access
  /** The line that looks, and then lines outside of libraries that lead to it. */
  readonly frames: readonly SourceLine[]
  /** The field of a settings class that stands for the variable. */
  readonly field?: { readonly file: string; readonly word: string }
}

/** What the processes of a start noted. */
export interface Recording {
  readonly languages: readonly ('python' | 'node')[]
  readonly reads: readonly RecordedRead[]
  /** Beginnings of names: all variables that begin so are looked at. */
  readonly prefixes: readonly string[]
  /** Where the process goes through all variables. */
  readonly all: readonly (readonly SourceLine[])[]
  /** Where it puts another object in place of `os.environ`. */
  readonly replaced: readonly (readonly SourceLine[])[]
  /** Names that the process itself sets before it reads them. */
  readonly set: ReadonlySet<string>
  /** Whether the recording was too long. */
  readonly full: boolean
  /** How many names cannot be shown. */
  readonly odd: number
}

/** In events of a start. */
const MOST_EVENTS = 20_000

/** Reads a recording. The application can write to it too, so an event that is none of ours is dropped. */
export function readRecording(text: string): Recording {
  const lines = text.split('\n')
  const events = lines.slice(0, MOST_EVENTS).flatMap((line) => parsed(line))
  const of = (kind: string) => events.filter(([first]) => first === kind)
  const reads = [...of('read'), ...of('any-case')].map(readOf)
  const named = reads.filter(({ name }) => isShown(name))
  return {
    languages: (['python', 'node'] as const).filter((language) =>
      of('began').some(([, one]) => one === language),
    ),
    reads: named,
    prefixes: of('prefix').map(([, name]) => String(name)),
    all: of('all').map(framesOf),
    replaced: of('replaced').map(framesOf),
    set: new Set(of('set').map(([, name]) => String(name))),
    full: of('full').length > 0 || lines.length > MOST_EVENTS,
    odd: new Set(reads.map(({ name }) => name).filter((name) => !isShown(name))).size,
  }
}

/** The recording of several starts. */
export function merged(recordings: readonly Recording[]): Recording {
  return {
    languages: [...new Set(recordings.flatMap(({ languages }) => languages))],
    reads: recordings.flatMap(({ reads }) => reads),
    prefixes: recordings.flatMap(({ prefixes }) => prefixes),
    all: recordings.flatMap(({ all }) => all),
    replaced: recordings.flatMap(({ replaced }) => replaced),
    set: new Set(recordings.flatMap(({ set }) => [...set])),
    full: recordings.some(({ full }) => full),
    odd: Math.max(0, ...recordings.map(({ odd }) => odd)),
  }
}

function isShown(name: string): boolean {
  return VARIABLE_NAME.test(name) && isSafeToShow(name)
}

type Event = readonly unknown[]

function parsed(line: string): readonly Event[] {
  try {
    const event: unknown = JSON.parse(line)
    return Array.isArray(event) && typeof event[0] === 'string' ? [event] : []
  } catch {
    return []
  }
}

/** `["read", name, access, frames]`, with the file and the name of a field for `any-case`. */
function readOf(event: Event): RecordedRead {
  const [kind, name, access, , file, word] = event
  const field = typeof file === 'string' && typeof word === 'string' ? { file, word } : undefined
  const text = String(name)
  return {
    // A settings library that ignores case looks for the name in lower case.
    name: kind === 'any-case' ? text.toUpperCase() : text,
    anyCase: kind === 'any-case',
    access: ACCESSES.find((one) => one === access) ?? 'get',
    frames: framesOf(event),
    ...(field && { field }),
  }
}

function framesOf([, , , frames]: Event): readonly SourceLine[] {
  if (!Array.isArray(frames)) return []
  return frames.slice(0, 8).flatMap((frame: unknown) => {
    const [file, line] = Array.isArray(frame) ? (frame as readonly unknown[]) : []
    return typeof file === 'string' && Number.isSafeInteger(line)
      ? [{ file, line: line as number }]
      : []
  })
}
