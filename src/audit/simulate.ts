import { type PlacedJob, pathOf } from './calls.ts'
import type { Ending } from './endings.ts'
import { readTemplate } from './expression.ts'
import type { Gate } from './gates.ts'
import type { Step } from './step.ts'
import type { Job, Workflow } from './workflow.ts'
import { type Guess, holds, type Told, textOf, type World } from './world.ts'

const WELL = { success: true, failure: false, cancelled: false }
const UNKNOWN: Told = { result: 'success', outputs: null }

/** Where a deploy is: a step, or a job as a whole. */
export interface Spot {
  readonly at: PlacedJob
  readonly step: Step | null
}

/** The jobs, one of the gate's and one of the deploy's, that stand in the same workflow where their paths part. */
interface Parting {
  readonly gate: readonly PlacedJob[]
  readonly deploy: readonly PlacedJob[]
}

function partingOf(gate: Gate, spot: Spot): Parting {
  const [one, other] = [pathOf(gate.at), pathOf(spot.at)]
  const first = one.findIndex((placed, depth) => placed !== other[depth])
  const depth = first === -1 ? one.length : first
  return { gate: one.slice(depth), deploy: other.slice(depth) }
}

/** Whether a gate ends before a deploy begins. */
export function comesBefore(gate: Gate, spot: Spot): boolean {
  const { gate: ones, deploy } = partingOf(gate, spot)
  const [one, other] = [ones[0], deploy[0]]
  if (one === undefined || other === undefined)
    return spot.step !== null && gate.step.place < spot.step.place
  return one.workflow === other.workflow && ancestorsOf(other.workflow, other.job).has(one.job)
}

/** Whether a deploy runs, though the gate before it ends so. */
export function runsDespite(gate: Gate, ending: Ending, spot: Spot, guess: Guess): boolean {
  if (ending.leftOut && !canBeLeftOut(gate, guess)) return false
  const { gate: ones, deploy } = partingOf(gate, spot)
  const [one, other] = [ones[0], deploy[0]]
  if (one === undefined || other === undefined) return stepRuns(gate, ending, spot, guess)
  const { cancelled } = ending
  const ends = new Map([[one.job.id, toldBy(ones, gate, ending, guess)]])
  for (const placed of deploy) {
    const seen = placed === other ? ends : new Map<string, Told>()
    const { runs, world } = visit(placed, placed.job, { ends: seen, cancelled }, guess)
    if (!runs) return false
    if (placed !== spot.at) continue
    const within = scoped(guess, placed)
    return holds(spot.step?.condition ?? null, { ...world, status: WELL }, within)
  }
  return false
}

/** Whether the gate's own `if` may be false where all goes well and its job runs. */
function canBeLeftOut({ at, step }: Gate, guess: Guess): boolean {
  if (step.condition === null) return false
  const world = (job: Job): World => ({ status: WELL, needs: needsOf(job), steps: new Map() })
  return (
    pathOf(at).every((placed) =>
      holds(placed.job.condition, world(placed.job), scoped(guess, placed)),
    ) && !holds(step.condition, world(at.job), scoped(guess, at))
  )
}

function needsOf({ needs }: Job): ReadonlyMap<string, Told> {
  return new Map(needs.map((id) => [id, UNKNOWN]))
}

/** A deploy in the gate's own job. */
function stepRuns({ at, step }: Gate, ending: Ending, spot: Spot, guess: Guess): boolean {
  const { result, jobResult, outputs, cancelled } = ending
  const told: Told = { result, outputs: step.uses === null ? null : outputs }
  const success = jobResult === 'success'
  const stopped = jobResult === 'cancelled'
  const status = { success, failure: !success && !stopped, cancelled: cancelled || stopped }
  const steps = new Map(step.id === null ? [] : [[step.id, told]])
  const world = { status, needs: needsOf(at.job), steps }
  return holds(spot.step?.condition ?? null, world, scoped(guess, at))
}

/** How the jobs of a workflow end, as far as that is known, and whether somebody cancelled the run. */
interface Course {
  readonly ends: Map<string, Told>
  readonly cancelled: boolean
}

/** Whether a job runs, and what its condition sees; all jobs that it needs are visited before. */
function visit(
  placed: PlacedJob,
  job: Job,
  course: Course,
  guess: Guess,
): { readonly runs: boolean; readonly world: World } {
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
  const world: World = { status, needs, steps: new Map() }
  const runs = holds(job.condition, world, scoped(guess, { ...placed, job }))
  ends.set(job.id, runs ? UNKNOWN : { result: 'skipped', outputs: {} })
  return { runs, world }
}

/** What the outermost of these jobs tells: the gate's own, or one that calls it. */
function toldBy(path: readonly PlacedJob[], gate: Gate, ending: Ending, guess: Guess): Told {
  const [outer, ...inner] = path
  if (outer === undefined) return UNKNOWN
  const [next] = inner
  if (next === undefined) {
    const { result, jobResult } = ending
    const own: Told = { result, outputs: gate.step.uses === null ? null : ending.outputs }
    const steps = new Map(gate.step.id === null ? [] : [[gate.step.id, own]])
    const world = { status: WELL, needs: new Map(), steps }
    return { result: jobResult, outputs: made(outer.job.outputs, world, scoped(guess, outer)) }
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
  const outputs = made(next.workflow.outputs, world, scoped(guess, next))
  return { result: worst ?? 'skipped', outputs }
}

/** Outputs from their templates. */
function made(templates: Workflow['outputs'], world: World, guess: Guess): Told['outputs'] {
  const outputs = Object.entries(templates).map(([name, template]): [string, string | null] => {
    try {
      return [name, textOf(readTemplate(template), world, guess)]
    } catch {
      return [name, null]
    }
  })
  return Object.fromEntries(outputs)
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

/** What is another thing in every job, or in every workflow, under the same name. */
const OF_A_JOB = /(^|[^.\w])(steps|matrix|strategy|env|runner|job)\b/
const OF_A_WORKFLOW = /(^|[^.\w])(inputs|needs|jobs)\b/

/** Guesses as a job makes them: what `github.ref` is one job knows as well as the next, `env.X` is its own. */
function scoped(guess: Guess, placed: PlacedJob): Guess {
  const path = pathOf(placed).map(({ job }) => job.id)
  return (text) => {
    if (OF_A_JOB.test(text)) return guess(`${path.join('/')} ${text}`)
    return OF_A_WORKFLOW.test(text) ? guess(`${path.slice(0, -1).join('/')} ${text}`) : guess(text)
  }
}
