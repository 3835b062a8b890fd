import { isCheck } from '../gates.ts'
import { chosenIn } from '../inputs-read.ts'
import { defineRule } from '../rule.ts'
import { jobLabel } from '../words.ts'

export const gateInjection = defineRule({
  id: 'audit-gate-injection',
  severity: 'error',
  why: 'GitHub pastes the value of an expression into the script, so a value such as `prod || true` is code and ends the gate.',
  example: {
    bad: `on: { workflow_dispatch: { inputs: { environment: { type: string } } } }
permissions: {}
jobs:
  deploy:
    steps:
      - run: npx bootgate check --environment \${{ inputs.environment }}
      - run: cdk deploy
`,
    good: `on: { workflow_dispatch: { inputs: { environment: { type: string } } } }
permissions: {}
jobs:
  deploy:
    steps:
      - run: npx bootgate check --environment "$ENVIRONMENT"
        env: { ENVIRONMENT: '\${{ inputs.environment }}' }
      - run: cdk deploy
`,
  },
  find: ({ gates }) =>
    gates.flatMap(({ at, step }) =>
      step
        .commands()
        .filter(isCheck)
        .flatMap(({ written, line }) =>
          chosenIn(written.join(' ')).map((expression) => ({
            says: `${jobLabel(at)} writes \${{ ${expression} }} into the script of the gate, where its value is code.`,
            fix: 'Pass it through `env`, and write the variable in double quotes: `--environment "$ENVIRONMENT"`.',
            location: step.atLine(line),
          })),
        ),
    ),
})
