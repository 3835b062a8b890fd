import { ignoredExits } from '../ignored-exit.ts'
import { defineRule } from '../rule.ts'
import { jobIn } from '../words.ts'

export const exitCodeLost = defineRule({
  id: 'audit-exit-code-lost',
  severity: 'error',
  why: 'The exit code is the gate, and a shell keeps only the one it is told to keep.',
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
      ignoredExits(step.commands(), step.shell).map(({ says, line }) => ({
        says: `${jobIn(at)} loses the exit code of the gate: ${says}.`,
        fix: 'Let the step end with it: `bootgate check` on a line of its own.',
        location: step.atLine(line),
      })),
    ),
})
