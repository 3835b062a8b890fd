import { type ASTNode, Environment, EvaluationError, ParseError } from '@marcbachmann/cel-js'
import type { RE2JS } from 're2js'
import { withoutLiterals } from '../domain/condition-words.ts'
import type { Condition, Operand } from '../domain/declaration.ts'
import { withCommas } from '../domain/digits.ts'
import { GateError } from '../domain/errors.ts'
import { safeText } from '../domain/safe-text.ts'
import { didYouMean } from '../text/nearest.ts'
import {
  guardOf,
  isMatches,
  isRewritten,
  nodesOf,
  RE2_METHOD,
  rewritten,
} from './condition-rewrite.ts'
import { CONVERSIONS, canConvert } from './conversions.ts'
import { type Known, MOST_STEPS, stepsOf, USUAL_LENGTH } from './cost.ts'
import { type LoadPatterns, patternsOfOnePolicy } from './re2.ts'

/** A condition that cannot be compiled. `says` completes a sentence that begins with the condition. */
export class ConditionError extends Error {
  readonly says: string

  constructor(says: string) {
    super(says)
    this.name = 'ConditionError'
    this.says = says
  }
}

/** The limit for values longer than usual: the policy is not at fault, so a condition may take a second or two. */
const MOST_STEPS_THERE = MOST_STEPS * 10

/** A condition, and the most steps that it takes for values of the usual length. */
export interface Compiled extends Condition {
  readonly steps: number
}

/** Loads the pattern compiler only for conditions with patterns. Refuses a pattern that RE2 cannot compile. */
async function patternsOf(text: string, load: LoadPatterns): Promise<(pattern: string) => RE2JS> {
  const compile = text.includes('matches') ? await load() : () => 'has a pattern and no matches'
  return (pattern) => {
    const compiled = compile(pattern)
    if (typeof compiled === 'string') throw new ConditionError(compiled)
    return compiled
  }
}

/**
 * Compiles a CEL expression over the named variables; `ownNames` are the names to suggest.
 * @throws ConditionError with our own sentence, never the library's
 */
export async function compileCondition(
  text: string,
  names: readonly string[] | ReadonlySet<string>,
  ownNames: readonly string[] = [...names],
  patterns: LoadPatterns = patternsOfOnePolicy(),
): Promise<Compiled> {
  const compilePattern = await patternsOf(text, patterns)
  const environment = new Environment()
  environment.registerFunction(
    `string.${RE2_METHOD}(string): bool`,
    (value: string, pattern: string) => compilePattern(pattern).matcher(value).find(),
  )
  for (const conversion of CONVERSIONS)
    environment.registerFunction(`${guardOf(conversion)}(dyn): dyn`, (value: unknown) => {
      if (typeof value !== 'string' || canConvert(conversion, value)) return value
      throw new ConditionError(`has a text that ${conversion}() cannot read`)
    })
  const tree = parse(environment, text)
  const found = nodesOf(tree)
  const identifiers = [...new Set(found.filter(isIdentifier).map(({ args }) => args))]
  // Only the names that it uses: a policy has as many conditions as names.
  const declared = names instanceof Set ? names : new Set(names)
  const variables = identifiers.filter((name) => declared.has(name))
  const taken = variables.filter((name) => !register(environment, name))
  for (const node of found.filter(isMatches)) {
    const [pattern] = node.args[2]
    if (pattern?.op === 'value' && typeof pattern.args === 'string') compilePattern(pattern.args)
  }
  const program = programOf(environment, rewritten(text, found))
  if (program === null || !isRewritten(nodesOf(program.ast)))
    throw new ConditionError('has a comment inside a call; remove the comment')
  const ambiguous = identifiers.find((name) => taken.includes(name))
  if (ambiguous !== undefined)
    throw new ConditionError(
      `uses ${ambiguous}, which CEL reserves; a condition cannot use a variable of that name`,
    )
  const { valid, type } = program.check()
  const unknown = identifiers.find((name) => !declared.has(name))
  const missing = unknownFunction(found, environment)
  if (!valid && missing !== null) throw new ConditionError(missing)
  if (!valid && unknown !== undefined)
    throw new ConditionError(
      `uses ${safeText(unknown, 'a variable')}, which the policy does not declare.${didYouMean(unknown, ownNames)}`,
    )
  if (!valid) throw new ConditionError('compares or combines values of different kinds')
  if (type !== 'bool' && type !== 'dyn')
    throw new ConditionError('is not a condition: its result must be true or false')
  const patternSize = (pattern: string) => compilePattern(pattern).programSize()
  const stepsFor = (lengthOf: Known['lengthOf']) => stepsOf(tree, { lengthOf, patternSize })
  const steps = stepsFor(() => USUAL_LENGTH)
  if (steps > MOST_STEPS)
    throw new ConditionError(
      `takes too long: up to ${inWords(steps)} steps for values of ${USUAL_LENGTH} characters; the limit is ${inWords(MOST_STEPS)}`,
    )
  return {
    text,
    variables,
    steps,
    holds: (operands) => {
      const needed = variables.map((name) => operands.get(name))
      if (needed.some((variable) => variable?.state === 'unavailable')) return null
      const values = variables.map((name, place) => [name, operand(needed[place])] as const)
      const lengths = new Map(values.map(([name, value]) => [name, lengthOf(value)]))
      const secret = needed.some((variable) => variable?.declaration.sensitive)
      const shown = secret ? withoutLiterals(text) : text
      if (stepsFor((name) => lengths.get(name) ?? 0) > MOST_STEPS_THERE) throw tooLong(shown)
      const result = evaluate(() => program(Object.fromEntries(values)))
      if (typeof result === 'boolean') return result
      throw failed(shown)
    },
  }
}

/** False for words that the CEL library reserves, such as `string` and `__proto__`. */
function register(environment: Environment, name: string): boolean {
  try {
    environment.registerVariable(name, 'dyn')
    return true
  } catch {
    return false
  }
}

/** Absent is null, empty is "": a condition can distinguish them. */
function operand(variable: Operand | undefined): string | bigint | number | boolean | null {
  if (variable === undefined || variable.state === 'absent') return null
  if (variable.state !== 'present') return ''
  const raw = variable.value.reveal()
  const { reads } = variable.declaration.type
  if (reads === 'integer' && /^[+-]?\d+$/.test(raw)) return BigInt(raw)
  if (reads === 'number' && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(raw)) return Number(raw)
  if (reads === 'boolean' && /^(true|1|t|y|yes|on|ok|enabled)$/i.test(raw)) return true
  if (reads === 'boolean' && /^(false|0|f|n|no|off|disabled)$/i.test(raw)) return false
  return raw
}

/** The length of the value as text, in characters. */
function lengthOf(value: ReturnType<typeof operand>): number {
  return typeof value === 'string' ? value.length : String(value).length
}

/** Drops the library's message, which may quote an operand. */
function evaluate(run: () => unknown): unknown {
  try {
    return run()
  } catch {
    return undefined
  }
}

function tooLong(text: string): GateError {
  return new GateError({
    code: 'CONDITION_FAILED',
    message: `The condition ${text} could not be evaluated: it takes too long for the present, long values.`,
    fix: 'Make the condition cheaper: fewer nested splits, simpler patterns.',
  })
}

/** `12,000,000`. */
function inWords(steps: number): string {
  const whole = Math.ceil(steps)
  return whole < 1e15 ? withCommas(whole) : 'more than 10^15'
}

function failed(text: string): GateError {
  return new GateError({
    code: 'CONDITION_FAILED',
    message: `The condition ${text} could not be evaluated: it compares values of different kinds.`,
    fix: 'Compare values of one kind: an absent variable is null; integer, port and number are numbers; boolean is true or false; all others are texts.',
  })
}

/** Null where a comment hides the end of a call from the rewriting. */
function programOf(environment: Environment, text: string) {
  try {
    return environment.parse(text)
  } catch {
    return null
  }
}

function parse(environment: Environment, text: string): ASTNode {
  try {
    return environment.parse(text).ast
  } catch (thrown) {
    const known = thrown instanceof ParseError || thrown instanceof EvaluationError
    const why = known ? `: ${thrown.code.replaceAll('_', ' ')}` : ''
    throw new ConditionError(`is not a CEL expression${why}`)
  }
}

function isIdentifier(node: ASTNode): node is ASTNode & { op: 'id'; args: string } {
  return node.op === 'id'
}

/** Names a function that does not exist here, and the nearest that does; null when all exist. */
function unknownFunction(tree: readonly ASTNode[], environment: Environment): string | null {
  const functions = [...new Set(environment.getDefinitions().functions.map(({ name }) => name))]
  const called = tree.flatMap((node) => {
    if (node.op !== 'call' && node.op !== 'rcall') return []
    return [String(node.args[0])]
  })
  const missing = called.find((name) => !functions.includes(name))
  if (missing === undefined) return null
  const known = functions.filter((name) => name !== RE2_METHOD && !name.startsWith('textFor'))
  return `calls ${safeText(missing, 'a function')}(), which does not exist here.${didYouMean(missing, known)}`
}
