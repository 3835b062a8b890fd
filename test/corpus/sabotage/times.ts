import { each, stepsBehind } from './apply.ts'
import type { Sabotage } from './kinds.ts'
import type { Guarded } from './subject.ts'

/** Changes the order of the steps of one job. */
const inOneJob = (change: (guarded: Guarded) => void) =>
  each((guarded) => {
    if (!guarded.inOneJob) return false
    change(guarded)
    return true
  })

/** Gates beside the deploy or behind it. */
export const times: readonly Sabotage[] = [
  {
    name: 'the gate in the background',
    apply: inOneJob(({ gate }) => {
      gate.background = true
    }),
  },
  {
    name: 'the gate and the deploy in one parallel group',
    apply: inOneJob((guarded) => {
      const { gateJob, gate } = guarded
      const behind = stepsBehind(guarded).filter((step) => !('wait' in step))
      const before = (gateJob.steps ?? []).slice(0, gateJob.steps?.indexOf(gate))
      gateJob.steps = [...before, { parallel: [gate, ...behind] }]
    }),
  },
  {
    name: 'the gate is cancelled',
    apply: each(({ gate, gateJob, asksOutput }) => {
      if (asksOutput) return false
      gate.id ??= 'gate'
      gate.background = true
      const steps = gateJob.steps ?? []
      steps.splice(steps.indexOf(gate) + 1, 0, { cancel: gate.id })
      return true
    }),
  },
  {
    name: 'the gate behind the deploy',
    apply: inOneJob(({ gateJob, gate }) => {
      gateJob.steps = [...(gateJob.steps ?? []).filter((step) => step !== gate), gate]
    }),
  },
]
