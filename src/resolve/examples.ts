import { groupBy } from '../algorithms/group-by.ts'
import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import { Secret } from '../domain/secret.ts'
import type { ReadText } from '../text/files.ts'

interface ExampleValue {
  readonly name: string
  readonly value: Secret
}

/** Most example texts for one name: a file with more of them could be used to guess the secret. */
const MOST_A_NAME = 8

/**
 * The values of the declared names in the example files of a repository, the first few of each name. An example file
 * may be absent, empty or not in dotenv form. A file that cannot be read is a failure: without it a published value
 * would pass.
 */
export async function readExamples(
  paths: readonly string[],
  readText: ReadText,
  declared: readonly string[],
): Promise<Outcome<ReadonlyMap<string, readonly Secret[]>>> {
  const files = await Promise.all(paths.map((path) => readExample(path, readText)))
  const names = new Set(declared)
  const groups = groupBy(
    files
      .flatMap(({ value }) => value)
      .filter(({ name, value }) => names.has(name) && value.bytes > 0),
    ({ name }) => name,
  )
  return {
    value: new Map(
      [...groups].map(([name, group]) => [
        name,
        group.slice(0, MOST_A_NAME).map(({ value }) => value),
      ]),
    ),
    failures: files.flatMap(({ failures }) => failures),
  }
}

const HAS_NO_EXAMPLES: readonly Failure['code'][] = ['FILE_NOT_FOUND', 'FILE_EMPTY']

async function readExample(
  path: string,
  readText: ReadText,
): Promise<Outcome<readonly ExampleValue[]>> {
  try {
    const text = await readText(path)
    const { readDotenv } = await import('./env-files/dotenv.ts')
    return { value: [...readDotenv(text, path).value.entries, ...decorated(text)], failures: [] }
  } catch (thrown) {
    const failure = toFailure(thrown, {
      code: 'FILE_UNREADABLE',
      message: `${path} could not be read.`,
      fix: 'Make sure that it is a text file that this user may read, or remove it.',
    })
    return { value: [], failures: HAS_NO_EXAMPLES.includes(failure.code) ? [] : [failure] }
  }
}

/** `# @example=…` in the comments before a name, as in varlock's `.env.schema`. */
function decorated(text: string): readonly ExampleValue[] {
  const shown: ExampleValue[] = []
  let examples: Secret[] = []
  for (const line of text.split('\n')) {
    const found = /^\s*#.*@example=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(line)
    const name = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1]
    if (found !== null) {
      const text = found[1] ?? found[2] ?? found[3] ?? ''
      if (examples.length < MOST_A_NAME) examples.push(new Secret(text))
    } else if (name !== undefined) shown.push(...examples.map((value) => ({ name, value })))
    if (found === null && !line.trimStart().startsWith('#')) examples = []
  }
  return shown
}
