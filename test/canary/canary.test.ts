import { describe, expect, it } from 'vitest'
import { sweep } from '../support/canary/sweep.ts'

describe('no value leaves', () => {
  it('through any command, type, source, shape, fault or format', async () => {
    // A hundred of the cases that test/hostile has thousands of.
    expect(await sweep({ from: 0, to: 9 })).toEqual([])
  })
})
