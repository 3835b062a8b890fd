import { requireGate } from '../fixes/guards.ts'
import { defineRule, GATE, ONE_SIGN } from '../rule.ts'
import { type Step, usesOf } from '../step.ts'
import { deployLabel, deploySeverity, jobLabel } from '../words.ts'

export const gateLeftOut = defineRule({
  id: 'audit-gate-left-out',
  severity: 'error',
  also: [ONE_SIGN],
  why: 'A skipped step does not fail its job, so the deploy runs.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
        if: vars.CHECK == 'true'
  deploy:
    needs: gate
    steps: [{ run: cdk deploy }]
`,
    good: `on: push
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps:
      - id: gate
        uses: ${GATE}
        if: vars.CHECK == 'true'
  deploy:
    needs: gate
    if: needs.gate.outputs.result == 'pass'
    steps: [{ run: cdk deploy }]
`,
  },
  find: ({ deploys }) =>
    deploys.flatMap((deploy) => {
      const { gate, runsIfLeftOut } = deploy
      return gate === null || !runsIfLeftOut
        ? []
        : [
            {
              says: `The if of the gate in ${jobLabel(gate.at, 'job')} may skip it, and ${deployLabel(deploy, 'job')} even then.`,
              fix: "Remove the if, or require a pass before the deploy: `needs.gate.outputs.result == 'pass'`.",
              location: skippingStep(gate.step).at('if'),
              repair: requireGate(deploy, true),
              ...deploySeverity(deploy),
            },
          ]
    }),
})

/** The step whose if skips the gate: the gate's own step, or the nearest one that uses its action. */
function skippingStep(step: Step): Step {
  const withIf = usesOf(step)
    .toReversed()
    .filter(({ condition }) => condition !== null)
  return withIf.find(({ condition }) => !condition?.asksStatus) ?? withIf[0] ?? step
}
