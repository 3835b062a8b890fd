import type { Location } from '../domain/location.ts'
import type { PlacedJob } from './calls.ts'
import { isCertain } from './deploys.ts'
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

/** `Job web deploys (cdk deploy)`; with one sign alone, `Job web may deploy (its only sign is: job web)`. */
export function deployLabel(deploy: Deploy, word = 'Job'): string {
  const says = deploy.signs.map((sign) => sign.says).join(', ')
  const guessed =
    deploy.at.job.uses === null
      ? ''
      : '; a guess, as the audit does not read workflows of other repositories'
  return isCertain(deploy.signs)
    ? `${jobLabel(deploy.at, word)} deploys (${says}${guessed})`
    : `${jobLabel(deploy.at, word)} may deploy (the only sign is ${says}${guessed})`
}

/** One sign alone is a warning. */
export function deploySeverity({ signs }: Deploy): { readonly severity?: 'warning' } {
  return isCertain(signs) ? {} : { severity: 'warning' }
}
