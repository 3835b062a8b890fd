import { valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import type { Lookup } from './compose-interpolation.ts'

/** A Compose file with the files that it includes. */
export interface ComposeModel {
  readonly document: TextDocument
  /** The project directory, in which its paths begin, relative to the manifest. */
  readonly folder: string
  /** What it interpolates with. */
  readonly shell: Lookup
  /** One list for each entry of `include`: its files, a later one wins. An earlier entry wins over a later one. */
  readonly included: readonly (readonly ComposeModel[])[]
}

/** The names of the services of a file and of what it includes, each once. */
export function servicesOf({ document, included }: ComposeModel): readonly string[] {
  const own = Object.keys(valueAt(document.value, ['services']) ?? {})
  return [...new Set([...own, ...included.flat().flatMap(servicesOf)])]
}
