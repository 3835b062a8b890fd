import { describe, expect, it } from 'vitest'
import { isDay, isExpired } from '../../src/domain/waiver.ts'

describe('a day', () => {
  it.each([
    ['2026-11-25', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-1-5', false],
    ['2026', false],
    ['2026-11', false],
    ['+012345-01-01', false],
    ['12026-11-25', false],
    ['2026-11-25T00:00', false],
    ['2026-11-251', false],
    ['tomorrow', false],
    ['', false],
  ])('%j is one: %s', (text, expected) => {
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
