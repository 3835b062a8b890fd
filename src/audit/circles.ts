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
    return [
      ...circularNeeds(workflow),
      ...[...jobs.values()].flatMap((job) => circularCall(job, calledFile(job, workflow), back)),
    ]
  })
}

/** One failure for each set of jobs that need each other, at the first of them. */
function circularNeeds(workflow: Workflow): readonly Failure[] {
  const told = new Set<Job>()
  return [...workflow.jobs.values()].flatMap((job) => {
    const before = ancestorsOf(workflow, job)
    if (told.has(job) || !before.has(job)) return []
    const circle = [...before].filter((other) => ancestorsOf(workflow, other).has(job))
    for (const other of circle) told.add(other)
    const names = circle.filter((other) => other !== job).map(({ name }) => name)
    const through = names.length === 0 ? '' : ` through ${names.slice(0, 3).join(', ')}`
    return [invalid(`Job ${job.name} needs itself${through}.`, job.at('needs'))]
  })
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
