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

/** What a workflow may name in an expression (docs.github.com: "Accessing contextual information"). */
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

/** What a library that looks up names in plain objects finds in every one of them. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype))

/** In characters; the runner refuses more (actions/runner, ExpressionConstants.cs, MaxLength). */
const LONGEST = 21_000

/** An `if`, as the runner reads it. */
export interface IfCondition {
  readonly expression: Expr
  /** Whether it asks how the run went. Where it does not, the runner asks `success()` before it. */
  readonly asksStatus: boolean
  /** How long its text is, in characters. */
  readonly length: number
}

/** Reads an `if`; null when there is none, and so `success()`. @throws when it cannot be read */
export function readCondition(raw: unknown): IfCondition | null {
  if (raw === undefined || raw === null || raw === '') return null
  if (typeof raw === 'object') throw new SyntaxError('not a text')
  const text = String(raw)
  // Text around `${{ }}` makes a text of the whole, and every text but the empty one is true.
  const expression = text.includes('${{') ? readTemplate(text) : parse(text)
  return { expression, asksStatus: contains(expression, isStatusFunction), length: text.length }
}

/** Reads a text with `${{ }}` in it, of which the runner makes a call of `format`. @throws when it cannot be read */
export function readTemplate(text: string): Expr {
  const parts = split(text)
  const [only] = parts
  if (parts.length === 1 && only?.inside === true) return parse(only.text)
  const holes: string[] = []
  const pattern = parts.map(({ text, inside }) => {
    if (inside) return `{${holes.push(text) - 1}}`
    return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll("'", "''")
  })
  return parse(`format('${pattern.join('')}'${holes.map((hole) => `, (${hole})`).join('')})`)
}

/** The expressions between `${{` and `}}` of a text that can be read. */
export function expressionsIn(text: string): readonly Expr[] {
  try {
    return split(text).flatMap((part) => (part.inside ? [parse(part.text)] : []))
  } catch {
    return []
  }
}

function parse(text: string): Expr {
  if (text.length > LONGEST) throw new SyntaxError('too long')
  // The parser's types leave out that nothing at all is no expression.
  const expression: Expr | undefined = new Parser(
    new Lexer(text).lex().tokens,
    CONTEXTS,
    FUNCTIONS,
  ).parse()
  if (expression === undefined) throw new SyntaxError('empty')
  // The parser takes what every object has, such as `constructor`, for a function of its own.
  if (contains(expression, isInheritedFunction)) throw new SyntaxError('no such function')
  return expression
}

/** A text and the expressions in it. A `}}` in quotes ends none. */
function split(text: string): readonly { readonly text: string; readonly inside: boolean }[] {
  const parts = []
  for (let at = 0; ; ) {
    const start = text.indexOf('${{', at)
    const before = text.slice(at, start === -1 ? text.length : start)
    if (before !== '') parts.push({ text: before, inside: false })
    if (start === -1) return parts
    if (text.length > LONGEST) throw new SyntaxError('too long')
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

function isStatusFunction(expression: Expr): boolean {
  return (
    expression instanceof FunctionCall &&
    STATUS_FUNCTIONS.includes(expression.functionName.lexeme.toLowerCase())
  )
}

/** Whether an expression or a part of it is such a one. */
export function contains(expression: Expr, is: (part: Expr) => boolean): boolean {
  return is(expression) || partsOf(expression).some((part) => contains(part, is))
}

/** The expressions that one is made of. */
export function partsOf(expression: Expr): readonly Expr[] {
  if (expression instanceof Binary) return [expression.left, expression.right]
  if (expression instanceof Logical || expression instanceof FunctionCall) return expression.args
  if (expression instanceof Unary) return [expression.expr]
  if (expression instanceof Grouping) return [expression.group]
  if (expression instanceof IndexAccess) return [expression.expr, expression.index]
  return []
}

/** `needs.gate.result` as a path in lower case, `*` for a star; null for what is no path of plain names. */
export function pathOf(expression: Expr): readonly string[] | null {
  if (expression instanceof ContextAccess) return [expression.name.lexeme.toLowerCase()]
  if (!(expression instanceof IndexAccess)) return null
  const before = pathOf(expression.expr)
  const { index } = expression
  if (before === null) return null
  if (index instanceof Star) return [...before, '*']
  return index instanceof Literal ? [...before, index.literal.coerceString().toLowerCase()] : null
}
