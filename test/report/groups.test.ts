import { describe, expect, it } from 'vitest'
import { sentenceOf, sentenceOfThem } from '../../src/report/groups.ts'

describe('the sentence of a group', () => {
  it.each([
    {
      name: 'takes the plural of its verb',
      given: { names: ['A', 'B'], words: 'is not set in prod.' },
      expected: 'A and B are not set in prod.',
    },
    {
      name: 'joins three names with commas and "and"',
      given: { names: ['A', 'B', 'C'], words: 'has a line end.' },
      expected: 'A, B and C have a line end.',
    },
    {
      name: 'keeps the singular of words with a second verb',
      given: { names: ['A', 'B'], words: 'is empty, and has no default.' },
      expected: 'Each of A and B is empty, and has no default.',
    },
    {
      name: 'keeps the singular of words with a pronoun',
      given: { names: ['A', 'B'], words: 'is longer than its platform allows.' },
      expected: 'Each of A and B is longer than its platform allows.',
    },
    {
      name: 'keeps the singular of a verb that it does not know',
      given: { names: ['A', 'B'], words: 'names a host.' },
      expected: 'Each of A and B names a host.',
    },
    {
      name: 'names a variable with several findings once',
      given: { names: ['A', 'A'], words: 'is odd.' },
      expected: 'A is odd.',
    },
  ])('$name', ({ given, expected }) => {
    expect(sentenceOf(given.names, given.words)).toBe(expected)
  })

  it('says how many names it leaves out', () => {
    const names = Array.from({ length: 62 }, (_, place) => `V${place}`)
    expect(sentenceOf(names, 'is odd.')).toMatch(/^V0, V1, .*, V49 and 12 more are odd\.$/)
  })

  it('has a form for names that stand elsewhere', () => {
    expect(sentenceOfThem('is odd.')).toBe('They are odd.')
    expect(sentenceOfThem('names a host.')).toBe('Each of them names a host.')
  })
})
