import { requireGate } from '../fixes/guards.ts'
import { defineRule, GATE, ONE_SIGN } from '../rule.ts'
import { conditionLocation, deployLabel, deploySeverity } from '../words.ts'

export const emptyOutput = defineRule({
  id: 'audit-empty-output',
  severity: 'error',
  also: [ONE_SIGN],
  why: 'A missing output, or one that the runner dropped, is empty, and an empty text is not `blocked`.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps: [{ id: gate, uses: ${GATE} }]
  deploy:
    needs: gate
    if: needs.gate.outputs.result != 'blocked'
    steps: [{ run: cdk deploy }]
`,
    good: `on: push
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps: [{ id: gate, uses: ${GATE} }]
  deploy:
    needs: gate
    if: needs.gate.outputs.result == 'pass'
    steps: [{ run: cdk deploy }]
`,
  },
  find: ({ deploys }) =>
    deploys.flatMap((deploy) =>
      deploy.runsOnEmpty
        ? [
            {
              says: `${deployLabel(deploy)} even if the output of the gate is empty.`,
              fix: "Compare with the word `pass`: `needs.gate.outputs.result == 'pass'`.",
              location: conditionLocation(deploy),
              repair: requireGate(deploy, true),
              ...deploySeverity(deploy),
            },
          ]
        : [],
    ),
})
