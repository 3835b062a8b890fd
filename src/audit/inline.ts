import { ownIn } from '../algorithms/own.ts'
import { actionFolder, rootOf } from './action.ts'
import { tooLarge } from './calls.ts'
import { type Action, type ActionUse, readOnce, type Step, usesOf } from './step.ts'
import type { Workflow } from './workflow.ts'

/** The actions of a repository by their folder; null for one that is not made of steps, or not there. */
export type Actions = ReadonlyMap<string, Action | null>

/** Of one workflow, those of actions that are used again counted again. No repository comes near it. */
const MOST_STEPS = 10_000
/** How much text of inputs counts as much as a step, in characters. */
const TEXT_OF_A_STEP = 1000
/** GitHub’s own limit (actions/runner, docs/adrs/1144-composite-actions.md). */
const DEEPEST = 10

/**
 * Puts the steps of actions in the place of the steps that use them, in every job of a workflow.
 * @throws GateError WORKFLOW_TOO_LARGE
 */
export function withActions(workflow: Workflow, actions: Actions): Workflow {
  const root = rootOf(workflow.file)
  const used = new Set<Action>()
  let left = MOST_STEPS
  const spend = (steps: number) => {
    left -= steps
    if (left < 0) throw tooLarge(workflow)
  }
  const inlined = (step: Step): readonly Step[] => {
    const action = actions.get(actionFolder(step.uses, root) ?? '') ?? null
    // What a circle of actions runs before it fails has been seen.
    if (action === null || isOf(step, action)) return [step]
    if (usesOf(step).length > DEEPEST) throw tooLarge(workflow)
    used.add(action)
    const use = { step, action }
    return action.steps.flatMap((own) => {
      spend(1)
      return inlined(stepIn(use, own, (text) => spend(text.length / TEXT_OF_A_STEP)))
    })
  }
  const jobs = [...workflow.jobs.values()].map((job) => ({
    ...job,
    steps: job.steps.flatMap(inlined).map((step, place) => ({ ...step, place })),
  }))
  if (used.size === 0) return workflow
  return { ...workflow, jobs: new Map(jobs.map((job) => [job.id, job])), actions: [...used] }
}

function isOf({ caller }: Step, action: Action): boolean {
  return caller !== null && (caller.action === action || isOf(caller.step, action))
}

/** A step of an action where it is used, with the inputs that it is given there. */
function stepIn(caller: ActionUse, step: Step, takes: (text: string) => void): Step {
  const filled = (text: string) => {
    if (!text.includes('${{')) return text
    takes(text)
    return text.replace(INPUT, (_, name: string) => {
      const given = inputOf(caller, name.toLowerCase())
      takes(given)
      return given
    })
  }
  const { run, shell, continueOnError } = step
  const script = run === null ? null : filled(run)
  return {
    ...step,
    caller,
    with: Object.fromEntries(Object.entries(step.with).map(([name, text]) => [name, filled(text)])),
    run: script,
    commands: script === run ? step.commands : readOnce(script ?? ''),
    shell: shell === null ? null : filled(shell),
    continueOnError:
      typeof continueOnError === 'string' ? filled(continueOnError) : continueOnError,
    // An input may bring more lines.
    atLine: (line) => step.atLine(Math.min(line, (run ?? '').trimEnd().split('\n').length - 1)),
  }
}

/** The runner puts the text of an input in its place before it reads anything else, a shell its script too. */
const INPUT = /\$\{\{\s*inputs\.([\w-]+)\s*\}\}/gi

function inputOf({ step, action }: ActionUse, name: string): string {
  for (const texts of [step.with, action.inputs])
    if (Object.hasOwn(texts, name)) return ownIn(texts, name) ?? ''
  return ''
}
