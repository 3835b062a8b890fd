import { type Expr, IndexAccess } from '@actions/expressions/ast'
import { expressionsIn, partsOf, pathOf } from '../expression.ts'
import { defineRule, GATE } from '../rule.ts'
import { jobLabel } from '../words.ts'

export const allSecrets = defineRule({
  id: 'audit-all-secrets',
  severity: 'error',
  also: [{ severity: 'warning', when: 'a called workflow inherits them' }],
  why: 'The receiver of all secrets gets those of every other service, and no mask covers them in JSON.',
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
              says: `${jobLabel(placed)} passes every secret to the workflow that it calls.`,
              fix: 'List the secrets that the workflow needs under secrets.',
              location: placed.job.at('secrets'),
              severity: 'warning' as const,
            },
          ]
        : [],
    )
    const passed = [...files].flatMap(({ texts, file }) =>
      texts().flatMap(({ text, location }) =>
        expressionsIn(text).some(takesAll)
          ? [
              {
                says: `${file} passes all secrets at once.`,
                fix: 'Name each secret, or give the gate references: it reads them from Secrets Manager.',
                location,
              },
            ]
          : [],
      ),
    )
    return [...inherited, ...passed]
  },
})

/** Whether an expression reads all of `secrets`, not a single one. */
function takesAll(expression: Expr): boolean {
  const path = pathOf(expression)
  if (path !== null) return path[0] === 'secrets' && (path[1] === undefined || path[1] === '*')
  if (expression instanceof IndexAccess && pathOf(expression.expr)?.length === 1)
    return takesAll(expression.index)
  return partsOf(expression).some(takesAll)
}
