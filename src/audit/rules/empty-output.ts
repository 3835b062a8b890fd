import { defineRule, GATE } from '../rule.ts'
import { conditionOf, jobIn } from '../words.ts'

export const emptyOutput = defineRule({
  id: 'audit-empty-output',
  severity: 'error',
  why: 'An output that is missing, or that the runner dropped, is empty, and an empty text is not `blocked`.',
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
      deploy.passesOnEmpty
        ? [
            {
              says: `${jobIn(deploy.at)} asks for an output of the gate before it deploys (${deploy.tool}), and takes an empty one for a pass.`,
              fix: "Ask for the word itself: `needs.gate.outputs.result == 'pass'`.",
              location: conditionOf(deploy),
            },
          ]
        : [],
    ),
})
