import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../support/source-files.ts'

/** The machine's own Node, which need not be the one that the repository brings; null where there is none. */
function otherNode(): string | null {
  const path = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':')
  try {
    const found = execFileSync('sh', ['-c', 'command -v node'], {
      env: { PATH: path },
      encoding: 'utf8',
    })
    return found.trim()
  } catch {
    return null
  }
}

/** Builds in a folder of its own. @param node runs ncc @returns its `dist` */
function build(node: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'bootgate-')), 'another', 'folder')
  mkdirSync(folder, { recursive: true })
  // A link would lead back here, and ncc names its pieces by where modules lie.
  for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json', 'node_modules'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, verbatimSymlinks: true })
  execFileSync(process.execPath, ['scripts/build.ts', node], { cwd: folder, stdio: 'pipe' })
  return join(folder, 'dist')
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .sort()

it('dist is the same from another folder and another Node, byte for byte', {
  timeout: 580_000,
}, () => {
  const other = otherNode()
  const version = execFileSync(other ?? process.execPath, ['--version'], {
    encoding: 'utf8',
  }).trim()
  console.log(
    version === process.version
      ? `No other Node was found, so this build is by ${version} as well.`
      : `Built by ${version}; dist is by ${process.version}.`,
  )
  const built = build(other ?? process.execPath)
  const kept = join(ROOT, 'dist')
  expect(filesOf(built)).toContain('action/licenses.txt')
  expect(filesOf(built)).toEqual(filesOf(kept))
  const different = filesOf(kept).filter(
    (name) => !readFileSync(join(built, name)).equals(readFileSync(join(kept, name))),
  )
  expect(different).toEqual([])
})
