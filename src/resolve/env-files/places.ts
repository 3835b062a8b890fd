import type { Location } from '../../domain/location.ts'

/** The line and column of places, asked for in ascending order. */
export function placesIn(source: string, file: string): (at: number) => Location {
  let line = 1
  let start = 0
  return (at) => {
    for (let end = source.indexOf('\n', start); end !== -1 && end < at; ) {
      line += 1
      start = end + 1
      end = source.indexOf('\n', start)
    }
    return { file, line, column: at - start + 1 }
  }
}

/** A match that begins at the place. @param pattern sticky */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
