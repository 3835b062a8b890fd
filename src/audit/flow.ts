import { type PlacedJob, pathOf } from './calls.ts'
import { deployIn, isGuardedInScript } from './deploys.ts'
import { ENDINGS, type GateEnding, LEFT_OUT, STATIC_ONLY, UNHEARD } from './endings.ts'
import type { IfCondition } from './expression.ts'
import type { Gate } from './gates.ts'
import { inPullRequest } from './guesses.ts'
import { possible } from './run-state.ts'
import { ancestorsOf, comesBefore, type DeployPlace, runsDespite } from './simulate.ts'
import type { Step } from './step.ts'
import type { Job, Workflow } from './workflow.ts'

/** A deploy, and what stands between it and the gate. */
export interface Deploy extends DeployPlace {
  /** What it deploys with. */
  readonly tool: string
  /** The gate that stops it, or comes nearest to it; null when no gate comes before it. */
  readonly gate: Gate | null
  /** How the gate may end and it still runs; null when no gate comes before it. */
  readonly despite: readonly string[] | null
  /** Whether it runs when the gate's own `if` left the gate out. */
  readonly leavesOut: boolean
  /** Whether its condition asks for the gate's outputs, and takes empty ones for a pass. */
  readonly passesOnEmpty: boolean
}

/** How a gate and a deploy after it go together. */
type DeployGuard = Pick<Deploy, 'gate' | 'despite' | 'leavesOut' | 'passesOnEmpty'>

/** A name that an environment of production has. */
const PRODUCTION = /prod|(^|[-_ ])live($|[-_ ])/i

/** Steps that deploy; a job that names an environment of production deploys as a whole when none of its steps is known to. */
function spotsOf(
  at: PlacedJob,
  hasGate: boolean,
): readonly (DeployPlace & { readonly tool: string })[] {
  const { steps, environment } = at.job
  const found = steps.flatMap((step) => {
    const tool = deployIn(step)
    return tool === null ? [] : [{ at, step, tool }]
  })
  if (found.length > 0 || hasGate || steps.length === 0) return found
  if (environment === null || !PRODUCTION.test(environment)) return []
  return [{ at, step: null, tool: `environment ${environment}` }]
}

/**
 * Every deploy of jobs. One that a gate of its job, or of the jobs before it, stops has nothing that it runs despite.
 * @param spend called with each way that is tried, weighed; what it throws ends the search
 */
export function deploysOf(
  jobs: readonly PlacedJob[],
  gates: readonly Gate[],
  spend: (weight: number) => void,
): readonly Deploy[] {
  const gated = new Set(gates.map(({ at }) => at))
  return jobs.flatMap((at) =>
    spotsOf(at, gated.has(at)).map((spot): Deploy => {
      if (spot.step !== null && isGuardedInScript(spot.step)) {
        const gate = { at, step: spot.step }
        return { ...spot, gate, despite: [], leavesOut: false, passesOnEmpty: false }
      }
      const guards: DeployGuard[] = []
      for (const gate of gates) {
        spend(1)
        if (!comesBefore(gate, spot)) continue
        const weight = weightOf(gate, spot)
        const guard = guardOf(gate, spot, () => spend(weight))
        if (isTight(guard)) return { ...spot, ...guard }
        guards.push(guard)
      }
      const none = { gate: null, despite: null, leavesOut: false, passesOnEmpty: false }
      return { ...spot, ...(guards[0] ?? none) }
    }),
  )
}

/** How much it takes to try one way, about: one is a job without a condition. */
function weightOf(gate: Gate, spot: DeployPlace): number {
  const steps = [gate.step, ...(spot.step === null ? [] : [spot.step])].map(stepWeight)
  const ways = [...pathOf(gate.at), ...pathOf(spot.at)].map(({ workflow, job, caller }) =>
    // Of a workflow that is called, every job may have a say.
    caller === null ? jobWeight(workflow, job) : workflowWeight(workflow),
  )
  return [...steps, ...ways].reduce((sum, one) => sum + one, 0)
}

function stepWeight(step: Step): number {
  const { condition, caller } = step
  // How things went before may be tried in three ways.
  const own = sizeOf(condition) * (condition?.asksStatus ? 3 : 1)
  if (caller === null) return own
  return 1 + own + weightOfOutputs(caller.action.outputs) + stepWeight(caller.step)
}

function workflowWeight(workflow: Workflow): number {
  const jobs = [...workflow.jobs.values()]
  const outputs = weightOfOutputs(workflow.outputs)
  return jobs.reduce((sum, job) => sum + jobWeight(workflow, job), outputs)
}

function jobWeight(workflow: Workflow, job: Job): number {
  const all = [job, ...ancestorsOf(workflow, job)]
  return all.reduce((sum, { condition, needs, outputs }) => {
    return sum + 1 + sizeOf(condition) + weightOfOutputs(outputs) + (needs.length + all.length) / 10
  }, 0)
}

/** Each is read anew in every way; the first few weigh nothing. */
function weightOfOutputs(outputs: Job['outputs']): number {
  return 15 * Math.max(0, Object.keys(outputs).length - 10)
}

function sizeOf(condition: IfCondition | null): number {
  return (condition?.length ?? 0) / 20
}

function isTight({ despite, leavesOut, passesOnEmpty }: DeployGuard): boolean {
  return despite?.length === 0 && !leavesOut && !passesOnEmpty
}

function guardOf(gate: Gate, spot: DeployPlace, spend: () => void): DeployGuard {
  const mayRun = (ending: GateEnding) =>
    possible((guess) => runsDespite(gate, ending, spot, guess), spend)
  const ways = ENDINGS.filter(mayRun)
  const { empty, blocked } = UNHEARD
  const passesOnEmpty =
    ways.length === 0 &&
    possible(
      (guess) => runsDespite(gate, empty, spot, guess) && !runsDespite(gate, blocked, spot, guess),
      spend,
    )
  const events = pathOf(gate.at)[0]?.workflow.pullRequests ?? []
  const mayFollowPartial = (event: string) =>
    possible((guess) => {
      return runsDespite(gate, STATIC_ONLY, spot, inPullRequest(guess, event))
    }, spend)
  // Who asks for the word itself has mended both.
  const partial = !passesOnEmpty && events.some(mayFollowPartial) ? [STATIC_ONLY] : []
  const despite = [...new Set([...ways, ...partial].map(({ says }) => says))]
  return { gate, despite, leavesOut: mayRun(LEFT_OUT), passesOnEmpty }
}
