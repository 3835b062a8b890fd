import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connected } from '../../src/algorithms/connected.ts'

const groupsOf = (...items: readonly string[]) => connected(items, (item) => item.split(''))

describe('items that share keys', () => {
  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['none', [], []],
    ['alone', ['a', 'b'], [['a'], ['b']]],
    ['one key', ['a', 'b', 'ax'], [['a', 'ax'], ['b']]],
    ['a chain that closes last', ['a', 'b', 'c', 'cb', 'ab'], [['a', 'b', 'c', 'cb', 'ab']]],
    ['no keys', ['', 'a', ''], [[''], ['a'], ['']]],
  ])('stand together: %s', (_, items, expected) => {
    expect(groupsOf(...items)).toEqual(expected)
  })

  it('are all there, and no key is in two groups', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom(...'abcdefgh') })),
        (items) => {
          const groups = groupsOf(...items)
          expect(groups.flat().toSorted()).toEqual(items.toSorted())
          const keys = groups.flatMap((group) => [...new Set(group.join(''))])
          expect(new Set(keys).size).toBe(keys.length)
        },
      ),
    )
  })

  it('are parted in time that grows with them', () => {
    const size = 200_000
    const chain = Array.from({ length: size }, (_, place) => [place, place + 1])
    expect(connected(chain, (keys) => keys)).toHaveLength(1)
    expect(connected(chain.toReversed(), (keys) => keys)).toHaveLength(1)
  })
})
