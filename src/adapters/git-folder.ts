import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

/** Spellings that file systems take for `.git`: in either case, and with the characters that Windows and macOS ignore. */
const SPELLINGS = /^(\.git|git~\d+)[. ]*(:.*)?$/i
/** Characters that HFS+ ignores in a name. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g

/** What the file system knows git's own folders of some repositories by, whatever their names. */
export type GitFolders = readonly string[]

/** Git's own folders of repositories. @param roots of the repositories */
export async function gitFoldersOf(roots: readonly string[]): Promise<GitFolders> {
  const folders = await Promise.all(roots.flatMap((root) => [join(root, '.git'), linkedFrom(root)]))
  return (await Promise.all(folders.map(identityOf))).filter((one) => one !== null)
}

/**
 * Whether a path is git's own folder or file, or lies in it: by its name, by its links, or because a folder above it
 * is git's folder under another name.
 */
export async function isOfGit(path: string, gitFolders: GitFolders): Promise<boolean> {
  const real = await realpath(path).catch(() => resolve(path))
  if ([resolve(path), real].some(hasGit)) return true
  if (gitFolders.length === 0) return false
  const identities = await Promise.all(withFoldersAbove(real).map(identityOf))
  return identities.some((one) => one !== null && gitFolders.includes(one))
}

function withFoldersAbove(path: string): readonly string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...withFoldersAbove(above)]
}

function hasGit(path: string): boolean {
  return path.split(/[\\/]/).some((step) => SPELLINGS.test(step.replace(IGNORED, '')))
}

/** The folder that a `.git` file of a worktree or submodule names (gitrepository-layout). */
async function linkedFrom(root: string): Promise<string> {
  const file = join(root, '.git')
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
  const text = isFile ? await readFile(file, 'utf8').catch(() => '') : ''
  const [, folder] = /^gitdir: ([^\n]*)/.exec(text) ?? []
  return folder === undefined ? file : resolve(root, folder.split('/').join(sep))
}

async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  return found === null ? null : `${found.dev}:${found.ino}`
}
