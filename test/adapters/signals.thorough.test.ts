import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/source-files.ts'

describe('a process that leaves', () => {
  const leaves = (code: string) => {
    const program = `import { leaveWith } from './src/adapters/signals.ts'; leaveWith(${code})`
    const args = ['--input-type=module', '--eval', program]
    return spawnSync(process.execPath, args, { cwd: ROOT }).status
  }

  it.each([
    ['0', 0],
    ['1', 1],
    ['2', 2],
    ['undefined', 2],
    ['NaN', 2],
    ['null', 2],
  ])('with %s ends with %i', (code, expected) => {
    expect(leaves(code)).toBe(expected)
  })
})
