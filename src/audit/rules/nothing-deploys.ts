import { defineRule, GATE } from '../rule.ts'

export const nothingDeploys = defineRule({
  id: 'audit-nothing-deploys',
  severity: 'warning',
  why: 'Where no deploy is known, nothing tells that the gate comes before it.',
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
            says: 'There is a gate, and no step that is known to deploy.',
            fix: 'Name what it deploys to, `environment: production`, in the job that deploys.',
            location: gate.step.at(),
          },
        ],
})
