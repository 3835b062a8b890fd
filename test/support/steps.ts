import type { Step } from '../../src/audit/step.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'

/** The step that a workflow with this one step has. */
export function stepOf(step: object): Step {
  const text = JSON.stringify({ on: 'push', jobs: { a: { steps: [step] } } })
  const found = readWorkflow(text, 'a.yml').value?.jobs.get('a')?.steps[0]
  if (found === undefined) throw new Error('no step')
  return found
}
