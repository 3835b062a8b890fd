import { Secret } from '../../domain/secret.ts'
import { type FilledStretch, secretPartFrom } from './compose-handed-on.ts'
import {
  type Interpolated,
  LONGEST,
  type Lookup,
  UnsetText,
  wholeValue,
} from './compose-interpolation.ts'

const SUBSTITUTION = '[_a-z][_a-z0-9]*(?::?[-?][^}]*)?'
const MARK = new RegExp(`\\$(?:(\\$)|(${SUBSTITUTION})|\\{(${SUBSTITUTION})\\}|())`, 'gi')

/** The operators, in the order in which docker looks for them. */
const OPERATORS = [':-', '-', ':?', '?'] as const

/**
 * Fills in `$NAME`, `${NAME}`, `${NAME:-default}`, `-`, `:?` and `?`, with `$$` for a dollar sign (docker/cli,
 * cli/compose/template). Unlike Compose it knows no `:+`, fills in no default inside of a default, and takes an operator
 * without braces too. Where docker puts an empty text for a variable that is not set, the result is missing.
 */
export function interpolateStack(template: string, lookup: Lookup): Interpolated {
  const whole = wholeValue(template, lookup)
  if (whole !== null) return { kind: 'text', text: whole, handedOn: true, madeOf: [whole] }
  const marks: { readonly name: string | null; readonly at: number }[] = []
  const stretches: FilledStretch[] = []
  let filled = ''
  let done = 0
  for (const found of template.matchAll(MARK)) {
    const [mark, escaped, named, braced, invalid] = found
    if (invalid !== undefined) return { kind: 'invalid' }
    const substitution = named ?? braced ?? ''
    const name = nameIn(substitution)
    const value = escaped === undefined ? lookup(name) : undefined
    const text = escaped ?? fill(substitution, value instanceof UnsetText ? null : value)
    if (text === null) marks.push({ name: braced === undefined ? null : name, at: found.index + 1 })
    filled += template.slice(done, found.index)
    const start = filled.length
    filled += text ?? ''
    done = found.index + mark.length
    if (value instanceof Secret) stretches.push({ start, end: filled.length, values: [value] })
    if (filled.length - done > LONGEST) return { kind: 'invalid' }
  }
  if (marks.length > 0) return { kind: 'missing', marks }
  const text = filled + template.slice(done)
  const madeOf = secretPartFrom(text, stretches)
  return { kind: 'text', text: new Secret(text), handedOn: madeOf.length > 0, madeOf }
}

function operatorIn(substitution: string) {
  return OPERATORS.find((one) => substitution.includes(one))
}

function nameIn(substitution: string): string {
  const operator = operatorIn(substitution)
  return operator === undefined ? substitution : (substitution.split(operator, 1)[0] ?? '')
}

/** The text of a substitution; null when it needs a variable that is not known. */
function fill(substitution: string, value: Secret | null | undefined): string | null {
  if (value === null) return null
  const text = value?.reveal()
  const operator = operatorIn(substitution)
  if (operator === undefined) return text ?? null
  const rest = substitution.slice(substitution.indexOf(operator) + operator.length)
  const isThere = operator.startsWith(':') ? text !== undefined && text !== '' : text !== undefined
  if (isThere) return text ?? null
  return operator.endsWith('-') ? rest : null
}
