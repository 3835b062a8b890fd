import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'
import { HOSTILE_NUMBERS } from './hostile-numbers.ts'

const FINE = ['1.0', '1.', '.5']

describe('number', () => {
  it.each([
    ...FINE,
    '0',
    '20',
    '-0.25',
    '+3',
    '007',
    '9007199254740993',
    '0.1',
  ])('takes %j', (raw) => {
    expect(flawsOf('number', raw)).toEqual([])
  })

  it.each(
    HOSTILE_NUMBERS.filter((raw) => !FINE.includes(raw) && raw !== '1e3'),
  )('refuses %j, which parseFloat or Number might take', (raw) => {
    expect(flawsOf('number', raw)).toEqual(['form'])
  })

  it.each([
    '1e3',
    '1E-5',
    '-.5e+2',
    '1.e3',
  ])('takes the exponent of %j where the policy says so', (raw) => {
    expect(flawsOf('number', raw)).toEqual(['exponent'])
    expect(flawsOf('number', raw, { exponent: true })).toEqual([])
  })

  it.each(['1e', 'e3', '1e3.5', '1e 3', '1e3x'])('refuses %j in any case', (raw) => {
    expect(flawsOf('number', raw, { exponent: true })).toEqual(['form'])
  })

  it('refuses what no double can hold', () => {
    expect(flawsOf('number', '9'.repeat(400))).toEqual(['range'])
    expect(flawsOf('number', '1e999', { exponent: true })).toEqual(['range'])
  })
})

describe('limits', () => {
  it.each([
    ['number', '0.5', { min: 0, max: 1 }, []],
    ['number', '1', { min: 0, max: 1 }, []],
    ['number', '1.01', { min: 0, max: 1 }, ['limits']],
    ['number', '-0.01', { min: 0 }, ['limits']],
    ['integer', '10', { max: 10 }, []],
    ['integer', '11', { max: 10 }, ['limits']],
    ['integer', '0', { min: 1 }, ['limits']],
    ['port', '1024', { min: 1024 }, []],
    ['port', '80', { min: 1024 }, ['limits']],
    ['port', '80x', { min: 1024 }, ['form']],
    ['duration', '1m', { min: 60, max: 60 }, []],
    ['duration', '59s', { min: 60 }, ['limits']],
    ['byte-size', '1KiB', { max: 1024 }, []],
    ['byte-size', '2KB', { max: 1024 }, ['limits']],
  ])('of %s: %j with %j gives %j', (type, raw, options, flaws) => {
    expect(flawsOf(type, raw, options)).toEqual(flaws)
  })
})
