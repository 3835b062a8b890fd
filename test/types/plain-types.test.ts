import { describe, expect, it } from 'vitest'
import { flawsOf, hasSecretPart } from '../support/variables.ts'

describe('string and secret', () => {
  it.each(['string', 'secret'])('%s takes any text', (type) => {
    for (const raw of ['x', ' x ', 'a\nb', '\u{1f511}', '{"a":1}']) {
      expect(flawsOf(type, raw)).toEqual([])
    }
  })

  it('a secret is secret as a whole, a string not at all', () => {
    expect(hasSecretPart('secret', 'fake-value', 'fake-value')).toBe(true)
    expect(hasSecretPart('string', 'fake-value', null)).toBe(true)
  })
})
