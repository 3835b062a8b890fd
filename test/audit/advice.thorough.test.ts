import { expect, it } from 'vitest'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { readWorkflows } from '../../src/audit/read.ts'

/** A workflow of many jobs in braces, each after the one before. */
function chainOf(jobs: number, first: string): string {
  const lines = Array.from(
    { length: jobs },
    (_, at) =>
      `  j${at}: { needs: ${at === 0 ? first : `j${at - 1}`}, steps: [{ run: cdk deploy }] }`,
  )
  return `on: push\njobs:\n${lines.join('\n')}\n`
}

it('asks to split a workflow that is too large, and not to correct its line', async () => {
  const { failures } = await readWorkflows(['a.yml'], async () => chainOf(10_000, 'x'))
  expect(failures.map(({ code, fix }) => `${code} ${fix}`)).toEqual([
    'WORKFLOW_SYNTAX Split the workflow into smaller files.',
  ])
})

it('tells a circle of many jobs once', async () => {
  const { value } = await readWorkflows(['a.yml'], async () => chainOf(900, 'j899'))
  expect(auditWorkflows(value, false, 0).failures.map(({ message }) => message)).toEqual([
    'Job j0 needs itself through j899, j898, j897.',
  ])
})
