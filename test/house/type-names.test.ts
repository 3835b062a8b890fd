import { describe, expect, it } from 'vitest'
import { groupBy } from '../../src/algorithms/group-by.ts'
import { sourceFiles } from '../support/source-files.ts'

/** Declares a type, exported or local. A `type` inside braces of an import has no `=` or `<` behind its name. */
const DECLARATION =
  /^\s*(?:export )?(?:(?:abstract )?class|interface|enum|type(?=\s+\w+\s*[=<]))\s+(\w+)/gm

type Texts = readonly { readonly path: string; readonly text: string }[]

/** The files of each type name that is declared more than once. */
function declaredTwice(files: Texts): Readonly<Record<string, readonly string[]>> {
  const places = files.flatMap(({ path, text }) =>
    [...text.matchAll(DECLARATION)].map(([, name = '']) => ({ name, path })),
  )
  const byName = groupBy(places, ({ name }) => name)
  const twice = [...byName].filter(([, found]) => found.length > 1)
  return Object.fromEntries(twice.map(([name, found]) => [name, found.map(({ path }) => path)]))
}

describe('the type names of src', () => {
  it('are declared once: one word for one thing', () => {
    expect(declaredTwice(sourceFiles('src'))).toEqual({})
  })
})

describe('a type name', () => {
  it.each([
    { name: 'a local and an exported type', given: ['type A = 1', 'export type A<B> = B'] },
    { name: 'an interface and a class', given: ['interface A {\n}', 'export class A {\n}'] },
    { name: 'an abstract class and an enum', given: ['export abstract class A {', 'enum A {'] },
    { name: 'a type inside a function', given: ['function f() {\n  type A = 1\n}', 'type A = 2'] },
    { name: 'two in one file', given: ['type A = 1\nfunction f() {\n  interface A {\n}}'] },
    { name: 'a type over two lines', given: ['export type A =\n  | 1', 'type A =\n  | 2'] },
  ])('is declared twice: $name', ({ given }) => {
    const files = given.map((text, at) => ({ path: `${at}`, text }))
    expect(Object.keys(declaredTwice(files))).toEqual(['A'])
  })

  it.each([
    { name: 'an import', given: ['type A = 1', "import {\n  type A,\n  b,\n} from './a.ts'"] },
    { name: 'an import of a type', given: ['type A = 1', "import type { A } from './a.ts'"] },
    { name: 'an export from elsewhere', given: ['type A = 1', "export type { A } from './a.ts'"] },
    { name: 'a comment', given: ['type A = 1', '/** The\n * type A = 1. */'] },
    { name: 'a type parameter', given: ['type A = 1', 'type B<A> = A'] },
  ])('is declared once: $name', ({ given }) => {
    const files = given.map((text, at) => ({ path: `${at}`, text }))
    expect(declaredTwice(files)).toEqual({})
  })
})
