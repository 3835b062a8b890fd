import type { Demand, GroupKind, Rule } from '../domain/declaration.ts'
import type { Variable } from '../domain/variable.ts'
import { type Check, defineCheck, type FindingDraft, isBlank, type Scope } from './check.ts'

/** A demand that is not met: the variable, and how to fix it. */
type RuleDraft = Pick<FindingDraft, 'variable' | 'says' | 'fix'>

/** A rule of the policy as an ordinary check, with its own id. */
export function ruleCheck({ id, demand, message, severity, location }: Rule): Check {
  return defineCheck({
    id,
    levels: { development: severity, staging: severity, production: severity },
    why: message ?? 'The policy requires it.',
    // Another check reports a missing value.
    yieldsTo: ['required', 'empty', 'blank'],
    find: (scope) =>
      brokenDemands(demand, scope).map(({ variable, says, fix }) => ({
        variable,
        subject: 'environment',
        says: `breaks the policy's rule ${id}: ${(message ?? says).replace(/\.$/, '')}`,
        fix,
        facts: { variables: namesOf(demand) },
        ...(location && { location }),
      })),
  })
}

function namesOf(demand: Demand): readonly string[] {
  return demand.kind === 'assert' ? demand.condition.variables : demand.names
}

function brokenDemands(demand: Demand, scope: Scope): readonly RuleDraft[] {
  const named = (name = '') => scope.byName.get(name) ?? null
  switch (demand.kind) {
    case 'assert': {
      const { condition } = demand
      if (condition.holds(scope.byName) !== false) return []
      const [first] = condition.variables
      return [
        {
          variable: named(first),
          says: `${condition.text} does not hold`,
          fix: `Make this true: ${condition.text}`,
        },
      ]
    }
    case 'require': {
      const { when, names } = demand
      const missing = names.filter((name) => isSet(named(name)) === false)
      if (missing.length === 0 || when.holds(scope.byName) !== true) return []
      return missing.map((name) => ({
        variable: named(name),
        says: `it must be set when ${when.text}`,
        fix: `Set ${name}, or change the condition: ${when.text}`,
      }))
    }
    default:
      return brokenGroup(demand.kind, demand.names, scope)
  }
}

/** How many may be set, and the words for it. */
const GROUPS: Readonly<
  Record<
    GroupKind,
    { readonly allows: (set: number, all: number) => boolean; readonly says: string }
  >
> = {
  'one-of': { allows: (set) => set === 1, says: 'exactly one must be set of' },
  'any-of': { allows: (set) => set > 0, says: 'at least one must be set of' },
  'at-most-one': { allows: (set) => set < 2, says: 'at most one may be set of' },
  'all-or-none': {
    allows: (set, all) => set === 0 || set === all,
    says: 'either all or none must be set of',
  },
}

/** One finding per group: on the last variable that is set when too many are, else on the first that is not set. */
function brokenGroup(
  kind: GroupKind,
  names: readonly string[],
  scope: Scope,
): readonly RuleDraft[] {
  const variables = names.map((name) => scope.byName.get(name) ?? null)
  const states = variables.map(isSet)
  // An unavailable variable already breaks the run.
  if (states.includes(null)) return []
  const set = states.filter((state) => state === true).length
  if (GROUPS[kind].allows(set, names.length)) return []
  const tooMany = kind === 'at-most-one' || (kind === 'one-of' && set > 1)
  const place = tooMany ? states.lastIndexOf(true) : states.indexOf(false)
  const listed = names.map((name, at) => `${name} (${states[at] ? 'set' : 'not set'})`)
  return [
    {
      variable: variables[place] ?? null,
      says: `${GROUPS[kind].says} ${listed.join(', ')}`,
      fix: tooMany
        ? `Keep one of ${names.join(', ')}, and remove the others.`
        : `Set ${names.filter((_, at) => !states[at]).join(' or ')} next to the others.`,
    },
  ]
}

/** Whether the variable has a value; null when it is unavailable. */
function isSet(variable: Variable | null): boolean | null {
  if (variable?.state === 'unavailable') return variable.origin?.source === 'platform' || null
  return variable?.state === 'present' && !isBlank(variable)
}
