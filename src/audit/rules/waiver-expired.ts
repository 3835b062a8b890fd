import { defineRule, GATE } from '../rule.ts'

const workflow = (comment: string) => `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
  deploy:
    needs: gate
    steps:${comment}
      - run: cdk deploy
`

export const waiverExpired = defineRule({
  id: 'audit-waiver-expired',
  severity: 'error',
  why: 'The waiver has ended, so its finding counts again and needs a decision.',
  example: {
    bad: workflow(
      '\n      # bootgate: waive audit-deploy-ungated until 2026-01-31 by @platform: the gate comes next week',
    ),
    good: workflow(''),
  },
  find: ({ expired }) =>
    expired.map(({ check, owner, expires, location }) => ({
      says: `The waiver of ${check} ended on ${expires}.`,
      fix: `Repair what it waived, or ask ${owner} for a new last day.`,
      location,
    })),
})
