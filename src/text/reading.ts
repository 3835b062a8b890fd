import type { Location } from '../domain/location.ts'

/** A YAML or JSON text as data that knows where each part of it stands. */
export interface TextDocument {
  readonly value: unknown
  /** Where the value at a path stands, or the nearest parent that is there. */
  locate(path: readonly PropertyKey[]): Location
  /** Where the last key of a path stands. */
  locateKey(path: readonly PropertyKey[]): Location
  /**
   * Where a line of the text at a path stands; where the text begins, when it is not written line by line.
   * @param line counts from 0, within the text
   */
  locateLine(path: readonly PropertyKey[], line: number): Location
  /** The source of a text without quotes, which another reader may take for a number. Null for other texts. */
  bare(path: readonly PropertyKey[]): string | null
  /** The tag of the value at a path, such as `!reset`; null without one. */
  tag(path: readonly PropertyKey[]): string | null
  /** The source of the last key of a path, when it has no quotes. Null for other keys. */
  bareKey(path: readonly PropertyKey[]): string | null
}

export interface SyntaxProblem {
  readonly says: string
  /** Whether the text may be valid, and is larger than what can be read in time. */
  readonly tooLarge?: boolean
  readonly location: Location
}

export type Reading =
  | { readonly ok: true; readonly document: TextDocument }
  | { readonly ok: false; readonly problems: readonly SyntaxProblem[] }

/** Later mistakes of a file mostly follow from the first ones. */
const MOST_PROBLEMS = 50

export function refused(problems: readonly SyntaxProblem[]): Reading {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
}

export const DUPLICATE_KEY = 'a key is given twice'
export const TOO_DEEP = 'the text nests too deeply'

/** Keeps the source of a number or word that reading would change (`3.10`, `True`). */
export function asWritten(value: unknown, source: string): unknown {
  const rewritten = typeof value === 'number' || typeof value === 'boolean'
  return rewritten && String(value) !== source ? source : value
}

/** Finds the line and column of an offset of the text; both count from 1. */
export function placesIn(text: string, file: string): (offset: number) => Location {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
    starts.push(end + 1)
  return (offset) => {
    // The last line that begins at the offset or before it.
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
