import { type PlacedJob, pathOf } from './calls.ts'
import type { GateEnding } from './endings.ts'
import type { Gate } from './gates.ts'
import { ofJob } from './guesses.ts'
import {
  leftOutAt,
  made,
  mayRun,
  needsOf,
  partingOf,
  runsInJob,
  toldBySteps,
  UNKNOWN,
  WELL,
} from './in-job.ts'
import { type Guess, holds, type RunState, type StepOutcome } from './run-state.ts'
import type { Step } from './step.ts'
import type { Job, Workflow } from './workflow.ts'

/** Where a deploy is: a step, or a job as a whole. */
export interface DeployPlace {
  readonly at: PlacedJob
  readonly step: Step | null
}

/** The jobs, one of the gate's and one of the deploy's, that stand in the same workflow where their paths part. */
interface DivergingPaths {
  readonly gate: readonly PlacedJob[]
  readonly deploy: readonly PlacedJob[]
}

function pathsOf(gate: Gate, spot: DeployPlace): DivergingPaths {
  const [one, other] = [pathOf(gate.at), pathOf(spot.at)]
  const first = one.findIndex((placed, depth) => placed !== other[depth])
  const depth = first === -1 ? one.length : first
  return { gate: one.slice(depth), deploy: other.slice(depth) }
}

/** Whether a gate ends before a deploy begins. */
export function comesBefore(gate: Gate, spot: DeployPlace): boolean {
  const { gate: ones, deploy } = pathsOf(gate, spot)
  const [one, other] = [ones[0], deploy[0]]
  if (one === undefined || other === undefined)
    return spot.step !== null && gate.step.place < spot.step.place
  return one.workflow === other.workflow && ancestorsOf(other.workflow, other.job).has(one.job)
}

/** Whether a deploy runs, though the gate before it ends so. */
export function runsDespite(
  gate: Gate,
  ending: GateEnding,
  spot: DeployPlace,
  guess: Guess,
): boolean {
  const { gate: ones, deploy } = pathsOf(gate, spot)
  const [one, other] = [ones[0], deploy[0]]
  if (one === undefined || other === undefined) {
    if (spot.step === null) return false
    const leftOut = () => canBeLeftOut(gate, partingOf(gate.step, spot.step ?? gate.step), guess)
    return (!ending.leftOut || leftOut()) && runsInJob(gate, ending, spot.step, guess)
  }
  if (ending.leftOut && !canBeLeftOut(gate, 0, guess)) return false
  const { cancelled } = ending
  const ends = new Map([[one.job.id, toldBy(ones, gate, ending, guess)]])
  for (const placed of deploy) {
    const seen = placed === other ? ends : new Map<string, StepOutcome>()
    const { runs, world } = visit(placed, placed.job, { ends: seen, cancelled }, guess)
    if (!runs) return false
    if (placed !== spot.at) continue
    return spot.step === null || mayRun(spot.step, placed, world.needs, guess)
  }
  return false
}

/** Whether an `if` of the gate's step, or of one around it down from a depth, may be false where its job runs and all goes well. */
function canBeLeftOut(gate: Gate, depth: number, guess: Guess): boolean {
  const world = (job: Job): RunState => ({ status: WELL, needs: needsOf(job), steps: new Map() })
  return (
    pathOf(gate.at).every((placed) =>
      holds(placed.job.condition, world(placed.job), ofJob(guess, placed)),
    ) && leftOutAt(gate, depth, guess) !== null
  )
}

/** How the jobs of a workflow end, as far as that is known, and whether somebody cancelled the run. */
interface Course {
  readonly ends: Map<string, StepOutcome>
  readonly cancelled: boolean
}

/** Whether a job runs, and what its condition sees; all jobs that it needs are visited before. */
function visit(
  placed: PlacedJob,
  job: Job,
  course: Course,
  guess: Guess,
): { readonly runs: boolean; readonly world: RunState } {
  const { ends, cancelled } = course
  const ancestors = [...ancestorsOf(placed.workflow, job)]
  // A circle of needs never runs; GitHub refuses it.
  ends.set(job.id, { result: 'skipped', outputs: {} })
  for (const other of ancestors) if (!ends.has(other.id)) visit(placed, other, course, guess)
  const before = ancestors.map(({ id }) => ends.get(id)?.result)
  const status = {
    success: before.every((result) => result === 'success'),
    failure: before.includes('failure'),
    cancelled,
  }
  const needs = new Map(job.needs.map((id) => [id, ends.get(id) ?? UNKNOWN]))
  const world: RunState = { status, needs, steps: new Map() }
  const runs = holds(job.condition, world, ofJob(guess, { ...placed, job }))
  ends.set(job.id, runs ? UNKNOWN : { result: 'skipped', outputs: {} })
  return { runs, world }
}

/** What the outermost of these jobs tells: the gate's own, or one that calls it. */
function toldBy(
  path: readonly PlacedJob[],
  gate: Gate,
  ending: GateEnding,
  guess: Guess,
): StepOutcome {
  const [outer, ...inner] = path
  if (outer === undefined) return UNKNOWN
  const [next] = inner
  if (next === undefined) {
    const steps = toldBySteps(gate, 0, ending, guess)
    const world = { status: WELL, needs: new Map(), steps }
    const outputs = made(outer.job.outputs, world, ofJob(guess, outer))
    return { result: ending.jobResult, outputs }
  }
  // A job that nothing can skip is skipped with the call of its workflow, and so are all beside it.
  const alone = next.job.condition === null && next.job.needs.length === 0
  if (alone && ending.jobResult === 'skipped') return { result: 'skipped', outputs: {} }
  const told = toldBy(inner, gate, ending, guess)
  const course = { ends: new Map([[next.job.id, told]]), cancelled: ending.cancelled }
  for (const job of next.workflow.jobs.values())
    if (!course.ends.has(job.id)) visit(next, job, course, guess)
  const results = [...course.ends.values()].map(({ result }) => result)
  const worst = (['failure', 'cancelled', 'success'] as const).find((one) => results.includes(one))
  const world = { status: WELL, needs: new Map(), steps: new Map(), jobs: course.ends }
  const outputs = made(next.workflow.outputs, world, ofJob(guess, next))
  return { result: worst ?? 'skipped', outputs }
}

const known = new WeakMap<Workflow, Map<Job, ReadonlySet<Job>>>()

/** The jobs that have to end before a job begins. */
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
