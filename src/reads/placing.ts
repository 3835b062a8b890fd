import { OF_OTHERS } from '../boot/seen.ts'
import type { BootRecording, SourceLine, SourceText } from '../domain/boot.ts'
import { isSafeToShow } from '../domain/safe-text.ts'
import type { RecordedRead } from './recording.ts'
import { givesDefault, lineOfField, lineThatNames, names } from './source-words.ts'

/** A look at a variable, and who looks. */
export interface PlacedRead {
  readonly name: string
  readonly by: 'application' | 'library'
  /** The application's line; null when only the command or a library has one. */
  readonly place: SourceLine | null
  readonly hasDefault: boolean
}

/** The text behind `-c` and `--eval`. */
const COMMAND = /^(-c|\[eval\])$/

type Means = Pick<BootRecording, 'readSource' | 'allSources'>

/**
 * Tells the application's reads apart from those of its libraries. A library may read a name of its own, or one that the
 * application gave it: then the application's sources name it.
 */
export function placer({ readSource, allSources }: Means) {
  const texts = new Map<string, Promise<SourceText | null>>()
  const sourceOf = (file: string) => {
    const text = texts.get(file) ?? ownSource(file, readSource)
    texts.set(file, text)
    return text
  }
  let everything: Promise<readonly SourceText[]> | null = null
  const anywhere = async (name: string): Promise<Found | null> => {
    everything ??= allSources()
    for (const source of await everything) {
      const line = lineThatNames(source, name)
      if (line !== null) return { source, line }
    }
    return null
  }
  const find = async (read: RecordedRead): Promise<Found | 'command' | null> => {
    const { name, frames, field } = read
    const [reader] = frames
    if (field !== undefined) return fieldIn(field.word, await sourceOf(field.file))
    if (reader === undefined) return null
    if (COMMAND.test(reader.file)) return 'command'
    const own = await ownLines(frames, sourceOf)
    const [first] = own
    const telling = own.find(({ source, line }) => names(source.lines[line - 1] ?? '', name))
    if (first === undefined || telling !== undefined) return telling ?? null
    if (first.frame === reader) return first
    const { source } = first
    const named = lineThatNames(source, name)
    return named === null ? anywhere(name) : { source, line: named }
  }
  return {
    /** @returns the read with its place */
    place: async (read: RecordedRead): Promise<PlacedRead> => {
      const found = await find(read)
      const { name, access } = read
      const by = found === null ? 'library' : 'application'
      if (found === null || found === 'command')
        return { name, by, place: null, hasDefault: access === 'default' }
      const { source, line } = found
      const hasDefault = access === 'default' || givesDefault(source.lines[line - 1] ?? '', name)
      return { name, by, place: { file: source.file, line }, hasDefault }
    },
    /** The application's line among frames, when the application itself or a library that it calls goes there. */
    ownLine: async (frames: readonly SourceLine[]): Promise<SourceLine | null> => {
      const [own] = await ownLines(frames, sourceOf)
      return own === undefined ? null : { file: own.source.file, line: own.line }
    },
  }
}

/** A line of the application. */
interface Found {
  readonly source: SourceText
  readonly line: number
}

function fieldIn(word: string, source: SourceText | null): Found | null {
  return source === null ? null : { source, line: lineOfField(source, word) ?? 1 }
}

async function ownSource(
  file: string,
  readSource: BootRecording['readSource'],
): Promise<SourceText | null> {
  if (OF_OTHERS.test(file)) return null
  const source = await readSource(file)
  return source !== null && isSafeToShow(source.file) ? source : null
}

type SourceOf = (file: string) => Promise<SourceText | null>

interface OwnLine extends Found {
  readonly frame: SourceLine
}

/** The frames in the application's sources, the innermost first. */
async function ownLines(
  frames: readonly SourceLine[],
  sourceOf: SourceOf,
): Promise<readonly OwnLine[]> {
  const found = await Promise.all(
    frames.map(async (frame) => ({ frame, line: frame.line, source: await sourceOf(frame.file) })),
  )
  return found.flatMap(({ frame, line, source }) =>
    source !== null && line >= 1 && line <= source.lines.length ? [{ frame, line, source }] : [],
  )
}
