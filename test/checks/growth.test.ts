import { afterEach, describe, expect, it, vi } from 'vitest'
import { serviceOf } from '../../bench/service.ts'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { secretEmbedded } from '../../src/checks/secret-embedded.ts'
import { Secret } from '../../src/domain/secret.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { MANIFEST, present, scopeOf } from '../support/variables.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

interface Asked {
  readonly reads: number
  /** How often two values are compared. */
  readonly comparisons: number
  /** How often all values are compared in one pass. */
  readonly passes: number
}

/** How often values are asked. */
function asked(work: () => void): Asked {
  const read = vi.spyOn(Secret.prototype, 'read')
  const derive = vi.spyOn(Secret.prototype, 'derive')
  const comparisons = vi.spyOn(Secret.prototype, 'equals')
  const passes = vi.spyOn(Secret, 'eachOccurrence')
  work()
  return {
    reads: read.mock.calls.length + derive.mock.calls.length,
    comparisons: comparisons.mock.calls.length,
    passes: passes.mock.calls.length,
  }
}

describe('checks of many variables', () => {
  it('ask the values as much more often as there are more', () => {
    const readsOf = (size: number) => {
      const { variables } = serviceOf(size)
      vi.restoreAllMocks()
      return asked(() => {
        const { failures } = examine(suite, scopeOf('production', variables), new Map())
        expect(failures).toEqual([])
      }).reads
    }
    const [few, many] = [readsOf(300), readsOf(3_000)]
    expect(few).toBeGreaterThan(300 * 5)
    // Bootgate 0.1 of 2026-11-29 asked 22.7 times.
    expect(few).toBeLessThan(300 * 18)
    expect(many / few).toBeLessThan(11)
  })

  it('look for all secrets in all texts in one pass', () => {
    const KEY = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
    const variables = Array.from({ length: 2_000 }, (_, place): Variable => {
      const raw = `${KEY}${place}`
      return place % 2 === 0
        ? present(`JWT_${place}_SECRET_KEY`, 'signing-secret', raw)
        : present(`URL_${place}`, 'string', `https://a.acme-co.com/${raw}`, { origin: MANIFEST })
    })
    const scope = scopeOf('production', variables)
    const { reads, comparisons, passes } = asked(() => secretEmbedded.find(scope))
    expect(passes).toBe(1)
    expect(comparisons).toBeLessThan(2_000)
    expect(reads).toBeLessThan(2_000 * 10)
  })
})
