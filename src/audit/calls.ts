import { GateError } from '../domain/errors.ts'
import type { Job, Workflow } from './workflow.ts'

/** A job where it runs: of a workflow by itself, or of one that another job calls. */
export interface PlacedJob {
  readonly workflow: Workflow
  readonly job: Job
  /** The job that calls its workflow; null in a workflow that an event starts. */
  readonly caller: PlacedJob | null
}

/** The workflows that were read, by their file. */
export type Workflows = ReadonlyMap<string, Workflow>

/** With all calls followed. No repository comes near it; GitHub takes 256 jobs of one matrix. */
const MOST_JOBS = 1000

/**
 * The file of a workflow that a job calls, when that is one of the same repository: beside the workflow
 * of the job, because GitHub looks for them in one folder only.
 */
export function calledFile(job: Job, { file }: Workflow): string | null {
  const [, name] = /^\.\/\.github\/workflows\/([^/]+\.ya?ml)$/i.exec(job.uses ?? '') ?? []
  return name === undefined ? null : file.replace(/[^/\\]*$/, () => name)
}

/** Whether a workflow runs only when another one calls it. */
export function isCalledOnly({ events }: Workflow): boolean {
  return events.length > 0 && events.every((event) => event === 'workflow_call')
}

/** The workflows that run by themselves, and those that are only called, but by none that was read. */
export function entriesOf(workflows: Workflows): readonly Workflow[] {
  const all = [...workflows.values()]
  const called = new Set(
    all.flatMap((workflow) =>
      [...workflow.jobs.values()].map((job) => calledFile(job, workflow)).filter(Boolean),
    ),
  )
  return all.filter((workflow) => !isCalledOnly(workflow) || !called.has(workflow.file))
}

/** Every job that a workflow runs, its own and those of the workflows that it calls. @throws GateError WORKFLOW_TOO_LARGE */
export function placedJobs(entry: Workflow, workflows: Workflows): readonly PlacedJob[] {
  const found: PlacedJob[] = []
  const visit = (workflow: Workflow, caller: PlacedJob | null) => {
    for (const job of workflow.jobs.values()) {
      const placed = { workflow, job, caller }
      if (found.push(placed) > MOST_JOBS) throw tooLarge(entry)
      const called = workflows.get(calledFile(job, workflow) ?? '')
      // A circle of calls never runs; GitHub refuses it.
      if (called !== undefined && !callsTo(placed).includes(called)) visit(called, placed)
    }
  }
  visit(entry, null)
  return found
}

function callsTo(placed: PlacedJob): readonly Workflow[] {
  return pathOf(placed).map(({ workflow }) => workflow)
}

/** A job after the jobs that call it, the outermost first. */
export function pathOf(placed: PlacedJob): readonly PlacedJob[] {
  return placed.caller === null ? [placed] : [...pathOf(placed.caller), placed]
}

/** Whoever would follow such a workflow to its end would never come back. */
export function tooLarge({ file, document }: Workflow): GateError {
  return new GateError({
    code: 'WORKFLOW_TOO_LARGE',
    message: `${file} has more jobs, or more ways to run, than an audit can follow.`,
    fix: 'Split it, or give the conditions between gate and deploy fewer parts.',
    location: document.locateKey(['jobs']),
  })
}
