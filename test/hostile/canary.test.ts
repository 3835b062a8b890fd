import { describe, expect, it } from 'vitest'
import { SEED } from '../support/canary/random.ts'
import { sweep } from '../support/canary/sweep.ts'

console.log(`canaries: BOOTGATE_SEED=${SEED}`)
describe('no value leaves', () => {
  it('through any command, type, source, shape, fault or format', async () => {
    expect(await sweep({ from: 0, to: 600 })).toEqual([])
  }, 200_000)
})
