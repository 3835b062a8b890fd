import { describe, expect, it } from 'vitest'
import { readWorkflows } from '../../src/audit/read.ts'
import { GATE } from '../../src/audit/rule.ts'
import { GateError } from '../../src/domain/errors.ts'
import { auditOf } from '../support/workflows.ts'

describe('a workflow that calls others', () => {
  it('is refused if following it takes too long', () => {
    const calls = Array.from(
      { length: 40 },
      (_, at) => `  a${at}: { uses: ./.github/workflows/NEXT.yml }\n`,
    )
    const text = (next: string) => `on: push\njobs:\n${calls.join('').replaceAll('NEXT', next)}`
    const { failures } = auditOf({ 'a.yml': text('b'), 'b.yml': text('c'), 'c.yml': text('d') })
    expect(failures.map(({ code }) => code)).toContain('WORKFLOW_TOO_LARGE')
  })
})

describe('workflows', () => {
  const call = (name: string) => `  ${name}: { uses: ./.github/workflows/${name}.yml }\n`
  const files: Readonly<Record<string, string>> = {
    'w/main.yml': `on: push\njobs:\n${call('gate')}${call('deploy')}`,
    'w/gate.yml': `on: workflow_call\njobs:\n  check: { steps: [{ uses: ${GATE} }] }\n`,
    'w/no.yml': 'jobs: [',
  }
  const readText = async (path: string) => {
    const text = files[path]
    if (text !== undefined) return text
    throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
  }

  it('are read with those that they call, and each unreadable one is a failure', async () => {
    const { value, failures } = await readWorkflows(['w/main.yml', 'w/no.yml'], readText)
    expect([...value.keys()]).toEqual(['w/main.yml', 'w/gate.yml'])
    expect(failures.map(({ code }) => code)).toEqual(['WORKFLOW_SYNTAX', 'FILE_NOT_FOUND'])
  })
})
