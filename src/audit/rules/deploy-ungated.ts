import { isCalledOnly } from '../calls.ts'
import { defineRule, GATE } from '../rule.ts'
import { jobIn, placeOf } from '../words.ts'

export const deployUngated = defineRule({
  id: 'audit-deploy-ungated',
  severity: 'error',
  why: 'A deploy that no gate comes before starts whatever it is given.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    steps: [{ run: cdk deploy }]
`,
    good: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    steps: [{ run: cdk deploy }]
`,
  },
  find: ({ deploys }) =>
    deploys.flatMap((deploy) => {
      if (deploy.despite !== null) return []
      const { at, tool } = deploy
      const says = `${jobIn(at)} deploys (${tool}), and no gate comes before it`
      const fix = "Make the deploy wait, `needs: gate`, or put the gate's step before it."
      const location = placeOf(deploy)
      // Whoever calls it, from another repository, may have a gate.
      const elsewhere = at.caller === null && isCalledOnly(at.workflow)
      return elsewhere
        ? [{ says: `${says} here, where nobody calls it.`, fix, location, severity: 'warning' }]
        : [{ says: `${says}.`, fix, location }]
    }),
})
