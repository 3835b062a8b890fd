import { describe, expect, it } from 'vitest'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { GATE } from '../../src/audit/rule.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'
import { concludeAudit } from '../../src/domain/report.ts'
import { runOf } from '../../src/domain/run.ts'
import { renderAs } from '../../src/report/formats.ts'
import { around } from '../support/reports.ts'
import { auditOf } from '../support/workflows.ts'

const NOW = Date.UTC(2026, 10, 29)
const WAIVE =
  '# bootgate: waive audit-deploy-ungated until 2027-03-31 by @ops: a rollback must not wait'

/** A workflow whose deploy stands on line 8 or below, behind some lines. */
const workflow = (deploy: string) => `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  rollback:
    steps:
${deploy}
`

function audit(text: string, now = NOW) {
  const { value } = readWorkflow(text, 'deploy.yml')
  if (value === null) throw new Error('it cannot be read')
  return auditWorkflows(new Map([['deploy.yml', value]]), false, now)
}

const told = (text: string, now?: number) =>
  audit(text, now).findings.map(
    ({ check, location, waiver }) =>
      `${check.replace('audit-', '')}:${location?.line}${waiver === null ? '' : ' waived'}`,
  )

describe('a waiver in a comment', () => {
  it.each([
    [`      - run: cdk deploy ${WAIVE}`, 8],
    [`      ${WAIVE}\n      - run: cdk deploy`, 9],
    [`      ${WAIVE}\n\n      # more words\n      - run: cdk deploy`, 11],
    [`      # words\n${WAIVE}\n      - run: cdk deploy`, 10],
    [
      `      - run: cdk deploy   #bootgate:WAIVE  audit-deploy-ungated until 2026-11-29 by @a: b`,
      8,
    ],
  ])('is for the findings of its line, or of the next (%#)', (deploy, line) => {
    expect(told(workflow(deploy))).toEqual([`deploy-ungated:${line} waived`])
    expect(audit(workflow(deploy)).failures).toEqual([])
  })

  it('is not for another line, another rule or another day', () => {
    const run = '      - run: cdk deploy'
    expect(told(workflow(`${run}\n      - run: ls ${WAIVE}`))).toEqual([
      'deploy-ungated:8',
      'waiver-unused:9',
    ])
    expect(told(workflow(`${run} ${WAIVE.replace('deploy-ungated', 'all-secrets')}`))).toEqual([
      'deploy-ungated:8',
      'waiver-unused:8',
    ])
    expect(told(workflow(`${run} ${WAIVE}`), Date.UTC(2027, 3, 1))).toEqual([
      'deploy-ungated:8',
      'waiver-expired:8',
    ])
    expect(told(workflow(`${run}\n      ${WAIVE}`))).toEqual([
      'deploy-ungated:8',
      'waiver-unused:9',
    ])
  })

  it('is for an action of the repository too, in the file of the action', () => {
    const action = `runs:\n  using: composite\n  steps:\n    - run: cdk deploy ${WAIVE}\n      shell: bash\n`
    const { findings, waivers } = auditOf(
      {
        '.github/workflows/deploy.yml': workflow('      - uses: ./.github/actions/roll-back'),
        '.github/actions/roll-back/action.yml': action,
      },
      false,
      NOW,
    )
    expect(findings).toMatchObject([
      {
        check: 'audit-deploy-ungated',
        location: { file: '.github/actions/roll-back/action.yml', line: 4 },
        waiver: { owner: '@ops' },
      },
    ])
    expect(waivers).toHaveLength(1)
  })

  it('cannot waive what is said of waivers', () => {
    const { failures } = audit(
      workflow(`      - run: ls ${WAIVE.replace('deploy-ungated', 'waiver-unused')}`),
    )
    expect(failures).toMatchObject([{ code: 'WORKFLOW_INVALID', location: { line: 8 } }])
  })

  it.each([
    [
      '# bootgate: waive audit-deploy-ungated',
      'does not say what it waives, until when, by whom and why.',
    ],
    [WAIVE.replace(': a rollback must not wait', ''), 'does not say what'],
    [WAIVE.replace('a rollback must not wait', ''), 'does not say what'],
    [WAIVE.replace('deploy-ungated', 'deploy-ungate'), 'Did you mean audit-deploy-ungated?'],
    [WAIVE.replace('2027-03-31', '2027-02-30'), 'ends on no day of the calendar.'],
    [WAIVE.replace('2027-03-31', 'forever'), 'ends on no day of the calendar.'],
    ['# bootgate: waived audit-deploy-ungated', 'does not say what'],
  ])('that cannot be read is a failure: %s', (comment, says) => {
    const { failures, findings } = audit(workflow(`      - run: cdk deploy ${comment}`))
    expect(failures).toMatchObject([
      { code: 'WORKFLOW_INVALID', location: { file: 'deploy.yml', line: 8, column: 25 } },
    ])
    expect(failures[0]?.message).toContain(says)
    expect(findings.map(({ waiver }) => waiver)).toEqual([null])
  })

  it('is no other comment that begins alike', () => {
    for (const comment of ['# bootgate: the gate comes first', '# see bootgate: waive nothing'])
      expect(audit(workflow(`      - run: ls ${comment}`)).failures).toEqual([])
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
