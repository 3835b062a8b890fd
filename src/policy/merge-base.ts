import { ownIn } from '../algorithms/own.ts'
import type { RemovedKind } from '../domain/weakening.ts'
import { type DataMap, isMap } from '../text/data.ts'
import type { EnvironmentData } from './environment-schema.ts'
import type { Placed } from './layer.ts'
import type { Policy } from './merge.ts'
import type { RuleData } from './rule-schema.ts'

/** An entry of the base that the pull request removes. */
export interface Removed {
  readonly what: RemovedKind
  readonly name: string
}

/** A variable or a rule that both declare, with the options that differ. */
interface Changed {
  readonly what: 'variable' | 'rule'
  readonly name: string
  readonly options: readonly string[]
}

/** The merged policy that judges a pull request, and the changes that it proposes. */
export interface MergedWithBase {
  readonly policy: Policy
  readonly switchedOff: {
    readonly removed: readonly Removed[]
    readonly changed: readonly Changed[]
  }
}

/**
 * Merges the policy of a pull request with its base. For what both declare, the base's types, options, rules,
 * severities, tiers, stand-ins and `boot:` apply; what is new comes from the pull request. A removed variable is still
 * checked if set, but no longer required. Waivers are compared by environment in hold.ts.
 */
export function mergeWithBase(base: Policy, proposed: Policy): MergedWithBase {
  const removed = removedFrom(base, proposed)
  const gone = new Set(removed.flatMap(({ what, name }) => (what === 'variable' ? [name] : [])))
  const ruleIds = new Set(base.rules.map(({ data }) => data.id))
  const ownNames = new Set([...proposed.ownNames, ...base.ownNames])
  const baseNames = new Set(base.names)
  const rules = heldRules(base, proposed, gone)
  const policy: Policy = {
    ...proposed,
    unknown: base.unknown,
    empty: base.empty,
    notSet: base.notSet,
    // A pull request does not choose which command gets the values.
    boot: base.boot,
    environments: mapEntries(proposed.environments, (data, name) =>
      heldEnvironment(base, data, name),
    ),
    variables: {
      ...proposed.variables,
      ...mapEntries(base.variables, (data, name) =>
        gone.has(name) ? optional(data) : heldVariable(name, data, base, proposed),
      ),
    },
    names: [...new Set([...proposed.names, ...base.names])],
    ownNames: [...ownNames],
    rules: [...rules, ...proposed.rules.filter(({ data }) => !ruleIds.has(data.id))],
    checks: {
      ...base.checks,
      // The base has no severity for a rule that only the pull request has.
      ...entriesWhere(proposed.checks, (id) => isNewRule(id, base, proposed)),
    },
    presetOf: (name) => {
      if (gone.has(name)) return REMOVED
      if (ownNames.has(name)) return null
      return baseNames.has(name) ? base.presetOf(name) : proposed.presetOf(name)
    },
  }
  return { policy, switchedOff: { removed, changed: changedIn(base, proposed, gone) } }
}

/** Stands for a preset's name: its variables are checked if set, and never required. */
const REMOVED = 'the base'

function removedFrom(base: Policy, proposed: Policy): readonly Removed[] {
  const names = new Set(proposed.ownNames)
  const ids = new Set(proposed.rules.map(({ data }) => data.id))
  const removed = (what: RemovedKind, all: readonly string[]) =>
    all.map((name): Removed => ({ what, name }))
  return [
    ...removed(
      'environment',
      Object.keys(base.environments).filter((name) => !Object.hasOwn(proposed.environments, name)),
    ),
    ...removed(
      'variable',
      base.ownNames.filter((name) => !names.has(name)),
    ),
    ...removed(
      'rule',
      base.rules.flatMap(({ data }) => (ids.has(data.id) ? [] : [data.id])),
    ),
  ]
}

/** A pull request does not choose whose credentials read. */
function withoutIdentity({ role: _, profile: __, ...rest }: EnvironmentData): EnvironmentData {
  return rest
}

function heldEnvironment(base: Policy, proposed: EnvironmentData, name: string): EnvironmentData {
  const { tier: _, 'secrets-from': standIn, ...rest } = withoutIdentity(proposed)
  const held = ownIn(base.environments, name)
  if (held === undefined) return withoutIdentity(proposed)
  return {
    ...rest,
    ...(held.tier !== undefined && { tier: held.tier }),
    ...(held.role !== undefined && { role: held.role }),
    ...(held.profile !== undefined && { profile: held.profile }),
    // Removing stand-ins is stricter, so it applies at once.
    ...(held['secrets-from'] !== undefined && standIn !== undefined && { 'secrets-from': standIn }),
  }
}

/** Makes a variable checked if set, and never required. */
function optional({ in: overrides, ...data }: DataMap): DataMap {
  const layers = isMap(overrides) ? overrides : {}
  const without = mapEntries(layers, (layer) =>
    isMap(layer) ? { ...layer, required: false } : layer,
  )
  return { ...data, required: false, in: without }
}

/** A preset's variable in the base becomes required when the pull request declares it itself. */
function heldVariable(name: string, held: DataMap, base: Policy, proposed: Policy): DataMap {
  if (base.presetOf(name) === null || proposed.presetOf(name) !== null) return held
  const { required = true } = variableOf(proposed, name) ?? { required: false }
  return { ...held, required }
}

/** Options that do not change the judgement, or are compared elsewhere. */
const WORDS: readonly string[] = [
  'description',
  'deprecated',
  'renamed-from',
  'message',
  'severity',
]

function changedIn(base: Policy, proposed: Policy, gone: ReadonlySet<string>): readonly Changed[] {
  const rules = new Map(proposed.rules.map(({ data }) => [data.id, data]))
  const both = [
    ...Object.entries(base.variables).map(
      ([name, held]) => ['variable', name, held, variableOf(proposed, name)] as const,
    ),
    ...base.rules.map(({ data }) => ['rule', data.id, data, rules.get(data.id)] as const),
  ]
  return both.flatMap(([what, name, held, wanted]): readonly Changed[] => {
    if (wanted === undefined || gone.has(name)) return []
    const options = differences(held, wanted)
    return options.length === 0 ? [] : [{ what, name, options }]
  })
}

function differences(one: DataMap, other: DataMap): readonly string[] {
  const [first, second] = [one, other].map((map) => new Map(Object.entries(map)))
  return [...new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])].filter(
    (key) =>
      !WORDS.includes(key) && JSON.stringify(first?.get(key)) !== JSON.stringify(second?.get(key)),
  )
}

/**
 * The rules of the base at the lines of the pull request. A removed rule still applies while all its variables
 * are declared.
 */
function heldRules(
  base: Policy,
  proposed: Policy,
  gone: ReadonlySet<string>,
): readonly Placed<RuleData>[] {
  const proposedRules = new Map(proposed.rules.map((rule) => [rule.data.id, rule]))
  return base.rules.flatMap(({ data }) => {
    const same = proposedRules.get(data.id)
    if (same === undefined && namesIn(data).some((name) => gone.has(name))) return []
    return [{ data, at: (path) => (same ? same.at(path) : proposed.locate(['rules'])) }]
  })
}

/** All words of a rule that may be variable names. */
function namesIn({ assert = '', when = '', ...rule }: RuleData): readonly string[] {
  const kinds = ['require', 'one-of', 'any-of', 'at-most-one', 'all-or-none'] as const
  const listed = kinds.flatMap((kind) => [rule[kind] ?? []].flat())
  return [...listed, ...(`${assert} ${when}`.match(/[A-Za-z_]\w*/g) ?? [])]
}

function isNewRule(id: string, base: Policy, proposed: Policy): boolean {
  const has = ({ rules }: Policy) => rules.some(({ data }) => data.id === id)
  return has(proposed) && !has(base)
}

function variableOf({ variables }: Policy, name: string): DataMap | undefined {
  return ownIn(variables, name)
}

function mapEntries<T, U>(
  map: Readonly<Record<string, T>>,
  change: (item: T, name: string) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(map).map(([name, item]) => [name, change(item, name)]))
}

function entriesWhere<T>(
  map: Readonly<Record<string, T>>,
  holds: (name: string) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(map).filter(([name]) => holds(name)))
}
