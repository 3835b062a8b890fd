import { groupBy } from '../../algorithms/group-by.ts'
import { type PlacedJob, pathOf } from '../calls.ts'
import { defineRule, GATE } from '../rule.ts'
import { type Step, usesOf } from '../step.ts'
import { mayTolerate } from '../tolerance.ts'
import { jobLabel } from '../words.ts'
import type { Job } from '../workflow.ts'

export const continueOnError = defineRule({
  id: 'audit-continue-on-error',
  severity: 'error',
  why: 'The exit code is the gate, and continue-on-error ignores it.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
        continue-on-error: true
  deploy:
    needs: gate
    steps: [{ run: cdk deploy }]
`,
    good: `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
  deploy:
    needs: gate
    steps: [{ run: cdk deploy }]
`,
  },
  find: ({ gates, deploys }) => {
    const byGate = groupBy(deploys, ({ gate }) => gate?.step)
    return gates.flatMap((gate) => {
      const { at, step } = gate
      const tolerant = [...usesOf(step), ...pathOf(at).map(({ job }) => job)].filter((one) =>
        mayTolerate(one.continueOnError),
      )
      if (tolerant.length === 0) return []
      const guarded = (byGate.get(step) ?? []).filter((deploy) => deploy.gate?.at === at)
      const isHarmless = (one: Step | Job) =>
        guarded.length > 0 &&
        guarded.every((deploy) =>
          // Within the job, a failure still stops the steps after it.
          'steps' in one ? isWithin(deploy.at, one) : !deploy.runsIfTolerated,
        )
      return tolerant
        .filter((one) => !isHarmless(one))
        .map((one) => ({
          says: `${jobLabel(at)} continues when the gate fails.`,
          fix: 'Remove continue-on-error: the exit code is the gate.',
          location: one.at('continue-on-error'),
        }))
    })
  },
})

function isWithin(at: PlacedJob, job: Job): boolean {
  return pathOf(at).some((placed) => placed.job === job)
}
