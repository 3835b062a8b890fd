import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
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

/** Builds what `npm run build` does, in a folder of its own. @returns the folder */
function build(node: string, ...below: readonly string[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'bootgate-')), ...below)
  mkdirSync(folder, { recursive: true })
  for (const name of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const ncc = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  for (const entry of ['action', 'cli'])
    execFileSync(
      node,
      [
        ncc,
        'build',
        `src/${entry}.ts`,
        '--out',
        `dist/${entry}`,
        '--license',
        'licenses.txt',
        '--no-cache',
      ],
      { cwd: folder, stdio: 'pipe' },
    )
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
      ? `No other Node was found, so both builds are by ${version}.`
      : `Built by ${process.version} and by ${version}.`,
  )
  const one = build(process.execPath)
  const two = build(other ?? process.execPath, 'another', 'folder')
  expect(filesOf(one)).toContain('action/licenses.txt')
  expect(filesOf(two)).toEqual(filesOf(one))
  const different = filesOf(one).filter(
    (name) => !readFileSync(join(one, name)).equals(readFileSync(join(two, name))),
  )
  expect(different).toEqual([])
})
