import { groupBy } from '../algorithms/group-by.ts'
import { type PlacedJob, pathOf } from './calls.ts'
import { isNever } from './constant.ts'
import { isGuardedInScript } from './deploy-commands.ts'
import { type DeploySign, deploysIn } from './deploys.ts'
import {
  ENDINGS,
  EXIT_CODE_LOST,
  type GateEnding,
  LEFT_OUT,
  LEG_FAILED,
  STATIC_ONLY,
  TOLERATED,
} from './endings.ts'
import { type Guess, possible } from './evaluate.ts'
import type { IfCondition } from './expression.ts'
import type { Gate } from './gates.ts'
import { inPullRequest } from './guesses.ts'
import { ancestorsOf, comesBefore, type DeployPlace, runsDespite } from './simulate.ts'
import { type Step, usesOf } from './step.ts'
import { mayTolerate } from './tolerance.ts'
import type { Job, Workflow } from './workflow.ts'

/** A deploy, and how well the gate guards it. */
export interface Deploy extends DeployPlace {
  /** What says that it is a deploy. */
  readonly signs: readonly DeploySign[]
  /** The gate that stops it, else the first gate before it; null if no gate comes before it. */
  readonly gate: Gate | null
  /** The endings of the gate after which it still runs; null if no gate comes before it. */
  readonly despite: readonly string[] | null
  /** Whether it runs if the gate's own `if` skips the gate. */
  readonly runsIfLeftOut: boolean
  /** Whether its condition reads the gate's outputs and is true for empty ones. */
  readonly runsOnEmpty: boolean
  /** Whether it runs if the gate fails and `continue-on-error` of the gate's step ignores that. */
  readonly runsIfTolerated: boolean
}

/** How well one gate guards a deploy after it. */
type DeployGuard = Pick<
  Deploy,
  'gate' | 'despite' | 'runsIfLeftOut' | 'runsOnEmpty' | 'runsIfTolerated'
>

/**
 * Every deploy of jobs. If a gate before a deploy stops it in every case, `despite` is empty.
 * @param spend called with the weight of each run that is tried; an error that it throws ends the search
 */
export function deploysOf(
  jobs: readonly PlacedJob[],
  gates: readonly Gate[],
  spend: (weight: number) => void,
): readonly Deploy[] {
  const gatesOfJobs = groupBy(gates, ({ at }) => at)
  return jobs.filter(mayEverRun).flatMap((at) =>
    deploysIn(
      at,
      (gatesOfJobs.get(at) ?? []).map(({ step }) => step),
    )
      .filter(
        ({ step }) => step === null || usesOf(step).every(({ condition }) => !isNever(condition)),
      )
      .map((found): Deploy => {
        const place = { at, ...found }
        if (place.step !== null && isGuardedInScript(place.step)) {
          const gate = { at, step: place.step }
          return { ...place, gate, despite: [], ...SAFE }
        }
        const guards: DeployGuard[] = []
        for (const gate of gates) {
          spend(1)
          if (!comesBefore(gate, place)) continue
          const weight = weightOf(gate, place)
          const guard = guardOf(gate, place, () => spend(weight))
          if (isComplete(guard)) return { ...place, ...guard }
          guards.push(guard)
        }
        const none = { gate: null, despite: null, ...SAFE }
        return { ...place, ...(guards[0] ?? none) }
      }),
  )
}

const SAFE = { runsIfLeftOut: false, runsOnEmpty: false, runsIfTolerated: false }

/** Whether no `if` on the way to a job is false in every run. */
function mayEverRun(at: PlacedJob): boolean {
  return pathOf(at).every(({ job }) => !isNever(job.condition))
}

/** Roughly what one tried run costs; 1 is a job without a condition. */
function weightOf(gate: Gate, place: DeployPlace): number {
  const steps = [gate.step, ...(place.step === null ? [] : [place.step])].map(stepWeight)
  const jobs = [...pathOf(gate.at), ...pathOf(place.at)].map(({ workflow, job, caller }) =>
    // The outputs of a called workflow can depend on each of its jobs.
    caller === null ? jobWeight(workflow, job) : workflowWeight(workflow),
  )
  return [...steps, ...jobs].reduce((sum, one) => sum + one, 0)
}

function stepWeight(step: Step): number {
  const { condition, caller } = step
  // A status function is tried with three results of the steps before.
  const weight = sizeOf(condition) * (condition?.asksStatus ? 3 : 1)
  if (caller === null) return weight
  return 1 + weight + weightOfOutputs(caller.action.outputs) + stepWeight(caller.step)
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

/** Outputs are evaluated again in every run; the first ten cost almost nothing. */
function weightOfOutputs(outputs: Job['outputs']): number {
  return 15 * Math.max(0, Object.keys(outputs).length - 10)
}

function sizeOf(condition: IfCondition | null): number {
  return (condition?.length ?? 0) / 20
}

function isComplete({ despite, runsIfLeftOut, runsOnEmpty }: DeployGuard): boolean {
  return despite?.length === 0 && !runsIfLeftOut && !runsOnEmpty
}

function guardOf(gate: Gate, place: DeployPlace, spend: () => void): DeployGuard {
  const runs = (ending: GateEnding, guess: Guess) => runsDespite(gate, ending, place, guess)
  const mayRun = (ending: GateEnding) => possible((guess) => runs(ending, guess), spend)
  const shared = new Set(pathOf(place.at))
  const hasLegs = pathOf(gate.at).some((placed) => !shared.has(placed) && placed.job.hasMatrix)
  const endings = [...ENDINGS, ...(hasLegs ? [LEG_FAILED] : [])].filter(mayRun)
  const { empty, blocked } = EXIT_CODE_LOST
  const runsOnEmpty =
    endings.length === 0 && possible((guess) => runs(empty, guess) && !runs(blocked, guess), spend)
  const events = pathOf(gate.at)[0]?.workflow.pullRequests ?? []
  const mayFollowPartial = (event: string) =>
    possible((guess) => runs(STATIC_ONLY, inPullRequest(guess, event)), spend)
  // The fix for empty outputs, `== 'pass'`, also stops `partial`: one finding is enough.
  const partial = !runsOnEmpty && events.some(mayFollowPartial) ? [STATIC_ONLY] : []
  const despite = [...new Set([...endings, ...partial].map(({ says }) => says))]
  const tolerates = usesOf(gate.step).some((use) => mayTolerate(use.continueOnError))
  return {
    ...{ gate, despite, runsOnEmpty },
    runsIfLeftOut: mayRun(LEFT_OUT),
    runsIfTolerated: tolerates && mayRun(TOLERATED),
  }
}
