import { safeText } from '../domain/safe-text.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { Weakening } from '../domain/weakening.ts'
import type { Inputs } from '../inputs/read.ts'
import type { BasePolicy } from './base.ts'
import type { Measure, Sources } from './config.ts'
import { tierOf } from './measure.ts'
import type { Policy } from './merge.ts'
import type { MergedWithBase } from './merge-base.ts'
import { sourcesOf } from './sources.ts'
import { type Compared, compareWaivers } from './unmerged.ts'
import { waiversOf } from './waivers.ts'
import { type Judging, levelsOf, milderChecks, THE_POLICY, weakeningsOf } from './weakenings.ts'

/** The policy that applies, and the policies that it was merged from. */
export interface HoldingPolicy {
  readonly policy: Policy
  /** The policy of the base; null if it has none, undefined if the run does not use it. */
  readonly base: Policy | null | undefined
  /** The policy of the pull request, when the base policy applies. */
  readonly proposed: Policy | null
  readonly switchedOff: MergedWithBase['switchedOff']
}

const NO_CHANGES: MergedWithBase['switchedOff'] = { removed: [], changed: [] }

/** Merges the policy with its base. @param base null if the run does not use it, or it cannot be read */
export async function holdingPolicy(
  policy: Policy,
  base: BasePolicy | null,
): Promise<HoldingPolicy> {
  if (base?.policy == null)
    return { policy, base: base?.policy, proposed: null, switchedOff: NO_CHANGES }
  const { mergeWithBase } = await import('./merge-base.ts')
  return { ...mergeWithBase(base.policy, policy), base: base.policy, proposed: policy }
}

/** Splits waivers: those that the base also has count, in the base's tier; the others are unmerged. */
export function compareWithBase(
  { base }: HoldingPolicy,
  environment: string,
  waivers: readonly Waiver[],
): Compared {
  if (base == null) return { counting: waivers, unmerged: [] }
  return compareWaivers(waivers, waiversOf(base, [tierOf(base, environment), environment]))
}

interface PullRequestContext {
  readonly holding: HoldingPolicy
  readonly inputs: Inputs
  /** The measure by the pull request's own policy. */
  readonly wantedMeasure: Measure | null
}

/** All weakenings, including those that the pull request proposes. */
export function allWeakenings(
  judging: Judging,
  sources: Pick<Sources, 'secretsFrom'>,
  { holding, inputs, wantedMeasure }: PullRequestContext,
): readonly Weakening[] {
  const { base, proposed, switchedOff } = holding
  const { environment } = judging
  const current = weakeningsOf(judging, { inputs, sources })
  const proposals =
    proposed === null || wantedMeasure === null
      ? []
      : proposedWeakenings(judging, { policy: proposed, environment, ...wantedMeasure }, inputs)
  return [
    ...(base === null ? [baseMissing(judging.policy)] : []),
    ...current,
    ...proposals.filter(
      ({ kind }) => kind.startsWith('check-') || !current.some((one) => one.kind === kind),
    ),
    ...(proposed === null ? [] : changesIn(switchedOff, proposed)),
  ]
}

/** Weakenings that the pull request proposes: against the defaults, and for checks against the base. */
function proposedWeakenings(
  current: Judging,
  proposal: Judging,
  inputs: Inputs,
): readonly Weakening[] {
  const sources = sourcesOf(proposal.policy, proposal.environment, inputs)
  const settings = weakeningsOf(proposal, { inputs, sources }).filter(
    ({ kind }) => !kind.startsWith('check-'),
  )
  // Compare in the base's tier: a lowered tier is a weakening of its own.
  const checks = milderChecks({ ...proposal, tier: current.tier }, levelsOf(current))
  return [...settings, ...checks].map((one) => ({ ...one, pending: true }))
}

function baseMissing({ file }: Policy): Weakening {
  return { kind: 'base-missing', by: safeText(file, THE_POLICY), location: null, pending: false }
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
      const origin = {
        by: safeText(proposed.fileOf(path), THE_POLICY),
        location: place ?? null,
        pending: true,
      }
      return { kind: 'changed', what, name, options, ...origin }
    }),
    ...removed.map(({ what, name }): Weakening => {
      const path = [`${what}s`]
      const location = proposed.locateKey(path) ?? null
      const origin = { by: safeText(proposed.fileOf(path), THE_POLICY), location, pending: true }
      return { kind: 'removed', what, name: safeText(name, what), ...origin }
    }),
  ]
}
