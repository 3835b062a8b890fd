import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/report/escape.ts'
import { HOSTILE } from '../support/hostile.ts'

describe('text for a cell', () => {
  it('is linear: 64 KB of anything take no time', () => {
    const began = performance.now()
    for (const text of [...HOSTILE, ':', '_', '@', '&', ' ::', 'a@'])
      markdown(text.repeat(Math.ceil(65_536 / text.length)))
    expect(performance.now() - began).toBeLessThan(HOSTILE.length * 250)
  })
})
