import { relative, resolve, sep } from 'node:path'

/** How a checked out workspace names a file: with forward slashes; null for a file outside it. */
export function workspacePaths(workspace: string): (file: string) => string | null {
  return (file) => {
    const path = relative(workspace, resolve(file)).split(sep)
    const inside = workspace !== '' && path[0] !== '' && path[0] !== '..'
    return inside && resolve(workspace, ...path) === resolve(file) ? path.join('/') : null
  }
}
