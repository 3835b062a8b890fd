import { Lexer, Parser } from '@actions/expressions'
import {
  Binary,
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
  Unary,
} from '@actions/expressions/ast'

/** The contexts of an expression (docs.github.com: "Accessing contextual information"). */
const CONTEXTS = [
  'env',
  'github',
  'inputs',
  'job',
  'jobs',
  'matrix',
  'needs',
  'runner',
  'secrets',
  'steps',
  'strategy',
  'vars',
]
const STATUS_FUNCTIONS = ['always', 'cancelled', 'failure', 'success']
const FUNCTIONS = [...STATUS_FUNCTIONS, 'hashFiles'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 255,
}))

/** The library looks up function names in plain objects, so it finds these names too. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype))

/** In characters. The runner rejects longer expressions (actions/runner, ExpressionConstants.cs, MaxLength). */
const MAX_LENGTH = 21_000

/** An `if` as the runner reads it. */
export interface IfCondition {
  readonly expression: Expr
  /** Whether it calls a status function. If not, the runner adds `success() &&` before it. */
  readonly asksStatus: boolean
  /** The length of its text in characters. */
  readonly length: number
}

/** Reads an `if`; null if there is none, which means `success()`. @throws SyntaxError if it is not an expression */
export function readCondition(raw: unknown): IfCondition | null {
  if (raw === undefined || raw === null || raw === '') return null
  if (typeof raw === 'object') throw new SyntaxError('not a text')
  const text = String(raw)
  // With text around `${{ }}` the whole is a text, and every text except the empty one is true.
  const expression = text.includes('${{') ? readTemplate(text) : parse(text)
  return { expression, asksStatus: contains(expression, isStatusFunction), length: text.length }
}

/** Reads a text with `${{ }}` in it. The runner turns it into a call of `format`. @throws SyntaxError if an expression is invalid */
export function readTemplate(text: string): Expr {
  const parts = split(text)
  const [only] = parts
  if (parts.length === 1 && only?.inside === true) return parse(only.text)
  const values: string[] = []
  const pattern = parts.map(({ text, inside }) => {
    if (inside) return `{${values.push(text) - 1}}`
    return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll("'", "''")
  })
  return parse(`format('${pattern.join('')}'${values.map((value) => `, (${value})`).join('')})`)
}

/** The expressions between `${{` and `}}` of a text; none if one of them is invalid. */
export function expressionsIn(text: string): readonly Expr[] {
  try {
    return split(text).flatMap((part) => (part.inside ? [parse(part.text)] : []))
  } catch {
    return []
  }
}

function parse(text: string): Expr {
  if (text.length > MAX_LENGTH) throw new SyntaxError('too long')
  // For an empty text the parser returns undefined, which its types do not say.
  const expression: Expr | undefined = new Parser(
    new Lexer(text).lex().tokens,
    CONTEXTS,
    FUNCTIONS,
  ).parse()
  if (expression === undefined) throw new SyntaxError('empty')
  // The parser accepts `constructor()`, because every object has a property of that name.
  if (contains(expression, isInheritedFunction)) throw new SyntaxError('no such function')
  return expression
}

/** Splits a text into plain parts and expressions. A `}}` in quotes does not end an expression. */
function split(text: string): readonly { readonly text: string; readonly inside: boolean }[] {
  const parts = []
  for (let at = 0; ; ) {
    const start = text.indexOf('${{', at)
    const before = text.slice(at, start === -1 ? text.length : start)
    if (before !== '') parts.push({ text: before, inside: false })
    if (start === -1) return parts
    if (text.length > MAX_LENGTH) throw new SyntaxError('too long')
    const end = /((?:[^'}]|'[^']*'|\}(?!\}))*)\}\}/y
    end.lastIndex = start + 3
    const [, inside] = end.exec(text) ?? []
    if (inside === undefined) throw new SyntaxError('an expression has no end')
    parts.push({ text: inside, inside: true })
    at = end.lastIndex
  }
}

function isInheritedFunction(expression: Expr): boolean {
  return (
    expression instanceof FunctionCall &&
    INHERITED.has(expression.functionName.lexeme.toLowerCase())
  )
}

/** Whether a part calls a status function, such as `always()`. */
export function isStatusFunction(expression: Expr): boolean {
  return (
    expression instanceof FunctionCall &&
    STATUS_FUNCTIONS.includes(expression.functionName.lexeme.toLowerCase())
  )
}

/** Whether an expression or one of its parts matches. */
export function contains(expression: Expr, matches: (part: Expr) => boolean): boolean {
  return matches(expression) || partsOf(expression).some((part) => contains(part, matches))
}

/** The direct parts of an expression. */
export function partsOf(expression: Expr): readonly Expr[] {
  if (expression instanceof Binary) return [expression.left, expression.right]
  if (expression instanceof Logical || expression instanceof FunctionCall) return expression.args
  if (expression instanceof Unary) return [expression.expr]
  if (expression instanceof Grouping) return [expression.group]
  if (expression instanceof IndexAccess) return [expression.expr, expression.index]
  return []
}

/** `needs.gate.result` as a path of names in lower case, with `*` for a star; null for other expressions. */
export function pathOf(expression: Expr): readonly string[] | null {
  if (expression instanceof ContextAccess) return [expression.name.lexeme.toLowerCase()]
  if (!(expression instanceof IndexAccess)) return null
  const before = pathOf(expression.expr)
  const { index } = expression
  if (before === null) return null
  if (index instanceof Star) return [...before, '*']
  return index instanceof Literal ? [...before, index.literal.coerceString().toLowerCase()] : null
}
