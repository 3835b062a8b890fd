import { expect, it } from 'vitest'
import { auditWorkflows } from '../../src/audit/audit.ts'
import { GATE } from '../../src/audit/rule.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'

const found = (text: string) => {
  const { value } = readWorkflow(text, 'deploy.yml')
  const findings =
    value === null ? [] : auditWorkflows(new Map([['deploy.yml', value]]), false, 0).findings
  return findings.map(({ check, location }) => `${check}:${location?.line}`)
}

const workflow = (gate: string, deploy: string) =>
  `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
        ${gate}
  deploy:
    ${deploy}
    steps:
      - run: cdk deploy
`

it.each([
  ['', '', ['audit-deploy-ungated:11']],
  ['', 'if: always()\n    needs: gate', ['audit-gate-ignored:9']],
  ['continue-on-error: true', 'needs: gate', ['audit-continue-on-error:7']],
  ["continue-on-error: '${{ inputs.soft }}'", 'needs: gate', ['audit-continue-on-error:7']],
  ['continue-on-error: false', 'needs: gate', []],
  ['continue-on-error: ${{ false }}', 'needs: gate', []],
  ["continue-on-error: '${{ 1 == 2 }}'", 'needs: gate', []],
])('finds with its line (%#)', (gate, deploy, expected) => {
  expect(found(workflow(gate, deploy))).toEqual(expected)
})
