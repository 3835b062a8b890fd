import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** As Go prints a floating-point number from 21 digits on, and text/template from 7 digits on. */
function printed(number: number): string {
  return number.toExponential().replace(/e\+(\d)$/, 'e+0$1')
}

describe('a large number that a Go template printed', () => {
  it.each(['integer', 'byte-size', 'duration'])('is told as such by %s', (type) => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: Number.MAX_SAFE_INTEGER }), (number) => {
        expect(flawsOf(type, printed(number))).toEqual(['exponent'])
      }),
    )
  })

  it('may be negative, such as the number of a chat', () => {
    expect(flawsOf('integer', '-1.001234567e+09')).toEqual(['exponent'])
  })

  it.each(['1e6', 'e+06', '12e+06', '1e-06'])('is not %s', (raw) => {
    for (const type of ['integer', 'byte-size', 'duration'])
      expect(flawsOf(type, raw)).toEqual(['form'])
  })
})
