import { describe, expect, it } from 'vitest'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { auditRules } from '../../src/audit/rules/index.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'

const found = (text: string) => {
  const { value, failures } = readWorkflow(text, 'deploy.yml')
  expect(failures).toEqual([])
  const audit = auditWorkflows(new Map(value === null ? [] : [['deploy.yml', value]]), false)
  expect(audit.failures).toEqual([])
  return audit.findings
}

describe('a rule', () => {
  it.each(
    auditRules.map((rule) => [rule.id, rule] as const),
  )('%s finds its own bad example, and nothing else; and nothing in the good one', (id, {
    example,
    severity,
  }) => {
    const findings = found(example.bad)
    expect(findings.map(({ check }) => check)).toEqual([id])
    // The example of the gate's own tag is worse than that of another action's.
    if (id !== 'audit-unpinned-uses') expect(findings[0]?.severity).toBe(severity)
    expect(findings[0]?.location?.line).toBeGreaterThan(0)
    expect(found(example.good)).toEqual([])
  })
})
