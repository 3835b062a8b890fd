import { type CollectionTag, Composer, type Document, Lexer, Parser, type ScalarTag } from 'yaml'

/**
 * Most words and marks of a text: what the library reads in less than a second, or in a large text one mark in four
 * characters. Every comma, colon and line counts, and a text counts twice.
 */
const MOST_MARKS = 200_000
const CHARACTERS_A_MARK = 4
/** Most documents of a text. Each costs as much time as a page of text, and no real manifest has so many. */
const MOST_DOCUMENTS = 5000

const DOCUMENT_MARKS: ReadonlySet<string> = new Set(['---', '...'])

const OPTIONS = {
  prettyErrors: false,
  stringKeys: true,
  // The library looks for equal keys pair by pair.
  uniqueKeys: false,
  // `<<` is YAML 1.1, and Compose and kubectl read it.
  merge: true,
  logLevel: 'silent',
} as const

/** Bytes, with letters that are not base64 left out: the library's own tag differs between Node and other platforms. */
const BINARY: ScalarTag = {
  tag: 'tag:yaml.org,2002:binary',
  default: false,
  resolve: (text) => Buffer.from(text, 'base64'),
}

interface Composed {
  /** At least one, unless the text was too much. */
  readonly documents: readonly Document.Parsed[]
  /** The offset of the first mark over the limit; null when all was read. */
  readonly endsAt: number | null
}

/** Reads a text into documents, and stops at a text that would take too long for its size. */
export function composeYaml(
  text: string,
  customTags: readonly (ScalarTag | CollectionTag)[],
): Composed {
  const composer = new Composer({ ...OPTIONS, customTags: [...customTags, BINARY] })
  const most = Math.max(MOST_MARKS, text.length / CHARACTERS_A_MARK)
  let endsAt: number | null = null
  const parser = new Parser()
  function* tokens() {
    let marks = 0
    let ends = 0
    for (const mark of new Lexer().lex(text)) {
      if (!mark.startsWith(' ')) marks += 1
      if (DOCUMENT_MARKS.has(mark)) ends += 1
      if (marks > most || ends > MOST_DOCUMENTS) {
        endsAt = parser.offset
        return
      }
      yield* parser.next(mark)
    }
    yield* parser.end()
  }
  const documents = withoutStacks(() => [...composer.compose(tokens(), true, text.length)])
  return { documents: endsAt === null ? documents : [], endsAt }
}

/** The library makes an Error for every mistake, and the stacks of a million of them would fill the memory. */
function withoutStacks<T>(read: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return read()
  } finally {
    Error.stackTraceLimit = limit
  }
}
