import type { Secret } from '../../domain/secret.ts'

/** A stretch of an interpolated text that comes from the shell or an env file. */
export interface FilledStretch {
  readonly start: number
  readonly end: number
  /** The values that it is made of. */
  readonly values: readonly Secret[]
}

/** The password of a URL, in its user part or its query. */
const PASSWORDS = [
  /(?<=:\/\/[^/?#\s:@]*:)[^/?#\s]+(?=@)/,
  /(?<=[?&](?:password|passwd|pwd)=)[^&#\s]+/i,
]

/** In characters. No client reads a longer URL, and a search would make a copy of each text that is built from others. */
const LONGEST_URL = 8192

/**
 * The values that a text takes its secret part from: the password of a URL, or all of another text. None when the file
 * itself writes that part.
 */
export function secretPartFrom(
  text: string,
  stretches: readonly FilledStretch[],
): readonly Secret[] {
  const patterns = text.length > LONGEST_URL ? [] : PASSWORDS
  const passwords = patterns.flatMap((pattern) => {
    const found = pattern.exec(text)
    return found === null ? [] : { start: found.index, end: found.index + found[0].length }
  })
  if (passwords.length === 0) return stretches.flatMap(({ values }) => values)
  const from = passwords.map(({ start, end }) =>
    stretches.filter((one) => one.start < end && start < one.end).flatMap(({ values }) => values),
  )
  return from.every((values) => values.length > 0) ? from.flat() : []
}
