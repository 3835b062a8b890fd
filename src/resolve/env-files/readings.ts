import type { EnvFileFormat } from '../../domain/env-file.ts'
import type { Location } from '../../domain/location.ts'
import type { Secret } from '../../domain/secret.ts'
import { withoutMark } from '../../text/files.ts'
import type { GivenValue } from '../candidate.ts'
import type { EnvFileText } from './env-file.ts'
import { ENV_FILE_READERS, type KnownValues } from './readers.ts'

/** The readers that may be meant when no format and no platform says so. */
export const COMPARED = [
  'dotenv',
  'python-dotenv',
  'node',
] as const satisfies readonly EnvFileFormat[]

/** A variable that the readers of a file read differently. */
export interface DifferentReading {
  readonly file: string
  readonly name: string
  readonly location: Location
  /** The values of the readers; null when one of them sets no value, or a value that the gate does not know. */
  readonly values: readonly Secret[] | null
  /** Who reads what, in words that do not hold the value. */
  readonly words: string
}

/** The text that a reader has; null when it skips the line, undefined when the gate does not know the text. */
type Text = string | null | undefined

/** Compares what the readers take from an env file. */
export function differentReadings(
  { text, path }: EnvFileText,
  known: KnownValues,
): readonly DifferentReading[] {
  const read = COMPARED.map((format) => {
    const { value } = ENV_FILE_READERS[format].read(withoutMark(text), path, known)
    return new Map(value.entries.map((entry) => [entry.name, entry]))
  })
  const names = new Set(read.flatMap((entries) => [...entries.keys()]))
  return [...names].flatMap((name): readonly DifferentReading[] => {
    const entries = read.map((each) => each.get(name))
    const location = entries.find((entry) => entry !== undefined)?.location
    const texts = entries.map((entry) => textOf(entry?.given))
    const isKnown = texts.every((text) => text !== undefined)
    if (location === undefined || (isKnown && new Set(texts).size === 1)) return []
    const values = entries.flatMap((entry) =>
      entry?.given.kind === 'plain' ? entry.given.value : [],
    )
    return [
      {
        file: path,
        ...{ name, location },
        values: values.length === COMPARED.length ? values : null,
        words: wordsFor(texts),
      },
    ]
  })
}

function textOf(given: GivenValue | undefined): Text {
  if (given === undefined) return null
  return given.kind === 'plain' ? given.value.reveal() : undefined
}

function wordsFor(texts: readonly Text[]): string {
  const groups = new Map<Text, string[]>()
  for (const [place, format] of COMPARED.entries()) {
    const text = texts[place]
    groups.set(text, [...(groups.get(text) ?? []), ENV_FILE_READERS[format].called])
  }
  const all = [...groups.keys()]
  return [...groups]
    .map(([text, who]) => {
      const others = all.filter((one) => one !== text)
      const other = others.find((one) => typeof one === 'string') ?? others[0]
      return `for ${who.join(' and ')} ${difference(text, other)}`
    })
    .join('; ')
}

/** How a text differs from another one. */
function difference(text: Text, other: Text): string {
  if (text === null) return 'the line sets no value'
  if (text === undefined) return 'a name in braces is filled in'
  if (other === null) return 'the line sets a value'
  if (other === undefined) return 'a name in braces stays as written'
  if (isCutAtHash(text, other)) return 'the value ends at #'
  if (isCutAtHash(other, text)) return 'the # belongs to the value'
  if (text.endsWith('\\') && other.startsWith(text)) return 'the value ends at the quote behind \\'
  if (holds(text, other)) return 'the quotes belong to the value'
  if (holds(other, text)) return 'the quotes are removed'
  if (text.includes('${') !== other.includes('${'))
    return text.includes('${')
      ? 'a name in braces stays as written'
      : 'a name in braces is filled in'
  const backslashes = (one: string) => one.split('\\').length
  if (backslashes(text) !== backslashes(other))
    return backslashes(text) > backslashes(other) ? 'backslashes stay' : 'escapes are read'
  if (text.includes('\n') !== other.includes('\n'))
    return text.includes('\n') ? 'the value has several lines' : 'the value has one line'
  if (text.length === other.length) return 'the value is another text'
  return text.length < other.length ? 'the value is shorter' : 'the value is longer'
}

function isCutAtHash(text: string, whole: string): boolean {
  return whole.startsWith(text) && whole.slice(text.length).trimStart().startsWith('#')
}

/** Whether a text begins with a quote, and has the other text behind it. */
function holds(text: string, inner: string): boolean {
  return /^["'`]/.test(text) && text.slice(1).startsWith(inner)
}
