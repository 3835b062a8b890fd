import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { filesEnding, ROOT } from '../support/source-files.ts'

const MB = 2 ** 20

/** All of the JavaScript of a bundle, in bytes. */
const bytesOf = (folder: string) =>
  filesEnding(folder, '.js').reduce((sum, path) => sum + statSync(join(ROOT, path)).size, 0)

/** The archive of the working tree as it would be committed, which leaves the repository alone. */
function archive(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-archive-'))
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: ROOT,
      env: { ...process.env, ...own },
      maxBuffer: 100 * MB,
    })
  const [objects = ''] = execFileSync(
    'git',
    ['rev-parse', '--path-format=absolute', '--git-path', 'objects'],
    { cwd: ROOT, encoding: 'utf8' },
  ).split('\n')
  const own = {
    GIT_INDEX_FILE: join(folder, 'index'),
    GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
  }
  mkdirSync(own.GIT_OBJECT_DIRECTORY)
  try {
    git('add', '--all')
    const tree = String(git('write-tree')).trim()
    return git('archive', '--worktree-attributes', tree)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the size', () => {
  it.each([
    ['action', 1.5],
    // 1.7 was the aim (decision 0007).
    ['cli', 1.8],
  ])('of dist/%s stays below %s MB of JavaScript', (entry, most) => {
    const size = bytesOf(`dist/${entry}`) / MB
    expect(size).toBeGreaterThan(0.5)
    expect(size).toBeLessThanOrEqual(most)
  })

  it('counts once for each character: V8 keeps a text beyond Latin-1 in twice the bytes', () => {
    const pieces = filesEnding('dist', '.js')
    expect(pieces.length).toBeGreaterThan(2)
    const wide = pieces.filter((path) =>
      /[^\x00-\x7f]/.test(readFileSync(join(ROOT, path), 'utf8')),
    )
    expect(wide).toEqual([])
  })

  it('of what `uses:` downloads stays below 1.6 MB', () => {
    const whole = archive()
    expect(whole.includes('dist/action/index.js')).toBe(true)
    expect(whole.includes('action.yml')).toBe(true)
    expect(gzipSync(whole).length / MB).toBeLessThanOrEqual(1.6)
  }, 60_000)
})
