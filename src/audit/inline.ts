import { ownIn } from '../algorithms/own.ts'
import { actionFolder, rootOf } from './action.ts'
import { bindCondition, inputsOf } from './bind.ts'
import { tooLarge } from './calls.ts'
import { type Action, type ActionUse, readOnce, type Step, usesOf } from './step.ts'
import type { Workflow } from './workflow.ts'

/** The actions of a repository by folder; null for one that is missing or not composite. */
export type Actions = ReadonlyMap<string, Action | null>

/** The limit of steps in one workflow, with the steps of each use of an action. Real repositories stay far below. */
const MAX_STEPS = 10_000
/** So many characters of inputs count as one step. */
const CHARACTERS_PER_STEP = 1000
/** GitHub’s own limit (actions/runner, docs/adrs/1144-composite-actions.md). */
const MAX_DEPTH = 10

/**
 * Replaces each step that uses a local action with the steps of the action, in every job of a workflow.
 * @throws GateError WORKFLOW_TOO_LARGE
 */
export function withActions(workflow: Workflow, actions: Actions): Workflow {
  const root = rootOf(workflow.file)
  const used = new Set<Action>()
  let left = MAX_STEPS
  const spend = (steps: number) => {
    left -= steps
    if (left < 0) throw tooLarge(workflow)
  }
  const inlined = (step: Step): readonly Step[] => {
    const action = actions.get(actionFolder(step.localUses ?? step.uses, root) ?? '') ?? null
    // Actions that use each other in a circle fail here at run time; the steps before are known.
    if (action === null || isOf(step, action)) return [step]
    if (usesOf(step).length > MAX_DEPTH) throw tooLarge(workflow)
    used.add(action)
    const use = { step, action }
    return action.steps.flatMap((inner) => {
      spend(1)
      return inlined(stepIn(use, inner, (text) => spend(text.length / CHARACTERS_PER_STEP)))
    })
  }
  const jobs = [...workflow.jobs.values()].map((job) => ({
    ...job,
    steps: job.steps.flatMap(inlined).map((step, index) => ({ ...step, index })),
  }))
  if (used.size === 0) return workflow
  return { ...workflow, jobs: new Map(jobs.map((job) => [job.id, job])), actions: [...used] }
}

function isOf({ caller }: Step, action: Action): boolean {
  return caller !== null && (caller.action === action || isOf(caller.step, action))
}

/** A step of an action at one place of use, with the inputs of that place. */
function stepIn(caller: ActionUse, step: Step, count: (text: string) => void): Step {
  const filled = (text: string) => {
    if (!text.includes('${{')) return text
    count(text)
    return text.replace(INPUT, (_, name: string) => {
      const input = inputOf(caller, name.toLowerCase())
      count(input)
      return input
    })
  }
  const filledIn = (texts: Step['with']) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text)]))
  const declared = Object.entries(caller.action.inputs).map(
    ([name, fallback]) => [name, { type: null, fallback }] as const,
  )
  const inputs = inputsOf(Object.fromEntries(declared), caller.step.with)
  const { run, shell, continueOnError } = step
  const script = run === null ? null : filled(run)
  return {
    ...step,
    caller,
    condition: bindCondition(step.condition, inputs),
    with: filledIn(step.with),
    env: filledIn(step.env),
    run: script,
    ...(script !== run && readOnce(script ?? '')),
    shell: shell === null ? null : filled(shell),
    continueOnError:
      typeof continueOnError === 'string' ? filled(continueOnError) : continueOnError,
    // An input may bring more lines.
    atLine: (line) => step.atLine(Math.min(line, (run ?? '').trimEnd().split('\n').length - 1)),
  }
}

/** The runner fills in inputs before it reads anything else, and before a shell reads its script. */
const INPUT = /\$\{\{\s*inputs\.([\w-]+)\s*\}\}/gi

function inputOf({ step, action }: ActionUse, name: string): string {
  for (const texts of [step.with, action.inputs])
    if (Object.hasOwn(texts, name)) return ownIn(texts, name) ?? ''
  return ''
}
