import { realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { treeOf } from './git-head.ts'
import { filesNamed, type NamedFiles } from './path-words.ts'
import { pathWithin } from './workspace.ts'

/**
 * The working trees whose commits decide the trust of a run: those of the files that its inputs name, links followed.
 * Files outside the workspace do not count: an earlier step wrote them. Null stands for a file without a `.git` above it.
 */
export async function treesNamed(
  named: NamedFiles,
  workspace: string,
  folder: string,
): Promise<readonly (string | null)[]> {
  const inside = filesNamed(named)
    .map(([file]) => resolve(folder, file))
    .filter((file) => pathWithin(workspace, file) !== null)
  const places = inside.length > 0 ? inside : [join(folder, '.git')]
  return [...new Set(await Promise.all(places.map(realTreeOf)))]
}

/** The working tree that holds a file, or would hold it, links followed. */
export async function realTreeOf(file: string): Promise<string | null> {
  return treeOf(realPath(file))
}

/**
 * Where a path leads, or would lead: its nearest folder that exists decides. Synchronous, as all looks at paths before
 * a file is read: a look takes microseconds, and a promise of one takes a thread.
 */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(resolve(path))
    return folder === resolve(path) ? folder : join(realPath(folder), 'missing')
  }
}
