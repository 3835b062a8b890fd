import type { Location } from '../domain/location.ts'
import type { PlacedJob } from './calls.ts'
import type { Deploy } from './flow.ts'
import { partingOf } from './in-job.ts'
import type { Spot } from './simulate.ts'
import { usesOf } from './step.ts'

/** `Job deploy`. */
export function jobIn({ job }: PlacedJob, word = 'Job'): string {
  return `${word} ${job.name}`
}

/** Where a deploy stands. */
export function placeOf({ at, step }: Spot): Location {
  return step === null ? at.job.at('environment') : step.at()
}

/** The condition that a deploy hangs on: its own, or that of a step or a job around it. */
export function conditionOf({ at, step, gate }: Deploy): Location {
  const around = step === null ? [] : usesOf(step)
  // Beside the gate, one of them alone hears of it.
  const beside = step === null || gate?.at !== at ? undefined : around[partingOf(gate.step, step)]
  for (const one of [beside, ...around.toReversed()]) if (one?.condition) return one.at('if')
  for (let placed: PlacedJob | null = at; placed !== null; placed = placed.caller)
    if (placed.job.condition !== null) return placed.job.at('if')
  return at.job.at('needs')
}
