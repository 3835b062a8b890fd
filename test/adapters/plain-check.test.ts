import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../src/adapters/command-line.ts'
import { readPlainCheck } from '../../src/adapters/plain-check.ts'
import { INPUTS } from '../../src/inputs/table.ts'

const env = { ONE: '1', TWO: 'a b' }
const silent = { write: () => true }
const byCommander = (words: readonly string[]) =>
  readCommandLine(words, { env, stdout: silent, stderr: silent })

const spellings = INPUTS.flatMap((row) =>
  'flag' in row ? (row.flag.match(/--[\w-]+/g) ?? []) : [],
)
const value = fc.oneof(
  fc.constantFrom(
    'prod',
    'A=b',
    'ONE',
    'TWO',
    'json',
    'x.sarif',
    'x.zip',
    '',
    ' ',
    '-',
    '-a',
    '--',
    'a=-b',
  ),
  fc.string(),
)
const flag = fc.constantFrom(...spellings, '--format')
const word = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(flag, value) },
  { weight: 2, arbitrary: fc.constantFrom(['--quiet'], ['--debug'], ['--boot']) },
  { weight: 1, arbitrary: fc.tuple(fc.oneof(flag, fc.constantFrom('--help', '--polcy', '-h'))) },
  { weight: 1, arbitrary: fc.tuple(value) },
)

describe('a check with plain flags', () => {
  it('is read as commander reads it, or left to commander', () => {
    let plain = 0
    const property = fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const argv = ['check', ...words.flat()]
      const read = readPlainCheck(argv, env)
      if (read === null) return
      plain += 1
      expect(read).toEqual(byCommander(argv))
    })
    fc.assert(property, { numRuns: 500 })
    expect(plain).toBeGreaterThan(50)
  })

  it.each(
    INPUTS.flatMap((row) =>
      'flag' in row && row.kind !== 'switch' ? [row.flag.match(/--[\w-]+/)?.[0] ?? ''] : [],
    ),
  )('has %s with a value', (spelling) => {
    expect(readPlainCheck(['check', spelling, 'x'], env)).not.toBeNull()
  })

  it.each([
    ['another command', ['boot']],
    ['no command', []],
    ['help', ['check', '--help']],
    ['an unknown flag', ['check', '--polcy', 'x']],
    ['a flag without a value', ['check', '--policy']],
    ['a value that looks like a flag', ['check', '--policy', '--quiet']],
    ['a word that no flag takes', ['check', 'prod']],
    ['a flag and its value in one word', ['check', '--policy=x']],
  ])('leaves %s to commander', (_, argv) => {
    expect(readPlainCheck(argv, env)).toBeNull()
  })
})
