import { usualTier } from '../../domain/tier.ts'
import { gateInput } from '../gates.ts'
import { defineRule, GATE } from '../rule.ts'
import { jobLabel } from '../words.ts'

export const failOnNever = defineRule({
  id: 'audit-fail-on-never',
  severity: 'error',
  also: [{ severity: 'warning', when: 'an expression without the word decides' }],
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
      const failOn = (gateInput(gate, 'fail-on').at(-1) ?? '').trim()
      const dynamic = isDynamic(failOn)
      if (failOn !== 'never' && !dynamic) return []
      const named = gateInput(gate, 'environment')
      const [name] = (named.length === 0 ? [''] : named).filter(mayBeProduction)
      if (name === undefined) return []
      const where = name === '' || isDynamic(name) ? 'an environment that may be production' : name
      const location = gate.step.at(gate.step.uses === null ? 'run' : 'with')
      const fix = 'Remove fail-on, and waive accepted findings in the policy.'
      return [
        dynamic
          ? {
              says: `${jobLabel(gate.at)} may run the gate with fail-on: never in ${where}.`,
              ...{ fix, location },
              // The word stands in the expression: a person can choose it.
              ...(/['"]never['"]/.test(failOn) ? {} : { severity: 'warning' as const }),
            }
          : {
              says: `The gate of ${jobLabel(gate.at, 'job')} blocks nothing in ${where} (fail-on: never).`,
              ...{ fix, location },
            },
      ]
    }),
})

/** Whether only a run can know a value. */
function isDynamic(text: string): boolean {
  return text.includes('${{') || text.startsWith('$')
}

/** The audit reads no policy, so the environment's name decides. Without a name it may be any environment. */
function mayBeProduction(name: string): boolean {
  return name === '' || isDynamic(name) || usualTier(name) === 'production'
}
