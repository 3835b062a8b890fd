import { type Audit, auditWorkflows } from '../../src/audit/audit.ts'
import { readWorkflow, type Workflow } from '../../src/audit/workflow.ts'

/** What an audit finds in workflows, each by its file. @throws Error when one cannot be read */
export function auditOf(
  texts: Readonly<Record<string, string>>,
  rootIsGate = false,
  now = Date.UTC(2026, 10, 29),
): Audit {
  const workflows = new Map<string, Workflow>()
  for (const [file, text] of Object.entries(texts)) {
    const { value, failures } = readWorkflow(text, file)
    if (value === null || failures.length > 0) throw new Error(`${file} cannot be read`)
    workflows.set(file, value)
  }
  return auditWorkflows(workflows, rootIsGate, now)
}

/** The rules that found something in one workflow, with their lines: `audit-all-secrets:7`. */
export function foundIn(text: string): readonly string[] {
  return auditOf({ 'deploy.yml': text }).findings.map(
    ({ check, location }) => `${check.replace('audit-', '')}:${location?.line}`,
  )
}
