import { describe, expect, it } from 'vitest'
import { types } from '../../src/types/index.ts'
import { flawsOf } from '../support/variables.ts'

describe.each(types.map((type) => [type.name, type] as const))('%s', (name, { examples }) => {
  const { options = {}, good, bad, make } = examples

  it('passes its good examples, and finds a flaw in each bad one', () => {
    expect(good.filter((raw) => flawsOf(name, raw, options).length > 0)).toEqual([])
    expect(bad.filter((raw) => flawsOf(name, raw, options).length === 0)).toEqual([])
  })

  it('shows what a good value is, or how to make one', () => {
    expect(good.length > 0 || make !== undefined).toBe(true)
  })
})
