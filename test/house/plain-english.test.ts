import { describe, expect, it } from 'vitest'
import { filesEnding, read, sourceFiles } from '../support/source-files.ts'

/** Phrases that readers have to read twice: write subject, verb, object instead. */
const BANNED = /\b(nobody|whoever|(is|are) told|for want of)\b/gi

const paths = [
  ...sourceFiles('src').map(({ path }) => path),
  ...filesEnding('docs', '.md'),
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'action.yml',
]

describe('plain English', () => {
  it.each(paths)('%s has no phrase that has to be read twice', (path) => {
    expect(read(path).match(BANNED) ?? []).toEqual([])
  })
})
