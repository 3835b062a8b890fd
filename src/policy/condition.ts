import { type ASTNode, Environment, EvaluationError, ParseError } from '@marcbachmann/cel-js'
import type { RE2JS } from 're2js'
import { withoutLiterals } from '../domain/condition-words.ts'
import type { Condition } from '../domain/declaration.ts'
import { GateError } from '../domain/errors.ts'
import { sayable } from '../domain/sayable.ts'
import type { Variable } from '../domain/variable.ts'
import { didYouMean } from '../text/nearest.ts'
import { type Known, MOST_STEPS, stepsOf, USUAL_LENGTH } from './cost.ts'
import { type LoadPatterns, patternsOfOnePolicy } from './re2.ts'

/** A condition that cannot be compiled. `says` completes a sentence that begins with where it stands. */
export class ConditionError extends Error {
  readonly says: string

  constructor(says: string) {
    super(says)
    this.name = 'ConditionError'
    this.says = says
  }
}

const RE2_METHOD = 'matchesRe2'

/** Longer values than usual are no mistake of the policy: a condition over them may take a second or two. */
const MOST_STEPS_THERE = MOST_STEPS * 10

/** A condition, and the most steps that it takes over values of the usual length. */
export interface Compiled extends Condition {
  readonly steps: number
}

/** Patterns are compiled for conditions that have some; one that cannot be is refused. */
async function patternsOf(text: string, load: LoadPatterns): Promise<(pattern: string) => RE2JS> {
  const compile = text.includes('matches') ? await load() : () => 'has a pattern and no matches'
  return (pattern) => {
    const compiled = compile(pattern)
    if (typeof compiled === 'string') throw new ConditionError(compiled)
    return compiled
  }
}

/**
 * Compiles a CEL expression over the named variables, of which `own` are worth suggesting.
 * @throws ConditionError with a sentence of our own
 */
export async function compileCondition(
  text: string,
  names: readonly string[],
  own: readonly string[] = names,
  patterns: LoadPatterns = patternsOfOnePolicy(),
): Promise<Compiled> {
  const compilePattern = await patternsOf(text, patterns)
  const environment = new Environment()
  const taken = names.filter((name) => !register(environment, name))
  environment.registerFunction(
    `string.${RE2_METHOD}(string): bool`,
    (value: string, pattern: string) => compilePattern(pattern).matcher(value).find(),
  )
  const tree = parse(environment, text)
  const found = nodes(tree)
  const identifiers = [...new Set(found.filter(isIdentifier).map(({ args }) => args))]
  const program = environment.parse(withRe2(text, found, compilePattern))
  if (nodes(program.ast).some(isMatches))
    throw new ConditionError(
      'has something between a value and its .matches(…); remove the comment',
    )
  const ambiguous = identifiers.find((name) => taken.includes(name))
  if (ambiguous !== undefined)
    throw new ConditionError(
      `names ${ambiguous}, which is a word of CEL itself; no condition can ask for a variable of that name`,
    )
  const { valid, type } = program.check()
  const unknown = identifiers.find((name) => !names.includes(name))
  if (!valid && unknown !== undefined)
    throw new ConditionError(
      `names ${sayable(unknown, 'a variable')}, which the policy does not declare.${didYouMean(unknown, own)}`,
    )
  if (!valid) throw new ConditionError('compares or combines things that do not go together')
  if (type !== 'bool' && type !== 'dyn')
    throw new ConditionError('is not a condition: its result is neither true nor false')
  const patternSize = (pattern: string) => compilePattern(pattern).programSize()
  const stepsFor = (lengthOf: Known['lengthOf']) => stepsOf(tree, { lengthOf, patternSize })
  const steps = stepsFor(() => USUAL_LENGTH)
  if (steps > MOST_STEPS)
    throw new ConditionError(
      `takes too long: up to ${inWords(steps)} steps where each value has ${USUAL_LENGTH} characters, and ${inWords(MOST_STEPS)} are allowed`,
    )
  const variables = identifiers.filter((name) => names.includes(name))
  return {
    text,
    variables,
    steps,
    holds: (given) => {
      const needed = variables.map((name) => given.get(name))
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

/** False for a word of CEL, such as `string` and `__proto__`: the library keeps those. */
function register(environment: Environment, name: string): boolean {
  try {
    environment.registerVariable(name, 'dyn')
    return true
  } catch {
    return false
  }
}

/** Absent is null and empty is "": a condition can tell them apart. */
function operand(variable: Variable | undefined): string | bigint | number | boolean | null {
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

/** In characters, as it would be written. */
function lengthOf(value: ReturnType<typeof operand>): number {
  return typeof value === 'string' ? value.length : String(value).length
}

/** Re-thrown without the library's message: it may quote an operand. */
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
    message: `The condition ${text} could not be decided: it takes too long for values as long as these.`,
    fix: 'Ask less of long values: split fewer of them inside each other, and match them by simpler patterns.',
  })
}

/** `12,000,000`. */
function inWords(steps: number): string {
  const whole = Math.ceil(steps)
  return whole < 1e15 ? whole.toLocaleString('en-US') : 'more than 10^15'
}

function failed(text: string): GateError {
  return new GateError({
    code: 'CONDITION_FAILED',
    message: `The condition ${text} could not be decided: it compares what cannot be compared.`,
    fix: 'Compare values of one kind: a variable that is absent is null, integer, port and number are numbers, boolean is true or false, all others are texts.',
  })
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

/** Every node of the tree, the root first. */
function nodes(value: unknown): ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(nodes)
  if (!isNode(value)) return []
  return [value, ...nodes(value.args)]
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}

function isIdentifier(node: ASTNode): node is ASTNode & { op: 'id'; args: string } {
  return node.op === 'id'
}

function isMatches(node: ASTNode): node is ASTNode & { op: 'rcall' } {
  return node.op === 'rcall' && node.args[0] === 'matches'
}

/** The library binds `matches` to the engine's own RegExp and lets nobody replace it, so the calls are renamed. */
function withRe2(
  text: string,
  tree: readonly ASTNode[],
  compilePattern: (pattern: string) => RE2JS,
): string {
  const calls = tree.flatMap((node) => {
    if (!isMatches(node)) return []
    const [pattern] = node.args[2]
    if (pattern?.op === 'value' && typeof pattern.args === 'string') compilePattern(pattern.args)
    return [text.indexOf('matches', node.args[1].end)]
  })
  return calls
    .sort((a, b) => b - a)
    .reduce(
      (out, at) => `${out.slice(0, at)}${RE2_METHOD}${out.slice(at + 'matches'.length)}`,
      text,
    )
}
