import { keyLines } from '../domain/key-lines.ts'
import { Secret } from '../domain/secret.ts'
import { readDotenv } from '../resolve/env-files/dotenv.ts'
import { type LineComment, readComments } from './example-comments.ts'
import type { FoundSource, FoundVariable } from './found.ts'

/** `# NAME=value` or `#export NAME=value`: an optional variable. A value with spaces is prose. */
const COMMENTED =
  /^#[^\S\n]?(?:export[^\S\n]+)?([A-Z_][A-Z0-9_]*)=("[^"]*"|'[^']*'|[^\s#]*)(?:[^\S\n]+#.*)?[^\S\n]*$/

/** A variable that another value is made from, as dotenv-expand, Compose and a shell read it. */
const PART = /(?<!\\)\$\{?([A-Za-z_][A-Za-z0-9_]*)/g

/**
 * Reads the names of a dotenv example. A name in a comment, one under the word "optional" and one with an empty value
 * is optional. Comments become descriptions.
 */
export function readDotenvExample(text: string, file: string): FoundSource {
  const { value, failures } = readDotenv(text, file)
  const lines = text.split(/\r?\n/)
  const comments = readComments(lines)
  const parts = new Set([...text.matchAll(PART)].map(([, name = '']) => name))
  const set = value.entries.map(({ name, value: example, location }) => ({
    line: location.line,
    variable: {
      ...found(name, example, true, comments.get(location.line - 1)),
      ...(parts.has(name) && { part: true as const }),
    },
  }))
  const isOfKey = keyLines()
  const commented = lines.flatMap((line, place) => {
    if (isOfKey(line)) return []
    const [, name, raw = ''] = COMMENTED.exec(line) ?? []
    if (name === undefined || set.some(({ variable }) => variable.name === name)) return []
    const example = new Secret(raw.replace(/^(["'])(.*)\1$/, '$2'))
    return [{ line: place + 1, variable: found(name, example, false, comments.get(place)) }]
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

function found(
  name: string,
  example: Secret,
  active: boolean,
  comment: LineComment | undefined,
): FoundVariable {
  const { optional = null, description = null } = comment ?? {}
  const blank = active && optional === null && example.bytes === 0
  // A comment may repeat the value.
  const repeats =
    description !== null && example.read((raw) => raw !== '' && description.includes(raw))
  return {
    name,
    choice: null,
    required: active && optional !== true && !blank,
    ...(blank && { blank: true as const }),
    sensitive: null,
    example,
    ...(description !== null && !repeats && { description }),
  }
}
