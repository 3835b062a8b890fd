import { describe, expect, it } from 'vitest'
import { read, sourceFiles } from '../support/source-files.ts'

/** Phrases that readers have to read twice: write subject, verb, object instead. */
const BANNED = /\b(nobody|whoever|(is|are) told|for want of)\b/gi

/** The rooms and files that are rewritten; add one when it is done. docs/checks.md waits for src/audit. */
const DONE: readonly string[] = [
  'src/checks/',
  'src/types/',
  'src/domain/',
  'src/findings.ts',
  'src/self-test.ts',
  'src/gate.ts',
]

/** Exceptions, by their number of phrases. Remove entries; never add one. */
const ALLOWED: Readonly<Record<string, number>> = {}

const paths = [...sourceFiles('src').map(({ path }) => path), 'docs/checks.md']
const done = paths.filter((path) => DONE.some((start) => path.startsWith(start)))

describe('plain English', () => {
  it.each(done)('%s has no phrase that has to be read twice', (path) => {
    const found = read(path).match(BANNED) ?? []
    expect(found.length, found.join(', ')).toBeLessThanOrEqual(ALLOWED[path] ?? 0)
  })

  it('allows no more than it has to', () => {
    const needed = Object.keys(ALLOWED).map((path) => [path, read(path).match(BANNED)?.length ?? 0])
    expect(Object.fromEntries(needed)).toEqual(ALLOWED)
  })

  it('names only rooms and files that exist', () => {
    expect(DONE.filter((start) => !paths.some((path) => path.startsWith(start)))).toEqual([])
  })
})
