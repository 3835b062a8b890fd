import type { Deploy } from '../flow.ts'
import { readsOf } from '../inputs-read.ts'
import { defineRule, GATE, ONE_SIGN } from '../rule.ts'
import { deployLabel, deploySeverity } from '../words.ts'

const workflow = (environment: string) => `on: push
permissions: {}
jobs:
  gate:
    environment: production
    steps:
      - uses: ${GATE}
        with: { secret-env: DATABASE_URL }
        env: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}' }
  deploy:
    needs: gate${environment}
    steps:
      - run: flyctl deploy -e DATABASE_URL="$DATABASE_URL"
        env: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}' }
`

export const gateEnvironment = defineRule({
  id: 'audit-gate-environment',
  severity: 'error',
  also: [ONE_SIGN],
  why: 'A GitHub environment has secrets and variables of its own, so the gate judges other values than those that are deployed.',
  example: { bad: workflow(''), good: workflow('\n    environment: production') },
  find: ({ deploys }) =>
    deploys.flatMap((deploy) => {
      const { at, gate } = deploy
      if (gate === null || gate.at === at || gate.at.job.secretsFrom === at.job.secretsFrom)
        return []
      const shared = sharedReads(deploy)
      if (shared.length === 0) return []
      return [
        {
          says: `${deployLabel(deploy)} with ${shared.join(', ')} of ${labelOf(at.job.secretsFrom)}, but the gate reads ${labelOf(gate.at.job.secretsFrom)}.`,
          fix: 'Give the job of the gate and the job of the deploy the same `environment:`.',
          location: at.job.at('environment'),
          ...deploySeverity(deploy),
        },
      ]
    }),
})

function labelOf(environment: string | null): string {
  return environment === null ? 'the repository (no environment)' : `environment ${environment}`
}

/** The secrets and variables that both the gate and the job of the deploy read. */
function sharedReads({ at, gate }: Deploy): readonly string[] {
  if (gate === null) return []
  const ofGate = readsOf(gate.at, (step) => step === gate.step)
  const ofDeploy = readsOf(at, () => true)
  // `toJSON(secrets)` reads all of them.
  const has = (names: ReadonlySet<string>, name: string) =>
    names.has(name) || names.has(`${name.split('.')[0]}.*`)
  const all = [...ofGate].filter((name) => has(ofDeploy, name))
  const others = [...ofDeploy].filter((name) => has(ofGate, name))
  const names = [...new Set([...all, ...others])].filter((name) => !name.endsWith('.*'))
  return names.slice(0, 5).map((name) => name.replace(/\..*/, (rest) => rest.toUpperCase()))
}
