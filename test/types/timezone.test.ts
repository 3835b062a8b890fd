import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('timezone', () => {
  it.each([
    ...['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT+5', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'],
    ...[
      'Asia/Calcutta',
      'Asia/Kolkata',
      'Europe/Kiev',
      'Europe/Kyiv',
      'US/Eastern',
      'EST5EDT',
      'CET',
    ],
    ...['America/Port-au-Prince', 'Zulu', 'EST'],
  ])('takes %j', (raw) => {
    expect(flawsOf('timezone', raw)).toEqual([])
  })

  it.each([
    ...[
      'utc',
      'europe/berlin',
      'Europe/berlin',
      'EUROPE/BERLIN',
      'PST',
      'IST',
      'JST',
      'ACT',
      'CEST',
    ],
    ...['+01:00', '-0500', 'UTC+1', 'GMT+1', 'Z', 'Berlin', 'Europe', 'Europe/Atlantis', 'local'],
    ...[
      'EST5EDT,M3.2.0,M11.1.0',
      ':/etc/localtime',
      '/usr/share/zoneinfo/UTC',
      '../UTC',
      'SystemV/PST8',
    ],
    ...['UTC ', 'Europe/Berlin\n', '"UTC"', 'Europe/Berlin/Mitte', 'W. Europe Standard Time'],
  ])('refuses %j', (raw) => {
    expect(flawsOf('timezone', raw)).toEqual(['zone'])
  })
})
