import { readAction } from '../../src/audit/action.ts'
import { type Audit, auditWorkflows } from '../../src/audit/audit.ts'
import { type Actions, withActions } from '../../src/audit/inline.ts'
import { readWorkflow, type Workflow } from '../../src/audit/workflow.ts'
import type { Outcome } from '../../src/domain/errors.ts'

const ACTION = /\/action\.ya?ml$/

/** What an audit finds in workflows and local actions, each by its file. @throws Error when one cannot be read */
export function auditOf(
  texts: Readonly<Record<string, string>>,
  rootIsGate = false,
  now = Date.UTC(2026, 10, 29),
): Audit {
  const files = Object.entries(texts)
  const actions: Actions = new Map(
    files
      .filter(([file]) => ACTION.test(file))
      .map(([file, text]) => [file.replace(ACTION, ''), readable(readAction(text, file), file)]),
  )
  const workflows = new Map<string, Workflow>()
  for (const [file, text] of files) {
    if (ACTION.test(file)) continue
    const workflow = readable(readWorkflow(text, file), file)
    if (workflow === null) throw new Error(`${file} cannot be read`)
    workflows.set(file, withActions(workflow, actions))
  }
  return auditWorkflows(workflows, rootIsGate, now)
}

function readable<Value>({ value, failures }: Outcome<Value>, file: string): Value {
  if (failures.length > 0) throw new Error(`${file} cannot be read`)
  return value
}
