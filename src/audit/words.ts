import type { Location } from '../domain/location.ts'
import type { PlacedJob } from './calls.ts'
import type { Deploy } from './flow.ts'
import { sharedDepth } from './in-job.ts'
import type { DeployPlace } from './simulate.ts'
import { usesOf } from './step.ts'

/** `Job deploy`. */
export function jobLabel({ job }: PlacedJob, word = 'Job'): string {
  return `${word} ${job.name}`
}

/** The location of a deploy. */
export function deployLocation({ at, step }: DeployPlace): Location {
  return step === null ? at.job.at('environment') : step.at()
}

/** The location of the condition that decides over a deploy: of the step that sees the gate's result, or of a job. */
export function conditionLocation({ at, step, gate }: Deploy): Location {
  if (step !== null) {
    const deciding = usesOf(step)[gate?.at === at ? sharedDepth(gate.step, step) : 0]
    if (deciding?.condition) return deciding.at('if')
  }
  for (let placed: PlacedJob | null = at; placed !== null; placed = placed.caller)
    if (placed.job.condition !== null) return placed.job.at('if')
  return at.job.at('needs')
}
