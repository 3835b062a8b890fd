import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { FORMATS, formatOf } from '../../src/report/formats.ts'
import { ROOT } from '../support/source-files.ts'

const KEPT = 'examples/app-runner/reports'
const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

describe('the example reports', () => {
  it('are there in every format', () => {
    expect(readdirSync(KEPT).map(formatOf).sort()).toEqual([...FORMATS].sort())
  })

  it('are what the gate writes now', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootgate-reports-'))
    await promisify(execFile)(process.execPath, ['scripts/reports.ts', folder], { cwd: ROOT })
    for (const name of readdirSync(KEPT))
      expect(textOf(folder, name) === textOf(KEPT, name), `${name}: npm run generate`).toBe(true)
  })

  it('hold no value', () => {
    const secrets = JSON.parse(textOf('examples/app-runner', 'secrets.local.json'))
    const values = ['incident', 'prod'].flatMap((name) =>
      Object.values<string>(secrets[`backend/${name}`]),
    )
    for (const name of readdirSync(KEPT)) {
      const text = textOf(KEPT, name)
      expect(
        values.filter((value) => text.includes(value)),
        name,
      ).toEqual([])
    }
  })
})
