import type { Inputs } from '../domain/inputs.ts'
import { sayable } from '../domain/sayable.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { Weakening } from '../domain/weakening.ts'
import type { Base } from './base.ts'
import type { Measure, Sources } from './config.ts'
import { tierOf } from './measure.ts'
import type { Policy } from './merge.ts'
import { type MergedWithBase, mergeWithBase } from './merge-base.ts'
import { sourcesOf } from './sources.ts'
import { type Compared, compareWaivers } from './unmerged.ts'
import { waiversOf } from './waivers.ts'
import { type Judging, levelsOf, milderChecks, THE_POLICY, weakeningsOf } from './weakenings.ts'

/** The policy that counts, and what it was made of where that is more than one. */
export interface HoldingPolicy {
  readonly policy: Policy
  /** The policy of the base; null where it has none, undefined where nobody asks for it. */
  readonly base: Policy | null | undefined
  /** The policy of the pull request, where that of its base holds. */
  readonly proposed: Policy | null
  readonly switchedOff: MergedWithBase['switchedOff']
}

const NOTHING: MergedWithBase['switchedOff'] = { removed: [], changed: [] }

/** @param base null where nobody asks for it, or where it cannot be read */
export function holdingPolicy(policy: Policy, base: Base | null): HoldingPolicy {
  if (base?.policy == null)
    return { policy, base: base?.policy, proposed: null, switchedOff: NOTHING }
  return { ...mergeWithBase(base.policy, policy), base: base.policy, proposed: policy }
}

/** Which waivers of an environment count: those that hold in the base as well, in the tier that it gives it. */
export function compareWithBase(
  { base }: HoldingPolicy,
  environment: string,
  own: readonly Waiver[],
): Compared {
  if (base == null) return { counting: own, unmerged: [] }
  return compareWaivers(own, waiversOf(base, [tierOf(base, environment), environment]))
}

interface Given {
  readonly holding: HoldingPolicy
  readonly inputs: Inputs
  /** What the pull request would have the environment judged by. */
  readonly wanted: Measure | null
}

/** All that is weakened, and what the pull request would weaken as soon as it is merged. */
export function allWeakenings(
  judging: Judging,
  sources: Pick<Sources, 'secretsFrom'>,
  { holding, inputs, wanted }: Given,
): readonly Weakening[] {
  const { base, proposed, switchedOff } = holding
  const { environment } = judging
  const held = weakeningsOf(judging, { inputs, sources })
  const wished =
    proposed === null || wanted === null
      ? []
      : proposedWeakenings(judging, { policy: proposed, environment, ...wanted }, inputs)
  return [
    ...(base === null ? [baseMissing(judging.policy)] : []),
    ...held,
    ...wished.filter(
      ({ kind }) => kind.startsWith('check-') || !held.some((one) => one.kind === kind),
    ),
    ...(proposed === null ? [] : changesIn(switchedOff, proposed)),
  ]
}

/** What a pull request would weaken: against what the gate is by itself, and each check against the base. */
function proposedWeakenings(held: Judging, wanted: Judging, inputs: Inputs): readonly Weakening[] {
  const sources = sourcesOf(wanted.policy, wanted.environment, inputs)
  const own = weakeningsOf(wanted, { inputs, sources }).filter(
    ({ kind }) => !kind.startsWith('check-'),
  )
  // In the tier of the base: one that is lowered is told as that.
  const checks = milderChecks({ ...wanted, tier: held.tier }, levelsOf(held))
  return [...own, ...checks].map((one) => ({ ...one, pending: true }))
}

function baseMissing({ file }: Policy): Weakening {
  return { kind: 'base-missing', by: sayable(file, THE_POLICY), location: null, pending: false }
}

function changesIn(
  { removed, changed }: MergedWithBase['switchedOff'],
  proposed: Policy,
): readonly Weakening[] {
  return [
    ...changed.map(({ what, name, options }): Weakening => {
      const rule = proposed.rules.find(({ data }) => data.id === name)
      const path = what === 'rule' ? ['rules'] : ['variables', name]
      const place = what === 'rule' ? rule?.at(['id']) : proposed.locateKey(path)
      const told = {
        by: sayable(proposed.fileOf(path), THE_POLICY),
        location: place ?? null,
        pending: true,
      }
      return { kind: 'changed', what, name, options, ...told }
    }),
    ...removed.map(({ what, name }): Weakening => {
      const path = [`${what}s`]
      const location = proposed.locateKey(path) ?? null
      const told = { by: sayable(proposed.fileOf(path), THE_POLICY), location, pending: true }
      return { kind: 'removed', what, name: sayable(name, what), ...told }
    }),
  ]
}
