import { pathOf } from '../calls.ts'
import { isCertain } from '../deploys.ts'
import { usesPlace } from '../fixes/guards.ts'
import { callsOwnGate } from '../own-gate.ts'
import { defineRule, GATE } from '../rule.ts'
import type { Step } from '../step.ts'
import { jobLabel } from '../words.ts'
import type { Job } from '../workflow.ts'

export const unpinnedUses = defineRule({
  id: 'audit-unpinned-uses',
  severity: 'warning',
  also: [{ severity: 'error', when: 'it is the action or the workflow of the gate' }],
  why: "A moved tag changes the code that runs beside the gate; a moved tag of the gate's action changes what passes.",
  example: {
    bad: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: bootgate/bootgate@v1
      - run: cdk deploy
`,
    good: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE} # v1
      - run: cdk deploy
`,
  },
  find: ({ jobs, gates, deploys }) => {
    const certain = deploys.filter(({ signs }) => isCertain(signs))
    const audited = new Set([...gates, ...certain].map(({ at }) => pathOf(at)[0]?.workflow))
    const gateSteps = new Set<Step>(gates.map(({ step }) => step))
    const runsGate = (one: Step | Job) => ('steps' in one ? callsOwnGate(one) : gateSteps.has(one))
    return jobs.flatMap((placed) => {
      if (!audited.has(pathOf(placed)[0]?.workflow)) return []
      const { job } = placed
      const stepsAndJob = [...job.steps, job]
      return stepsAndJob.flatMap((one) => {
        if (one.uses === null || isPinned(one.uses)) return []
        const isGate = runsGate(one)
        return [
          {
            says: `${jobLabel(placed)} uses ${one.uses}, which is not pinned to a commit.`,
            fix: 'Write the full SHA of a commit after the @, and the version in a comment.',
            location: one.at('uses'),
            repair: { repairs: [{ kind: 'pin', at: usesPlace(placed, one), uses: one.uses }] },
            ...(isGate && { severity: 'error' as const }),
          },
        ]
      })
    })
  },
})

/** A full SHA, an image by its digest, or a file of the same commit. */
function isPinned(uses: string): boolean {
  if (/^(\.{0,2}|\$)\//.test(uses)) return true
  if (/^docker:\/\//i.test(uses)) return /@sha256:[0-9a-f]{64}$/i.test(uses)
  return /@[0-9a-f]{40}$/i.test(uses)
}
