import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited, edits, everyObject, REAL_TEXTS, wordsInARow } from '../support/hostile-words.ts'
import { expectPrinted } from '../support/printed.ts'
import { readers, readOrRefuse } from '../support/readers.ts'
import { SEED } from '../support/seed.ts'

const RUNS = 1500
const NAMES = Object.keys(readers)
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
      `Each reader is given ${RUNS.toLocaleString('en')} random texts: words that mean something to some reader, mutated examples, JSON with
keys that every object inherits (\`BOOTGATE_SEED\` replays them). Every one ends as a reading or as a failure with a
code; no object has inherited anything since.`,
    )
  })
})
