import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { ReadText } from '../text/files.ts'
import { calledFile, type Workflows } from './calls.ts'
import { readWorkflow, type Workflow } from './workflow.ts'

/** Reads workflows, and those of the same repository that they call. All that cannot be read is told. */
export async function readWorkflows(
  files: readonly string[],
  readText: ReadText,
): Promise<Outcome<Workflows>> {
  const failures: Failure[] = []
  const read = new Map<string, Workflow>()
  const seen = new Set(files)
  let next: readonly string[] = [...seen]
  while (next.length > 0) {
    const outcomes = await Promise.all(next.map((file) => readOne(file, readText)))
    failures.push(...outcomes.flatMap((outcome) => outcome.failures))
    const found = outcomes.flatMap(({ value }) => value ?? [])
    for (const workflow of found) read.set(workflow.file, workflow)
    const called = found.flatMap((workflow) =>
      [...workflow.jobs.values()].flatMap((job) => calledFile(job, workflow) ?? []),
    )
    next = [...new Set(called)].filter((file) => !seen.has(file))
    for (const file of next) seen.add(file)
  }
  return { value: read, failures }
}

async function readOne(file: string, readText: ReadText): Promise<Outcome<Workflow | null>> {
  try {
    return readWorkflow(await readText(file), file)
  } catch (thrown) {
    const fallback: Failure = {
      code: 'FILE_UNREADABLE',
      message: `${file} could not be read.`,
      fix: 'Give a workflow in UTF-8 that this user may read.',
    }
    return { value: null, failures: [toFailure(thrown, fallback)] }
  }
}
