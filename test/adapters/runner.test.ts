import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { setOutput, writeSummary } from '../../src/adapters/runner.ts'

const file = join(mkdtempSync(join(tmpdir(), 'bootgate-runner-')), 'file')

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Reads a file of outputs as the runner does: the value ends at the first line that is the delimiter. */
function readAsRunner(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>()
  const lines = text.split('\n')
  while (lines.length > 1) {
    const [name = '', delimiter = ''] = (lines.shift() ?? '').split('<<')
    outputs.set(name, lines.splice(0, lines.indexOf(delimiter)).join('\n'))
    lines.shift()
  }
  return outputs
}

describe('the files of the runner', () => {
  it('hold each output as it was set', () => {
    vi.stubEnv('GITHUB_OUTPUT', file)
    const part = fc.constantFrom('bootgate_end', '_', '\n', '<<', 'result', 'a b', '=')
    const value = fc.array(part).map((parts) => parts.join(''))
    fc.assert(
      fc.property(value, value, (first, second) => {
        writeFileSync(file, '')
        setOutput('report', first)
        setOutput('result', second)
        setOutput('errors', 0)
        const read = readAsRunner(readFileSync(file, 'utf8'))
        expect([...read]).toEqual([
          ['report', first],
          ['result', second],
          ['errors', '0'],
        ])
      }),
    )
  })

  it('keep the summary of an earlier step', () => {
    vi.stubEnv('GITHUB_STEP_SUMMARY', file)
    writeFileSync(file, 'before\n')
    writeSummary('# now\n')
    expect(readFileSync(file, 'utf8')).toBe('before\n# now\n')
  })

  it.each(['', '/nowhere/at-all'])('are not made when the runner has none: "%s"', (path) => {
    vi.stubEnv('GITHUB_OUTPUT', path)
    vi.stubEnv('GITHUB_STEP_SUMMARY', path)
    expect(() => setOutput('result', 'pass')).toThrow()
    expect(() => writeSummary('text')).toThrow()
  })
})
