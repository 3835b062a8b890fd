import { groupBy } from '../algorithms/group-by.ts'
import { comparable, mayCompare } from './comparable.ts'
import { MOST_NAMED } from './listing.ts'
import { isKeptSecret } from './origin.ts'
import { Secret } from './secret.ts'
import { type Shape, shapeOf } from './shape.ts'
import { TIERS, type Tier } from './tier.ts'
import { type PresentVariable, type State, secretIn, type Variable } from './variable.ts'

/** The variables of one of the compared environments. */
export interface EnvironmentVariables {
  readonly environment: string
  readonly tier: Tier
  readonly variables: readonly Variable[]
}

/** A variable of another environment with the same secret. */
export interface SharedSecret {
  readonly environment: string
  readonly tier: Tier
  readonly name: string
}

/** A variable in one environment. Holds no value, and no hash of one. */
export interface ParityCell {
  /** `absent` also when neither the policy nor a source names it. */
  readonly state: State
  /** Whether the value comes from a secret store or is plain; null without a value. */
  readonly kept: 'secret' | 'plain' | null
  /** The kind of its value; null without one. */
  readonly shape: Shape | null
  /** Where the same secret is, such as `staging` or `staging SESSION_SECRET`. */
  readonly sameAs: readonly string[]
}

export interface ParityRow {
  readonly name: string
  /** Whether there is something to look at: a difference, or a shared secret. */
  readonly differs: boolean
  /** One per environment, in their order. */
  readonly cells: readonly ParityCell[]
}

/** Variables × environments. */
export interface Parity {
  readonly environments: readonly string[]
  readonly rows: readonly ParityRow[]
}

export type SharedSecrets = ReadonlyMap<Variable, readonly SharedSecret[]>

/**
 * The secrets that environments share, under any names. Only comparable values are compared, directly: no hash is
 * kept that could be looked up later.
 */
export function sharedSecretsOf(environments: readonly EnvironmentVariables[]): SharedSecrets {
  const kept = environments.flatMap(({ environment, tier, variables }) =>
    variables.flatMap((variable) => {
      if (variable.state !== 'present' || !mayCompare(variable)) return []
      const secret = secretIn(variable)
      return secret === null
        ? []
        : [{ environment, tier, variable, secret: comparable(variable, secret) }]
    }),
  )
  const sameness = Secret.sameness(kept.map(({ secret }) => secret))
  const groups = groupBy([...kept.entries()], ([place]) => sameness[place])
  const sharedSecrets = new Map<Variable, readonly SharedSecret[]>()
  for (const group of groups.values()) {
    const holders = group.map(([, holder]) => holder)
    const places = groupBy(holders, ({ environment }) => environment)
    for (const { environment: here, variable } of holders) {
      const others = firstElsewhere(places, here).map(
        ({ environment, tier, variable: { name } }) => ({ environment, tier, name }),
      )
      if (others.length > 0) sharedSecrets.set(variable, others)
    }
  }
  return sharedSecrets
}

/** The first holders in other environments, limited per tier: all of them would grow quadratically. */
function firstElsewhere<Holder extends { readonly tier: Tier }>(
  places: ReadonlyMap<string, readonly Holder[]>,
  here: string,
): readonly Holder[] {
  const room = new Map(TIERS.map((tier) => [tier, MOST_NAMED]))
  const kept: Holder[] = []
  for (const [environment, holders] of places) {
    if (environment === here) continue
    const [first] = holders
    // An environment has one tier.
    const left = first === undefined ? 0 : (room.get(first.tier) ?? 0)
    const some = holders.slice(0, left)
    for (const { tier } of some.slice(0, 1)) room.set(tier, left - some.length)
    kept.push(...some)
    if ([...room.values()].every((one) => one === 0)) break
  }
  return kept
}

/** The comparison of a run's environments; null for a single one. */
export function parityOf(
  environments: readonly EnvironmentVariables[],
  sharedSecrets: SharedSecrets,
): Parity | null {
  if (environments.length < 2) return null
  const known = environments.map(
    ({ variables }) => new Map(variables.map((variable) => [variable.name, variable])),
  )
  const names = [...new Set(known.flatMap((variables) => [...variables.keys()]))]
  return {
    environments: environments.map(({ environment }) => environment),
    rows: names.map((name) => {
      const cells = known.map((variables) => cellOf(variables.get(name), sharedSecrets))
      return { name, differs: !areAlike(cells), cells }
    }),
  }
}

const ABSENT: ParityCell = { state: 'absent', kept: null, shape: null, sameAs: [] }

function cellOf(variable: Variable | undefined, sharedSecrets: SharedSecrets): ParityCell {
  if (variable === undefined) return ABSENT
  const { state, name } = variable
  if (state !== 'present') return { ...ABSENT, state }
  const sameAs = (sharedSecrets.get(variable) ?? []).map((twin) =>
    twin.name === name ? twin.environment : `${twin.environment} ${twin.name}`,
  )
  return { state, kept: keptIn(variable), shape: shapeOf(variable.value), sameAs }
}

function keptIn({ origin }: PresentVariable): 'secret' | 'plain' {
  return isKeptSecret(origin) ? 'secret' : 'plain'
}

function areAlike([first, ...others]: readonly ParityCell[]): boolean {
  const alike = ({ state, kept, shape, sameAs }: ParityCell) =>
    state === first?.state && kept === first.kept && shape === first.shape && sameAs.length === 0
  return others.every(alike) && first?.sameAs.length === 0
}
