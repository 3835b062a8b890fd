import { defineRule, GATE } from '../rule.ts'
import { conditionOf, jobIn } from '../words.ts'

export const gateIgnored = defineRule({
  id: 'audit-gate-ignored',
  severity: 'error',
  why: 'A condition such as `always()` takes the place of `success()`, and the deploy runs after a blocked gate.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    if: always()
    steps: [{ run: cdk deploy }]
`,
    good: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    if: always() && needs.gate.result == 'success'
    steps: [{ run: cdk deploy }]
`,
  },
  find: ({ deploys }) =>
    deploys.flatMap((deploy) => {
      const { at, tool, despite } = deploy
      if (despite === null || despite.length === 0) return []
      return [
        {
          says: `${jobIn(at)} deploys (${tool}) though the gate is ${despite.join(', ')}.`,
          fix: fixOf(despite.includes('partial'), deploy.gate?.at === at),
          location: conditionOf(deploy),
        },
      ]
    }),
})

function fixOf(partial: boolean, inOneJob: boolean): string {
  if (partial)
    return inOneJob
      ? "Ask for a pass: `steps.gate.outputs.result == 'pass'`, gate being the id of its step."
      : "Ask for a pass: `needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'`."
  return inOneJob
    ? 'Remove the if: a step runs after success alone. Or add `&& success()` to it.'
    : "Ask for success, such as `always() && needs.gate.result == 'success'`."
}
