import { ownIn } from '../algorithms/own.ts'

/** The keys and indexes that lead to a part of a document. */
export type Path = readonly PropertyKey[]

export type DataMap = Readonly<Record<string, unknown>>

/** Whether parsed data is a map, not a list and not null. */
export function isMap(value: unknown): value is DataMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a path of parsed data, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null ? ownIn(here as DataMap, step) : undefined,
    value,
  )
}
