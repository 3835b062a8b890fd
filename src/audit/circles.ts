import type { Failure } from '../domain/errors.ts'
import { calledFile, MAX_JOBS, type Workflows } from './calls.ts'
import { invalid } from './parts.ts'
import { ancestorsOf } from './simulate.ts'
import type { Job, Workflow } from './workflow.ts'

/** Jobs that need each other, and workflows that call each other: GitHub rejects both. */
export function circularFailures(workflows: Workflows): readonly Failure[] {
  const calls = new Map(
    [...workflows.values()].map((workflow) => {
      const files = [...workflow.jobs.values()].map((job) => calledFile(job, workflow))
      return [workflow.file, new Set(files.filter((file) => file !== null))] as const
    }),
  )
  return [...workflows.values()].flatMap((workflow) => {
    const { file, jobs } = workflow
    // The audit refuses larger workflows anyway.
    if (jobs.size > MAX_JOBS) return []
    const back = new Set([...(calls.get(file) ?? [])].filter((to) => reaches(to, file, calls)))
    return [...jobs.values()].flatMap((job) => [
      ...circularNeeds(workflow, job),
      ...circularCall(job, calledFile(job, workflow), back),
    ])
  })
}

function circularNeeds(workflow: Workflow, job: Job): readonly Failure[] {
  if (job.needs.length === 0 || !ancestorsOf(workflow, job).has(job)) return []
  return [invalid(`Job ${job.name} waits for itself: its needs lead back to it.`, job.at('needs'))]
}

function circularCall(
  job: Job,
  file: string | null,
  back: ReadonlySet<string>,
): readonly Failure[] {
  if (file === null || !back.has(file)) return []
  return [invalid(`Job ${job.name} calls ${file}, which leads back to it.`, job.at('uses'))]
}

/** Whether calls lead from one file to another. */
function reaches(
  from: string,
  to: string,
  calls: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const seen = new Set([from])
  for (const file of seen) {
    if (file === to) return true
    // The loop over a set visits what is added to it meanwhile.
    for (const called of calls.get(file) ?? []) seen.add(called)
  }
  return false
}
