import type { Path } from '../../text/data.ts'

/** A map of a workflow or an action: a job or a step. */
export interface EditPlace {
  readonly file: string
  readonly path: Path
}

/** One change that repairs a finding, or a part of it. */
export type Repair =
  /** Adds a job to `needs`. */
  | { readonly kind: 'needs'; readonly at: EditPlace; readonly job: string }
  /** Adds a clause to the `if`. `alone` replaces an `if` of status functions only; null keeps it. */
  | {
      readonly kind: 'if'
      readonly at: EditPlace
      readonly clause: string
      readonly alone: string | null
    }
  /** Gives a step an id. */
  | { readonly kind: 'id'; readonly at: EditPlace; readonly id: string }
  /** Gives a job an output `result` that holds the result of the gate in it. */
  | { readonly kind: 'output'; readonly at: EditPlace; readonly step: string }
  /** Pins `uses` to a commit. */
  | { readonly kind: 'pin'; readonly at: EditPlace; readonly uses: string }

/** How a finding is repaired, if that has one right answer; else why it has none. */
export type RepairPlan =
  | { readonly repairs: readonly Repair[] }
  /** Completes "not fixed, because ". */
  | { readonly because: string }

/** One plan for a finding that several calls of a workflow have. */
export function together(one: RepairPlan | null, other: RepairPlan | null): RepairPlan | null {
  if (one === null || other === null) return one ?? other
  if ('because' in one) return one
  return 'because' in other ? other : { repairs: [...one.repairs, ...other.repairs] }
}
