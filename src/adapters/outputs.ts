import type { Failure } from '../domain/errors.ts'
import type { Run } from '../domain/run.ts'
import { inputInvalid } from '../inputs/failures.ts'
import { type Format, formatOf, KNOWN_SUFFIXES, renderAs } from '../report/formats.ts'
import type { Surroundings } from '../report/sarif.ts'
import { type Links, writePrivate } from './files.ts'
import { anyPath } from './path-words.ts'

/** A file that the report is written to. */
export interface OutputFile {
  readonly path: string
  readonly format: Format
}

/** Which format each file is to have: by its suffix, else the one that was asked for, else it is a failure. */
export function readOutputs(paths: readonly string[], asked: Format | null) {
  const failures: Failure[] = []
  const files = paths.flatMap((path): readonly OutputFile[] => {
    const format = formatOf(path) ?? asked
    if (format !== null) return [{ path, format }]
    const says = `names ${anyPath(path)}, whose suffix tells no format: end it in one of ${KNOWN_SUFFIXES}.`
    failures.push(inputInvalid('output', says))
    return []
  })
  return { files, failures }
}

/** Writes every file that can be written. @returns the paths of those that could not */
export async function writeOutputs(
  files: readonly OutputFile[],
  run: Run,
  around: Surroundings,
  links: Links,
): Promise<readonly string[]> {
  const unwritten: string[] = []
  for (const { path, format } of files) {
    try {
      await writePrivate(path, renderAs(format, run, around), links)
    } catch {
      unwritten.push(path)
    }
  }
  return unwritten
}
