import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const EXPECTED = 'expected.json'

/** A case that is written without TypeScript: a folder with input files and an `expected.json`. */
export interface CaseFolder {
  /** The folder, relative to where all cases of its kind are, with forward slashes. */
  readonly name: string
  /** The input files, each by its path in the folder. */
  readonly files: Readonly<Record<string, string>>
  readonly expected: unknown
}

/** Every folder below `root` that holds an `expected.json`, by name. @throws Error when there is none */
export function caseFolders(root: URL): readonly CaseFolder[] {
  const folder = fileURLToPath(root)
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .toSorted()
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const names = paths
    .filter((path) => path.endsWith(`/${EXPECTED}`))
    .map((path) => path.slice(0, -EXPECTED.length - 1))
  if (names.length === 0) throw new Error(`There is no case in ${folder}`)
  return names.map((name) => {
    const own = paths.filter((path) => path.startsWith(`${name}/`) && !path.endsWith(EXPECTED))
    return {
      name,
      files: Object.fromEntries(own.map((path) => [path.slice(name.length + 1), read(path)])),
      expected: JSON.parse(read(`${name}/${EXPECTED}`)),
    }
  })
}
