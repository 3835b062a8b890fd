import { describe, expect, it } from 'vitest'
import { minMax } from '../../src/checks/min-max.ts'
import { absent, present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('min-max', () => {
  it.each([
    ['DB_POOL_MIN', '20', 'DB_POOL_MAX', '10'],
    ['MIN_POOL_SIZE', '11', 'MAX_POOL_SIZE', '10'],
    ['db_pool_min_size', '3', 'db_pool_max_size', '2'],
    ['MINIMUM_REPLICAS', '3', 'MAXIMUM_REPLICAS', '2'],
    ['RATE_MIN', '0.5', 'RATE_MAX', '0.25'],
  ])('%s=%s is above %s=%s', (low, first, high, second) => {
    const variables = [text(high, second), text(low, first)]
    expect(hits(minMax, variables)).toEqual([low])
    expect(verdicts(variables, 'development')).toEqual([`${low} min-max warning`])
  })

  it.each([
    ['DB_POOL_MIN', '2', 'DB_POOL_MAX', '10'],
    ['DB_POOL_MIN', '10', 'DB_POOL_MAX', '10'],
    ['DB_POOL_MIN', '9', 'DB_POOL_MAX', '10'],
    ['DB_POOL_MIN', '2', 'DB_POOL_MAX', '0'],
    ['DB_POOL_MIN', '2', 'DB_POOL_MAX', '-1'],
    ['DB_POOL_MIN', '2', 'DB_POOL_MAX', 'none'],
    ['DB_POOL_MIN', '2s', 'DB_POOL_MAX', '1m'],
    ['DB_POOL_MIN', '2', 'WEB_POOL_MAX', '1'],
    ['TIMEOUT_MINUTES', '20', 'TIMEOUT_MAXUTES', '10'],
    ['ADMIN', '20', 'ADMAX', '10'],
  ])('%s=%s goes with %s=%s', (low, first, high, second) => {
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
