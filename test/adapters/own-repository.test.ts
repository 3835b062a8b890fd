import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { ownRepositories } from '../../src/adapters/own-repository.ts'

const never = new Promise<never>(() => {})
const FILE = '.github/workflows/deploy.yml'

function tree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-own-'))
  for (const [name, text] of Object.entries({ [FILE]: 'on: push', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const config = (url: string) =>
  `[core]\n\tbare = false\n[remote "fork"]\n\turl = https://github.com/a/fork\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n[branch "main"]\n\tremote = origin\n`

it.each([
  'https://github.com/Acme/shop.git',
  'https://github.com/acme/shop/',
  'git@github.com:acme/shop',
  'ssh://git@ghes.acme.example:22/acme/shop.git',
  'https://token@github.com/acme/shop',
])('the remote origin names the repository: %s', async (url) => {
  const folder = tree({ '.git/config': config(url) })
  expect(await ownRepositories(join(folder, FILE), {}, never)).toEqual(['acme/shop'])
})

it('a worktree has the origin of its repository', async () => {
  const repository = tree({
    '.git/config': config('https://github.com/acme/shop'),
    '.git/worktrees/w/commondir': '../..\n',
  })
  const worktree = tree({ '.git': `gitdir: ${join(repository, '.git/worktrees/w')}\n` })
  expect(await ownRepositories(join(worktree, FILE), {}, never)).toEqual(['acme/shop'])
})

it('the job names the repository of its own checkout only', async () => {
  const folder = tree({ '.git/config': config('https://github.com/me/fork') })
  const env = { GITHUB_REPOSITORY: 'Acme/Shop', GITHUB_WORKSPACE: folder }
  expect(await ownRepositories(join(folder, FILE), env, never)).toEqual(['me/fork', 'acme/shop'])
  const other = tree({ '.git/config': '' })
  expect(await ownRepositories(join(other, FILE), env, never)).toEqual([])
})

it('a folder without git has no name', async () => {
  expect(await ownRepositories(join(tree({}), FILE), {}, never)).toEqual([])
  expect(await ownRepositories(undefined, {}, never)).toEqual([])
})
