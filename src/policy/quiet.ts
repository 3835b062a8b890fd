import { literalsOf, quiet } from '../domain/condition-words.ts'
import type { Declaration, Demand, Rule } from '../domain/declaration.ts'
import { withoutSecrets } from '../domain/safe-text.ts'

/**
 * A policy may contain the value of a sensitive variable: a rule may forbid a leaked password by its text.
 * This removes literals from the conditions of declarations and rules, and quoted text from messages, before any
 * report can show them.
 */
export function quietDeclarations(declarations: readonly Declaration[]): readonly Declaration[] {
  const sensitive = sensitiveIn(declarations)
  return declarations.map((one) =>
    typeof one.required === 'boolean' ? one : { ...one, required: quiet(one.required, sensitive) },
  )
}

/** The same for rules. */
export function quietRules(
  rules: readonly Rule[],
  declarations: readonly Declaration[],
): readonly Rule[] {
  const sensitive = sensitiveIn(declarations)
  const names = new Set(declarations.map(({ name }) => name))
  return rules.map((rule) => {
    const { demand, message } = rule
    if (!namesOf(demand).some((name) => sensitive.has(name))) return rule
    const literals = literalsOf(textOf(demand))
    const quietMessage = message === null ? null : without(withoutSecrets(message, names), literals)
    return { ...rule, demand: quietDemand(demand, sensitive), message: quietMessage }
  })
}

function sensitiveIn(declarations: readonly Declaration[]): ReadonlySet<string> {
  return new Set(declarations.flatMap(({ name, sensitive }) => (sensitive ? [name] : [])))
}

function without(message: string, literals: readonly string[]): string {
  return literals.reduce((text, literal) => text.replaceAll(literal, '…'), message)
}

function quietDemand(demand: Demand, sensitive: ReadonlySet<string>): Demand {
  if (demand.kind === 'assert') return { ...demand, condition: quiet(demand.condition, sensitive) }
  return demand.kind === 'require' ? { ...demand, when: quiet(demand.when, sensitive) } : demand
}

function namesOf(demand: Demand): readonly string[] {
  if (demand.kind === 'assert') return demand.condition.variables
  return demand.kind === 'require' ? [...demand.when.variables, ...demand.names] : demand.names
}

function textOf(demand: Demand): string {
  if (demand.kind === 'assert') return demand.condition.text
  return demand.kind === 'require' ? demand.when.text : ''
}
