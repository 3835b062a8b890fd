import { relative, resolve, sep } from 'node:path'

/** A file as a folder names it: with forward slashes, empty for the folder itself; null for one outside. */
export function pathWithin(folder: string, file: string): string | null {
  const path = relative(folder, resolve(folder, file)).split(sep)
  // On Windows another drive has no relative path.
  const inside = path[0] !== '..' && resolve(folder, ...path) === resolve(folder, file)
  return inside ? path.join('/') : null
}

/** How a checked out workspace names a file of the working directory; null for a file outside it. */
export function workspacePaths(workspace: string): (file: string) => string | null {
  return (file) => (workspace === '' ? null : pathWithin(workspace, resolve(file)) || null)
}
