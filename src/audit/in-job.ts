import type { PlacedJob } from './calls.ts'
import type { GateEnding } from './endings.ts'
import { type Guess, holds, textOf } from './evaluate.ts'
import { readTemplate } from './expression.ts'
import type { Gate } from './gates.ts'
import { inStep } from './guesses.ts'
import type { RunState, StepOutcome } from './run-state.ts'
import type { ShellNode } from './shell-nodes.ts'
import { type Step, usesOf } from './step.ts'
import { mayTolerate } from './tolerance.ts'
import type { Job, Workflow } from './workflow.ts'

export const SUCCEEDED = { success: true, failure: false, cancelled: false }
const FAILED = { success: false, failure: true, cancelled: false }
const CANCELLED = { success: false, failure: false, cancelled: true }
export const UNKNOWN: StepOutcome = { result: 'success', outputs: null }

/** The jobs that a job needs, with unknown outcomes. */
export function needsOf({ needs }: Job): RunState['needs'] {
  return new Map(needs.map((id) => [id, UNKNOWN]))
}

/**
 * Whether a deploy step runs in the gate's own job, although the gate ends like this. In an action, `success()` and `failure()`
 * are about the action, not its job, and the action begins as a success (actions/runner, docs/adrs/1438-conditional-composite.md).
 */
export function runsInJob(gate: Gate, ending: GateEnding, step: Step, guess: Guess): boolean {
  const { at } = gate
  const { jobResult, cancelled } = ending
  const success = jobResult === 'success'
  const stopped = jobResult === 'cancelled'
  const status = { success, failure: !success && !stopped, cancelled: cancelled || stopped }
  const shared = sharedDepth(gate.step, step)
  return usesOf(step).every((use, depth) => {
    if (depth !== shared) return mayStart(use, at, needsOf(at.job), guess)
    const steps = outcomesAt(gate, shared, ending, guess)
    const state = { status, needs: needsOf(at.job), steps, inAction: use.caller !== null }
    return holds(use.condition, state, inStep(guess, at, use))
  })
}

/**
 * Whether a step after the gate, and before an index, ends the job with a failure after the gate was tolerated:
 * its `if` holds, and its script ends with `exit 1`.
 */
export function failsLater(gate: Gate, ending: GateEnding, before: number, guess: Guess): boolean {
  const { at, step } = gate
  const steps = outcomesAt(gate, 0, ending, guess)
  const state = { status: SUCCEEDED, needs: needsOf(at.job), steps }
  return at.job.steps.some(
    (later) =>
      later.index > step.index &&
      later.index < before &&
      later.caller === null &&
      !mayTolerate(later.continueOnError) &&
      later.script().some(({ node }) => isExit(node)) &&
      holds(later.condition, state, inStep(guess, at, later)),
  )
}

/** `exit 1` or `false`. */
function isExit(node: ShellNode): boolean {
  if (node.kind !== 'command') return false
  const [program, code] = node.words
  return program === 'false' || (program === 'exit' && /^[1-9]\d*$/.test(code ?? ''))
}

/** How many nested uses of actions two steps share. At this depth their paths differ. */
export function sharedDepth(one: Step, other: Step): number {
  const others = usesOf(other)
  return usesOf(one).findIndex((step, depth) => step !== others[depth])
}

/** Whether a step, and the steps that use its actions, may run in a job that runs. */
export function mayRun(step: Step, at: PlacedJob, needs: RunState['needs'], guess: Guess): boolean {
  return usesOf(step).every((use) => mayStart(use, at, needs, guess))
}

/** The steps before are unknown: they may have succeeded, failed, or been cancelled. */
function mayStart(step: Step, at: PlacedJob, needs: RunState['needs'], guess: Guess): boolean {
  const known = { needs, steps: new Map(), inAction: step.caller !== null }
  return [SUCCEEDED, FAILED, CANCELLED].some((status) =>
    holds(step.condition, { ...known, status }, inStep(guess, at, step)),
  )
}

/** The depth of the step whose `if` skips the gate after only successes; null if the gate runs. */
export function leftOutAt({ at, step }: Gate, from: number, guess: Guess): number | null {
  const known = { status: SUCCEEDED, needs: needsOf(at.job), steps: new Map() }
  const found = usesOf(step).findIndex((use, depth) => {
    const state = { ...known, inAction: use.caller !== null }
    return depth >= from && !holds(use.condition, state, inStep(guess, at, use))
  })
  return found === -1 ? null : found
}

/** The outcome that later steps see at a depth: that of the gate, or of the step that uses the gate's action. */
export function outcomesAt(
  gate: Gate,
  depth: number,
  ending: GateEnding,
  guess: Guess,
): ReadonlyMap<string, StepOutcome> {
  const { at, step } = gate
  const [first = step, ...inner] = usesOf(step).slice(depth)
  const leftOutDepth = ending.leftOut ? leftOutAt(gate, depth, guess) : null
  const ofGate = { result: ending.result, outputs: step.uses === null ? null : ending.outputs }
  const outcomeOf = (level: number): StepOutcome => {
    const outcome = ownOutcomeOf(level)
    const { continueOnError } = inner[level - 1] ?? first
    const tolerated = ending.tolerated && mayTolerate(continueOnError)
    return tolerated ? { ...outcome, conclusion: 'success' } : outcome
  }
  const ownOutcomeOf = (level: number): StepOutcome => {
    const next = inner[level]
    if (next === undefined) return ofGate
    const skipped = ending.leftOut ? leftOutDepth === depth + level : ending.result === 'skipped'
    if (skipped) return { result: 'skipped', outputs: {} }
    const within = outcomeOf(level + 1)
    const steps = byId(next, within)
    const state = { status: SUCCEEDED, needs: new Map(), steps, inAction: true }
    const templates = next.caller?.action.outputs ?? {}
    const outputs = evaluateOutputs(templates, state, inStep(guess, at, next))
    const result = ending.tolerated ? (within.conclusion ?? within.result) : ending.result
    return { result: ending.leftOut ? 'success' : result, outputs }
  }
  return byId(first, outcomeOf(0))
}

function byId({ id }: Step, outcome: StepOutcome): ReadonlyMap<string, StepOutcome> {
  return new Map(id === null ? [] : [[id, outcome]])
}

/** Evaluates the templates of outputs. An output is null if only a run can know it. */
export function evaluateOutputs(
  templates: Workflow['outputs'],
  state: RunState,
  guess: Guess,
): StepOutcome['outputs'] {
  const outputs = Object.entries(templates).map(([name, template]): [string, string | null] => {
    try {
      return [name, textOf(readTemplate(template), state, guess)]
    } catch {
      return [name, null]
    }
  })
  return Object.fromEntries(outputs)
}
