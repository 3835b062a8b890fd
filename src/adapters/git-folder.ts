import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

/** Spellings that file systems take for `.git`: in either case, and with the characters that Windows and macOS ignore. */
const SPELLINGS = /^(\.git|git~\d+)[. ]*(:.*)?$/i
/** Characters that HFS+ ignores in a name. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g

/** @param real where the links of the path lead */
type IsOfGit = (path: string, real: string) => Promise<boolean>

/**
 * Asks whether a path is git's own folder or file, or lies in it: by its name, by its links, or because a folder above
 * it is git's folder under another name. The files of a run lie in few folders, so each folder is looked at once.
 * @param roots of repositories
 */
export async function gitFoldersOf(roots: readonly string[]): Promise<IsOfGit> {
  const folders = await Promise.all(roots.flatMap((root) => [join(root, '.git'), linkedFrom(root)]))
  const own = (await Promise.all(folders.map(identityOf))).filter((one) => one !== null)
  const known = new Map<string, Promise<boolean>>()
  const isOwn = async (path: string) => own.includes((await identityOf(path)) ?? '')
  const isIn = (path: string): Promise<boolean> => {
    const before = known.get(path)
    const above = dirname(path)
    const answer =
      before ??
      Promise.all([isOwn(path), above !== path && isIn(above)]).then((all) => all.includes(true))
    known.set(path, answer)
    return answer
  }
  return async (path, real) =>
    [resolve(path), real].some(hasGit) || (own.length > 0 && (await isIn(real)))
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
