import { ignoredExits } from '../ignored-exit.ts'
import { defineRule } from '../rule.ts'
import { jobLabel } from '../words.ts'

export const exitCodeLost = defineRule({
  id: 'audit-exit-code-lost',
  severity: 'error',
  why: 'The exit code is the gate, and a script can lose it.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - run: |
          npx bootgate check --environment prod || true
      - run: cdk deploy
`,
    good: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - run: |
          npx bootgate check --environment prod
      - run: cdk deploy
`,
  },
  find: ({ gates }) =>
    gates.flatMap(({ at, step }) =>
      ignoredExits(step.script(), step.shell).map(({ says, line }) => ({
        says: `${jobLabel(at)} loses the exit code of the gate: ${says}.`,
        fix: 'Put `bootgate check` on a line of its own, so that the step fails with it.',
        location: step.atLine(line),
      })),
    ),
})
