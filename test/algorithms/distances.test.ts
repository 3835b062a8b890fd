import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, it } from 'vitest'
import { distancesFrom } from '../../src/algorithms/distances.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '_', '1', 'é'), maxLength: 40 })

it('gives the edit distances that the library gives', () => {
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 5 }), (text, others) => {
      const distanceTo = distancesFrom(text)
      expect(others.map(distanceTo)).toEqual(others.map((other) => distance(text, other)))
    }),
    { numRuns: 2_000 },
  )
})
