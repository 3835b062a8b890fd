import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('api-key', () => {
  it.each<[string, string, readonly string[]]>([
    ['16 characters', 'k'.repeat(16), []],
    ['15 characters', 'k'.repeat(15), ['short']],
    ['every sign that a header carries', '!#$%&*+-.^_|~:;,/?@=()[]{}<>', []],
    ['a word before it', `Bearer ${'k'.repeat(16)}`, ['words']],
    ['a line end after it', `${'k'.repeat(16)}\n`, ['words']],
    ['a letter beyond ASCII', 'k\u00e9'.repeat(16), ['words']],
    ['a control character', `${'k'.repeat(16)}\u0007`, ['words']],
  ])('%s', (_, raw, expected) => {
    expect(flawsOf('api-key', raw)).toEqual(expected)
  })

  it('takes the least number of bytes from the policy', () => {
    expect(flawsOf('api-key', 'k'.repeat(8), { 'min-bytes': 8 })).toEqual([])
    expect(flawsOf('api-key', 'k'.repeat(16), { 'min-bytes': 17 })).toEqual(['short'])
  })
})

describe('password', () => {
  it.each<[string, string, readonly string[]]>([
    ['12 characters', 'k'.repeat(12), []],
    ['11 characters', 'k'.repeat(11), ['short']],
    ['12 bytes in six characters', '\u00e9'.repeat(6), []],
    ['spaces', 'a b c d e f g', []],
  ])('%s', (_, raw, expected) => {
    expect(flawsOf('password', raw)).toEqual(expected)
  })

  it('takes the least number of bytes from the policy', () => {
    expect(flawsOf('password', 'k'.repeat(8), { 'min-bytes': 8 })).toEqual([])
    expect(flawsOf('password', 'k'.repeat(12), { 'min-bytes': 13 })).toEqual(['short'])
  })
})
