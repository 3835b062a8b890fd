import { existsSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pathWithin } from './workspace.ts'

/**
 * Names files by their path from the root of the folder's repository, with forward slashes. A file outside keeps its
 * absolute path; without a repository the folder is the root.
 */
export function repositoryPaths(folder: string): (file: string) => string {
  const root = repositoryOf(folder)
  return (file) => {
    const path = resolve(folder, file)
    return pathWithin(root, path) ?? path.split(sep).join('/')
  }
}

/** The root of a folder's repository; the folder itself when there is none. */
export function repositoryOf(folder: string): string {
  return rootOf(resolve(folder)) ?? folder
}

function rootOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? null : rootOf(parent)
}
