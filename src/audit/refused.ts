import type { Failure } from '../domain/errors.ts'
import type { TextDocument } from '../text/document.ts'
import { invalid } from './parts.ts'

/** YAML that GitHub refuses, although it is valid YAML. */
const REFUSED: readonly { readonly line: RegExp; readonly says: string }[] = [
  {
    line: /^\s*(?:-\s+)?if:\s*!(?![!=\s])/,
    says: 'An `if` begins with `!` and has no quotes, so YAML reads a tag and not a condition',
  },
  {
    line: /^\s*(?:-\s+)?<<\s*:/,
    says: 'A merge key (`<<`) is not supported by GitHub',
  },
]

/** The lines of a workflow that GitHub refuses. A line of a script is none. */
export function refusedLines(text: string, document: TextDocument): readonly Failure[] {
  if (!/^\s*(?:-\s+)?(?:if:\s*!|<<\s*:)/m.test(text)) return []
  const lines = text.split('\n')
  let script: number | null = null
  return lines.flatMap((line, at): readonly Failure[] => {
    const indent = line.search(/\S/)
    if (script !== null && (indent === -1 || indent > script)) return []
    script = /:\s*[|>][-+\d]*\s*(#.*)?$/.test(line) ? indent : null
    const found = REFUSED.find((refused) => refused.line.test(line))
    if (found === undefined) return []
    const location = { ...document.locateKey([]), line: at + 1, column: indent + 1 }
    return [invalid(`${found.says}.`, location)]
  })
}
