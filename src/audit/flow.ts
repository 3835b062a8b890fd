import { deployIn } from './deploys.ts'
import { readTemplate } from './expression.ts'
import { gatesOf } from './gates.ts'
import type { Job, Step, Workflow } from './workflow.ts'
import { type Guess, holds, possible, type Told, textOf, type World } from './world.ts'

/** A way in which the gate ends without a pass. */
interface Ending {
  readonly says: string
  readonly result: Told['result']
  readonly outputs: Readonly<Record<string, string>>
  /** Whether the whole run was cancelled. */
  readonly cancelled: boolean
}

const NOTHING = { result: '', errors: '', warnings: '', report: '' }
const ENDINGS: readonly Ending[] = [
  {
    says: 'blocked',
    result: 'failure',
    outputs: { ...NOTHING, result: 'blocked', errors: '1', warnings: '0' },
    cancelled: false,
  },
  {
    says: 'broken',
    result: 'failure',
    outputs: { ...NOTHING, result: 'broken', errors: '0', warnings: '0' },
    cancelled: false,
  },
  { says: 'broken', result: 'failure', outputs: NOTHING, cancelled: false },
  { says: 'cancelled', result: 'cancelled', outputs: NOTHING, cancelled: true },
  { says: 'timed out', result: 'cancelled', outputs: NOTHING, cancelled: false },
  { says: 'skipped', result: 'skipped', outputs: NOTHING, cancelled: false },
]

/** A deploy, and what stands between it and the gate. */
export interface Deploy {
  readonly job: Job
  readonly step: Step
  /** What it deploys with. */
  readonly tool: string
  /** How the gate may end and it still runs; null when no gate comes before it. */
  readonly despite: readonly string[] | null
}

/** Every deploy of a workflow. One that a gate of its job or of the jobs before it stops has nothing it runs despite. */
export function deploysOf(workflow: Workflow, rootIsGate: boolean): readonly Deploy[] {
  return [...workflow.jobs.values()].flatMap((job) =>
    job.steps.flatMap((step): readonly Deploy[] => {
      const tool = deployIn(step)
      if (tool === null) return []
      const before = gatesOf(job, rootIsGate).filter(({ place }) => place < step.place)
      const inJob = before.map((gate) =>
        endings((ending, guess) => stepRuns(job, step, gate, ending, guess)),
      )
      const inNeeds = ancestorsOf(workflow, job).flatMap((other) => {
        const [gate] = gatesOf(other, rootIsGate)
        if (gate === undefined) return []
        return [
          endings((ending, guess) => {
            const told = toldOf(workflow, job, { job: other, gate, ending }, guess)
            return told.runs && holds(step.condition, { ...told.world, status: WELL }, guess)
          }),
        ]
      })
      const all = [...inJob, ...inNeeds]
      const despite = all.find((one) => one.length === 0) ?? all[0] ?? null
      return [{ job, step, tool, despite }]
    }),
  )
}

const WELL = { success: true, failure: false, cancelled: false }

function endings(runs: (ending: Ending, guess: Guess) => boolean): readonly string[] {
  const found = ENDINGS.filter((ending) => possible((guess) => runs(ending, guess)))
  return [...new Set(found.map(({ says }) => says))]
}

function stepRuns(job: Job, step: Step, gate: Step, ending: Ending, guess: Guess): boolean {
  const { result, outputs, cancelled } = ending
  const told: Told = { result, outputs: gate.uses === null ? null : outputs }
  const failure = result !== 'cancelled'
  const status = { success: false, failure, cancelled: cancelled || !failure }
  const steps = new Map(gate.id === null ? [] : [[gate.id, told]])
  const needs = new Map<string, Told>()
  for (const id of job.needs) needs.set(id, { result: 'success', outputs: null })
  return holds(step.condition, { status, needs, steps }, guess)
}

/** The jobs that have to end before a job begins. */
export function ancestorsOf(workflow: Workflow, job: Job): readonly Job[] {
  const found = new Map<string, Job>()
  const visit = (one: Job) => {
    for (const id of one.needs) {
      const other = workflow.jobs.get(id)
      if (other === undefined || found.has(id)) continue
      found.set(id, other)
      visit(other)
    }
  }
  visit(job)
  return [...found.values()]
}

interface Scene {
  readonly job: Job
  readonly gate: Step
  readonly ending: Ending
}

/** Whether a job runs when the gate's job ends so, and what its condition sees. */
function toldOf(workflow: Workflow, job: Job, scene: Scene, guess: Guess) {
  const ends = new Map<string, Told>([[scene.job.id, gateTold(scene, guess)]])
  const visit = (one: Job): { readonly runs: boolean; readonly world: World } => {
    // A circle of needs never runs; GitHub refuses it.
    ends.set(one.id, { result: 'skipped', outputs: {} })
    for (const other of ancestorsOf(workflow, one)) if (!ends.has(other.id)) visit(other)
    const before = ancestorsOf(workflow, one).map(({ id }) => ends.get(id)?.result)
    const status = {
      success: before.every((result) => result === 'success'),
      failure: before.includes('failure'),
      cancelled: scene.ending.cancelled,
    }
    const needs = new Map<string, Told>()
    for (const id of one.needs) needs.set(id, ends.get(id) ?? { result: 'success', outputs: null })
    const world: World = { status, needs, steps: new Map() }
    const runs = holds(one.condition, world, guess)
    ends.set(
      one.id,
      runs ? { result: 'success', outputs: null } : { result: 'skipped', outputs: {} },
    )
    return { runs, world }
  }
  return visit(job)
}

/** What the gate's job tells: its outputs, made of the gate's own. */
function gateTold({ job, gate, ending }: Scene, guess: Guess): Told {
  const own: Told = { result: ending.result, outputs: gate.uses === null ? null : ending.outputs }
  const steps = new Map(gate.id === null ? [] : [[gate.id, own]])
  const outputs = Object.entries(job.outputs).map(([name, template]): [string, string | null] => {
    try {
      return [
        name,
        textOf(readTemplate(template), { status: WELL, needs: new Map(), steps }, guess),
      ]
    } catch {
      return [name, null]
    }
  })
  return { result: ending.result, outputs: Object.fromEntries(outputs) }
}
