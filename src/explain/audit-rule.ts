import { auditWorkflows } from '../audit/audit.ts'
import { auditRules, waivable } from '../audit/rules/index.ts'
import { readWorkflow } from '../audit/workflow.ts'
import type { ExplainedAuditRule } from './explanation.ts'

/** A day after the waivers of the examples have ended. */
const LONG_AFTER = Date.UTC(2100, 0, 1)

/** Explains a rule of the audit; null for another id. Its messages come from a run over its bad example. */
export function explainAuditRule(id: string): ExplainedAuditRule | null {
  const rule = auditRules.find((one) => one.id === id)
  if (rule === undefined) return null
  const { why, severity, example } = rule
  const file = 'deploy.yml'
  const { value } = readWorkflow(example.bad, file)
  const workflows = new Map(value === null ? [] : [[file, value]])
  const { findings } = auditWorkflows(workflows, false, LONG_AFTER)
  const ofRule = findings.filter(({ check }) => check === id)
  return {
    ...{ kind: 'audit', id, why, severity },
    says: ofRule.map(({ message }) => message),
    bad: example.bad.trimEnd().split('\n'),
    good: example.good.trimEnd().split('\n'),
    fixes: ofRule.map(({ fix }) => fix),
    waivable: waivable.includes(id),
  }
}
