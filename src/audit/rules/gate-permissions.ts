import { pathOf } from '../calls.ts'
import type { Gate } from '../gates.ts'
import { defineRule, GATE } from '../rule.ts'
import { jobIn } from '../words.ts'

export const gatePermissions = defineRule({
  id: 'audit-gate-permissions',
  severity: 'warning',
  why: 'Without permissions the token of the gate’s job has those of the repository, which may be all.',
  example: {
    bad: `on: push
jobs:
  deploy:
    steps: [{ uses: ${GATE} }, { run: cdk deploy }]
`,
    good: `on: push
permissions:
  contents: read
jobs:
  deploy:
    steps: [{ uses: ${GATE} }, { run: cdk deploy }]
`,
  },
  find: ({ gates }) =>
    gates.flatMap((gate) => {
      const given = permissionsOf(gate)
      if (given !== undefined && given !== 'write-all') return []
      const fix =
        'Give the job what the gate needs: `permissions: { contents: read, id-token: write, statuses: write }`.'
      const location = gate.at.job.at('permissions')
      return [
        given === undefined
          ? { says: `${jobIn(gate.at)} has the gate, and no permissions.`, fix, location }
          : {
              says: `${jobIn(gate.at)} has the gate, and permissions to write all.`,
              ...{ fix, location, severity: 'error' as const },
            },
      ]
    }),
})

/** What is said nearest to the job; a called workflow has those of the job that calls it. */
function permissionsOf({ at }: Gate): unknown {
  const all = pathOf(at)
    .toReversed()
    .flatMap(({ job, workflow }) => [job.permissions, workflow.permissions])
  return all.find((one) => one !== undefined && one !== null)
}
