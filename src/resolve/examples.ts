import { groupBy } from '../domain/group.ts'
import { Secret } from '../domain/secret.ts'
import type { ReadText } from '../text/files.ts'
import { readDotenv } from './dotenv.ts'

interface Shown {
  readonly name: string
  readonly value: Secret
}

/**
 * What the example files of a repository give each name. They are for people: one that is absent or
 * cannot be read, in whole or in part, has nothing to say and breaks nothing.
 */
export async function readExamples(
  paths: readonly string[],
  readText: ReadText,
): Promise<ReadonlyMap<string, readonly Secret[]>> {
  const files = await Promise.all(paths.map((path) => readExample(path, readText)))
  const groups = groupBy(
    files.flat().filter(({ value }) => value.bytes > 0),
    ({ name }) => name,
  )
  return new Map([...groups].map(([name, group]) => [name, group.map(({ value }) => value)]))
}

async function readExample(path: string, readText: ReadText): Promise<readonly Shown[]> {
  try {
    const text = await readText(path)
    return [...readDotenv(text, path).value, ...decorated(text)]
  } catch {
    return []
  }
}

/** `# @example=…` in the comments before a name, as in varlock's `.env.schema`. */
function decorated(text: string): readonly Shown[] {
  const shown: Shown[] = []
  let examples: Secret[] = []
  for (const line of text.split('\n')) {
    const found = /^\s*#.*@example=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(line)
    const name = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1]
    if (found !== null) examples.push(new Secret(found[1] ?? found[2] ?? found[3] ?? ''))
    else if (name !== undefined) shown.push(...examples.map((value) => ({ name, value })))
    if (found === null && !line.trimStart().startsWith('#')) examples = []
  }
  return shown
}
