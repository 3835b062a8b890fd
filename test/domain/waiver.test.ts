import { describe, expect, it } from 'vitest'
import { isDay, isExpired } from '../../src/domain/waiver.ts'

describe('a day', () => {
  it.each([
    { text: '2026-11-25', expected: true },
    { text: '2028-02-29', expected: true },
    { text: '2026-02-29', expected: false },
    { text: '2026-02-30', expected: false },
    { text: '2026-13-01', expected: false },
    { text: '2026-1-5', expected: false },
    { text: '2026', expected: false },
    { text: '2026-11', expected: false },
    { text: '+012345-01-01', expected: false },
    { text: '12026-11-25', expected: false },
    { text: '2026-11-25T00:00', expected: false },
    { text: '2026-11-251', expected: false },
    { text: 'tomorrow', expected: false },
    { text: '', expected: false },
  ])('$text is one: $expected', ({ text, expected }) => {
    expect(isDay(text)).toBe(expected)
  })
})

describe('a waiver', () => {
  const waiver = {
    ...{ check: 'required', variable: 'A', reason: 'not yet', owner: '@platform' },
    expires: '2026-11-25',
  }

  it('holds until the end of its last day in UTC', () => {
    const midnight = Date.UTC(2026, 10, 26)
    expect(isExpired(waiver, midnight - 1)).toBe(false)
    expect(isExpired(waiver, midnight)).toBe(true)
  })
})
