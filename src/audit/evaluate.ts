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
import { type IfCondition, partsOf, pathOf } from './expression.ts'
import { contextsOf, functionsOf, type RunState, type StepOutcome } from './run-state.ts'

/** Assumes yes or no for an expression that only a run can know: the same answer for the same text. */
export type Guess = (text: string) => boolean

/** How many runs are tried before the search stops and assumes yes. */
const MAX_RUNS = 1024

/**
 * Whether something holds in at least one possible run. Tries each combination of guesses.
 * @param spend called once for each run; an error that it throws ends the search
 */
export function possible(holds: (guess: Guess) => boolean, spend: () => void = () => {}): boolean {
  let answers: [text: string, answer: boolean][] = []
  for (let run = 0; run < MAX_RUNS; run++) {
    spend()
    const known = new Map(answers)
    const asked: [string, boolean][] = [...answers]
    const guess = (text: string) => {
      const answer = known.get(text) ?? false
      if (!known.has(text)) asked.push([text, answer])
      known.set(text, answer)
      return answer
    }
    if (holds(guess)) return true
    const last = asked.findLastIndex(([, answer]) => !answer)
    const flipped = asked[last]
    if (flipped === undefined) return false
    answers = [...asked.slice(0, last), [flipped[0], true]]
  }
  return true
}

/** Whether a condition lets its job or step run. */
export function holds(condition: IfCondition | null, state: RunState, guess: Guess): boolean {
  if (condition === null || !condition.asksStatus) if (!state.status.success) return false
  return condition === null || !falsy(evaluated(condition.expression, state, guess))
}

/** Whether an expression, evaluated without a run, is true. */
export function isTrue(expression: Expr, guess: Guess): boolean {
  const status = { success: true, failure: false, cancelled: false }
  const value = evaluated(expression, { status, needs: new Map(), steps: new Map() }, guess)
  // The text `false` counts as false.
  return !falsy(value) && value.coerceString() !== 'false'
}

/** The text that an expression gives; null if only a run can know it. */
export function textOf(expression: Expr, state: RunState, guess: Guess): string | null {
  const value = evaluated(expression, state, guess)
  return value === GUESSED_TRUE || value === GUESSED_FALSE ? null : value.coerceString()
}

/** The answers to guesses. They stand for values that only a run can know. */
const GUESSED_TRUE = new data.BooleanData(true)
const GUESSED_FALSE = new data.BooleanData(false)

function evaluated(expression: Expr, state: RunState, guess: Guess): data.ExpressionData {
  try {
    return new StateEvaluator(expression, state, guess).evaluate()
  } catch {
    // The runner may accept what this evaluator rejects, so an error counts as true.
    return GUESSED_TRUE
  }
}

/** GitHub's own evaluator, with guesses for what only a run can know. */
class StateEvaluator extends Evaluator {
  readonly #state: RunState
  readonly #guess: Guess

  constructor(expression: Expr, state: RunState, guess: Guess) {
    super(expression, contextsOf(state), functionsOf(state))
    this.#state = state
    this.#guess = guess
  }

  protected override eval(part: Expr): data.ExpressionData {
    const state = this.#state
    if (!isUnknown(part, state))
      return new Evaluator(part, contextsOf(state), functionsOf(state)).evaluate()
    if (part instanceof Logical || part instanceof Unary || part instanceof Grouping)
      return super.eval(part)
    if (part instanceof Binary && part.operator.lexeme === '!=')
      return this.#guess(`${canonical(part.left)}==${canonical(part.right)}`)
        ? GUESSED_FALSE
        : GUESSED_TRUE
    return this.#guess(canonical(part)) ? GUESSED_TRUE : GUESSED_FALSE
  }
}

/** Whether the value depends on something that only a run can know. */
function isUnknown(expression: Expr, state: RunState): boolean {
  const path = pathOf(expression)
  if (path !== null) return isUnknownPath(path, state)
  if (expression instanceof FunctionCall) {
    const name = expression.functionName.lexeme.toLowerCase()
    if (name === 'hashfiles') return true
  }
  return partsOf(expression).some((part) => isUnknown(part, state))
}

function isUnknownPath(
  [context, name, property, output, ...rest]: readonly string[],
  state: RunState,
) {
  if (context !== 'needs' && context !== 'steps' && context !== 'jobs')
    return !(context === 'job' && name === 'status' && property === undefined && !state.inAction)
  const outcomes = state[context] ?? new Map<string, StepOutcome>()
  // Another step of the same job may have ended in any way.
  if (context === 'steps' && name !== undefined && name !== '*' && !outcomes.has(name)) return true
  const selected =
    name === undefined || name === '*'
      ? [...outcomes.values()]
      : [outcomes.get(name)].filter((one) => one !== undefined)
  if (property !== undefined && property !== 'outputs' && property !== '*') return false
  return selected.some(({ outputs }) => {
    if (outputs === null) return true
    const all = output === undefined || output === '*' || rest.length > 0
    return all ? Object.values(outputs).includes(null) : ownIn(outputs, output) === null
  })
}

/** An expression as a text that is the same for each spelling of it. */
function canonical(expression: Expr): string {
  const path = pathOf(expression)
  if (path !== null) return path.join('.')
  if (expression instanceof Literal) {
    const { literal } = expression
    // Comparisons ignore case.
    return `'${literal.kind}:${literal.coerceString().toLowerCase()}'`
  }
  if (expression instanceof Grouping) return canonical(expression.group)
  const parts = partsOf(expression).map(canonical)
  if (expression instanceof FunctionCall)
    return `${expression.functionName.lexeme.toLowerCase()}(${parts.join(',')})`
  if (expression instanceof Unary) return `!${parts.join('')}`
  if (expression instanceof Binary) return parts.join(expression.operator.lexeme)
  if (expression instanceof Logical) return `(${parts.join(expression.operator.lexeme)})`
  return expression instanceof Star ? '*' : `[${parts.join(';')}]`
}
