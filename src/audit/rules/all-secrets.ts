import { type Expr, IndexAccess } from '@actions/expressions/ast'
import { expressionsIn, partsOf, pathOf } from '../expression.ts'
import { defineRule, GATE } from '../rule.ts'
import { jobIn } from '../words.ts'

export const allSecrets = defineRule({
  id: 'audit-all-secrets',
  severity: 'error',
  why: 'Whoever gets the whole of secrets gets those of every other service, and no mask covers them in JSON.',
  example: {
    bad: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
        with: { variables: '\${{ toJSON(secrets) }}' }
      - run: cdk deploy
`,
    good: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
        with: { variables: '\${{ toJSON(vars) }}' }
      - run: cdk deploy
`,
  },
  find: ({ jobs }) => {
    const workflows = new Set(jobs.map(({ workflow }) => workflow))
    const files = new Set([...workflows].flatMap((workflow) => [workflow, ...workflow.actions]))
    const inherited = jobs.flatMap((placed) =>
      placed.job.inheritsSecrets
        ? [
            {
              says: `${jobIn(placed)} hands every secret to the workflow that it calls.`,
              fix: 'Name the secrets that it needs under secrets.',
              location: placed.job.at('secrets'),
              severity: 'warning' as const,
            },
          ]
        : [],
    )
    const handed = [...files].flatMap(({ texts, file }) =>
      texts().flatMap(({ text, location }) =>
        expressionsIn(text).some(takesAll)
          ? [
              {
                says: `${file} hands over the whole of secrets.`,
                fix: 'Name each secret, or give the gate references: it reads them from Secrets Manager itself.',
                location,
              },
            ]
          : [],
      ),
    )
    return [...inherited, ...handed]
  },
})

/** Whether an expression takes secrets, and not one of them. */
function takesAll(expression: Expr): boolean {
  const path = pathOf(expression)
  if (path !== null) return path[0] === 'secrets' && (path[1] === undefined || path[1] === '*')
  if (expression instanceof IndexAccess && pathOf(expression.expr)?.length === 1)
    return takesAll(expression.index)
  return partsOf(expression).some(takesAll)
}
