import { describe, expect, it } from 'vitest'
import { lifetimeOf, withoutUnit } from '../../src/checks/lifetime.ts'
import { present } from '../support/variables.ts'

const seconds = (raw: string, name = 'TTL') => lifetimeOf(present(name, 'string', raw))

describe('a span of time', () => {
  it.each([
    { raw: '5ms', amount: 0.005 },
    ...['5s', '5sec', '5secs', '5second', ' 5 seconds\n'].map(
      (raw) => ({ raw, amount: 5 }) as const,
    ),
    ...['2m', '2min', '2mins', '2minute', '2 minutes'].map(
      (raw) => ({ raw, amount: 120 }) as const,
    ),
    ...['2h', '2hr', '2hrs', '2hour', '2 HOURS'].map((raw) => ({ raw, amount: 7200 }) as const),
    ...['2d', '2day', '2 days'].map((raw) => ({ raw, amount: 172_800 }) as const),
    ...['2w', '2week', '2 weeks'].map((raw) => ({ raw, amount: 1_209_600 }) as const),
    { raw: '1.25h', amount: 4500 },
    { raw: 'P12D', amount: 1_036_800 },
    { raw: 'PT12H', amount: 43_200 },
    { raw: 'PT90M', amount: 5400 },
    { raw: 'PT75S', amount: 75 },
    { raw: ' p1dT1h1m1s ', amount: 90_061 },
  ] as const)('$raw is $amount seconds', ({ raw, amount }) => {
    expect(seconds(raw)).toEqual({ amount, inSeconds: true })
  })

  it.each([
    { unit: 'MS', amount: 0.001 },
    { unit: 'MILLIS', amount: 0.001 },
    { unit: 'MILLISECONDS', amount: 0.001 },
    ...['S', 'SEC', 'SECS', 'SECOND', 'SECONDS'].map((unit) => ({ unit, amount: 1 }) as const),
    ...['MIN', 'MINS', 'MINUTE', 'MINUTES'].map((unit) => ({ unit, amount: 60 }) as const),
    ...['H', 'HR', 'HRS', 'HOUR', 'HOURS'].map((unit) => ({ unit, amount: 3600 }) as const),
    ...['D', 'DAY', 'DAYS'].map((unit) => ({ unit, amount: 86_400 }) as const),
    ...['WEEK', 'weeks'].map((unit) => ({ unit, amount: 604_800 }) as const),
  ] as const)('has the unit that its name ends with: $unit', ({ unit, amount }) => {
    expect(seconds('1', `TTL_${unit}`)).toEqual({ amount, inSeconds: true })
    expect(withoutUnit(`TTL_${unit}`)).toBe('TTL')
    expect(seconds('1', `TTL${unit}`)).toEqual({ amount: 1, inSeconds: false })
    expect(seconds('1', `TTL_${unit}_MORE`)).toEqual({ amount: 1, inSeconds: false })
  })

  it('drops the word before it', () => {
    expect(withoutUnit('TTL_IN_SECONDS')).toBe('TTL')
  })

  it('has the unit of the value before the one of the name', () => {
    expect(seconds('2h', 'TTL_MINUTES')).toEqual({ amount: 7200, inSeconds: true })
  })

  it('is read up to a hundred characters', () => {
    expect(seconds(`5${' '.repeat(99)}`)).toEqual({ amount: 5, inSeconds: false })
    expect(seconds(`5${' '.repeat(100)}`)).toBeNull()
  })

  it.each([
    '',
    'never',
    '5 moons',
    '5x',
    'x5',
    '-5',
    '5.',
    '1,5',
    'P5',
    'PX',
    'PT5',
    'in P5D',
    'P5D.',
    '1 h 5',
  ])('is not %j', (raw) => {
    expect(seconds(raw)).toBeNull()
  })
})
