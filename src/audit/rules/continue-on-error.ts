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
  find: ({ gates, deploys }) =>
    gates.flatMap((gate) => {
      const { at, step } = gate
      const guarded = deploys.filter(
        (deploy) => deploy.gate?.step === step && deploy.gate.at === at,
      )
      const draft = (one: Step | Job) => ({
        says: `${jobLabel(at)} continues when the gate fails.`,
        fix: 'Remove continue-on-error: the exit code is the gate.',
        location: one.at('continue-on-error'),
      })
      const stepsAsk =
        guarded.length > 0 && guarded.every(({ runsIfTolerated }) => !runsIfTolerated)
      const steps = stepsAsk ? [] : usesOf(step)
      const jobs = pathOf(at)
        .map(({ job }) => job)
        // Within the job, a failure still stops the steps after it.
        .filter(
          (job) => guarded.length === 0 || !guarded.every((deploy) => isWithin(deploy.at, job)),
        )
      return [...steps, ...jobs].filter((one) => mayTolerate(one.continueOnError)).map(draft)
    }),
})

function isWithin(at: PlacedJob, job: Job): boolean {
  return pathOf(at).some((placed) => placed.job === job)
}
