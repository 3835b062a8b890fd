import type { Failure, Outcome } from '../../domain/errors.ts'
import { readDocument } from '../../text/document.ts'
import { appRunner } from './app-runner.ts'
import type { ManifestEntry, ManifestFormat } from './manifest.ts'

/** Every format that is read, in the order in which a file is tried. */
export const formats: readonly ManifestFormat[] = [appRunner]

/** The variables that a manifest gives, with the line of each. The format is told by the content. */
export function readManifest(text: string, file: string): Outcome<readonly ManifestEntry[]> {
  const reading = readDocument(text, file)
  if (!reading.ok) {
    const failures = reading.problems.map(
      ({ says, location }): Failure => ({
        code: 'MANIFEST_SYNTAX',
        message: `The manifest is neither JSON nor YAML: ${says}.`,
        fix: 'Give the file as the deployer reads it, after templates are filled in.',
        location,
      }),
    )
    return { value: [], failures }
  }
  const format = formats.find((candidate) => candidate.recognises(reading.document.value))
  if (format !== undefined) return format.read(reading.document)
  const unsupported: Failure = {
    code: 'MANIFEST_UNSUPPORTED',
    message: `${file} is of no format that the gate knows.`,
    fix: `Give one of: ${formats.map(({ summary }) => summary).join('; ')}.`,
    location: reading.document.locate([]),
  }
  return { value: [], failures: [unsupported] }
}
