import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { RunEnding } from '../domain/run-ending.ts'
import { textReader } from './files.ts'
import { pathWithin } from './workspace.ts'

/** What is checked out in a folder. */
export interface CheckedOut {
  /** The commit; null when it is unknown. */
  readonly sha: string | null
  /** `refs/heads/…`, when HEAD is on a branch. Only a hint: anyone can name a branch. */
  readonly branch: string | null
}

/** For the packed refs of a repository with very many branches and tags, in bytes. */
const LARGEST = 32 * 1024 * 1024
const UNKNOWN: CheckedOut = { sha: null, branch: null }

/**
 * The commit at HEAD of a working tree, read from its `.git` without a process. Links out of the repository's own
 * folders are not followed.
 */
export async function headOf(tree: string, expired: Promise<RunEnding>): Promise<CheckedOut> {
  const read = textReader(expired, LARGEST)
  try {
    const folders = await gitFolders(tree, read)
    const inGit = async (folder: string, name: string) => {
      const path = join(folder, name)
      if (pathWithin(await realpath(folder), await realpath(path)) === null) throw new Error()
      return read(path)
    }
    const head = (await inGit(folders.own, 'HEAD')).trimEnd()
    if (isSha(head)) return { sha: head, branch: null }
    const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1]
    if (branch === undefined || /(^|\/)\.|\.\.|[\\:?*[~^]/.test(branch)) return UNKNOWN
    const loose = await inGit(folders.common, branch).catch(() => null)
    const sha = loose?.trimEnd() ?? packed(await inGit(folders.common, 'packed-refs'), branch)
    return isSha(sha) ? { sha, branch } : UNKNOWN
  } catch {
    return UNKNOWN
  }
}

/** OWNER/NAME in lower case, by the address of the remote `origin` of a working tree; null if it is not known. */
export async function originOf(tree: string, expired: Promise<RunEnding>): Promise<string | null> {
  const read = textReader(expired, LARGEST)
  try {
    const { common } = await gitFolders(tree, read)
    const config = await read(join(common, 'config'))
    const [, origin = ''] = /^\s*\[remote "origin"\]([^[]*)/m.exec(config) ?? []
    const [, name] = /^\s*url\s*=\s*\S+[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s*$/m.exec(origin) ?? []
    return name?.toLowerCase() ?? null
  } catch {
    return null
  }
}

/** The folders of HEAD and of the branches: a worktree has two. */
async function gitFolders(tree: string, read: (path: string) => Promise<string>) {
  const git = join(tree, '.git')
  const kind = await lstat(git)
  if (kind.isDirectory()) return { own: git, common: git }
  if (!kind.isFile()) throw new Error()
  const named = /^gitdir: (.+)$/.exec((await read(git)).trimEnd())?.[1]
  const own = resolve(tree, named ?? '')
  if (!/[\\/](worktrees|modules)[\\/]/.test(own)) throw new Error()
  const common = await read(join(own, 'commondir')).catch(() => '.')
  return { own, common: resolve(own, common.trimEnd()) }
}

function packed(text: string, branch: string): string | undefined {
  const line = text.split('\n').find((one) => one.trimEnd().endsWith(` ${branch}`))
  return line?.slice(0, line.indexOf(' '))
}

function isSha(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{40}$/.test(text)
}

/** The nearest folder above a file that has a `.git`; a submodule is part of the tree around it. Null when there is none. */
export async function treeOf(file: string): Promise<string | null> {
  const folder = dirname(resolve(file))
  const git = join(folder, '.git')
  const kind = await lstat(git).catch(() => null)
  if (kind !== null && !(kind.isFile() && (await isSubmodule(git)))) return folder
  return dirname(folder) === folder ? null : treeOf(folder)
}

async function isSubmodule(git: string): Promise<boolean> {
  const text = await textReader(new Promise(() => {}), LARGEST)(git).catch(() => '')
  return /^gitdir: .*\.git[\\/]modules[\\/]/.test(text)
}
