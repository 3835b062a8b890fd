import { withoutMark } from './files.ts'
import { readJson } from './json.ts'
import type { Reading } from './reading.ts'
import { readYaml, readYamlStream } from './yaml.ts'
import type { MergeKeys } from './yaml-data.ts'

export type { Reading, SyntaxProblem, TextDocument } from './reading.ts'

/** Reads YAML, and so JSON. Numbers and booleans that YAML would rewrite (`010`, `3.10`) stay as written. */
export function readDocument(text: string, file: string): Reading {
  const source = withoutMark(text)
  return readJson(source, file) ?? readYaml(source, file)
}

/** Reads a stream of YAML documents, where `!Ref X` of CloudFormation is `{Ref: X}`; a file without `---` is one. */
export function readDocuments(
  text: string,
  file: string,
  mergeKeys: MergeKeys = 'merged',
): readonly Reading[] {
  const source = withoutMark(text)
  const json = readJson(source, file)
  return json === null ? readYamlStream(source, file, mergeKeys) : [json]
}
