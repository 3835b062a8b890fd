import { defineRule, GATE } from '../rule.ts'
import { type Step, usesOf } from '../step.ts'
import { jobIn } from '../words.ts'

export const gateLeftOut = defineRule({
  id: 'audit-gate-left-out',
  severity: 'error',
  why: 'A step that is skipped fails nothing: its job goes on, and so does the deploy.',
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
    deploys.flatMap(({ at, tool, gate, leavesOut }) =>
      gate === null || !leavesOut
        ? []
        : [
            {
              says: `The if of the gate in ${jobIn(gate.at, 'job')} may leave it out, and ${jobIn(at, 'job')} deploys (${tool}) all the same.`,
              fix: "Remove the if, or ask for a pass before the deploy: `needs.gate.outputs.result == 'pass'`.",
              location: outOf(gate.step).at('if'),
            },
          ],
    ),
})

/** The step whose if it is, the nearest one: the gate's own, or one that uses the action which it is of. */
function outOf(step: Step): Step {
  const around = usesOf(step).toReversed()
  const known = around.filter(({ condition }) => condition !== null)
  return known.find(({ condition }) => !condition?.asksStatus) ?? known[0] ?? step
}
