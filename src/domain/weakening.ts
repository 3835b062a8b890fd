import { SEVERITIES, type Severity } from './finding.ts'
import type { Location } from './location.ts'
import { TIERS, type Tier } from './tier.ts'

/** What makes a run milder than the gate's defaults. The words are for lists of kinds. */
export const WEAKENINGS = {
  'check-off': 'a check is off',
  'check-milder': 'a check is milder than by default',
  'tier-lowered': 'an environment has a milder tier than its name suggests',
  'fail-on': 'no finding stops the deploy',
  'stand-ins': 'secrets come from a local file, not from their store',
  changed: 'a pull request changes a declaration of its base',
  removed: 'a pull request removes a declaration of its base',
  'base-missing': 'the pull request’s own policy applies, because its base has none',
} as const satisfies Record<string, string>

interface WeakeningSource {
  /** The file, preset or input that causes it. */
  readonly by: string
  /** Null when no line of a file causes it. */
  readonly location: Location | null
  /** Whether a pull request would add it, while the policy of its base still applies. */
  readonly pending: boolean
}

export type Level = Severity | 'off'

/** A part of the gate that the policy or a run input switches off. Holds no value. */
export type Weakening = WeakeningSource &
  (
    | {
        readonly kind: 'check-off'
        readonly check: string
        readonly from: Severity
        readonly to: 'off'
      }
    | {
        readonly kind: 'check-milder'
        readonly check: string
        readonly from: Severity
        readonly to: Severity
      }
    | { readonly kind: 'tier-lowered'; readonly from: Tier; readonly to: Tier }
    | { readonly kind: 'fail-on'; readonly from: 'error'; readonly to: 'never' }
    | { readonly kind: 'stand-ins' }
    | {
        readonly kind: 'changed'
        readonly what: 'variable' | 'rule'
        readonly name: string
        readonly options: readonly string[]
      }
    | { readonly kind: 'removed'; readonly what: RemovedKind; readonly name: string }
    | { readonly kind: 'base-missing' }
  )

export const REMOVED_KINDS = ['variable', 'rule', 'environment'] as const
export type RemovedKind = (typeof REMOVED_KINDS)[number]

/** Whether a level is milder than another: `off` is the mildest. */
export function isMilder(level: Level, than: Level): boolean {
  const strictness = [...SEVERITIES, 'off']
  return strictness.indexOf(level) > strictness.indexOf(than)
}

export function isMilderTier(tier: Tier, than: Tier): boolean {
  return TIERS.indexOf(tier) < TIERS.indexOf(than)
}

/** Whether a run reads its secrets from a local file. */
export function onStandIns(weakenings: readonly Weakening[]): boolean {
  return weakenings.some(({ kind, pending }) => kind === 'stand-ins' && !pending)
}
