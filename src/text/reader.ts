import { withoutMark } from './files.ts'
import { readJson } from './json.ts'
import type { Reading } from './reading.ts'
import type { MergeKeys } from './yaml-data.ts'
import { readPlainYaml } from './yaml-plain.ts'

/** As `readDocument`. The YAML library is loaded for the first text that needs it: it costs a quarter of a start. */
export async function openDocument(text: string, file: string): Promise<Reading> {
  return readSimply(text, file) ?? (await import('./document.ts')).readDocument(text, file)
}

/** As `readDocuments`, with the library on demand. */
export async function openDocuments(
  text: string,
  file: string,
  mergeKeys: MergeKeys = 'merged',
): Promise<readonly Reading[]> {
  const reading = readSimply(text, file)
  if (reading !== null) return [reading]
  return (await import('./document.ts')).readDocuments(text, file, mergeKeys)
}

/** Null for a text that only the library can read. */
function readSimply(text: string, file: string): Reading | null {
  const source = withoutMark(text)
  return readJson(source, file) ?? readPlainYaml(source, file)
}
