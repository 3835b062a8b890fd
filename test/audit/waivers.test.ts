import { describe, expect, it } from 'vitest'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { GATE } from '../../src/audit/rule.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'
import { concludeAudit } from '../../src/domain/report.ts'
import { runOf } from '../../src/domain/run.ts'
import { renderAs } from '../../src/report/formats.ts'
import { around } from '../support/reports.ts'

const NOW = Date.UTC(2026, 10, 29)
const WAIVE =
  '# bootgate: waive audit-deploy-ungated until 2027-03-31 by @ops: a rollback must not wait'

/** A workflow with these steps of a rollback job, which begin on line 8. */
const workflow = (deploy: string) => `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  rollback:
    steps:
${deploy}
`

function audit(text: string) {
  const { value } = readWorkflow(text, 'deploy.yml')
  if (value === null) throw new Error('it cannot be read')
  return auditWorkflows(new Map([['deploy.yml', value]]), false, NOW)
}

describe('a waiver in a comment', () => {
  it('cannot waive a finding about waivers', () => {
    const { failures } = audit(
      workflow(`      - run: ls ${WAIVE.replace('deploy-ungated', 'waiver-unused')}`),
    )
    expect(failures).toMatchObject([{ code: 'WORKFLOW_INVALID', location: { line: 8 } }])
  })

  const FORM = 'does not name a rule, a last day, an owner and a reason.'
  it.each([
    { name: 'with a rule only', given: '# bootgate: waive audit-deploy-ungated', expected: FORM },
    {
      name: 'without a reason',
      given: WAIVE.replace(': a rollback must not wait', ''),
      expected: FORM,
    },
    {
      name: 'with an empty reason',
      given: WAIVE.replace('a rollback must not wait', ''),
      expected: FORM,
    },
    {
      name: 'of an unknown rule',
      given: WAIVE.replace('deploy-ungated', 'deploy-ungate'),
      expected: 'Did you mean audit-deploy-ungated?',
    },
    {
      name: 'that ends on 30 February',
      given: WAIVE.replace('2027-03-31', '2027-02-30'),
      expected: 'ends on a day that does not exist.',
    },
    {
      name: 'that never ends',
      given: WAIVE.replace('2027-03-31', 'forever'),
      expected: 'ends on a day that does not exist.',
    },
    {
      name: 'with a misspelt keyword',
      given: '# bootgate: waived audit-deploy-ungated',
      expected: FORM,
    },
  ])('is a failure if it cannot be read: $name', ({ given, expected }) => {
    const { failures, findings } = audit(workflow(`      - run: cdk deploy ${given}`))
    expect(failures).toMatchObject([
      { code: 'WORKFLOW_INVALID', location: { file: 'deploy.yml', line: 8, column: 25 } },
    ])
    expect(failures[0]?.message).toContain(expected)
    expect(findings.map(({ waiver }) => waiver)).toEqual([null])
  })

  it('lets the audit pass, and every report says so, with its place', () => {
    const { audited, ...found } = audit(workflow(`      - run: cdk deploy ${WAIVE}`))
    const report = concludeAudit(audited, { failOn: 'error', ...found })
    expect([report.result, report.counts.waived, report.waivers.length]).toEqual(['pass', 1, 1])
    const run = runOf(report)
    for (const format of ['text', 'markdown', 'html', 'json'] as const) {
      const page = renderAs(format, run, around).replaceAll('<wbr>', '').replaceAll('&#8203;', '')
      expect(page, format).toMatch(/a rollback must not wait/)
      if (format !== 'json') expect(page, format).toContain('deploy.yml:8')
    }
    expect(
      JSON.parse(renderAs('sarif', run, around)).runs[0].results[0].suppressions,
    ).toMatchObject([
      { kind: 'inSource', justification: expect.stringContaining('a rollback must not wait') },
    ])
  })
})
