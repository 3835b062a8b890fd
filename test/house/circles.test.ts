import { describe, expect, it } from 'vitest'
import { circlesIn } from '../support/import-circles.ts'
import { sourceFiles } from '../support/source-files.ts'

const graphOf = (imports: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(imports))

describe('the imports of src', () => {
  it('have no circle, of values or of types', () => {
    const graph = new Map(sourceFiles('src').map(({ path, imports }) => [path, imports]))
    expect(circlesIn(graph)).toEqual([])
  })
})

describe('a circle of imports', () => {
  it.each([
    { name: 'two files', given: { a: ['b'], b: ['a'], c: ['a'] }, expected: [['a', 'b']] },
    {
      name: 'three files beside a package',
      given: { a: ['b', 'zod'], b: ['c'], c: ['a'] },
      expected: [['a', 'b', 'c']],
    },
    {
      name: 'two circles',
      given: { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      expected: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { name: 'a file that imports itself', given: { a: ['a'] }, expected: [['a']] },
  ])('is found: $name', ({ given, expected }) => {
    expect(circlesIn(graphOf(given))).toEqual(expected)
  })

  it.each([
    { name: 'a line', given: { a: ['b'], b: ['c'], c: [] } },
    { name: 'two ways to one file', given: { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] } },
  ])('is not found: $name', ({ given }) => {
    expect(circlesIn(graphOf(given))).toEqual([])
  })
})
