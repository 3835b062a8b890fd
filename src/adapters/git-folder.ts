import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'

/** Spellings that file systems take for `.git`: in either case, and with the characters that Windows and macOS ignore. */
const SPELLINGS = /^(\.git|git~\d+)[. ]*(:.*)?$/i
/** Characters that HFS+ ignores in a name. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g

/** @param real where the links of the path lead */
type IsOfGit = (path: string, real: string) => boolean

/**
 * Asks whether a path is git's own folder or file, or lies in it: by its name, by its links, or because a folder above
 * it is git's folder under another name. The files of a run lie in few folders, so each folder is looked at once.
 * @param roots of repositories
 */
export function gitFoldersOf(roots: readonly string[]): IsOfGit {
  const folders = roots.flatMap((root) => [join(root, '.git'), linkedFrom(root)])
  const own = folders.map(identityOf).filter((one) => one !== null)
  const known = new Map<string, boolean>()
  const isIn = (path: string): boolean => {
    const before = known.get(path)
    if (before !== undefined) return before
    const above = dirname(path)
    const answer = own.includes(identityOf(path) ?? '') || (above !== path && isIn(above))
    known.set(path, answer)
    return answer
  }
  return (path, real) => [resolve(path), real].some(hasGit) || (own.length > 0 && isIn(real))
}

function hasGit(path: string): boolean {
  return path.split(/[\\/]/).some((step) => SPELLINGS.test(step.replace(IGNORED, '')))
}

/** The folder that a `.git` file of a worktree or submodule names (gitrepository-layout). */
function linkedFrom(root: string): string {
  const file = join(root, '.git')
  const [, folder] = /^gitdir: ([^\n]*)/.exec(textOf(file)) ?? []
  return folder === undefined ? file : resolve(root, folder.split('/').join(sep))
}

/** Empty for what is no file, or cannot be read. */
function textOf(file: string): string {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}:${ino}`
  } catch {
    return null
  }
}
