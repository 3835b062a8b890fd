import { isCalledOnly } from '../calls.ts'
import { needGate } from '../fixes/guards.ts'
import { defineRule, GATE, ONE_SIGN } from '../rule.ts'
import { deployLabel, deployLocation, deploySeverity } from '../words.ts'

export const deployUngated = defineRule({
  id: 'audit-deploy-ungated',
  severity: 'error',
  also: [ONE_SIGN, { severity: 'warning', when: 'no workflow here calls its workflow' }],
  why: 'Without a gate before it, a deploy starts with any configuration.',
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
  find: ({ deploys, gates }) =>
    deploys.flatMap((deploy) => {
      if (deploy.despite !== null) return []
      const { at } = deploy
      const says = `${deployLabel(deploy)} without a gate before it`
      const location = deployLocation(deploy)
      const repair = needGate(deploy, gates)
      const need = 'repairs' in repair ? repair.repairs.find(({ kind }) => kind === 'needs') : null
      const job = need?.kind === 'needs' ? need.job : 'gate'
      const fix = `Add \`needs: ${job}\` to the job, or put the gate's step before the deploy.`
      // A caller in another repository may have a gate.
      const isCalledFromElsewhere = at.caller === null && isCalledOnly(at.workflow)
      return isCalledFromElsewhere
        ? [
            {
              says: `${says}, and no workflow here calls it.`,
              fix,
              location,
              repair,
              severity: 'warning',
            },
          ]
        : [{ says: `${says}.`, fix, location, repair, ...deploySeverity(deploy) }]
    }),
})
