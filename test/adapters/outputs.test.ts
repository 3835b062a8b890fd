import { mkdtempSync, readFileSync, statSync } from 'node:fs'
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

  it('are written for this user alone, the others too when one cannot be', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
    const { files } = readOutputs([join(folder, 'no/a.json'), join(folder, 'b.json')], null)
    expect(await writeOutputs(files, runOf(report()), around, 'refused')).toEqual([
      join(folder, 'no/a.json'),
    ])
    expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')).result).toBe('blocked')
    expect(statSync(join(folder, 'b.json')).mode & 0o777).toBe(0o600)
  })
})
