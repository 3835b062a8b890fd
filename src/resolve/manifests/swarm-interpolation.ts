import { Secret } from '../../domain/secret.ts'
import { type Interpolated, LONGEST, type Lookup, wholeValue } from './compose-interpolation.ts'

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
  if (whole !== null) return { kind: 'text', text: whole, handedOn: true }
  const parts: string[] = []
  const marks: { readonly name: string | null; readonly at: number }[] = []
  let handedOn = false
  let length = 0
  let done = 0
  for (const found of template.matchAll(MARK)) {
    const [mark, escaped, named, braced, invalid] = found
    if (invalid !== undefined) return { kind: 'invalid' }
    const substitution = named ?? braced ?? ''
    const name = nameIn(substitution)
    const value = escaped === undefined ? lookup(name) : undefined
    handedOn ||= value instanceof Secret
    const text = escaped ?? fill(substitution, value)
    if (text === null) marks.push({ name: braced === undefined ? null : name, at: found.index + 1 })
    parts.push(template.slice(done, found.index), text ?? '')
    done = found.index + mark.length
    length += (text ?? '').length
    if (length > LONGEST) return { kind: 'invalid' }
  }
  if (marks.length > 0) return { kind: 'missing', marks }
  return { kind: 'text', text: new Secret(parts.join('') + template.slice(done)), handedOn }
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
