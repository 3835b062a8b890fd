import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string
  readonly text: string
  /** Modules that it imports: paths relative to the root, or the names of packages. */
  readonly imports: readonly string[]
}

/** Every TypeScript file below a folder of the repository. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(folder, name)
      const text = readFileSync(join(ROOT, path), 'utf8')
      const found = text.matchAll(/(?:\bfrom\s+|\bimport\(|^import\s+)'([^']+)'/gm)
      const imports = [...found].map(([, target = '']) =>
        target.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), target)) : target,
      )
      return { path, text, imports }
    })
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** Every file below a folder of the repository that ends so, relative to the root. */
export function filesEnding(folder: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending))
    .sort()
}
