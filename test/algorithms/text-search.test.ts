import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll } from '../../src/algorithms/text-search.ts'

const naive = (wanted: readonly string[], texts: readonly string[]) =>
  wanted.map((part) =>
    part === '' ? [] : texts.flatMap((text, place) => (text.includes(part) ? [place] : [])),
  )

describe('findAll', () => {
  it.each([
    ['a part and a whole', ['abc'], ['xabcx', 'ab', 'abc'], [[0, 2]]],
    ['one inside another', ['he', 'she', 'hers'], ['ushers'], [[0], [0], [0]]],
    ['the same one twice', ['ab', 'ab'], ['cab'], [[0], [0]]],
    ['a text that holds it often once', ['aa'], ['aaaaaa'], [[0]]],
    ['a prefix that fails late', ['aab', 'abc'], ['aaabc'], [[0], [0]]],
    ['no empty text', ['', 'a'], ['a', ''], [[], [0]]],
    ['halves of a surrogate pair', ['\ud83d', '\ude00'], ['\u{1f600}'], [[0], [0]]],
    ['nothing', [], ['a'], []],
  ])('finds %s', (_, wanted, texts, expected) => {
    expect(findAll(wanted, texts)).toEqual(expected)
  })

  it('finds what a search for each one finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (wanted, texts) => {
        expect(findAll(wanted, texts)).toEqual(naive(wanted, texts))
      }),
      { numRuns: 500 },
    )
  })

  it('takes no longer for texts that are made to be slow', () => {
    const long = 'a'.repeat(500_000)
    const wanted = Array.from(
      { length: 700 },
      (_, place) => `${'a'.repeat(place + 8)}${place % 2 ? 'b' : ''}`,
    )
    const start = performance.now()
    expect(findAll(wanted, [long, `${long}b`])[699]).toEqual([1])
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
