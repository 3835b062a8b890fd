import { defineRule, GATE } from '../rule.ts'

const workflow = (comment: string) => `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}${comment}
  deploy:
    needs: gate
    steps:
      - run: cdk deploy
`

/** Known only once everything else has been found. */
export const waiverUnused = defineRule({
  id: 'audit-waiver-unused',
  severity: 'warning',
  why: 'A waiver of nothing waits to hide the next mistake.',
  example: {
    bad: workflow(
      ' # bootgate: waive audit-unpinned-uses until 9999-12-31 by @platform: there was no release yet',
    ),
    good: workflow(''),
  },
  find: ({ unused }) =>
    unused.map(({ check, location }) => ({
      says: `The waiver of ${check} waives nothing on its line.`,
      fix: 'Remove it, or put it at the end of the line that the finding names, or on one of its own above.',
      location,
    })),
})
