import { type PlacedJob, pathOf } from './calls.ts'
import type { GateEnding } from './endings.ts'
import { type Guess, holds } from './evaluate.ts'
import type { Gate } from './gates.ts'
import { inJob } from './guesses.ts'
import {
  evaluateOutputs,
  failsLater,
  leftOutAt,
  mayRun,
  needsOf,
  outcomesAt,
  runsInJob,
  SUCCEEDED,
  sharedDepth,
  UNKNOWN,
} from './in-job.ts'
import type { RunState, StepOutcome } from './run-state.ts'
import type { Step } from './step.ts'
import { endsBefore, isHeard } from './step-time.ts'
import type { Job, Workflow } from './workflow.ts'

/** The place of a deploy: a step, or a job as a whole. */
export interface DeployPlace {
  readonly at: PlacedJob
  readonly step: Step | null
}

/** The paths to the gate and to the deploy, without the calls that they share. Each begins in the same workflow. */
interface DivergingPaths {
  readonly gate: readonly PlacedJob[]
  readonly deploy: readonly PlacedJob[]
}

/** The paths to a gate and to a deploy, from the first job in which they differ. */
export function pathsOf(gate: Gate, place: DeployPlace): DivergingPaths {
  const [one, other] = [pathOf(gate.at), pathOf(place.at)]
  const first = one.findIndex((placed, depth) => placed !== other[depth])
  const depth = first === -1 ? one.length : first
  return { gate: one.slice(depth), deploy: other.slice(depth) }
}

/** Whether a gate ends before a deploy begins, and its failure is heard. */
export function comesBefore(gate: Gate, place: DeployPlace): boolean {
  const paths = pathsOf(gate, place)
  const [first, last] = [paths.gate[0], paths.deploy[0]]
  if (first === undefined || last === undefined)
    return place.step !== null && endsBefore(gate.step, place.step, gate.at.job.steps)
  if (!isHeard(gate.step, gate.at.job.steps)) return false
  return first.workflow === last.workflow && ancestorsOf(last.workflow, last.job).has(first.job)
}

/** Whether a deploy runs, although the gate before it ends like this. */
export function runsDespite(
  gate: Gate,
  given: GateEnding,
  place: DeployPlace,
  guess: Guess,
): boolean {
  const paths = pathsOf(gate, place)
  const before = paths.gate.length === 0 ? (place.step?.index ?? 0) : Number.POSITIVE_INFINITY
  const fails = given.tolerated && failsLater(gate, given, before, guess)
  const ending = fails ? { ...given, jobResult: 'failure' as const } : given
  const [first, last] = [paths.gate[0], paths.deploy[0]]
  if (first === undefined || last === undefined) {
    const { step } = place
    if (step === null) return false
    const leftOut = () => canBeLeftOut(gate, sharedDepth(gate.step, step), guess)
    return (!ending.leftOut || leftOut()) && runsInJob(gate, ending, step, guess)
  }
  if (ending.leftOut && !canBeLeftOut(gate, 0, guess)) return false
  const { cancelled } = ending
  const ofGate = new Map([[first.job.id, outcomeOf(paths.gate, gate, ending, guess)]])
  for (const placed of paths.deploy) {
    const outcomes = placed === last ? ofGate : new Map<string, StepOutcome>()
    const { runs, state } = visit(placed, placed.job, { outcomes, cancelled }, guess)
    if (!runs) return false
    if (placed !== place.at) continue
    return place.step === null || mayRun(place.step, placed, state.needs, guess)
  }
  return false
}

/** Whether the gate's job runs after only successes, and an `if` from a depth down to the gate's step skips the gate. */
function canBeLeftOut(gate: Gate, depth: number, guess: Guess): boolean {
  const stateOf = (job: Job): RunState => {
    return { status: SUCCEEDED, needs: needsOf(job), steps: new Map() }
  }
  return (
    pathOf(gate.at).every((placed) =>
      holds(placed.job.condition, stateOf(placed.job), inJob(guess, placed)),
    ) && leftOutAt(gate, depth, guess) !== null
  )
}

/** The outcomes of a workflow's jobs that are known so far, and whether the run was cancelled. */
interface JobProgress {
  readonly outcomes: Map<string, StepOutcome>
  readonly cancelled: boolean
}

/** Whether a job runs, and what its condition sees. Visits the jobs that it needs first. */
function visit(
  placed: PlacedJob,
  job: Job,
  progress: JobProgress,
  guess: Guess,
): { readonly runs: boolean; readonly state: RunState } {
  const { outcomes, cancelled } = progress
  const ancestors = [...ancestorsOf(placed.workflow, job)]
  // GitHub rejects jobs that need each other in a circle.
  outcomes.set(job.id, { result: 'skipped', outputs: {} })
  for (const other of ancestors) if (!outcomes.has(other.id)) visit(placed, other, progress, guess)
  const before = ancestors.map(({ id }) => outcomes.get(id)?.result)
  const status = {
    success: before.every((result) => result === 'success'),
    failure: before.includes('failure'),
    cancelled,
  }
  const needs = new Map(job.needs.map((id) => [id, outcomes.get(id) ?? UNKNOWN]))
  const state: RunState = { status, needs, steps: new Map() }
  const runs = holds(job.condition, state, inJob(guess, { ...placed, job }))
  outcomes.set(job.id, runs ? UNKNOWN : { result: 'skipped', outputs: {} })
  return { runs, state }
}

/** The outcome of the outermost job on the path to the gate: the gate's own job, or one that calls it. */
function outcomeOf(
  path: readonly PlacedJob[],
  gate: Gate,
  ending: GateEnding,
  guess: Guess,
): StepOutcome {
  const [outer, ...inner] = path
  if (outer === undefined) return UNKNOWN
  const [next] = inner
  if (next === undefined) {
    const steps = outcomesAt(gate, 0, ending, guess)
    const state = { status: SUCCEEDED, needs: new Map(), steps }
    const outputs = evaluateOutputs(outer.job.outputs, state, inJob(guess, outer))
    return { result: ending.jobResult, outputs }
  }
  // A job without `if` and `needs` is skipped only if the whole call is skipped.
  const alone = next.job.condition === null && next.job.needs.length === 0
  if (alone && ending.jobResult === 'skipped') return { result: 'skipped', outputs: {} }
  const outcomes = new Map([[next.job.id, outcomeOf(inner, gate, ending, guess)]])
  const progress = { outcomes, cancelled: ending.cancelled }
  for (const job of next.workflow.jobs.values())
    if (!outcomes.has(job.id)) visit(next, job, progress, guess)
  const results = [...outcomes.values()].map(({ result }) => result)
  const worst = (['failure', 'cancelled', 'success'] as const).find((one) => results.includes(one))
  const state = { status: SUCCEEDED, needs: new Map(), steps: new Map(), jobs: outcomes }
  const outputs = evaluateOutputs(next.workflow.outputs, state, inJob(guess, next))
  return { result: worst ?? 'skipped', outputs }
}

const known = new WeakMap<Workflow, Map<Job, ReadonlySet<Job>>>()

/** The jobs that must end before a job begins. */
export function ancestorsOf(workflow: Workflow, job: Job): ReadonlySet<Job> {
  const all = known.get(workflow) ?? new Map<Job, ReadonlySet<Job>>()
  known.set(workflow, all)
  const found = all.get(job) ?? reach(workflow, job)
  all.set(job, found)
  return found
}

function reach({ jobs }: Workflow, job: Job): ReadonlySet<Job> {
  const found = new Set<Job>()
  const next = [...job.needs]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const other = jobs.get(id)
    if (other === undefined || found.has(other)) continue
    found.add(other)
    next.push(...other.needs)
  }
  return found
}
