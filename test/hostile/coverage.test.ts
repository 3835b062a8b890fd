import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectPrinted } from '../support/printed.ts'
import { readers } from '../support/readers.ts'
import { SEED } from '../support/seed.ts'
import { ROOT } from '../support/source-files.ts'

const RUNS = 1000
const FEW = 20
const NAMES = Object.keys(readers)

interface Ended {
  readonly begun: { readonly texts: number; readonly ways: number }
  readonly ended: { readonly texts: number; readonly ways: number }
}

describe('texts that lead along new ways', () => {
  it.each(NAMES)('%s reads or refuses them', { timeout: 300_000 }, (name) => {
    const loop = join(ROOT, 'test/support/coverage-loop.ts')
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--max-old-space-size=512', loop, name, `${RUNS}`, `${SEED}`],
      { encoding: 'utf8', timeout: 280_000 },
    )
    expect([status, stdout.includes('crash') ? stdout : '', stderr]).toEqual([0, '', ''])
    const { begun, ended }: Ended = JSON.parse(stdout)
    console.log(`${name}: from ${begun.ways} ways to ${ended.ways}, ${ended.texts} texts kept`)
    // The texts to begin with may take every way of a reader that has few.
    if (begun.ways > FEW) expect(ended.ways).toBeGreaterThan(begun.ways)
  })

  it('are what the page says', () => {
    expectPrinted(
      'coverage',
      `Besides, each of the ${NAMES.length} readers goes through a coverage loop: ${RUNS.toLocaleString('en')} texts, each made from one that led a
function of the gate along a way it had not taken before (V8's own block coverage says so).`,
    )
  })
})
