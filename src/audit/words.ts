import type { Location } from '../domain/location.ts'
import type { PlacedJob } from './calls.ts'
import type { Deploy } from './flow.ts'
import { partingOf } from './in-job.ts'
import type { DeployPlace } from './simulate.ts'
import { usesOf } from './step.ts'

/** `Job deploy`. */
export function jobIn({ job }: PlacedJob, word = 'Job'): string {
  return `${word} ${job.name}`
}

/** Where a deploy stands. */
export function placeOf({ at, step }: DeployPlace): Location {
  return step === null ? at.job.at('environment') : step.at()
}

/** The condition that a deploy hangs on: that of the one step around it which hears of the gate, or that of a job. */
export function conditionOf({ at, step, gate }: Deploy): Location {
  if (step !== null) {
    const hears = usesOf(step)[gate?.at === at ? partingOf(gate.step, step) : 0]
    if (hears?.condition) return hears.at('if')
  }
  for (let placed: PlacedJob | null = at; placed !== null; placed = placed.caller)
    if (placed.job.condition !== null) return placed.job.at('if')
  return at.job.at('needs')
}
