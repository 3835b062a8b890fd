import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/**
 * How a repository names the files of a run that was started in one of its folders: from its root, with
 * forward slashes. A file outside keeps its absolute path; without a repository the folder is the root.
 */
export function repositoryPaths(folder: string): (file: string) => string {
  const root = rootOf(folder) ?? folder
  return (file) => {
    const path = resolve(folder, file)
    const inside = relative(root, path)
    const told = inside === '..' || inside.startsWith(`..${sep}`) ? path : inside
    return told.split(sep).join('/')
  }
}

function rootOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? null : rootOf(parent)
}
