import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { collect } from '../../src/adapters/collect.ts'

describe('requests', () => {
  it('of one turn are asked for together, in groups', async () => {
    const together = collect<number, string>(3, async (group) => group.join(' '))
    const got = await Promise.all([1, 2, 3, 4].map(together))
    expect(got).toEqual(['1 2 3', '1 2 3', '1 2 3', '4'])
  })

  it('of microtasks belong to the turn, those of the next turn do not', async () => {
    const together = collect<number, string>(3, async (group) => group.join(' '))
    const first = together(1)
    const second = Promise.resolve().then(() => together(2))
    await setImmediate()
    const third = together(3)
    expect(await Promise.all([first, second, third])).toEqual(['1 2', '1 2', '3'])
  })

  it('of a group that fails all fail, and the next group does not', async () => {
    let groups = 0
    const together = collect<number, number>(2, async () => {
      groups += 1
      if (groups === 1) throw new Error('the first one')
      return groups
    })
    const got = await Promise.allSettled([1, 2, 3].map(together))
    expect(got.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  })
})
