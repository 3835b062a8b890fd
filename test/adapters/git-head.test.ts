import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headOf, treeOf } from '../../src/adapters/git-head.ts'

const SHA = 'a'.repeat(40)
const OTHER = 'b'.repeat(40)
const never = new Promise<never>(() => {})

function tree(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-git-'))
  const at = (name: string) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    return path
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text)
  for (const [name, target] of Object.entries(links)) symlinkSync(target, at(name))
  return folder
}

const MAIN = 'ref: refs/heads/main\n'
const KNOWN = { sha: SHA, branch: 'refs/heads/main' }
const UNKNOWN = { sha: null, branch: null }

describe('what is checked out', () => {
  it.each<[string, Readonly<Record<string, string>>, object]>([
    ['detached', { '.git/HEAD': `${SHA}\n` }, { sha: SHA, branch: null }],
    ['a branch', { '.git/HEAD': MAIN, '.git/refs/heads/main': `${SHA}\n` }, KNOWN],
    [
      'a packed branch',
      {
        '.git/HEAD': MAIN,
        '.git/packed-refs': `# pack-refs with: peeled\n${OTHER} refs/heads/a/refs/heads/main\n${SHA} refs/heads/main\n^${OTHER}\n`,
      },
      KNOWN,
    ],
    [
      'a branch, packed before it went on',
      {
        '.git/HEAD': MAIN,
        '.git/refs/heads/main': SHA,
        '.git/packed-refs': `${OTHER} refs/heads/main\n`,
      },
      KNOWN,
    ],
  ])('is read: %s', async (_, files, head) => {
    expect(await headOf(tree(files), never)).toEqual(head)
  })

  it('is read in a worktree, whose branches are the repository’s', async () => {
    const repository = tree({
      '.git/HEAD': OTHER,
      '.git/refs/heads/main': SHA,
      '.git/worktrees/w/HEAD': MAIN,
      '.git/worktrees/w/commondir': '../..\n',
    })
    const worktree = tree({ '.git': `gitdir: ${repository}/.git/worktrees/w\n` })
    expect(await headOf(worktree, never)).toEqual(KNOWN)
  })

  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['nothing there', {}, {}],
    ['an empty folder', { '.git/config': '' }, {}],
    ['an empty HEAD', { '.git/HEAD': '' }, {}],
    ['a short commit', { '.git/HEAD': 'abc' }, {}],
    ['a branch without a commit', { '.git/HEAD': MAIN }, {}],
    ['a branch that is another ref', { '.git/HEAD': MAIN, '.git/refs/heads/main': MAIN }, {}],
    [
      'a ref of a pull request',
      { '.git/HEAD': 'ref: refs/pull/7/head', '.git/refs/pull/7/head': SHA },
      {},
    ],
    ['a name that leads out', { '.git/HEAD': 'ref: refs/heads/../../../out', out: SHA }, {}],
    [
      'a name with a colon',
      { '.git/HEAD': 'ref: refs/heads/mona:main', '.git/refs/heads/mona:main': SHA },
      {},
    ],
    ['a file that names any folder', { '.git': 'gitdir: elsewhere', 'elsewhere/HEAD': SHA }, {}],
    ['a HEAD that is a link out', { out: SHA, '.git/config': '' }, { '.git/HEAD': '../out' }],
    [
      'a branch that is a link out',
      { out: SHA, '.git/HEAD': MAIN },
      { '.git/refs/heads/main': '../../../out' },
    ],
    ['a .git that is a link', { 'real/HEAD': SHA }, { '.git': 'real' }],
  ])('is nothing that anybody can tell: %s', async (_, files, links) => {
    expect(await headOf(tree(files, links), never)).toEqual(UNKNOWN)
  })
})

describe('the tree of a file', () => {
  it('is the nearest folder with a .git, and a submodule is of the tree around it', async () => {
    const root = tree({
      '.git/HEAD': SHA,
      'pr/.git/HEAD': OTHER,
      'sub/.git': 'gitdir: ../.git/modules/sub\n',
    })
    expect(await treeOf(join(root, 'deploy/gone/bootgate.yml'))).toBe(root)
    expect(await treeOf(join(root, 'pr/task.json'))).toBe(join(root, 'pr'))
    expect(await treeOf(join(root, 'sub/task.json'))).toBe(root)
  })
})
