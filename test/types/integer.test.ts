import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'
import { HOSTILE_NUMBERS } from './hostile-numbers.ts'

describe('integer', () => {
  it.each([
    '0',
    '20',
    '-20',
    '+20',
    '007',
    '-0',
    '9007199254740991',
    '-9007199254740991',
  ])('takes %j', (raw) => {
    expect(flawsOf('integer', raw)).toEqual([])
  })

  it.each(HOSTILE_NUMBERS)('refuses %j, which parseInt or Number might take', (raw) => {
    expect(flawsOf('integer', raw)).toEqual(['form'])
  })

  it.each([
    '9007199254740992',
    '-9007199254740993',
    '9'.repeat(400),
  ])('refuses %s, which no double holds exactly', (raw) => {
    expect(flawsOf('integer', raw)).toEqual(['range'])
  })
})
