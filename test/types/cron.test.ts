import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('cron', () => {
  it.each([
    ...[
      '* * * * *',
      '*/15 * * * *',
      '0 3 * * MON-FRI',
      '0 0 1,15 * 0',
      '0 0 * * 7',
      '5/10 * * * *',
    ],
    ...[
      '*/5,1-3/2 * * * *',
      '0 0 * jan-MAR sun',
      '0 0 ? * *',
      '00 00 * * *',
      '0  0\t* * *',
      '0 0 31 2 *',
    ],
    ...['@daily', '@annually', '@midnight', '@every 5m', '@every 1h30m', '*/90 * * * *'],
  ])('takes %j', (raw) => {
    expect(flawsOf('cron', raw)).toEqual([])
  })

  it.each([
    '* * * *',
    '0 0 3 * * *',
    'daily',
    '@reboot',
    '@Daily',
    '@every 5',
    '@every 0s',
    '0 3 * * 1 # x',
    ' * * * * *',
  ])('counts the fields of %j', (raw) => {
    expect(flawsOf('cron', raw)).toEqual(['count'])
  })

  it.each([
    ...[
      '60 * * * *',
      '0 24 * * *',
      '0 0 0 * *',
      '0 0 * 13 *',
      '0 0 * * 8',
      '*/0 * * * *',
      '5-1 * * * *',
    ],
    ...[
      '1,2, * * * *',
      '0 0 * * fri-mon',
      '0 0 L * *',
      '0 0 * * MON#2',
      '0 0 * * january',
      '1- * * * *',
    ],
    ...[
      'H * * * *',
      '** * * * *',
      '1/2/3 * * * *',
      '1-2-3 * * * *',
      '*/ * * * *',
      '? * * * *',
      '-1 * * * *',
      '1.5 * * * *',
    ],
  ])('refuses %j', (raw) => {
    expect(flawsOf('cron', raw)).toEqual(['field'])
  })

  it.each<[string, string, readonly string[]]>([
    ['seconds', '*/10 * * * * *', []],
    ['seconds', '0 0 3 L * *', []],
    ['seconds', '0 0 3 * * 5#2', []],
    ['seconds', '@daily', []],
    ['seconds', '*/15 * * * *', ['count']],
    ['seconds', '60 * * * * *', ['field']],
    ['quartz', '0 0 12 * * ?', []],
    ['quartz', '0 15 10 ? * 6L 2026-2030', []],
    ['quartz', '0 15 10 LW * ?', []],
    ['quartz', '0 0 22-2 15W * ?', []],
    ['quartz', '0 0 12 * * *', ['days']],
    ['quartz', '0 0 12 ? * ?', ['days']],
    ['quartz', '0 0 12 ? * 0', ['field']],
    ['quartz', '0 0 12 ? * 6#6', ['field']],
    ['quartz', '@daily', ['count']],
    ['quartz', '0 0 12 1 1 ? 1969', ['field']],
    ['aws', '0 10 * * ? *', []],
    ['aws', 'cron(0 18 ? * MON-FRI *)', []],
    ['aws', 'rate(5 minutes)', []],
    ['aws', 'rate(1 hour)', []],
    ['aws', 'rate(1 hours)', ['count']],
    ['aws', 'rate(0 minutes)', ['count']],
    ['aws', '0 10 * * *', ['count']],
    ['aws', '0 10 * * * *', ['days']],
    ['aws', 'cron(0 10 * * ? *', ['field']],
    ['aws', '0 10 * * 0 *', ['field']],
  ])('with format %s: %j gives %j', (format, raw, flaws) => {
    expect(flawsOf('cron', raw, { format })).toEqual(flaws)
  })
})
