import { realpath } from 'node:fs/promises'
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
  return treeOf(await realPath(file))
}

/** Where a path leads, or would lead: its nearest folder that exists decides. */
export async function realPath(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  if (real !== null) return real
  const folder = dirname(resolve(path))
  return folder === resolve(path) ? folder : join(await realPath(folder), 'missing')
}
