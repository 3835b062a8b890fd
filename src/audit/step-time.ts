import { type Step, usesOf } from './step.ts'

/** Whether a step of a job has ended, and stops the job if it failed, before a later step of the job begins. */
export function endsBefore(step: Step, later: Step, steps: readonly Step[]): boolean {
  if (step.index >= later.index) return false
  const others = usesOf(later)
  const uses = usesOf(step)
  const shared = uses.findIndex((use, depth) => use !== others[depth])
  return uses.slice(shared).every((use, at) => {
    if (use.group !== null) return at > 0 || others[shared]?.group !== use.group
    return !use.background || endOf(use, step, steps, later.index) === 'heard'
  })
}

/** Whether a failure of a step fails its job: nothing cancels it, and no wait ignores it. */
export function isHeard(step: Step, steps: readonly Step[]): boolean {
  return usesOf(step).every(
    (use) => !use.background || endOf(use, step, steps, Number.POSITIVE_INFINITY) !== 'lost',
  )
}

/** What the steps up to an index do with a step in the background. */
function endOf(use: Step, leaf: Step, steps: readonly Step[], before: number) {
  const control = steps.find(
    ({ control, caller, index }) =>
      control !== null &&
      caller === use.caller &&
      index > leaf.index &&
      index < before &&
      (control.ids === null || (use.id !== null && control.ids.includes(use.id))),
  )
  if (control === undefined) return 'open'
  const { continueOnError, condition } = control
  const ignored = continueOnError !== undefined && String(continueOnError) !== 'false'
  if (control.control?.kind === 'cancel' || ignored) return 'lost'
  // A wait with a condition may be skipped. GitHub still waits at the end of the job.
  return condition === null ? 'heard' : 'open'
}
