import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Location } from '../domain/location.ts'
import type { ProcessEnv } from '../domain/process-env.ts'
import { DOCS, docsAt } from '../report/pages.ts'
import type { RunTarget } from './github-event.ts'
import { workspacePaths } from './workspace.ts'

/**
 * Links a location to its page at the commit: SERVER/OWNER/REPO/blob/SHA/PATH#L7. Null for a file outside the
 * workspace, and always when the workspace is no clone: a repository in a folder below may be another one.
 */
export function blobLinks(
  env: ProcessEnv,
  target: Pick<RunTarget, 'owner' | 'repo' | 'sha'> | null,
  isClone: (folder: string) => boolean = (folder) => existsSync(join(folder, '.git')),
): (location: Location) => string | null {
  const { GITHUB_SERVER_URL: server = '', GITHUB_WORKSPACE: workspace = '' } = env
  if (target === null || !/^https?:\/\/[\w.:-]+$/.test(server) || workspace === '')
    return () => null
  if (!isClone(workspace)) return () => null
  const base = `${server}/${target.owner}/${target.repo}/blob/${target.sha}`
  const pathOf = workspacePaths(workspace)
  return ({ file, line }) => {
    const path = pathOf(file)
    if (path === null) return null
    const escaped = path.split('/').map((part) => encodeURIComponent(part.toWellFormed()))
    return `${base}/${escaped.join('/')}#L${line}`
  }
}

/** A commit, or the tag of a release. */
const PINNED = /^(?:[0-9a-f]{40}|v\d[\w.-]*)$/

/** The docs of the release that the workflow uses, by its `uses:`; those of the main branch when that is not known. */
export function docsOf(env: ProcessEnv): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref = '' } = env
  return repository === 'bootgate/bootgate' && PINNED.test(ref) ? docsAt(ref) : DOCS
}
