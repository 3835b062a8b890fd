import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** The files of a repository, by their paths. */
export type Files = Readonly<Record<string, string>>

/** A repository of a team, with one commit on main. */
export interface Repository {
  readonly folder: string
  readonly sha: string
}

const NAMES = {
  GIT_AUTHOR_NAME: 'team',
  GIT_AUTHOR_EMAIL: 'team@example.com',
  GIT_COMMITTER_NAME: 'team',
  GIT_COMMITTER_EMAIL: 'team@example.com',
}

/** Commits the files as `team/app`. */
export async function commit(files: Files): Promise<Repository> {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-act-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const git = (...args: readonly string[]) =>
    promisify(execFile)('git', args, { cwd: folder, env: { ...process.env, ...NAMES } })
  await git('init', '--quiet', '--initial-branch', 'main')
  await git('remote', 'add', 'origin', 'https://github.com/team/app')
  await git('add', '--all')
  await git('commit', '--quiet', '--no-verify', '--message', 'the tree')
  const { stdout } = await git('rev-parse', 'HEAD')
  return { folder, sha: stdout.trim() }
}
