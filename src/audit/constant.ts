import { data, Evaluator } from '@actions/expressions'
import { type Expr, FunctionCall, Grouping, Logical, Unary } from '@actions/expressions/ast'
import { falsy } from '@actions/expressions/result'
import { contains, type IfCondition, isStatusFunction, pathOf } from './expression.ts'

/** Whether a condition is false in every run, as `false` or `false && …` is. */
export function isNever(condition: IfCondition | null): boolean {
  return condition !== null && truthOf(condition.expression) === false
}

/** Whether an expression counts as true; null if that depends on the run. */
function truthOf(expression: Expr): boolean | null {
  if (expression instanceof Grouping) return truthOf(expression.group)
  if (expression instanceof Unary) {
    const truth = truthOf(expression.expr)
    return truth === null ? null : !truth
  }
  if (expression instanceof Logical) {
    const deciding = expression.operator.lexeme === '||'
    const truths = expression.args.map(truthOf)
    if (truths.includes(deciding)) return deciding
    return truths.includes(null) ? null : !deciding
  }
  if (contains(expression, isOfTheRun)) return null
  try {
    return !falsy(new Evaluator(expression, new data.Dictionary(), new Map()).evaluate())
  } catch {
    return null
  }
}

function isOfTheRun(part: Expr): boolean {
  if (pathOf(part) !== null || isStatusFunction(part)) return true
  return part instanceof FunctionCall && part.functionName.lexeme.toLowerCase() === 'hashfiles'
}
