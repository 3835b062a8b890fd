import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

const BYTES = { HS256: 32, HS384: 48, HS512: 64 }

describe('signing-secret', () => {
  it.each(Object.entries(BYTES))('asks %s for %i bytes', (algorithm, bytes) => {
    expect(flawsOf('signing-secret', 'k'.repeat(bytes), { algorithm })).toEqual([])
    expect(flawsOf('signing-secret', 'k'.repeat(bytes - 1), { algorithm })).toEqual(['short'])
  })

  it('asks for what HS256 asks for when the policy names no algorithm', () => {
    expect(flawsOf('signing-secret', 'k'.repeat(32))).toEqual([])
    expect(flawsOf('signing-secret', 'k'.repeat(31))).toEqual(['short'])
  })

  it.each([
    ['\u00e9'.repeat(16), []],
    ['\u00e9'.repeat(15), ['short']],
    ['\u{1f511}'.repeat(8), []],
    ['\u{1f511}'.repeat(7), ['short']],
    [`${'\u20ac'.repeat(10)}xx`, []],
  ])('counts bytes, not characters: %s', (raw, flaws) => {
    expect(flawsOf('signing-secret', raw)).toEqual(flaws)
  })
})
