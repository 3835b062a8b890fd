import { ownIn } from '../algorithms/own.ts'
import type { Check } from '../checks/check.ts'
import { suite } from '../checks/index.ts'
import { ruleCheck } from '../checks/rule.ts'
import type { Demand, Rule } from '../domain/declaration.ts'
import { Secret } from '../domain/secret.ts'
import { TIERS } from '../domain/tier.ts'
import { types } from '../types/index.ts'
import { exampleScope } from './example.ts'
import type { ExplainedCheck } from './explanation.ts'
import { optionText } from './type.ts'

/** Example lines, and what a check finds in them. */
type ShownExample = Pick<ExplainedCheck, 'bad' | 'good' | 'typesOfNames' | 'says' | 'fixes'>

/** Explains a check; null for another id. */
export function explainCheck(id: string): ExplainedCheck | null {
  const check = suite.find((one) => one.id === id)
  if (check === undefined) return null
  return {
    kind: 'check',
    id,
    why: check.why,
    levels: check.levels,
    exceptions: Object.values(check.exceptions ?? {}),
    yieldsTo: check.yieldsTo,
    types: types.filter(({ checks }) => checks.includes(id)).map(({ name }) => name),
    ...(shownByExample(check) ?? shownByTypes(id)),
    asks: null,
    location: null,
  }
}

/** The messages come from a run of the check over its own example. */
function shownByExample(check: Check): ShownExample | null {
  const { example } = check
  if (example === null) return null
  const { types: typeNames = {}, options = {}, bad, good } = example
  const typesOfNames = Object.entries(typeNames).map(([name, type]) => {
    const optionTexts = Object.entries(ownIn(options, name) ?? {}).map(
      ([option, value]) => `${option} ${optionText(value)}`,
    )
    return [name, [type, ...optionTexts].join(', ')]
  })
  const drafts = [false, true]
    .flatMap((plain) =>
      TIERS.toReversed().map((tier) => check.find(exampleScope(example, tier, plain))),
    )
    .find((found) => found.length > 0)
  return {
    bad,
    good,
    typesOfNames: Object.fromEntries(typesOfNames),
    says: unique((drafts ?? []).map(({ says }) => says)),
    fixes: unique((drafts ?? []).map(({ fix }) => fix)),
  }
}

/** For a check that reports flaws of types: the bad examples of these types. */
function shownByTypes(id: string): ShownExample {
  const found = types.flatMap(({ name, examples, bind }) => {
    const type = bind(examples.options ?? {})
    const variable = name.toUpperCase().replaceAll('-', '_')
    const bad = examples.bad.flatMap((text) => {
      const flaws = type.judge(new Secret(text)).filter(({ check }) => check === id)
      return flaws.length === 0 ? [] : [{ line: `${variable}=${text}`, flaws }]
    })
    return bad.length === 0 ? [] : [{ name, variable, bad, good: examples.good.slice(0, 1) }]
  })
  const flaws = found.flatMap(({ bad }) => bad.flatMap((one) => one.flaws))
  return {
    bad: found.flatMap(({ bad }) => bad.map(({ line }) => line)),
    good: found.flatMap(({ variable, good }) => good.map((text) => `${variable}=${text}`)),
    typesOfNames: Object.fromEntries(found.map(({ variable, name }) => [variable, name])),
    says: unique(flaws.map(({ says }) => says)),
    fixes: unique(flaws.map(({ fix }) => fix)),
  }
}

/** Explains a rule of the policy, which is a check under its own id. */
export function explainRule(rule: Rule): ExplainedCheck {
  const { id, why, levels, yieldsTo } = ruleCheck(rule)
  return {
    kind: 'check',
    id,
    why,
    levels,
    exceptions: [],
    yieldsTo,
    types: [],
    bad: [],
    good: [],
    typesOfNames: {},
    says: [],
    fixes: [],
    asks: demandWords(rule.demand),
    location: rule.location ?? null,
  }
}

/** The demand of a rule on one line, as the policy writes it. */
export function demandWords(demand: Demand): string {
  if (demand.kind === 'assert') return demand.condition.text
  const names = demand.names.join(', ')
  return demand.kind === 'require' ? `${names} when ${demand.when.text}` : `${demand.kind} ${names}`
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
