import { ownIn } from '../../algorithms/own.ts'
import { usualTier } from '../../domain/tier.ts'
import type { PlacedJob } from '../calls.ts'
import type { Deploy } from '../flow.ts'
import { type Gate, gateInput } from '../gates.ts'
import { sharedDepth } from '../in-job.ts'
import { callsOwnGate } from '../own-gate.ts'
import { ancestorsOf, pathsOf } from '../simulate.ts'
import { type Step, usesOf } from '../step.ts'
import type { Job } from '../workflow.ts'
import type { EditPlace, Repair, RepairPlan } from './repair.ts'

const ID = /^[\w-]+$/

/** Puts the gate before a deploy with `needs`, if the workflow has one gate for it. */
export function needGate(deploy: Deploy, gates: readonly Gate[]): RepairPlan {
  if (gates.some(({ at }) => at === deploy.at))
    return { because: "the gate's step stands in the same job; move it before the deploy" }
  const near = gates.filter((gate) => {
    const [first, last] = endsOf(gate, deploy)
    return (
      first !== null &&
      last !== null &&
      first.workflow === last.workflow &&
      first.job !== last.job &&
      !ancestorsOf(first.workflow, first.job).has(last.job)
    )
  })
  const same = near.filter((gate) => environmentsOf(gate).includes(deploy.at.job.environment ?? ''))
  const fit = same.length > 0 ? same : near.filter((gate) => !isForOtherTier(gate, deploy))
  const jobs = [...new Set(fit.map((gate) => endsOf(gate, deploy)[0]?.job))]
  const [gate] = fit
  if (gate === undefined)
    return {
      because: 'the workflow has no job with a gate for this deploy that could run before it',
    }
  if (jobs.length > 1)
    return { because: `${jobs.length} jobs run a gate, and the audit cannot choose` }
  return requireOf(gate, deploy, false)
}

/** Repairs the `if` of a deploy, so that it asks for success of its gate. @param pass whether only a pass suffices */
export function requireGate(deploy: Deploy, pass: boolean): RepairPlan {
  if (deploy.gate === null) return { because: 'no gate comes before it' }
  return deploy.gate.at === deploy.at
    ? requireStep(deploy.gate, deploy, pass)
    : requireOf(deploy.gate, deploy, pass)
}

function requireOf(gate: Gate, deploy: Deploy, pass: boolean): RepairPlan {
  const [first, last] = endsOf(gate, deploy)
  if (first === null || last === null) return { because: 'gate and deploy share no workflow' }
  const id = first.job.name
  if (!ID.test(id)) return { because: 'GitHub does not allow the id of the job of the gate' }
  const output = pass ? outputOf(gate, first) : { name: null, repairs: [] }
  if ('because' in output) return output
  const at = placeOf(last)
  const need: readonly Repair[] = last.job.needs.includes(first.job.id)
    ? []
    : [{ kind: 'needs', at, job: id }]
  const clauses = [
    ...(last.job.condition?.asksStatus === true ? [`needs.${id}.result == 'success'`] : []),
    ...(output.name === null ? [] : [`needs.${id}.outputs.${output.name} == 'pass'`]),
  ]
  const condition: readonly Repair[] =
    clauses.length === 0 ? [] : [{ kind: 'if', at, clause: clauses.join(' && '), alone: null }]
  const repairs = [...output.repairs, ...need, ...condition]
  return repairs.length === 0 ? { because: 'the `if` does not decide it' } : { repairs }
}

function requireStep(gate: Gate, { step }: Deploy, pass: boolean): RepairPlan {
  if (step === null) return { because: 'the whole job deploys' }
  const depth = sharedDepth(gate.step, step)
  const deciding = usesOf(step)[depth]
  const gateStep = usesOf(gate.step)[depth]
  if (deciding === undefined || gateStep === undefined)
    return { because: 'gate and deploy are one step' }
  const at = placeOfStep(deciding)
  if (!pass) return { repairs: [{ kind: 'if', at, clause: 'success()', alone: 'success()' }] }
  if (gateStep !== gate.step) return { because: 'the gate is a step of a local action' }
  const named = idOf(gate)
  if ('because' in named) return named
  const clause = `steps.${named.id}.outputs.result == 'pass'`
  return { repairs: [...named.repairs, { kind: 'if', at, clause, alone: clause }] }
}

/** The output of the gate's job that holds the result, made if it is missing. */
function outputOf(
  gate: Gate,
  placed: PlacedJob,
): { readonly name: string; readonly repairs: readonly Repair[] } | { readonly because: string } {
  const { job } = placed
  if (callsOwnGate(job)) return { name: 'result', repairs: [] }
  if (gate.at.job !== job || gate.step.caller !== null)
    return { because: `the gate is not a step of job ${job.name} itself` }
  const named = idOf(gate)
  if ('because' in named) return named
  const wanted = `\${{steps.${named.id}.outputs.result}}`
  const name = Object.keys(job.outputs).find(
    (one) => (ownIn(job.outputs, one) ?? '').replace(/\s/g, '').toLowerCase() === wanted,
  )
  if (name !== undefined) return { name, repairs: [] }
  if (Object.hasOwn(job.outputs, 'result'))
    return { because: `the output result of job ${job.name} is not the result of the gate` }
  const output: Repair = { kind: 'output', at: placeOf(placed), step: named.id }
  return { name: 'result', repairs: [...named.repairs, output] }
}

/** The id of the gate's step, given to it if it has none. A script has no output `result`. */
function idOf({
  at,
  step,
}: Gate):
  | { readonly id: string; readonly repairs: readonly Repair[] }
  | { readonly because: string } {
  if (step.uses === null) return { because: 'the gate is a script, which has no output `result`' }
  if (step.id !== null)
    return ID.test(step.id)
      ? { id: step.id, repairs: [] }
      : { because: "GitHub does not allow the id of the gate's step" }
  if (at.job.steps.some(({ id }) => id === 'gate'))
    return { because: "the gate's step has no id, and another step has the id gate" }
  return { id: 'gate', repairs: [{ kind: 'id', at: placeOfStep(step), id: 'gate' }] }
}

function placeOfStep(step: Step): EditPlace {
  return { file: step.at().file, path: step.path }
}

/** The outermost jobs of the gate and of the deploy that differ; null if there is none. */
function endsOf(gate: Gate, deploy: Deploy): readonly [PlacedJob | null, PlacedJob | null] {
  const paths = pathsOf(gate, deploy)
  return [paths.gate[0] ?? null, paths.deploy[0] ?? null]
}

function placeOf({ workflow, job }: PlacedJob): EditPlace {
  return { file: workflow.file, path: ['jobs', job.name] }
}

function environmentsOf(gate: Gate): readonly string[] {
  return gateInput(gate, 'environment')
}

/** Whether a gate checks only environments of another tier than that of the deploy. */
function isForOtherTier(gate: Gate, { at }: Deploy): boolean {
  const of = [...environmentsOf(gate), at.job.environment ?? '']
  if (of.some((name) => name === '' || name.includes('$'))) return false
  const tier = usualTier(at.job.environment ?? '')
  return environmentsOf(gate).every((name) => usualTier(name) !== tier)
}

/** Where a step or a job uses an action or a workflow. */
export function usesPlace(placed: PlacedJob, user: Step | Job): EditPlace {
  return 'steps' in user ? placeOf(placed) : placeOfStep(user)
}
