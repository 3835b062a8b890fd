import type { Failure } from '../domain/errors.ts'
import type { Run } from '../domain/run.ts'
import { inputInvalid } from '../inputs/failures.ts'
import { type Format, formatOf, KNOWN_SUFFIXES, renderAs } from '../report/formats.ts'
import type { Surroundings } from '../report/sarif.ts'
import { type Links, writePrivate } from './files.ts'
import { anyPath } from './path-words.ts'

/** A file to write the report to. */
export interface OutputFile {
  readonly path: string
  readonly format: Format
}

/** Picks the format of each file: by its suffix, else the one asked for. Failures: INPUT_INVALID. */
export function readOutputs(paths: readonly string[], asked: Format | null) {
  const failures: Failure[] = []
  const files = paths.flatMap((path): readonly OutputFile[] => {
    const format = formatOf(path) ?? asked
    if (format !== null) return [{ path, format }]
    const says = `names ${anyPath(path)}, which has no known suffix. The suffixes are ${KNOWN_SUFFIXES}.`
    failures.push(inputInvalid('output', says))
    return []
  })
  return { files, failures }
}

/** Writes the files. @returns the paths of those that could not be written */
export async function writeOutputs(
  files: readonly OutputFile[],
  run: Run,
  surroundings: Surroundings,
  links: Links,
): Promise<readonly string[]> {
  const unwritten: string[] = []
  for (const { path, format } of files) {
    try {
      await writePrivate(path, renderAs(format, run, surroundings), links)
    } catch {
      unwritten.push(path)
    }
  }
  return unwritten
}
