import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'
import { HOSTILE_NUMBERS } from './hostile-numbers.ts'

describe('port', () => {
  it.each(['1', '80', '3000', '65535'])('takes %j', (raw) => {
    expect(flawsOf('port', raw)).toEqual([])
  })

  it.each([
    ...HOSTILE_NUMBERS,
    '0',
    '-1',
    '+80',
    '080',
    '65536',
    '99999',
    '100000',
    'http',
    'tcp://db:80',
  ])('refuses %j', (raw) => {
    expect(flawsOf('port', raw)).toEqual(['form'])
  })
})
