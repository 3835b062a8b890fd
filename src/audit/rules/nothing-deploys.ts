import { defineRule, GATE } from '../rule.ts'

export const nothingDeploys = defineRule({
  id: 'audit-nothing-deploys',
  severity: 'warning',
  why: 'Without a known deploy, the audit cannot tell whether the gate comes before it.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
`,
    good: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    environment: production
    steps: [{ run: ./roll-out }]
`,
  },
  find: ({ deploys, gates: [gate] }) =>
    deploys.length > 0 || gate === undefined
      ? []
      : [
          {
            says: 'The workflows run the gate, but no step is known to deploy.',
            fix: 'Name the environment in the job that deploys: `environment: production`.',
            location: gate.step.at(),
          },
        ],
})
