import { pathOf } from '../calls.ts'
import type { Gate } from '../gates.ts'
import { notGranted } from '../granted.ts'
import { defineRule, GATE } from '../rule.ts'
import { jobLabel } from '../words.ts'

export const gatePermissions = defineRule({
  id: 'audit-gate-permissions',
  severity: 'warning',
  also: [{ severity: 'error', when: 'they are write-all' }],
  why: "Without permissions, the token of the gate's job has the repository's defaults, which may allow everything.",
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
      const lacks = notGranted(gate.at)
      if (lacks.length > 0 && gate.at.caller !== null)
        return [
          {
            says: `${jobLabel(gate.at.caller)} does not grant ${lacks.join(', ')} to the workflow of the gate, and GitHub refuses the call.`,
            fix: 'Give the calling job what the gate needs: `permissions: { contents: read, id-token: write, statuses: write }`.',
            location: gate.at.caller.job.at('permissions'),
          },
        ]
      const permissions = permissionsOf(gate)
      if (permissions !== undefined && permissions !== 'write-all') return []
      const fix =
        'Give the job only what the gate needs: `permissions: { contents: read, id-token: write, statuses: write }`.'
      const location = gate.at.job.at('permissions')
      return [
        permissions === undefined
          ? { says: `${jobLabel(gate.at)} runs the gate without permissions.`, fix, location }
          : {
              says: `${jobLabel(gate.at)} runs the gate with permissions: write-all.`,
              ...{ fix, location, severity: 'error' as const },
            },
      ]
    }),
})

/** The permissions nearest to the job: its own, its workflow's, or those of the job that calls the workflow. */
function permissionsOf({ at }: Gate): unknown {
  const all = pathOf(at)
    .toReversed()
    .flatMap(({ job, workflow }) => [job.permissions, workflow.permissions])
  return all.find((one) => one !== undefined && one !== null)
}
