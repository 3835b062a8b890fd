import { GateError } from '../domain/errors.ts'
import { bindWorkflow } from './bind.ts'
import { ownGateOf } from './own-gate.ts'
import type { Job, Workflow } from './workflow.ts'

/** A job at one place where it runs: in its own workflow, or through a job that calls the workflow. */
export interface PlacedJob {
  readonly workflow: Workflow
  readonly job: Job
  /** The job that calls its workflow. Null if an event starts the workflow. */
  readonly caller: PlacedJob | null
}

/** Workflows by file. */
export type Workflows = ReadonlyMap<string, Workflow>

/** The limit of jobs in one workflow, with those of called workflows. Real repositories stay far below. */
export const MAX_JOBS = 1000
const MAX_BOUND_STEPS = 50_000

/**
 * The file of a local workflow that a job calls; null for other jobs. It is beside the job's own workflow,
 * because GitHub looks in one folder only.
 */
export function calledFile(job: Job, { file }: Workflow): string | null {
  const [, name] =
    /^[.$]\/\.github\/workflows\/([^/]+\.ya?ml)$/i.exec(job.localUses ?? job.uses ?? '') ?? []
  return name === undefined ? null : file.replace(/[^/\\]*$/, () => name)
}

/** Whether a workflow runs only when another one calls it. */
export function isCalledOnly({ events }: Workflow): boolean {
  return events.length > 0 && events.every((event) => event === 'workflow_call')
}

/** The workflows that an event starts, and reusable workflows that no other read workflow calls. */
export function entriesOf(workflows: Workflows): readonly Workflow[] {
  const all = [...workflows.values()]
  const called = new Set(
    all.flatMap((workflow) =>
      [...workflow.jobs.values()].map((job) => calledFile(job, workflow)).filter(Boolean),
    ),
  )
  return all.filter((workflow) => !isCalledOnly(workflow) || !called.has(workflow.file))
}

/** Every job that a workflow runs, with those of called workflows. @throws GateError WORKFLOW_TOO_LARGE */
export function placedJobs(entry: Workflow, workflows: Workflows): readonly PlacedJob[] {
  const found: PlacedJob[] = []
  const bindOnce = bindingOnce()
  const visit = (workflow: Workflow, caller: PlacedJob | null) => {
    for (const job of workflow.jobs.values()) {
      const placed = { workflow, job, caller }
      if (found.push(placed) > MAX_JOBS) throw tooLarge(entry)
      const called = workflows.get(calledFile(job, workflow) ?? '')
      // GitHub rejects workflows that call each other in a circle.
      if (called !== undefined && !callsTo(placed).includes(called.file))
        visit(bindOnce(called, job.with), placed)
      const own = called === undefined ? ownGateOf(job) : null
      if (own !== null) visit(own, placed)
    }
  }
  visit(entry, null)
  return found
}

function callsTo(placed: PlacedJob): readonly string[] {
  return pathOf(placed).map(({ workflow }) => workflow.file)
}

/** Binds the inputs of calls, each kind of call once. Past a limit of steps, inputs stay unknown. */
function bindingOnce(): typeof bindWorkflow {
  const known = new Map<string, Workflow>()
  let left = MAX_BOUND_STEPS
  return (workflow, given) => {
    const key = JSON.stringify([workflow.file, given])
    const found = known.get(key)
    if (found !== undefined) return found
    left -= [...workflow.jobs.values()].reduce((sum, { steps }) => sum + 1 + steps.length, 0)
    const bound = left < 0 ? workflow : bindWorkflow(workflow, given)
    known.set(key, bound)
    return bound
  }
}

/** The jobs that lead to a job through calls, the outermost first, then the job itself. */
export function pathOf(placed: PlacedJob): readonly PlacedJob[] {
  return placed.caller === null ? [placed] : [...pathOf(placed.caller), placed]
}

/** The failure for a workflow that the audit cannot follow in reasonable time. */
export function tooLarge({ file, document }: Workflow): GateError {
  return new GateError({
    code: 'WORKFLOW_TOO_LARGE',
    message: `${file} has more jobs, or more ways to run, than the audit can follow.`,
    fix: 'Split the workflow, or simplify the conditions between gate and deploy.',
    location: document.locateKey(['jobs']),
  })
}
