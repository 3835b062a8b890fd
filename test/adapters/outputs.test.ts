import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOutputs, writeOutputs } from '../../src/adapters/outputs.ts'
import { runOf } from '../../src/domain/run.ts'
import { around, report } from '../support/reports.ts'

describe('the files that a report is to be written to', () => {
  it('have the format of their suffix, whatever standard output has', () => {
    expect(readOutputs(['a.sarif', 'a.html'], 'json')).toEqual({
      files: [
        { path: 'a.sarif', format: 'sarif' },
        { path: 'a.html', format: 'html' },
      ],
      failures: [],
    })
  })

  it('have the format that was asked for where the suffix tells none', () => {
    expect(readOutputs(['report'], 'junit').files).toEqual([{ path: 'report', format: 'junit' }])
  })

  it('are bad input where nothing tells the format', () => {
    const { files, failures } = readOutputs(['a.yml', 'a.md'], null)
    expect(files.map(({ path }) => path)).toEqual(['a.md'])
    expect(failures).toMatchObject([{ code: 'INPUT_INVALID' }])
    expect(failures[0]?.message).toMatch(/^output names a\.yml, .*\.sarif/)
  })

  const write = (...paths: readonly string[]) =>
    writeOutputs(readOutputs(paths, null).files, runOf(report()), around, 'refused')

  it('are written for this user alone, the others too when one cannot be', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    writeFileSync(join(folder, 'no'), '')
    expect(await write(join(folder, 'no/a.json'), join(folder, 'b.json'))).toEqual([
      { path: join(folder, 'no/a.json'), reason: 'a part of its path is a file, not a folder' },
    ])
    expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')).result).toBe('blocked')
    expect(statSync(join(folder, 'b.json')).mode & 0o777).toBe(0o600)
  })

  it('get the folders that are missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    expect(await write(join(folder, 'out/of/prod/a.json'))).toEqual([])
    expect(JSON.parse(readFileSync(join(folder, 'out/of/prod/a.json'), 'utf8')).version).toBe(1)
  })

  it.each<[string, (path: string) => void, RegExp]>([
    ['a folder', (path) => mkdirSync(path), /^it is a folder, not a file$/],
    ['a link', (path) => symlinkSync('/dev/null', path), /^it is a link/],
    ['a pipe without a reader', (path) => execFileSync('mkfifo', [path]), /^it is a pipe without/],
  ])('that are %s come back with the reason', async (_, make, reason) => {
    const path = join(mkdtempSync(join(tmpdir(), 'bootgate-')), 'a.json')
    make(path)
    expect(await write(path)).toEqual([{ path, reason: expect.stringMatching(reason) }])
  })

  it('make no folder behind a link that leads nowhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'out'))
    expect(await write(join(folder, 'out/a.json'))).toHaveLength(1)
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
  })
})
