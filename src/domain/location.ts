/** A place in a file. Line and column count from 1. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
}

export function placeOf(location: Location): string {
  return `${location.file}:${location.line}`
}
