import { each, eachJob } from './apply.ts'
import type { Sabotage } from './kinds.ts'
import type { Guarded } from './subject.ts'

const FILTER = {
  id: 'filter',
  uses: `dorny/paths-filter@${'e'.repeat(40)}`,
  with: { filters: 'app: [src/**]' },
}

/** The gate's job may be skipped, and the deploy accepts that. */
const skippedJob = (gateIf: string, deployIf: (gateId: string) => string, needs?: string) =>
  eachJob(({ gateJob, gateId, deploy }, { data }) => {
    if (needs !== undefined) {
      data.jobs[needs] = {
        'runs-on': 'ubuntu-latest',
        outputs: { app: '${{ steps.filter.outputs.app }}' },
        steps: [FILTER],
      }
      gateJob.needs = [gateJob.needs ?? [], needs].flat()
    }
    gateJob.if = gateIf
    deploy.if = deployIf(gateId)
    return true
  })

/** The gate's step may be skipped. A deploy that asks for the output stops then. */
const skippedStep = (text: string, filter = false) =>
  each((guarded) => {
    if (guarded.asksOutput) return false
    guarded.gate.if = text
    if (filter) addBefore(guarded)
    return true
  })

function addBefore({ gateJob, gate }: Guarded): void {
  const steps = gateJob.steps ?? []
  if (!steps.some(({ id }) => id === 'filter')) steps.splice(steps.indexOf(gate), 0, FILTER)
}

/** Gates that may be skipped, and gates that may fail. */
export const skips: readonly Sabotage[] = [
  {
    name: 'a skipped job of the gate is accepted',
    apply: skippedJob("vars.GATE == 'true'", () => '!failure() && !cancelled()'),
  },
  {
    name: 'a person skips the job of the gate',
    apply: skippedJob(
      "github.actor != 'release-bot'",
      (id) => `always() && needs.${id}.result != 'failure'`,
    ),
  },
  {
    name: 'an input skips the job of the gate',
    apply: skippedJob('!inputs.skip', () => '!failure() && !cancelled()'),
  },
  {
    name: 'a filter of paths skips the job of the gate',
    apply: skippedJob(
      "needs.touched.outputs.app == 'true'",
      (id) => `!cancelled() && contains(fromJSON('["success", "skipped"]'), needs.${id}.result)`,
      'touched',
    ),
  },
  { name: 'an input skips the step of the gate', apply: skippedStep('!inputs.skip') },
  {
    name: 'a filter of paths skips the step of the gate',
    apply: skippedStep("steps.filter.outputs.app == 'true'", true),
  },
  {
    name: 'continue-on-error at the step',
    apply: each(({ gate, asksOutput }) => {
      if (asksOutput) return false
      gate['continue-on-error'] = true
      return true
    }),
  },
  {
    name: 'continue-on-error by an input',
    apply: each(({ gate, asksOutput }) => {
      if (asksOutput) return false
      gate['continue-on-error'] = '${{ inputs.soft }}'
      return true
    }),
  },
  {
    name: 'continue-on-error at the job',
    apply: eachJob(({ gateJob, asksOutput }) => {
      if (asksOutput) return false
      gateJob['continue-on-error'] = true
      return true
    }),
  },
  {
    name: 'continue-on-error by the matrix',
    apply: eachJob(({ gateJob, asksOutput }) => {
      if (asksOutput) return false
      gateJob.strategy = { matrix: { soft: [true, false] } }
      gateJob['continue-on-error'] = '${{ matrix.soft }}'
      return true
    }),
  },
  {
    name: 'a matrix whose legs overwrite the output',
    apply: eachJob(({ gateJob, gate, gateId, deploy }) => {
      if (gate.uses === undefined) return false
      gateJob.strategy = { matrix: { part: ['web', 'worker'] } }
      gateJob.outputs = { result: `\${{ steps.${gate.id}.outputs.result }}` }
      deploy.if = `!cancelled() && needs.${gateId}.outputs.result == 'pass'`
      return true
    }),
  },
  {
    name: 'a pull request, where the gate is partial',
    apply: eachJob(({ deploy }, { data }) => {
      data.on = 'pull_request'
      delete deploy.if
      return true
    }),
  },
]
