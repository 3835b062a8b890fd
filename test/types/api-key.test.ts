import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('api-key', () => {
  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: '16 characters', raw: 'k'.repeat(16), expected: [] },
    { name: '15 characters', raw: 'k'.repeat(15), expected: ['short'] },
    { name: 'every sign that a header carries', raw: '!#$%&*+-.^_|~:;,/?@=()[]{}<>', expected: [] },
    { name: 'a word before it', raw: `Bearer ${'k'.repeat(16)}`, expected: ['words'] },
    { name: 'a line end after it', raw: `${'k'.repeat(16)}\n`, expected: ['words'] },
    { name: 'a letter beyond ASCII', raw: 'k\u00e9'.repeat(16), expected: ['words'] },
    { name: 'a control character', raw: `${'k'.repeat(16)}\u0007`, expected: ['words'] },
  ])('$name', ({ raw, expected }) => {
    expect(flawsOf('api-key', raw)).toEqual(expected)
  })

  it('takes the least number of bytes from the policy', () => {
    expect(flawsOf('api-key', 'k'.repeat(8), { 'min-bytes': 8 })).toEqual([])
    expect(flawsOf('api-key', 'k'.repeat(16), { 'min-bytes': 17 })).toEqual(['short'])
  })
})

describe('password', () => {
  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: '12 characters', raw: 'k'.repeat(12), expected: [] },
    { name: '11 characters', raw: 'k'.repeat(11), expected: ['short'] },
    { name: '12 bytes in six characters', raw: '\u00e9'.repeat(6), expected: [] },
    { name: 'spaces', raw: 'a b c d e f g', expected: [] },
  ])('$name', ({ raw, expected }) => {
    expect(flawsOf('password', raw)).toEqual(expected)
  })

  it('takes the least number of bytes from the policy', () => {
    expect(flawsOf('password', 'k'.repeat(8), { 'min-bytes': 8 })).toEqual([])
    expect(flawsOf('password', 'k'.repeat(12), { 'min-bytes': 13 })).toEqual(['short'])
  })
})
