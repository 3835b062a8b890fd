import { relative, resolve, sep } from 'node:path'

/** The path of a file within a folder, with forward slashes; empty for the folder itself, null for a file outside. */
export function pathWithin(folder: string, file: string): string | null {
  const path = relative(folder, resolve(folder, file)).split(sep)
  // On Windows there is no relative path to another drive.
  const inside = path[0] !== '..' && resolve(folder, ...path) === resolve(folder, file)
  return inside ? path.join('/') : null
}

/** Names files by their path within the workspace; null for a file outside. */
export function workspacePaths(workspace: string): (file: string) => string | null {
  return (file) => (workspace === '' ? null : pathWithin(workspace, resolve(file)) || null)
}
