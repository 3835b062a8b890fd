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
    { type: 'number', raw: '0.5', options: { min: 0, max: 1 }, flaws: [] },
    { type: 'number', raw: '1', options: { min: 0, max: 1 }, flaws: [] },
    { type: 'number', raw: '1.01', options: { min: 0, max: 1 }, flaws: ['limits'] },
    { type: 'number', raw: '-0.01', options: { min: 0 }, flaws: ['limits'] },
    { type: 'integer', raw: '10', options: { max: 10 }, flaws: [] },
    { type: 'integer', raw: '11', options: { max: 10 }, flaws: ['limits'] },
    { type: 'integer', raw: '0', options: { min: 1 }, flaws: ['limits'] },
    { type: 'port', raw: '1024', options: { min: 1024 }, flaws: [] },
    { type: 'port', raw: '80', options: { min: 1024 }, flaws: ['limits'] },
    { type: 'port', raw: '80x', options: { min: 1024 }, flaws: ['form'] },
    { type: 'duration', raw: '1m', options: { min: 60, max: 60 }, flaws: [] },
    { type: 'duration', raw: '59s', options: { min: 60 }, flaws: ['limits'] },
    { type: 'byte-size', raw: '1KiB', options: { max: 1024 }, flaws: [] },
    { type: 'byte-size', raw: '2KB', options: { max: 1024 }, flaws: ['limits'] },
  ])('of $type: $raw with $options gives $flaws', ({ type, raw, options, flaws }) => {
    expect(flawsOf(type, raw, options)).toEqual(flaws)
  })
})
