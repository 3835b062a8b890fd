import { keyLines } from '../domain/key-lines.ts'
import { Secret } from '../domain/secret.ts'
import { readDotenv } from '../resolve/env-files/dotenv.ts'
import type { FoundSource, FoundVariable } from './found.ts'

/** `# NAME=value`: an optional variable. A value with spaces is prose. */
const COMMENTED = /^#[^\S\n]?([A-Z_][A-Z0-9_]*)=([^\s#]*)[^\S\n]*$/

/** Reads the names of a dotenv example. Names in comments are optional. */
export function readDotenvExample(text: string, file: string): FoundSource {
  const { value, failures } = readDotenv(text, file)
  const set = value.entries.map(({ name, value: example, location }) => ({
    line: location.line,
    variable: found(name, example, true),
  }))
  const isOfKey = keyLines()
  const commented = text.split(/\r?\n/).flatMap((line, place) => {
    if (isOfKey(line)) return []
    const [, name, raw = ''] = COMMENTED.exec(line) ?? []
    if (name === undefined || set.some(({ variable }) => variable.name === name)) return []
    return [{ line: place + 1, variable: found(name, new Secret(raw), false) }]
  })
  return {
    file,
    kind: 'dotenv example',
    variables: [...set, ...commented]
      .sort((a, b) => a.line - b.line)
      .map(({ variable }) => variable),
    leftOut: [
      ...failures.flatMap(({ message, location }) =>
        location === undefined ? [] : { location, says: message.replace(/\.$/, '') },
      ),
      ...value.skipped.map((location) => ({
        location,
        says: `Line ${location.line} of ${file} is not NAME=value`,
      })),
    ],
    deployed: false,
  }
}

function found(name: string, example: Secret, required: boolean): FoundVariable {
  return { name, choice: null, required, sensitive: null, example }
}
