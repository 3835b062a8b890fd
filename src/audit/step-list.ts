import { isMap } from '../text/data.ts'
import { texts } from './parts.ts'

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
