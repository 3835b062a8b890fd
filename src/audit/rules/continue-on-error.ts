import type { Location } from '../../domain/location.ts'
import { pathOf } from '../calls.ts'
import { isTrue, possible } from '../evaluate.ts'
import { readTemplate } from '../expression.ts'
import { defineRule, GATE } from '../rule.ts'
import { usesOf } from '../step.ts'
import { jobLabel } from '../words.ts'

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
  find: ({ gates }) =>
    gates.flatMap(({ at, step }) => {
      const stepsAndJobs = [...usesOf(step), ...pathOf(at).map(({ job }) => job)]
      return stepsAndJobs
        .filter((one) => mayBeOn(one.continueOnError))
        .map((one): { says: string; fix: string; location: Location } => ({
          says: `${jobLabel(at)} continues when the gate fails.`,
          fix: 'Remove continue-on-error: the exit code is the gate.',
          location: one.at('continue-on-error'),
        }))
    }),
})

/** Whether a value is true, or an expression that may be true. */
function mayBeOn(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === 'false') return false
  if (typeof value !== 'string') return true
  try {
    const expression = readTemplate(value)
    return possible((guess) => isTrue(expression, guess))
  } catch {
    return true
  }
}
