import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/checks/check.ts'
import { suite } from '../../src/checks/index.ts'
import { ROOT } from '../support/source-files.ts'
import { scopeOf } from '../support/variables.ts'
import { exampleVariables } from './example-variables.ts'

const FILE = join(ROOT, 'test/checks/told.jsonl')

/** How severe a check is, what it gives way to, and what people and programs read of its own example. */
function toldOf(check: Check) {
  const { id, levels, exceptions, yieldsTo } = check
  const variables = exampleVariables(check, check.example?.bad ?? [])
  const told = check
    .find(scopeOf('production', variables))
    .map(({ variable, ...hit }) => ({ variable: variable?.name ?? null, ...hit }))
  return { id, levels, ...(exceptions && { exceptions }), yieldsTo, told }
}

if (process.env.UPDATE_TOLD === '1') {
  const lines = suite.map((check) => JSON.stringify(toldOf(check)))
  writeFileSync(FILE, `${lines.join('\n')}\n`)
}
const golden = new Map(
  readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((line) => [line.id, line]),
)

/** UPDATE_TOLD=1 writes the file anew; a changed sentence is then seen in its diff. */
describe('the findings of a check', () => {
  it.each(suite.map((check) => [check.id, check] as const))('%s', (id, check) => {
    expect(toldOf(check)).toEqual(golden.get(id))
  })

  it('is kept for the checks that there are', () => {
    expect([...golden.keys()]).toEqual(suite.map(({ id }) => id))
  })
})
