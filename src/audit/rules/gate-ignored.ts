import { requireGate } from '../fixes/guards.ts'
import { defineRule, GATE, ONE_SIGN } from '../rule.ts'
import { conditionLocation, deployLabel, deploySeverity } from '../words.ts'

export const gateIgnored = defineRule({
  id: 'audit-gate-ignored',
  severity: 'error',
  also: [ONE_SIGN],
  why: 'A condition such as `always()` replaces `success()`, so the deploy runs after a blocked gate.',
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
      const { at, despite } = deploy
      if (despite === null || despite.length === 0) return []
      return [
        {
          says: `${deployLabel(deploy)} even if the gate is ${despite.join(', ')}.`,
          fix: fixOf(despite.includes('partial'), deploy.gate?.at === at),
          location: conditionLocation(deploy),
          repair: requireGate(deploy, despite.includes('partial')),
          ...deploySeverity(deploy),
        },
      ]
    }),
})

function fixOf(partial: boolean, inOneJob: boolean): string {
  if (partial)
    return inOneJob
      ? "Require a pass: `steps.gate.outputs.result == 'pass'`, where gate is the id of the gate's step."
      : "Require a pass: `needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'`."
  return inOneJob
    ? 'Remove the if, so that the step runs only after success, or add `&& success()` to it.'
    : "Require success, such as `always() && needs.gate.result == 'success'`."
}
