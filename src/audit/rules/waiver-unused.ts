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

/** Runs after all other rules. */
export const waiverUnused = defineRule({
  id: 'audit-waiver-unused',
  severity: 'warning',
  why: 'An unused waiver can hide the next mistake.',
  example: {
    bad: workflow(
      ' # bootgate: waive audit-unpinned-uses until 9999-12-31 by @platform: there was no release yet',
    ),
    good: workflow(''),
  },
  find: ({ unused }) =>
    unused.map(({ check, location }) => ({
      says: `The waiver of ${check} matches no finding on its line.`,
      fix: 'Remove it, or move it to the line that the finding names, or to a line of its own above that line.',
      location,
    })),
})
