import { data, Evaluator } from '@actions/expressions'
import {
  Binary,
  type Expr,
  FunctionCall,
  Grouping,
  Literal,
  Logical,
  Star,
  Unary,
} from '@actions/expressions/ast'
import { falsy } from '@actions/expressions/result'
import { ownIn } from '../algorithms/own.ts'
import { Context } from './contexts.ts'
import { type IfCondition, partsOf, pathOf } from './expression.ts'

/** What is told of a job or step by those after it. */
export interface StepOutcome {
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped'
  /** By name in lower case. Null for what nobody can know before the run: one output, or all. */
  readonly outputs: Readonly<Record<string, string | null>> | null
}

/** A run, as a condition in it sees it. */
export interface RunState {
  readonly status: Readonly<Record<'success' | 'failure' | 'cancelled', boolean>>
  readonly needs: ReadonlyMap<string, StepOutcome>
  readonly steps: ReadonlyMap<string, StepOutcome>
  /** Whether it is asked for in an action, whose end `job.status` is told only after it. */
  readonly inAction?: boolean
  /** In the outputs of a called workflow: its jobs. */
  readonly jobs?: ReadonlyMap<string, StepOutcome>
}

/** Answers whether something that nobody can know before the run holds: the same for the same text. */
export type Guess = (text: string) => boolean

/** How many ways a run may go are tried before one more is taken to be possible. */
const MOST_RUNS = 1024

/**
 * Whether something holds in one of the ways in which a run may go: every answer to every guess is tried.
 * @param spend called once a way; what it throws ends the search
 */
export function possible(holds: (guess: Guess) => boolean, spend: () => void = () => {}): boolean {
  let answers: [text: string, answer: boolean][] = []
  for (let run = 0; run < MOST_RUNS; run++) {
    spend()
    const known = new Map(answers)
    const made: [string, boolean][] = [...answers]
    const guess = (text: string) => {
      const answer = known.get(text) ?? false
      if (!known.has(text)) made.push([text, answer])
      known.set(text, answer)
      return answer
    }
    if (holds(guess)) return true
    const last = made.findLastIndex(([, answer]) => !answer)
    const turned = made[last]
    if (turned === undefined) return false
    answers = [...made.slice(0, last), [turned[0], true]]
  }
  return true
}

/** Whether a condition lets its job or step run. */
export function holds(condition: IfCondition | null, world: RunState, guess: Guess): boolean {
  if (condition === null || !condition.asksStatus) if (!world.status.success) return false
  return condition === null || !falsy(evaluated(condition.expression, world, guess))
}

/** Whether an expression outside of a run may be true. */
export function isTrue(expression: Expr, guess: Guess): boolean {
  const status = { success: true, failure: false, cancelled: false }
  const value = evaluated(expression, { status, needs: new Map(), steps: new Map() }, guess)
  // A text that says false is none.
  return !falsy(value) && value.coerceString() !== 'false'
}

/** The text that an expression makes; null when nobody can know it before the run. */
export function textOf(expression: Expr, world: RunState, guess: Guess): string | null {
  const value = evaluated(expression, world, guess)
  return value === YES || value === NO ? null : value.coerceString()
}

/** Answers to guesses: a yes or no in place of a value that nobody can know. */
const YES = new data.BooleanData(true)
const NO = new data.BooleanData(false)

function evaluated(expression: Expr, world: RunState, guess: Guess): data.ExpressionData {
  try {
    return new WorldEvaluator(expression, world, guess).evaluate()
  } catch {
    // What the evaluator refuses, the runner may not: it counts as true.
    return YES
  }
}

/** GitHub's own evaluator, that guesses where a run alone could tell. */
class WorldEvaluator extends Evaluator {
  readonly #world: RunState
  readonly #guess: Guess

  constructor(expression: Expr, world: RunState, guess: Guess) {
    super(expression, contextsOf(world), functionsOf(world))
    this.#world = world
    this.#guess = guess
  }

  protected override eval(part: Expr): data.ExpressionData {
    const world = this.#world
    if (!isOpen(part, world))
      return new Evaluator(part, contextsOf(world), functionsOf(world)).evaluate()
    if (part instanceof Logical || part instanceof Unary || part instanceof Grouping)
      return super.eval(part)
    if (part instanceof Binary && part.operator.lexeme === '!=')
      return this.#guess(`${written(part.left)}==${written(part.right)}`) ? NO : YES
    return this.#guess(written(part)) ? YES : NO
  }
}

/** Whether the value hangs on something that nobody can know before the run. */
function isOpen(expression: Expr, world: RunState): boolean {
  const path = pathOf(expression)
  if (path !== null) return isOpenPath(path, world)
  if (expression instanceof FunctionCall) {
    const name = expression.functionName.lexeme.toLowerCase()
    if (name === 'hashfiles') return true
  }
  return partsOf(expression).some((part) => isOpen(part, world))
}

function isOpenPath(
  [context, name, property, output, ...rest]: readonly string[],
  world: RunState,
) {
  if (context !== 'needs' && context !== 'steps' && context !== 'jobs')
    return !(context === 'job' && name === 'status' && property === undefined && !world.inAction)
  const told = world[context] ?? new Map<string, StepOutcome>()
  // Another step of the same job: it may have ended in any way.
  if (context === 'steps' && name !== undefined && name !== '*' && !told.has(name)) return true
  const ones =
    name === undefined || name === '*'
      ? [...told.values()]
      : [told.get(name)].filter((one) => one !== undefined)
  if (property !== undefined && property !== 'outputs' && property !== '*') return false
  return ones.some(({ outputs }) => {
    if (outputs === null) return true
    const all = output === undefined || output === '*' || rest.length > 0
    return all ? Object.values(outputs).includes(null) : ownIn(outputs, output) === null
  })
}

/** An expression as a text that is the same for the same meaning in other spelling. */
function written(expression: Expr): string {
  const path = pathOf(expression)
  if (path !== null) return path.join('.')
  if (expression instanceof Literal) {
    const { literal } = expression
    // Texts are compared without case.
    return `'${literal.kind}:${literal.coerceString().toLowerCase()}'`
  }
  if (expression instanceof Grouping) return written(expression.group)
  const parts = partsOf(expression).map(written)
  if (expression instanceof FunctionCall)
    return `${expression.functionName.lexeme.toLowerCase()}(${parts.join(',')})`
  if (expression instanceof Unary) return `!${parts.join('')}`
  if (expression instanceof Binary) return parts.join(expression.operator.lexeme)
  if (expression instanceof Logical) return `(${parts.join(expression.operator.lexeme)})`
  return expression instanceof Star ? '*' : `[${parts.join(';')}]`
}

function contextsOf({ status, needs, steps, jobs = new Map() }: RunState): data.Dictionary {
  const word = status.success ? 'success' : status.cancelled ? 'cancelled' : 'failure'
  return new Context([
    ['needs', jobsOf(needs)],
    ['jobs', jobsOf(jobs)],
    ['steps', new Context([...steps].map(([id, told]) => [id, stepOf(told)]))],
    ['job', new Context([['status', new data.StringData(word)]])],
  ])
}

function stepOf({ result, outputs }: StepOutcome): Context {
  const word = new data.StringData(result)
  return new Context([
    ['outcome', word],
    ['conclusion', word],
    ['outputs', outputsOf(outputs)],
  ])
}

function jobsOf(jobs: ReadonlyMap<string, StepOutcome>): Context {
  return new Context(
    [...jobs].map(([id, { result, outputs }]) => [
      id,
      new Context([
        ['result', new data.StringData(result)],
        ['outputs', outputsOf(outputs)],
      ]),
    ]),
  )
}

function outputsOf(outputs: StepOutcome['outputs']): Context {
  return new Context(
    Object.entries(outputs ?? {}).map(([name, text]) => [name, new data.StringData(text ?? '')]),
  )
}

function functionsOf({ status }: RunState) {
  const answers = { ...status, always: true }
  return new Map(
    Object.entries(answers).map(([name, answer]) => [
      name,
      { name, minArgs: 0, maxArgs: 255, call: () => new data.BooleanData(answer) },
    ]),
  )
}
