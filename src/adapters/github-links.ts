import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Location } from '../domain/location.ts'
import type { StatusTarget } from './github-event.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The page of a place at the commit that is judged: SERVER/OWNER/REPO/blob/SHA/PATH#L7. Null for a file
 * outside the workspace, and everywhere when the workspace is not a clone: a repository that was checked
 * out into a folder of it may be another one.
 */
export function blobLinks(
  env: Environment,
  target: Pick<StatusTarget, 'owner' | 'repo' | 'sha'> | null,
  isClone: (folder: string) => boolean = (folder) => existsSync(join(folder, '.git')),
): (location: Location) => string | null {
  const { GITHUB_SERVER_URL: server = '', GITHUB_WORKSPACE: workspace = '' } = env
  if (target === null || !/^https?:\/\/[\w.:-]+$/.test(server) || workspace === '')
    return () => null
  if (!isClone(workspace)) return () => null
  const base = `${server}/${target.owner}/${target.repo}/blob/${target.sha}`
  return ({ file, line }) => {
    const path = relative(workspace, resolve(file)).split(sep)
    if (path[0] === '..' || path[0] === '' || resolve(workspace, ...path) !== resolve(file))
      return null
    const escaped = path.map((part) => encodeURIComponent(part.toWellFormed()))
    return `${base}/${escaped.join('/')}#L${line}`
  }
}
