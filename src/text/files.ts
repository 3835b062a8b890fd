/**
 * The port to files: the text of one, with the byte order mark that it may begin with.
 * @throws GateError with one of the FILE_ codes, TIMEOUT, CANCELLED
 */
export type ReadText = (path: string) => Promise<string>

const MARK = '\ufeff'

export function beginsWithMark(text: string): boolean {
  return text.startsWith(MARK)
}

/** The text behind a byte order mark, for readers that strip it. */
export function withoutMark(text: string): string {
  return beginsWithMark(text) ? text.slice(1) : text
}
