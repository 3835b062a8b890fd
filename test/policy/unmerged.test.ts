import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Waiver } from '../../src/domain/waiver.ts'
import { compareWaivers } from '../../src/policy/unmerged.ts'

const waiver = (over: Partial<Waiver> = {}): Waiver => ({
  check: 'required',
  variable: 'A',
  reason: 'not yet',
  owner: '@platform',
  expires: '2026-12-31',
  ...over,
})

describe('a waiver of a pull request', () => {
  it('counts when the base has it too, with any owner and reason', () => {
    const own = waiver({ reason: 'in other words', owner: '@web' })
    expect(compareWaivers([own], [waiver()])).toEqual({ counting: [own], unmerged: [] })
  })

  it('counts when it is narrower than one of the base', () => {
    for (const base of [waiver({ variable: '*' }), waiver({ expires: '2027-01-01' })])
      expect(compareWaivers([waiver()], [base])).toEqual({ counting: [waiver()], unmerged: [] })
  })

  it.each<[string, Waiver]>([
    ['of another check', waiver({ check: 'empty' })],
    ['of another variable', waiver({ variable: 'B' })],
  ])('does not count %s', (_, own) => {
    expect(compareWaivers([own], [waiver()])).toEqual({ counting: [], unmerged: [own] })
  })

  it.each<[string, Waiver]>([
    ['any variable', waiver({ variable: '*' })],
    ['another day', waiver({ expires: '2027-01-01' })],
  ])('that is widened to %s counts as it was, at its new line', (_, own) => {
    const location = { file: 'bootgate.yml', line: 9, column: 5 }
    const old = waiver({ location: { ...location, line: 7 } })
    expect(compareWaivers([{ ...own, location }], [old])).toEqual({
      counting: [waiver({ location })],
      unmerged: [{ ...own, location }],
    })
  })

  it('that the base has and the pull request drops waives nothing', () => {
    expect(compareWaivers([], [waiver()])).toEqual({ counting: [], unmerged: [] })
  })

  it('never waives more than the base does, nor more than the pull request says', () => {
    const any = fc.record({
      check: fc.constantFrom('required', 'empty'),
      variable: fc.constantFrom('A', 'B', '*'),
      reason: fc.constant(''),
      owner: fc.constant(''),
      expires: fc.constantFrom('2026-01-01', '2026-06-01', '2026-12-31'),
    })
    const waives = (all: readonly Waiver[], check: string, variable: string, day: string) =>
      all.some(
        (one) =>
          one.check === check && ['*', variable].includes(one.variable) && day <= one.expires,
      )
    fc.assert(
      fc.property(fc.array(any), fc.array(any), (own, base) => {
        const { counting } = compareWaivers(own, base)
        for (const check of ['required', 'empty'])
          for (const variable of ['A', 'B'])
            for (const day of ['2026-01-01', '2026-03-01', '2026-06-01', '2026-12-31']) {
              const both = waives(own, check, variable, day) && waives(base, check, variable, day)
              expect(waives(counting, check, variable, day)).toBe(both)
            }
      }),
    )
  })
})
