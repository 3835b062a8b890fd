import { usualTier } from '../../domain/tier.ts'
import { askedOf } from '../gates.ts'
import { defineRule, GATE } from '../rule.ts'
import { jobIn } from '../words.ts'

export const failOnNever = defineRule({
  id: 'audit-fail-on-never',
  severity: 'error',
  why: 'A gate that blocks nothing in production is no gate there.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
        with: { environment: prod, fail-on: never }
      - run: cdk deploy
`,
    good: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
        with: { environment: prod }
      - run: cdk deploy
`,
  },
  find: ({ gates }) =>
    gates.flatMap((gate) => {
      const failOn = (askedOf(gate, 'fail-on') ?? '').trim()
      const open = isOpen(failOn)
      if (failOn !== 'never' && !open) return []
      const environments = (askedOf(gate, 'environment') ?? '').split('\n')
      const strict = environments.map((one) => one.trim()).filter(mayBeProduction)
      const [name] = strict
      if (name === undefined) return []
      const where = name === '' || isOpen(name) ? 'an environment that may be production' : name
      const location = gate.step.at(gate.step.uses === null ? 'run' : 'with')
      const fix = 'Remove fail-on, and waive in the policy what somebody answers for.'
      return [
        open
          ? {
              says: `${jobIn(gate.at)} may ask the gate for fail-on: never in ${where}.`,
              ...{ fix, location, severity: 'warning' as const },
            }
          : {
              says: `The gate of ${jobIn(gate.at, 'job')} blocks nothing (fail-on: never) in ${where}.`,
              ...{ fix, location },
            },
      ]
    }),
})

/** What only a run can know. */
function isOpen(text: string): boolean {
  return text.includes('${{') || text.startsWith('$')
}

/** No policy is read here: the name tells, and no name may be any. */
function mayBeProduction(name: string): boolean {
  return name === '' || isOpen(name) || usualTier(name) === 'production'
}
