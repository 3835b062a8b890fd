import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLENTY, SHAPES } from '../support/large-texts.ts'
import { expectPrinted } from '../support/printed.ts'
import { readers } from '../support/readers.ts'
import { ROOT } from '../support/source-files.ts'

const NAMES = Object.keys(readers)
/** Nearly all their time is the YAML library's, which has the larger sizes below; and a secret is no larger. */
const SMALLER = NAMES.filter((name) =>
  /^(manifest|policy|extended|settings|workflow|secret JSON)/.test(name),
)
const WHOLE = 1024 * 1024
const PART = 16 * 1024
/** About as much as may be written in nothing but marks before there are too many. */
const FULL = 192 * 1024
/** Those that the YAML library reads to their end at that size, and longest. */
const COSTLY = [
  ...[
    'many aliases',
    'alias to nothing',
    'nested lists',
    'nested items',
    'merge chain',
    'merge keys',
  ],
  ...[
    'many YAML keys',
    'many columns',
    'one key',
    'many scalars',
    'many nulls',
    'quotes',
    'classes',
  ],
  ...['open brackets', 'flow question marks', 'nested short forms', 'many documents'],
]
const IN_FULL: readonly (readonly [string, number, readonly string[]])[] = [
  ['policy', WHOLE, SHAPES],
  ['manifest', WHOLE, PLENTY],
  ['workflow', WHOLE, PLENTY],
  ['policy', FULL, COSTLY],
  ['manifest kubernetes', FULL, COSTLY],
  ['workflow', FULL, COSTLY],
]
/** In seconds of processor time: three times what is promised, since a machine may be slow or busy. */
const LONGEST = 3

interface Line {
  readonly shape: string
  readonly says: string
  readonly seconds: number
}

function readLarge(name: string, size: number, shapes: readonly string[]) {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=512',
      '--expose-gc',
      join(ROOT, 'test/support/read-large.ts'),
      `${size}`,
      name,
      ...shapes,
    ],
    { encoding: 'utf8', timeout: 280_000, maxBuffer: 1e8 },
  )
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
  return { lines, status, stderr }
}

describe('texts made to cost time, stack or memory', () => {
  const each = NAMES.map((name) => [name, SMALLER.includes(name) ? PART : WHOLE, SHAPES] as const)
  it.each([...IN_FULL, ...each])(
    '%s ends with each of %i characters, in 512 MB',
    {
      timeout: 300_000,
    },
    (name, size, shapes) => {
      const { lines, status, stderr } = readLarge(name, size, shapes)
      expect([status, stderr.slice(0, 300), lines.length]).toEqual([0, '', shapes.length])
      expect(lines.filter(({ says }) => says !== 'ends')).toEqual([])
      const [slowest] = lines.toSorted((one, other) => other.seconds - one.seconds)
      console.log(`${name}: slowest is ${slowest?.shape}, ${slowest?.seconds.toFixed(2)} s`)
      expect(slowest?.seconds).toBeLessThan(LONGEST)
    },
  )

  it('are what the page says', () => {
    expectPrinted(
      'large',
      `${NAMES.length} readers of what a pull request, a manifest or a store may hold. Each is given ${SHAPES.length} texts made to cost
time, stack or memory (nesting, aliases of aliases, repeated quotes, a million mistakes, …) in a process with
512 MB: of 1 MB each, and of 16 KB where the reader stands behind YAML or reads a secret; a policy is tried with all of
1 MB, and policy, manifest and workflow with the ${COSTLY.length} costliest of ${FULL / 1024} KB, which is as much as YAML may hold of nothing but
marks. ${PLENTY.length} of the texts are JSON of as many variables, resources, jobs and so on as a megabyte holds; manifest and workflow
are tried with all of it too. Every one ends as a reading or as a failure with a code. None
takes a second of processor time where this page was made; the test allows ${LONGEST}, for slower and busier machines.`,
    )
  })
})
