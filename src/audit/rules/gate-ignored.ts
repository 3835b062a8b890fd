import { requireGate } from '../fixes/guards.ts'
import type { Deploy } from '../flow.ts'
import { defineRule, GATE, ONE_SIGN } from '../rule.ts'
import { pathsOf } from '../simulate.ts'
import { conditionLocation, deployLabel, deploySeverity } from '../words.ts'

export const gateIgnored = defineRule({
  id: 'audit-gate-ignored',
  severity: 'error',
  also: [ONE_SIGN],
  why: 'A condition such as `always()` replaces `success()`, so the deploy runs after a blocked gate.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    if: always()
    steps: [{ run: cdk deploy }]
`,
    good: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    if: always() && needs.gate.result == 'success'
    steps: [{ run: cdk deploy }]
`,
  },
  find: ({ deploys }) =>
    deploys.flatMap((deploy) => {
      const { despite } = deploy
      if (despite === null || despite.length === 0) return []
      return [
        {
          says: `${deployLabel(deploy)} even if the gate is ${despite.join(', ')}.`,
          fix: fixOf(deploy, despite.includes('partial')),
          location: conditionLocation(deploy),
          repair: requireGate(deploy, despite.includes('partial')),
          ...deploySeverity(deploy),
        },
      ]
    }),
})

function fixOf({ at, step, gate }: Deploy, partial: boolean): string {
  if (gate?.at === at)
    return partial
      ? `Require a pass: \`steps.${gate.step.id ?? 'gate'}.outputs.result == 'pass'\`${gate.step.id === null ? ", with `id: gate` at the gate's step" : ''}.`
      : 'Remove the if, so that the step runs only after success, or add `&& success()` to it.'
  const id = gate === null ? 'gate' : (pathsOf(gate, { at, step }).gate[0]?.job.name ?? 'gate')
  return partial
    ? `Require a pass: \`needs.${id}.result == 'success' && needs.${id}.outputs.result == 'pass'\`, where the output result is that of the gate's step.`
    : `Require success, such as \`always() && needs.${id}.result == 'success'\`.`
}
