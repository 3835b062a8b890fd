import type { Location } from '../domain/location.ts'
import type { PlacedJob } from './calls.ts'
import type { Spot } from './simulate.ts'

/** `Job deploy`. */
export function jobIn({ job }: PlacedJob, word = 'Job'): string {
  return `${word} ${job.name}`
}

/** Where a deploy stands. */
export function placeOf({ at, step }: Spot): Location {
  return step === null ? at.job.at('environment') : step.at()
}

/** The condition that a deploy hangs on: its own, its job's, or that of a job which calls it. */
export function conditionOf({ at, step }: Spot): Location {
  if (step?.condition) return step.at('if')
  for (let placed: PlacedJob | null = at; placed !== null; placed = placed.caller)
    if (placed.job.condition !== null) return placed.job.at('if')
  return at.job.at('needs')
}
