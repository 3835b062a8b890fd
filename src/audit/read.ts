import { type Failure, GateError, type Outcome, toFailure } from '../domain/errors.ts'
import type { ReadText } from '../text/files.ts'
import { actionFolder, readAction, rootOf } from './action.ts'
import { calledFile, tooLarge, type Workflows } from './calls.ts'
import { withActions } from './inline.ts'
import type { Action, Step } from './step.ts'
import { readWorkflow, type Workflow } from './workflow.ts'

/** The limit of actions that one workflow uses. Real repositories stay far below. */
const MAX_ACTIONS = 250

/**
 * Reads workflows, and the local workflows and actions that they use. Every unreadable file is a failure.
 * @param own the names of the repository, as OWNER/NAME in lower case: its files are local under them too
 */
export async function readWorkflows(
  files: readonly string[],
  readText: ReadText,
  own: readonly string[] = [],
): Promise<Outcome<Workflows>> {
  const failures: Failure[] = []
  const read = new Map<string, Workflow>()
  const seen = new Set(files)
  let next: readonly string[] = [...seen]
  while (next.length > 0) {
    const outcomes = await Promise.all(
      next.map((file) =>
        readOne(file, readText, (text) => localized(readWorkflow(text, file), own)),
      ),
    )
    failures.push(...outcomes.flatMap((outcome) => outcome.failures))
    const found = outcomes.flatMap(({ value }) => value ?? [])
    for (const workflow of found) read.set(workflow.file, workflow)
    const called = found.flatMap((workflow) =>
      [...workflow.jobs.values()].flatMap((job) => calledFile(job, workflow) ?? []),
    )
    next = [...new Set(called)].filter((file) => !seen.has(file))
    for (const file of next) seen.add(file)
  }
  const actions = new Map<string, Action | null>()
  for (const [file, workflow] of read) {
    try {
      failures.push(...(await readActions(workflow, actions, readText)))
      read.set(file, withActions(workflow, actions))
    } catch (thrown) {
      if (!(thrown instanceof GateError)) throw thrown
      failures.push(thrown.failure)
    }
  }
  return { value: read, failures }
}

/** Follows `OWNER/NAME/PATH@REF` of the own repository like `./PATH`. The text of `uses` stays for messages. */
function localized(
  read: Outcome<Workflow | null>,
  own: readonly string[],
): Outcome<Workflow | null> {
  if (own.length === 0 || read.value === null) return read
  const local = (uses: string | null) => {
    const path = uses?.replace(/@.*/s, '') ?? ''
    const name = own.find((one) => path.toLowerCase().startsWith(`${one}/`))
    return name === undefined ? null : `./${path.slice(name.length + 1)}`
  }
  const jobs = [...read.value.jobs].map(
    ([id, job]) =>
      [
        id,
        {
          ...job,
          localUses: local(job.uses),
          steps: job.steps.map((step) => ({ ...step, localUses: local(step.uses) })),
        },
      ] as const,
  )
  return { ...read, value: { ...read.value, jobs: new Map(jobs) } }
}

/** Reads the actions that a workflow uses, directly or through other actions. Known ones are not read again. */
async function readActions(
  workflow: Workflow,
  known: Map<string, Action | null>,
  readText: ReadText,
): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  const root = rootOf(workflow.file)
  const foldersOf = (steps: readonly Step[]) =>
    steps.flatMap(({ uses, localUses }) => actionFolder(localUses ?? uses, root) ?? [])
  const wanted = new Set(foldersOf([...workflow.jobs.values()].flatMap(({ steps }) => steps)))
  for (const folder of wanted) {
    if (wanted.size > MAX_ACTIONS) throw tooLarge(workflow)
    if (!known.has(folder)) {
      const outcome = await readActionIn(folder, readText)
      failures.push(...outcome.failures)
      known.set(folder, outcome.value)
    }
    // The loop over a set visits what is added to it meanwhile.
    for (const next of foldersOf(known.get(folder)?.steps ?? [])) wanted.add(next)
  }
  return failures
}

/** Null for a missing action. That is not a failure, because an earlier step may create it. */
async function readActionIn(folder: string, readText: ReadText): Promise<Outcome<Action | null>> {
  for (const file of [`${folder}/action.yml`, `${folder}/action.yaml`]) {
    const outcome = await readOne(file, readText, (text) => readAction(text, file))
    if (outcome.failures.every(({ code }) => code !== 'FILE_NOT_FOUND')) return outcome
  }
  return { value: null, failures: [] }
}

async function readOne<Read>(
  file: string,
  readText: ReadText,
  read: (text: string) => Outcome<Read | null>,
): Promise<Outcome<Read | null>> {
  try {
    return read(await readText(file))
  } catch (thrown) {
    const fallback: Failure = {
      code: 'FILE_UNREADABLE',
      message: `${file} could not be read.`,
      fix: 'Save the file as UTF-8, and let this user read it.',
    }
    return { value: null, failures: [toFailure(thrown, fallback)] }
  }
}
