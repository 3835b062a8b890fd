import { describe, expect, it } from 'vitest'
import { read } from '../support/source-files.ts'

describe('the page on security', () => {
  it('holds what the tests print', () => {
    const page = read('docs/security.md')
    for (const name of ['canary', 'faults', 'files', 'mutants', 'fuzz'])
      expect(page).toContain(`<!-- ${name} -->\n`)
  })
})
