import type { Failure, Outcome } from '../../domain/errors.ts'
import { beginsKey, endsKey } from '../../domain/key-lines.ts'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { isBase64Line } from '../../domain/variable-name.ts'
import { placesIn } from './places.ts'

/** The text of an env file. */
export interface EnvFileText {
  readonly text: string
  readonly path: string
}

/** A variable that an env file sets. */
export interface EnvFileEntry {
  readonly name: string
  readonly value: Secret
  readonly location: Location
}

/** What a reader takes from an env file. */
export interface EnvFile {
  readonly entries: readonly EnvFileEntry[]
  /** The places of lines that the reader skips without an error. */
  readonly skipped: readonly Location[]
}

/** A name that some application can read: no blank, no quote. Other texts before a `=` may be a part of a value. */
export const APPLICATION_NAME = /^[A-Za-z_][\w.-]*$/

/** An assignment as its reader found it. */
interface Assignment {
  readonly at: number
  readonly name: string
  readonly value: string
  /** Whether the value has quotes. A key in quotes may have several lines. */
  readonly quoted: boolean
}

/** Collects what a reader finds, from the first line to the last. */
export interface Collector {
  take(found: Assignment): void
  /** A line that the reader skips. @param unset a name whose earlier value the reader then forgets */
  skip(at: number, unset?: string): void
  comment(at: number): void
  /** A quote that no later quote closes. */
  unclosed(at: number): void
  done(): Outcome<EnvFile>
}

/**
 * A collector for the lines of a text. A line of a key (PEM) without quotes, a line of base64 and a name that no
 * application reads are `ENV_FILE_SYNTAX`: their text may be a part of a value, and is not shown.
 */
export function collecting(source: string, file: string): Collector {
  let entries: EnvFileEntry[] = []
  const skipped: Location[] = []
  const names = new Set<string>()
  const failures: Failure[] = []
  const placeOf = placesIn(source, file)
  let inKey = false
  /** Whether the line at this place belongs to a key that began before it; it then is a failure. */
  const isOfKey = (at: number, line: string): boolean => {
    if (!inKey) return false
    inKey = !endsKey(line)
    failures.push(unreadable('is not NAME=value', placeOf(at)))
    return true
  }
  return {
    take: ({ at, name, value, quoted }) => {
      const line = lineAt(source, at)
      if (isOfKey(at, line)) return
      inKey = !quoted && beginsKey(line)
      const location = placeOf(at)
      if (isBase64Line(line)) failures.push(unreadable('is not NAME=value', location))
      else if (!APPLICATION_NAME.test(name))
        failures.push(unreadable('does not begin with the name of a variable', location))
      else {
        names.add(name)
        entries.push({ name, value: new Secret(value), location })
      }
    },
    skip: (at, unset) => {
      if (isOfKey(at, lineAt(source, at))) return
      skipped.push(placeOf(at))
      if (unset !== undefined && names.delete(unset))
        entries = entries.filter((entry) => entry.name !== unset)
    },
    comment: (at) => {
      isOfKey(at, lineAt(source, at))
    },
    unclosed: (at) => {
      if (!isOfKey(at, lineAt(source, at)))
        failures.push(unreadable('opens a quote that is never closed', placeOf(at)))
    },
    done: () => ({ value: { entries, skipped }, failures }),
  }
}

function lineAt(source: string, at: number): string {
  return source.slice(at, lineEnd(source, at))
}

/** The place of the line feed at or behind a place, or the end of the text. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end === -1 ? source.length : end
}

/** Gives the place, and never the text there. */
function unreadable(what: string, location: Location): Failure {
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} ${what}.`,
    fix: 'Write NAME=value, one a line; quote a value that holds spaces, # or line ends.',
    location,
  }
}
