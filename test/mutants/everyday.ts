import * as vitest from 'vitest'

/** A test of the everyday suite that can be run as often as wanted. */
export interface Everyday {
  readonly name: string
  readonly run: () => unknown
}

type Body = (...args: readonly unknown[]) => unknown

/** What a test file gets for `vitest`: what it declares is kept in a list, and `expect` is the real one. */
export function collector(): {
  readonly stand: Readonly<Record<string, unknown>>
  readonly collect: (load: () => unknown) => readonly Everyday[]
} {
  let found: Everyday[] = []
  let path: readonly string[] = []
  let before: (() => unknown)[] = []
  const it = (name: string, ...given: readonly unknown[]) => {
    const body = given.find((one) => typeof one === 'function') as Body
    const first = before
    // What is to be done before all tests of a group is done before each of them.
    const run = async () => {
      for (const prepare of first) await prepare()
      return body()
    }
    found.push({ name: [...path, name].join(' > '), run: first.length === 0 ? () => body() : run })
  }
  const describe = (name: string, ...given: readonly unknown[]) => {
    const body = given.find((one) => typeof one === 'function') as Body
    const [outer, outerBefore] = [path, before]
    path = [...path, name]
    before = [...before]
    body()
    path = outer
    before = outerBefore
  }
  const each =
    (declare: typeof it) =>
    (rows: readonly unknown[]) =>
    (name: string, ...given: readonly unknown[]) => {
      const body = given.find((one) => typeof one === 'function') as Body
      for (const [place, row] of rows.entries())
        declare(`${name} #${place}`, () => body(...(Array.isArray(row) ? row : [row])))
    }
  const stand = {
    ...vitest,
    ...{ it: Object.assign(it, { each: each(it) }) },
    ...{ describe: Object.assign(describe, { each: each(describe) }) },
    beforeAll: (prepare: () => unknown) => before.push(prepare),
  }
  const collect = (load: () => unknown) => {
    found = []
    path = []
    before = []
    load()
    return found
  }
  return { stand: { vitest: stand }, collect }
}
