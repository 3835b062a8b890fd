import { describe, expect, it } from 'vitest'
import { minMax } from '../../src/checks/min-max.ts'
import { absent, present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('min-max', () => {
  it.each([
    { low: 'DB_POOL_MIN', first: '20', high: 'DB_POOL_MAX', second: '10' },
    { low: 'MIN_POOL_SIZE', first: '11', high: 'MAX_POOL_SIZE', second: '10' },
    { low: 'db_pool_min_size', first: '3', high: 'db_pool_max_size', second: '2' },
    { low: 'MINIMUM_REPLICAS', first: '3', high: 'MAXIMUM_REPLICAS', second: '2' },
    { low: 'RATE_MIN', first: '0.5', high: 'RATE_MAX', second: '0.25' },
  ])('$low=$first is above $high=$second', ({ low, first, high, second }) => {
    const variables = [text(high, second), text(low, first)]
    expect(hits(minMax, variables)).toEqual([low])
    expect(verdicts(variables, 'development')).toEqual([`${low} min-max warning`])
  })

  it.each([
    { low: 'DB_POOL_MIN', first: '2', high: 'DB_POOL_MAX', second: '10' },
    { low: 'DB_POOL_MIN', first: '10', high: 'DB_POOL_MAX', second: '10' },
    { low: 'DB_POOL_MIN', first: '9', high: 'DB_POOL_MAX', second: '10' },
    { low: 'DB_POOL_MIN', first: '2', high: 'DB_POOL_MAX', second: '0' },
    { low: 'DB_POOL_MIN', first: '2', high: 'DB_POOL_MAX', second: '-1' },
    { low: 'DB_POOL_MIN', first: '2', high: 'DB_POOL_MAX', second: 'none' },
    { low: 'DB_POOL_MIN', first: '2s', high: 'DB_POOL_MAX', second: '1m' },
    { low: 'DB_POOL_MIN', first: '2', high: 'WEB_POOL_MAX', second: '1' },
    { low: 'TIMEOUT_MINUTES', first: '20', high: 'TIMEOUT_MAXUTES', second: '10' },
    { low: 'ADMIN', first: '20', high: 'ADMAX', second: '10' },
  ])('$low=$first goes with $high=$second', ({ low, first, high, second }) => {
    expect(hits(minMax, [text(low, first), text(high, second)])).toEqual([])
  })

  it('needs both', () => {
    expect(hits(minMax, [text('DB_POOL_MIN', '2'), absent('DB_POOL_MAX', 'integer')])).toEqual([])
  })
})

describe('what min-max compares', () => {
  it.each([
    'x3',
    '3x',
    'a 3',
    '3 a',
    '3.',
    '1e3',
    '0x9',
    '-3',
  ])('is no number such as %j', (raw) => {
    expect(hits(minMax, [text('A_MIN', raw), text('A_MAX', '2')])).toEqual([])
    expect(hits(minMax, [text('A_MIN', '9'), text('A_MAX', raw)])).toEqual([])
  })

  it('is a number with space around it, and the name of the maximum is a fact', () => {
    const variables = [text('A_MIN', ' 3.5\n'), text('A_MAX', '\t3.25 ')]
    expect(minMax.find(scopeOf('production', variables)).map(({ facts }) => facts)).toEqual([
      { maximum: 'A_MAX' },
    ])
  })
})
