import { isMap } from '../text/data.ts'
import { texts } from './parts.ts'
import { type Step, usesOf } from './step.ts'

/** A step that waits for steps in the background, or cancels them. Null for `ids`: all of them. */
export interface StepControl {
  readonly kind: 'wait' | 'cancel'
  readonly ids: readonly string[] | null
}

/** When a step runs beside the steps after it (github.blog/changelog/2026-06-25-actions-steps-can-now-be-run-in-parallel). */
export interface StepTime {
  /** Whether the next step starts at once. */
  readonly background: boolean
  /** The `parallel` group that it is in. Steps after the group wait for all of it. */
  readonly group: object | null
  readonly control: StepControl | null
}

/** Reads when a step runs. */
export function timeOf(step: unknown, group: object | null): StepTime {
  const keys = isMap(step) ? step : {}
  const background = keys.background !== undefined && String(keys.background) !== 'false'
  return { background, group, control: controlOf(keys) }
}

function controlOf(step: Readonly<Record<string, unknown>>): StepControl | null {
  const ids = (value: unknown) => texts(value).map((id) => id.toLowerCase())
  if (Object.hasOwn(step, 'cancel')) return { kind: 'cancel', ids: ids(step.cancel) }
  if (Object.hasOwn(step, 'wait')) return { kind: 'wait', ids: ids(step.wait) }
  return Object.hasOwn(step, 'wait-all') ? { kind: 'wait', ids: null } : null
}

/** A step of the list beside the steps of its `parallel` groups, and the group. */
export interface ListedStep {
  readonly item: unknown
  readonly path: readonly PropertyKey[]
  readonly group: object | null
}

/** The steps of a list, with those of `parallel` groups in their place. */
export function listedSteps(
  items: readonly unknown[],
  path: readonly PropertyKey[],
  group: object | null = null,
): readonly ListedStep[] {
  return items.flatMap((item, index): readonly ListedStep[] => {
    const here = [...path, index]
    if (!isMap(item) || !Array.isArray(item.parallel)) return [{ item, path: here, group }]
    return listedSteps(item.parallel, [...here, 'parallel'], group ?? item)
  })
}

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
