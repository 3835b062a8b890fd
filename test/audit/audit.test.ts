import { expect, it } from 'vitest'
import { auditWorkflow } from '../../src/audit/audit.ts'
import { readWorkflow } from '../../src/audit/workflow.ts'

const found = (text: string) => {
  const { value } = readWorkflow(text, 'deploy.yml')
  const findings = value === null ? [] : auditWorkflow(value, false)
  return findings.map(({ check, location }) => `${check}:${location?.line}`)
}

const workflow = (gate: string, deploy: string) =>
  `on: push
jobs:
  gate:
    steps:
      - uses: bootgate/bootgate@v1
        ${gate}
  deploy:
    ${deploy}
    steps:
      - run: cdk deploy
`

it.each([
  ['', '', ['audit-deploy-ungated:10']],
  ['', 'if: always()\n    needs: gate', ['audit-gate-ignored:8']],
  ['continue-on-error: true', 'needs: gate', ['audit-continue-on-error:6']],
  ["continue-on-error: '${{ inputs.soft }}'", 'needs: gate', ['audit-continue-on-error:6']],
  ['continue-on-error: false', 'needs: gate', []],
])('finds with its line (%#)', (gate, deploy, expected) => {
  expect(found(workflow(gate, deploy))).toEqual(expected)
})
