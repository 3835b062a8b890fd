import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fenced, fencedWorkflows, outputsInside } from '../../src/adapters/fence.ts'
import { writePrivate } from '../../src/adapters/files.ts'

const base = mkdtempSync(join(tmpdir(), 'bootgate-'))
const repository = join(base, 'repository')
const folder = join(repository, 'services/api')
const other = join(base, 'other/deploy')
for (const made of [
  folder,
  join(repository, '.git'),
  other,
  join(base, 'other/.git'),
  join(base, 'unpacked'),
])
  mkdirSync(made, { recursive: true })
for (const file of ['secret.txt', 'other/base.yml', 'repository/base.yml', 'linked.yml'])
  writeFileSync(join(base, file), 'text')
symlinkSync(join(base, 'secret.txt'), join(folder, 'link.yml'))
symlinkSync(base, join(folder, 'up'))
symlinkSync(join(repository, 'base.yml'), join(folder, 'inner.yml'))
symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.yml'))
symlinkSync(repository, join(base, 'checkout'))

interface Given {
  readonly policy: string
  readonly manifest: readonly string[]
  readonly envFiles: readonly string[]
  readonly secretsFrom: string | null
  readonly parameters: string | null
  readonly live: string | null
}

const NOTHING: Given = {
  policy: 'bootgate.yml',
  manifest: [],
  envFiles: [],
  secretsFrom: null,
  parameters: null,
  live: null,
}
const at = (path: string) => (path.startsWith('/') ? path : join(folder, path))

/** Read, or the code of what refused it. Paths stand as if the run had begun in the folder. */
function asked(path: string, given: Partial<Given> = {}, workspace = '') {
  const read = fenced(async () => 'read', { ...NOTHING, ...given }, { folder, workspace })
  return read(at(path)).catch((thrown) => thrown.failure?.code ?? 'a stranger')
}

describe('a file that the policy names', () => {
  it.each([
    ['bootgate.yml'],
    ['missing.yml'],
    ['../../base.yml'],
    ['inner.yml'],
    ['dangling.yml'],
  ])('%s is read: it lies in the repository', async (path) => {
    expect(await asked(path)).toBe('read')
  })

  it.each([
    ['/etc/passwd'],
    ['/proc/self/environ'],
    ['/dev/fd/0'],
    ['../../../secret.txt'],
    ['../../../missing'],
    ['link.yml'],
    ['up/secret.txt'],
    ['up/missing'],
    ['up/repository/../secret.txt'],
  ])('%s is not: it leads out of the repository', async (path) => {
    expect(await asked(path)).toBe('FILE_OUTSIDE')
  })

  it('may lie anywhere in the workspace, which need not be a repository', async () => {
    expect(await asked('../../../secret.txt', {}, base)).toBe('read')
    expect(await asked('/etc/passwd', {}, base)).toBe('FILE_OUTSIDE')
  })

  it('is held to the repository where the workspace is another folder', async () => {
    expect(await asked('../../../secret.txt', {}, join(base, 'other'))).toBe('FILE_OUTSIDE')
  })
})

describe('a file that the run itself names', () => {
  it('may lie anywhere, a pipe of the shell too', async () => {
    expect(await asked('/dev/fd/63', { envFiles: ['/dev/fd/63'] })).toBe('read')
    expect(await asked('/dev/fd/62', { envFiles: ['/dev/fd/63'] })).toBe('FILE_OUTSIDE')
  })

  it('is known however its path is written, each file of a list', async () => {
    const manifest = [join(folder, 'compose.yaml'), `${base}/other/../secret.txt`]
    expect(await asked(join(base, 'secret.txt'), { manifest })).toBe('read')
    expect(await asked('/etc/passwd', { manifest })).toBe('FILE_OUTSIDE')
  })

  it('is not what a link of the repository leads to', async () => {
    const link = join(folder, 'link.yml')
    expect(await asked(link, { policy: link })).toBe('FILE_OUTSIDE')
  })

  it('opens its own repository, and no more, where it names files itself', async () => {
    const policy = join(other, 'bootgate.yml')
    expect(await asked(policy, { policy })).toBe('read')
    expect(await asked(join(base, 'other/base.yml'), { policy })).toBe('read')
    expect(await asked(join(base, 'secret.txt'), { policy })).toBe('FILE_OUTSIDE')
    expect(await asked(join(base, 'other/base.yml'), { envFiles: [policy] })).toBe('FILE_OUTSIDE')
  })
})

describe('a workflow, and what it uses', () => {
  const read = (path: string, files: readonly string[]) =>
    fencedWorkflows(
      async () => 'read',
      files,
      folder,
    )(at(path)).catch((thrown) => thrown.failure?.code ?? 'a stranger')
  const own = join(repository, '.github/workflows/deploy.yml')
  const theirs = join(base, 'unpacked/.github/workflows/deploy.yml')

  it.each([
    [own, own, 'read'],
    [join(repository, '.github/actions/a/action.yml'), own, 'read'],
    ['inner.yml', own, 'read'],
    ['link.yml', own, 'FILE_OUTSIDE'],
    ['up/secret.txt', own, 'FILE_OUTSIDE'],
    ['/proc/self/environ', own, 'FILE_OUTSIDE'],
    [theirs, theirs, 'read'],
    [join(base, 'unpacked/.github/actions/a/action.yml'), theirs, 'read'],
    [join(base, 'secret.txt'), theirs, 'FILE_OUTSIDE'],
  ])('%s beside %s: %s', async (path, file, expected) => {
    expect(await read(path, [file])).toBe(expected)
  })
})

describe('a file that the report is to be written to', () => {
  const kept = async (path: string) => {
    const files = [{ path: at(path), format: 'json' as const }]
    const { value, failures } = outputsInside(files, [repository, '', join(base, 'checkout')])
    return value.length === 1 ? 'kept' : failures[0]?.code
  }

  it.each([
    ['report.json'],
    ['no/such/folder/report.json'],
    ['../../report.json'],
    ['link.yml'],
  ])('%s lies in the workspace', async (path) => {
    expect(await kept(path)).toBe('kept')
  })

  it.each([
    ['../../../report.json'],
    ['/etc/report.json'],
    ['up/report.json'],
    ['up/new/report.json'],
  ])('%s does not', async (path) => {
    expect(await kept(path)).toBe('FILE_OUTSIDE')
  })

  it('is not written through a link, unless the user may write anywhere', async () => {
    const link = join(folder, 'link.yml')
    await expect(writePrivate(link, 'new', 'refused')).rejects.toThrow()
    expect(readFileSync(join(base, 'secret.txt'), 'utf8')).toBe('text')
    const own = join(base, 'own.json')
    symlinkSync(join(base, 'linked.yml'), own)
    await writePrivate(own, 'new', 'followed')
    expect(readFileSync(join(base, 'linked.yml'), 'utf8')).toBe('new')
  })
})

describe('the command', () => {
  const policy = (environment: string) =>
    `version: 1\nservice: s\nenvironments: { prod: ${environment} }\nvariables: { HOME: string }\n`
  const check = (text: string, ...more: readonly string[]) => {
    writeFileSync(join(folder, 'bootgate.yml'), text)
    const cli = realpathSync('src/cli.ts')
    const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', ...more], {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    })
    return JSON.parse(stdout).failures.map(({ code }: { readonly code: string }) => code)
  }

  it.each([
    ['a manifest', '{ manifest: /proc/self/environ }', ''],
    ['an env file', '{ env-files: [/proc/self/environ] }', ''],
    ['a stand-in', '{ secrets-from: /proc/self/environ, secrets: { HOME: a } }', ''],
    ['another policy', '{}', 'extends: /proc/self/environ\n'],
    ['a settings model', '{}', 'from: /proc/self/environ\n'],
  ])('does not read %s that a policy names outside', (_, environment, more) => {
    expect(check(policy(environment) + more)).toContain('FILE_OUTSIDE')
  })

  it('reads what a shell pipes into it', () => {
    writeFileSync(join(folder, 'bootgate.yml'), policy('{}'))
    const line = `${process.execPath} ${realpathSync('src/cli.ts')} check --quiet --env-files <(echo HOME=/srv)`
    execFileSync('bash', ['-c', line], { cwd: folder })
  })
})

describe("git's own folder", () => {
  const inner = join(base, 'kept')
  const worktree = join(base, 'worktree')
  for (const made of [join(inner, '.git/sub'), join(inner, 'a'), join(worktree, 'store')])
    mkdirSync(made, { recursive: true })
  for (const file of ['.git/config', '.git/sub/x', 'a/.gitignore', 'a/git.env'])
    writeFileSync(join(inner, file), 'A=1')
  writeFileSync(join(worktree, '.git'), 'gitdir: ./store\n')
  writeFileSync(join(worktree, 'store/config'), 'A=1')
  symlinkSync('../.git/config', join(inner, 'a/.env'))
  symlinkSync('../.git', join(inner, 'a/git'))
  symlinkSync('.git/sub', join(inner, 'sub'))
  spawnSync('mkfifo', [join(inner, 'pipe')])

  const ask = (root: string, path: string, given: Partial<Given> = {}) =>
    fenced(
      async () => 'read',
      { ...NOTHING, ...given },
      { folder: root, workspace: '' },
    )(join(root, path)).catch((thrown) => thrown.failure?.code ?? 'a stranger')

  it.each([
    ...['.git/config', 'a/../.git/config', '.GIT/config', '.git./config', 'git~1/config'],
    ...['.git::$INDEX_ALLOCATION/config', '.g\u200cit/config', 'a/.env', 'a/git/config', 'sub/x'],
    ...['.git', 'a/.git/none'],
  ])('is closed to what a file names: %s', async (path) => {
    expect(await ask(inner, path)).toBe('FILE_OUTSIDE')
  })

  it('is closed where a worktree keeps it', async () => {
    expect(await ask(worktree, 'store/config')).toBe('FILE_OUTSIDE')
    expect(await ask(worktree, '.git')).toBe('FILE_OUTSIDE')
  })

  it.each(['a/.gitignore', 'a/git.env', 'a/missing.env'])('is not %s', async (path) => {
    expect(await ask(inner, path)).toBe('read')
  })

  it('a pipe is read only when the user of the run names it', async () => {
    expect(await ask(inner, 'pipe')).toBe('FILE_NOT_A_FILE')
    expect(await ask(inner, 'pipe', { envFiles: [join(inner, 'pipe')] })).toBe('read')
  })
})
