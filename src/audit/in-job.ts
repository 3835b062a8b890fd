import type { PlacedJob } from './calls.ts'
import type { GateEnding } from './endings.ts'
import { readTemplate } from './expression.ts'
import type { Gate } from './gates.ts'
import { ofStep } from './guesses.ts'
import { type Guess, holds, type RunState, type StepOutcome, textOf } from './run-state.ts'
import { type Step, usesOf } from './step.ts'
import type { Job, Workflow } from './workflow.ts'

export const WELL = { success: true, failure: false, cancelled: false }
const FAILED = { success: false, failure: true, cancelled: false }
const CANCELLED = { success: false, failure: false, cancelled: true }
export const UNKNOWN: StepOutcome = { result: 'success', outputs: null }

/** What a job needs, where nobody asks how that ended. */
export function needsOf({ needs }: Job): RunState['needs'] {
  return new Map(needs.map((id) => [id, UNKNOWN]))
}

/**
 * Whether a deploy runs in the gate's own job, though the gate ends so. In an action, `success()` and `failure()` ask how
 * the action goes, not its job: it begins as a success (actions/runner, docs/adrs/1438-conditional-composite.md).
 */
export function runsInJob(gate: Gate, ending: GateEnding, step: Step, guess: Guess): boolean {
  const { at } = gate
  const { jobResult, cancelled } = ending
  const success = jobResult === 'success'
  const stopped = jobResult === 'cancelled'
  const status = { success, failure: !success && !stopped, cancelled: cancelled || stopped }
  const parting = partingOf(gate.step, step)
  return usesOf(step).every((one, depth) => {
    if (depth !== parting) return mayStart(one, at, needsOf(at.job), guess)
    const steps = toldBySteps(gate, parting, ending, guess)
    const world = { status, needs: needsOf(at.job), steps, inAction: one.caller !== null }
    return holds(one.condition, world, ofStep(guess, at, one))
  })
}

/** At which depth of actions two steps are not of the same step any more. */
export function partingOf(one: Step, other: Step): number {
  const others = usesOf(other)
  return usesOf(one).findIndex((step, depth) => step !== others[depth])
}

/** Whether a step, and those that use the actions which it is of, may run in a job that runs. */
export function mayRun(step: Step, at: PlacedJob, needs: RunState['needs'], guess: Guess): boolean {
  return usesOf(step).every((one) => mayStart(one, at, needs, guess))
}

/** Of what went before nothing is known: all may be well, something may have failed, or somebody cancelled the run. */
function mayStart(step: Step, at: PlacedJob, needs: RunState['needs'], guess: Guess): boolean {
  const known = { needs, steps: new Map(), inAction: step.caller !== null }
  return [WELL, FAILED, CANCELLED].some((status) =>
    holds(step.condition, { ...known, status }, ofStep(guess, at, step)),
  )
}

/** The depth of the step that keeps the gate from running where all goes well; null where none does. */
export function leftOutAt({ at, step }: Gate, from: number, guess: Guess): number | null {
  const known = { status: WELL, needs: needsOf(at.job), steps: new Map() }
  const found = usesOf(step).findIndex((one, depth) => {
    const world = { ...known, inAction: one.caller !== null }
    return depth >= from && !holds(one.condition, world, ofStep(guess, at, one))
  })
  return found === -1 ? null : found
}

/** What the steps beside the gate hear of it, or those beside the step at a depth that uses the action which it is of. */
export function toldBySteps(
  gate: Gate,
  depth: number,
  ending: GateEnding,
  guess: Guess,
): ReadonlyMap<string, StepOutcome> {
  const { at, step } = gate
  const [first = step, ...inner] = usesOf(step).slice(depth)
  const out = ending.leftOut ? leftOutAt(gate, depth, guess) : null
  const own = { result: ending.result, outputs: step.uses === null ? null : ending.outputs }
  const tell = (here: number): StepOutcome => {
    const next = inner[here]
    if (next === undefined) return own
    const skipped = ending.leftOut ? out === depth + here : ending.result === 'skipped'
    if (skipped) return { result: 'skipped', outputs: {} }
    const steps = named(next, tell(here + 1))
    const world = { status: WELL, needs: new Map(), steps, inAction: true }
    const outputs = made(next.caller?.action.outputs ?? {}, world, ofStep(guess, at, next))
    return { result: ending.leftOut ? 'success' : ending.result, outputs }
  }
  return named(first, tell(0))
}

function named({ id }: Step, told: StepOutcome): ReadonlyMap<string, StepOutcome> {
  return new Map(id === null ? [] : [[id, told]])
}

/** Outputs from their templates. */
export function made(
  templates: Workflow['outputs'],
  world: RunState,
  guess: Guess,
): StepOutcome['outputs'] {
  const outputs = Object.entries(templates).map(([name, template]): [string, string | null] => {
    try {
      return [name, textOf(readTemplate(template), world, guess)]
    } catch {
      return [name, null]
    }
  })
  return Object.fromEntries(outputs)
}
