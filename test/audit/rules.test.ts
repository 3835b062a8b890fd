import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GATE } from '../../src/audit/rule.ts'
import { auditRules } from '../../src/audit/rules/index.ts'
import { caseFolders } from '../support/case-folders.ts'
import { auditOf } from '../support/workflows.ts'

describe('a rule', () => {
  it.each(auditRules)('$id finds its bad example only, and nothing in its good one', ({
    id,
    example,
    severity,
  }) => {
    const { findings } = auditOf({ 'deploy.yml': example.bad })
    expect(findings.map(({ check }) => check)).toEqual([id])
    // The example uses a tag of the gate itself, which is worse than a tag of another action.
    if (id !== 'audit-unpinned-uses') expect(findings[0]?.severity).toBe(severity)
    expect(findings[0]?.location?.line).toBeGreaterThan(0)
    expect(auditOf({ 'deploy.yml': example.good }).findings).toEqual([])
  })
})

describe('the severities of a rule', () => {
  const cases = caseFolders(new URL('cases/', import.meta.url))
  const seen = new Set(
    cases.flatMap(({ expected }) =>
      (expected as { findings: readonly string[] }).findings.map((line) =>
        line.split(' ').slice(0, 2).join(' '),
      ),
    ),
  )

  it.each(auditRules)('$id has those in the cases that docs/checks.md says', ({
    id,
    severity,
    also = [],
  }) => {
    const own = [...seen]
      .filter((line) => line.endsWith(` ${id}`))
      .map((line) => line.split(' ')[0])
    const told = [...new Set([severity, ...also.map((one) => one.severity)])]
    expect(own.toSorted()).toEqual(told.toSorted())
    const [row] = readFileSync('docs/checks.md', 'utf8').match(new RegExp(`.*id="${id}".*`)) ?? []
    const cells = row?.split('|').map((cell) => cell.trim()) ?? []
    expect(cells[2]).toBe(
      [severity, ...also.map((one) => `${one.severity} if ${one.when}`)].join('; '),
    )
  })
})

const workflow = (jobs: string) => `on: push\npermissions: {}\njobs:\n${jobs}`

describe('a gate that is ignored', () => {
  it.each([
    {
      name: 'in its own job',
      given: workflow(`  deploy:
    steps:
      - { uses: ${GATE} }
      - { run: cdk deploy, if: always() }
`),
      expected: '`&& success()`',
    },
    {
      name: 'in another job',
      given: workflow(`  gate: { steps: [{ uses: ${GATE} }] }
  deploy: { needs: gate, if: always(), steps: [{ run: cdk deploy }] }
`),
      expected: '`always() && needs.gate.result',
    },
  ])('has a fix for its place: $name', ({ given, expected }) => {
    const [finding, ...others] = auditOf({ 'deploy.yml': given }).findings
    expect([finding?.check, others]).toEqual(['audit-gate-ignored', []])
    expect(finding?.fix).toContain(expected)
  })
})
