import type { ProcessEnv } from '../domain/process-env.ts'
import type { RunEnding } from '../domain/run-ending.ts'
import { originOf, treeOf } from './git-head.ts'
import { realPath } from './trees.ts'

/**
 * The names of a file's repository, as OWNER/NAME in lower case: that of its remote `origin` and, in the checkout of a
 * job, that of the job. A clone of a fork has another origin than the workflows name.
 */
export async function ownRepositories(
  file: string | undefined,
  env: ProcessEnv,
  expired: Promise<RunEnding>,
): Promise<readonly string[]> {
  const tree = file === undefined ? null : await treeOf(file)
  if (tree === null) return []
  const origin = await originOf(tree, expired)
  const { GITHUB_REPOSITORY: name = '', GITHUB_WORKSPACE: workspace = '' } = env
  const isOfJob = name !== '' && workspace !== '' && realPath(workspace) === realPath(tree)
  return [...(origin === null ? [] : [origin]), ...(isOfJob ? [name.toLowerCase()] : [])]
}
