import { auditWorkflows } from '../audit/audit.ts'
import { auditRules, waivable } from '../audit/rules/index.ts'
import { readWorkflow } from '../audit/workflow.ts'
import type { ExplainedAudit } from '../domain/explanation.ts'

/** A day on which what an example lets end is over. */
const LONG_AFTER = Date.UTC(2100, 0, 1)

/** The rule of the audit of this id, unless there is none. The words are its own: it looks at its example. */
export function explainAuditRule(id: string): ExplainedAudit | null {
  const rule = auditRules.find((one) => one.id === id)
  if (rule === undefined) return null
  const { why, severity, example } = rule
  const file = 'deploy.yml'
  const { value } = readWorkflow(example.bad, file)
  const workflows = new Map(value === null ? [] : [[file, value]])
  const { findings } = auditWorkflows(workflows, false, LONG_AFTER)
  const own = findings.filter(({ check }) => check === id)
  return {
    ...{ kind: 'audit', id, why, severity },
    says: own.map(({ message }) => message),
    bad: example.bad.trimEnd().split('\n'),
    good: example.good.trimEnd().split('\n'),
    fixes: own.map(({ fix }) => fix),
    waivable: waivable.includes(id),
  }
}
