import type { Location } from '../domain/location.ts'
import { bindWorkflow } from './bind.ts'
import { type Job, readWorkflow, type Workflow } from './workflow.ts'

/** The gate's own reusable workflow, of this repository or a fork of it. */
const OWN_GATE = /^[^/]+\/bootgate\/\.github\/workflows\/gate\.yml@/i

/** Whether a job calls the gate's own reusable workflow in another repository. */
export function callsOwnGate({ uses, localUses }: Pick<Job, 'uses' | 'localUses'>): boolean {
  return localUses === null && OWN_GATE.test(uses ?? '')
}

/**
 * The gate's own reusable workflow as a job calls it. The audit reads no file of another repository, but this one is
 * known. Every place in it is the place of the call. Null for a job that calls something else.
 */
export function ownGateOf(job: Job): Workflow | null {
  if (!callsOwnGate(job)) return null
  const at = () => job.at('uses')
  const { value } = readWorkflow(OWN_GATE_WORKFLOW, job.uses ?? '')
  return value === null ? null : bindWorkflow(placedAt(value, at), job.with)
}

function placedAt(workflow: Workflow, at: () => Location): Workflow {
  const jobs = [...workflow.jobs.values()].map((job) => ({
    ...job,
    at,
    steps: job.steps.map((step) => ({ ...step, at, atLine: at })),
  }))
  const texts = () => workflow.texts().map((text) => ({ ...text, location: at() }))
  return { ...workflow, jobs: new Map(jobs.map((job) => [job.id, job])), texts }
}

/** `.github/workflows/gate.yml`, without what is only for people. A test compares the two. */
export const OWN_GATE_WORKFLOW = `on:
  workflow_call:
    inputs:
      environment: { type: string, required: true }
      policy: { type: string, default: bootgate.yml }
      role: { type: string, default: '' }
      region: { type: string, default: us-east-1 }
    outputs:
      result: { value: '\${{ jobs.gate.outputs.result }}' }
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions: { contents: read, id-token: write, statuses: write }
    outputs:
      result: \${{ steps.bootgate.outputs.result }}
    steps:
      - uses: actions/checkout@0000000000000000000000000000000000000000
        with: { persist-credentials: false }
      - if: inputs.role != ''
        uses: aws-actions/configure-aws-credentials@0000000000000000000000000000000000000000
        with:
          role-to-assume: \${{ inputs.role }}
          aws-region: \${{ inputs.region }}
      - id: bootgate
        uses: bootgate/bootgate@0000000000000000000000000000000000000000
        with:
          policy: \${{ inputs.policy }}
          environment: \${{ inputs.environment }}
          region: \${{ inputs.region }}
`
