import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited, edits, everyObject, REAL_TEXTS, wordsInARow } from '../support/hostile-words.ts'
import { PLENTY, SHAPES } from '../support/large-texts.ts'
import { expectPrinted } from '../support/printed.ts'
import { readers, readOrRefuse } from '../support/readers.ts'
import { SEED } from '../support/seed.ts'
import { ROOT } from '../support/source-files.ts'

const RUNS = 1500
const NAMES = Object.keys(readers)
/** Nearly all their time is the YAML library's, which has the larger sizes below; and a secret is no larger. */
const SMALLER = NAMES.filter((name) =>
  /^(manifest|policy|extended|settings|workflow|secret JSON)/.test(name),
)
const WHOLE = 1024 * 1024
const PART = 16 * 1024
/** About as much as may be written in nothing but marks before there are too many. */
const FULL = 256 * 1024
const IN_FULL: readonly (readonly [string, number, readonly string[]])[] = [
  ['policy', WHOLE, SHAPES],
  ['manifest', WHOLE, PLENTY],
  ['workflow', WHOLE, PLENTY],
  ['policy', FULL, SHAPES],
  ['manifest kubernetes', FULL, SHAPES],
  ['workflow', FULL, SHAPES],
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
})

/** A real text with pieces cut out, or put in. */
const mutated = fc
  .tuple(fc.constantFrom(...REAL_TEXTS), edits)
  .map(([text, all]) => edited(text, all))

/** Data with keys that every object inherits, as JSON. */
const inherited = fc
  .json({ maxDepth: 4 })
  .map((text) => `{"__proto__":${text},"constructor":{"prototype":{"polluted":1}},"a":${text}}`)

const OWN = everyObject()

describe('any text', () => {
  it.each(NAMES)('%s reads it or refuses it, and leaves every object as it is', {
    timeout: 120_000,
  }, async (name) => {
    const read = readers[name]
    await fc.assert(
      fc.asyncProperty(fc.oneof(wordsInARow, mutated, inherited), async (text) => {
        const { names } = await readOrRefuse(read ?? (() => Promise.reject()), text)
        // A name is written somewhere in the text, whole or in parts, or it was inherited.
        for (const name of ['toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf', 'polluted'])
          if (!text.includes(name)) expect(names).not.toContain(name)
        expect(everyObject()).toBe(OWN)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  it('is what the page says', () => {
    expectPrinted(
      'fuzz',
      `${NAMES.length} readers of what a pull request, a manifest or a store may hold. Each is given ${SHAPES.length} texts made to cost
time, stack or memory (nesting, aliases of aliases, repeated quotes, a million mistakes, …) in a process with
512 MB: of 1 MB each, and of 16 KB where the reader stands behind YAML or reads a secret; a policy is tried with all of
1 MB, and policy, manifest and workflow with all of 256 KB, which is as much as YAML may hold of nothing but marks. None
takes a second of processor time where this page was made; the test allows ${LONGEST}. And each is given ${RUNS.toLocaleString('en')} random texts: words
that mean something to some reader, mutated examples, JSON with keys that every object inherits (\`BOOTGATE_SEED\` replays
them). Every one ends as a reading or as a failure with a code; no object has inherited anything since. JSON has no
such limit, and is read several times as fast: ${PLENTY.length} of the texts are JSON of as many variables, resources, jobs and so on
as a megabyte holds, and manifest and workflow are tried with all of it.`,
    )
  })
})
