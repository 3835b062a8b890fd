import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** Seconds that a reader gave, or null for a refusal: asked of Go 1.26, pydantic 2.13 and ms 2.1, read in Spring Boot's source with Java's Duration asked. */
const ASKED: Readonly<Record<string, readonly (readonly [string, number | null])[]>> = {
  go: [
    ...([
      ['30', null],
      ['0', 0],
      ['-0', 0],
      ['30s', 30],
      ['1h30m', 5400],
      ['1.5h', 5400],
    ] as const),
    ...([
      ['.5s', 0.5],
      ['5.s', 5],
      ['1h 30m', null],
      ['-1h', -3600],
      ['+1h', 3600],
    ] as const),
    ...([
      ['1d', null],
      ['1us', 1e-6],
      ['1\u00b5s', 1e-6],
      ['1\u03bcs', 1e-6],
      ['1m1h', 3660],
    ] as const),
    ...([
      ['s', null],
      ['.s', null],
      ['1e3s', null],
      ['1H', null],
      ['30s ', null],
    ] as const),
    ...([
      ['2562048h', null],
      ['1w', null],
      ['', null],
    ] as const),
  ],
  iso8601: [
    ...([
      ['PT5M', 300],
      ['P1D', 86400],
      ['P1DT2H', 93600],
      ['P1W', 604800],
      ['P1Y', 31536000],
    ] as const),
    ...([
      ['P1M', 2592000],
      ['PT0.5S', 0.5],
      ['-PT5M', -300],
      ['+PT5M', 300],
      ['P1W2D', 777600],
    ] as const),
    ...([
      ['30', null],
      ['30s', null],
      ['P', null],
      ['PT', null],
      ['p1d', null],
      ['pt5m', null],
    ] as const),
    ...([
      ['P-1D', null],
      ['PT1D', null],
      ['P1H', null],
      ['PT.5S', null],
      ['P 1D', null],
    ] as const),
  ],
  spring: [
    ...([
      ['10s', 10],
      ['10S', 10],
      ['500', 0.5],
      ['-5m', -300],
      ['2d', 172800],
      ['PT15M', 900],
      ['P1DT2H', 93600],
      ['P1W', null],
      ['P1Y', null],
    ] as const),
    ...([
      ['1h30m', null],
      ['1.5h', null],
      ['10 s', null],
      ['1w', null],
    ] as const),
  ],
  ms: [
    ...([
      ['7d', 604800],
      ['2 days', 172800],
      ['5.s', null],
      ['100ms', 0.1],
      ['1.5h', 5400],
      ['-3 min', -180],
    ] as const),
    ...([
      ['1y', 31557600],
      ['5 msecs', 0.005],
      ['1 Week', 604800],
      ['.5s', 0.5],
      ['1m', 60],
    ] as const),
    ...([
      ['1h30m', null],
      ['PT15M', null],
      ['ten days', null],
      ['1 month', null],
      ['7d ', null],
    ] as const),
  ],
  seconds: [
    ['900', 900],
    ['0.5', 0.5],
    ['-1', -1],
    ['900s', null],
    ['1e3', null],
    ['1,5', null],
    ['0x10', null],
  ],
  milliseconds: [
    ['900', 0.9],
    ['0.5', null],
    ['900ms', null],
  ],
}

describe('duration', () => {
  for (const [format, answers] of Object.entries(ASKED)) {
    it.each(answers)(`reads %j as ${format} does: %j`, (raw, seconds) => {
      const near = seconds === null ? {} : { min: seconds - 1e-9, max: seconds + 1e-9 }
      expect(flawsOf('duration', raw, { format, ...near })).toEqual(
        seconds === null ? ['form'] : [],
      )
    })
  }

  it.each([
    '90s',
    '1h30m',
    '250ms',
    '7d',
    '2 days',
    'PT15M',
    'P1D',
    '0',
    '0s',
  ])('takes %j without a format', (raw) => {
    expect(flawsOf('duration', raw)).toEqual([])
  })

  it.each(['3600', '-1', '0.5', '30.'])('asks for the unit of %j', (raw) => {
    expect(flawsOf('duration', raw)).toEqual(['unit'])
  })

  it.each(['86400', '0', '-1', '1.5', '5 '])('asks for the unit of %j with format ms', (raw) => {
    expect(flawsOf('duration', raw, { format: 'ms' })).toEqual(['unit'])
  })

  it.each([
    'soon',
    '1h 30',
    '30 ',
    '30s\n',
    '"30s"',
    '1 fortnight',
    '\uff13s',
    's',
    'P',
    '30s # half',
  ])('refuses %j', (raw) => {
    expect(flawsOf('duration', raw)).toEqual(['form'])
  })
})
