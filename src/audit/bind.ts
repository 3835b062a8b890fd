import { data } from '@actions/expressions'
import {
  Binary,
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Unary,
} from '@actions/expressions/ast'
import { ownIn } from '../algorithms/own.ts'
import { contains, type IfCondition, pathOf } from './expression.ts'
import { type ActionUse, readOnce, type Step } from './step.ts'
import type { DeclaredInput, Job, Workflow } from './workflow.ts'

/** Inputs whose values are known without a run, by name in lower case. */
export type KnownInputs = ReadonlyMap<string, data.ExpressionData>

/** The inputs of a call: what the caller gives, else the default. An input with an expression is left out. */
export function inputsOf(
  declared: Readonly<Record<string, DeclaredInput>>,
  given: Readonly<Record<string, string>>,
): KnownInputs {
  const known = new Map<string, data.ExpressionData>()
  for (const [name, { type, fallback }] of Object.entries(declared)) {
    const text = ownIn(given, name) ?? fallback
    if (text?.includes('${{') !== true) known.set(name, dataOf(type, text ?? ''))
  }
  return known
}

function dataOf(type: string | null, text: string): data.ExpressionData {
  if (type === 'boolean') return new data.BooleanData(text === 'true')
  return type === 'number' ? new data.NumberData(Number(text)) : new data.StringData(text)
}

/** A condition in which known inputs are replaced by their values. */
export function bindCondition(
  condition: IfCondition | null,
  inputs: KnownInputs,
): IfCondition | null {
  if (
    condition === null ||
    !contains(condition.expression, (part) => inputIn(part, inputs) !== null)
  )
    return condition
  return { ...condition, expression: bound(condition.expression, inputs) }
}

function inputIn(part: Expr, inputs: KnownInputs): data.ExpressionData | null {
  const [context, name, ...rest] = pathOf(part) ?? []
  return context === 'inputs' && name !== undefined && rest.length === 0
    ? (inputs.get(name) ?? null)
    : null
}

function bound(part: Expr, inputs: KnownInputs): Expr {
  const inner = (one: Expr) => bound(one, inputs)
  const value = inputIn(part, inputs)
  if (value !== null && part instanceof IndexAccess && part.expr instanceof ContextAccess)
    return new Literal(value, part.expr.name)
  if (part instanceof Grouping) return new Grouping(inner(part.group))
  if (part instanceof Unary) return new Unary(part.operator, inner(part.expr))
  if (part instanceof Binary) return new Binary(inner(part.left), part.operator, inner(part.right))
  if (part instanceof FunctionCall) return new FunctionCall(part.functionName, part.args.map(inner))
  return part instanceof Logical ? new Logical(part.operator, part.args.map(inner)) : part
}

const INPUT = /\$\{\{\s*inputs\.([\w-]+)\s*\}\}/gi

/** A called workflow with the known inputs of one call filled in. */
export function bindWorkflow(
  workflow: Workflow,
  given: Readonly<Record<string, string>>,
): Workflow {
  const inputs = inputsOf(workflow.inputs, given)
  if (inputs.size === 0) return workflow
  const filled = (text: string) =>
    text.replace(
      INPUT,
      (all, name: string) => inputs.get(name.toLowerCase())?.coerceString() ?? all,
    )
  const filledIn = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text)]))
  const steps = new Map<Step, Step>()
  const uses = new Map<ActionUse, ActionUse>()
  const boundUse = (use: ActionUse): ActionUse => {
    const known = uses.get(use) ?? { ...use, step: boundStep(use.step) }
    uses.set(use, known)
    return known
  }
  const boundStep = (step: Step): Step => {
    const known = steps.get(step)
    if (known !== undefined) return known
    const { run, caller, uses: used, continueOnError } = step
    const script = run === null ? null : filled(run)
    const made: Step = {
      ...step,
      run: script,
      ...(script !== run && readOnce(script ?? '')),
      uses: used === null ? null : filled(used),
      with: filledIn(step.with),
      env: filledIn(step.env),
      continueOnError:
        typeof continueOnError === 'string' ? filled(continueOnError) : continueOnError,
      // In an action, `inputs` are those of the action.
      condition: caller === null ? bindCondition(step.condition, inputs) : step.condition,
      caller: caller === null ? null : boundUse(caller),
    }
    steps.set(step, made)
    return made
  }
  const jobs = [...workflow.jobs.values()].map(
    (job): Job => ({
      ...job,
      condition: bindCondition(job.condition, inputs),
      environment: job.environment === null ? null : filled(job.environment),
      secretsFrom: job.secretsFrom === null ? null : filled(job.secretsFrom),
      with: filledIn(job.with),
      steps: job.steps.map(boundStep),
    }),
  )
  return { ...workflow, jobs: new Map(jobs.map((job) => [job.id, job])) }
}
