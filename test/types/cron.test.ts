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

  it.each<{ readonly format: string; readonly raw: string; readonly flaws: readonly string[] }>([
    { format: 'seconds', raw: '*/10 * * * * *', flaws: [] },
    { format: 'seconds', raw: '0 0 3 L * *', flaws: [] },
    { format: 'seconds', raw: '0 0 3 * * 5#2', flaws: [] },
    { format: 'seconds', raw: '@daily', flaws: [] },
    { format: 'seconds', raw: '*/15 * * * *', flaws: ['count'] },
    { format: 'seconds', raw: '60 * * * * *', flaws: ['field'] },
    { format: 'quartz', raw: '0 0 12 * * ?', flaws: [] },
    { format: 'quartz', raw: '0 15 10 ? * 6L 2026-2030', flaws: [] },
    { format: 'quartz', raw: '0 15 10 LW * ?', flaws: [] },
    { format: 'quartz', raw: '0 0 22-2 15W * ?', flaws: [] },
    { format: 'quartz', raw: '0 0 12 * * *', flaws: ['days'] },
    { format: 'quartz', raw: '0 0 12 ? * ?', flaws: ['days'] },
    { format: 'quartz', raw: '0 0 12 ? * 0', flaws: ['field'] },
    { format: 'quartz', raw: '0 0 12 ? * 6#6', flaws: ['field'] },
    { format: 'quartz', raw: '@daily', flaws: ['count'] },
    { format: 'quartz', raw: '0 0 12 1 1 ? 1969', flaws: ['field'] },
    { format: 'aws', raw: '0 10 * * ? *', flaws: [] },
    { format: 'aws', raw: 'cron(0 18 ? * MON-FRI *)', flaws: [] },
    { format: 'aws', raw: 'rate(5 minutes)', flaws: [] },
    { format: 'aws', raw: 'rate(1 hour)', flaws: [] },
    { format: 'aws', raw: 'rate(1 hours)', flaws: ['count'] },
    { format: 'aws', raw: 'rate(0 minutes)', flaws: ['count'] },
    { format: 'aws', raw: '0 10 * * *', flaws: ['count'] },
    { format: 'aws', raw: '0 10 * * * *', flaws: ['days'] },
    { format: 'aws', raw: 'cron(0 10 * * ? *', flaws: ['field'] },
    { format: 'aws', raw: '0 10 * * 0 *', flaws: ['field'] },
  ])('with format $format: $raw gives $flaws', ({ format, raw, flaws }) => {
    expect(flawsOf('cron', raw, { format })).toEqual(flaws)
  })
})
