import { SEVERITIES, type Severity } from './finding.ts'
import type { Location } from './location.ts'
import { TIERS, type Tier } from './tier.ts'

/** How a run can be milder than the gate is by itself. The words are for lists of kinds. */
export const WEAKENINGS = {
  'check-off': 'a check is off',
  'check-milder': 'a check is milder than it is by itself',
  'tier-lowered': 'an environment is held to a milder tier than its name tells',
  'fail-on': 'no finding stops the deploy',
  'stand-ins': 'secrets come from a local file and not from their store',
  changed: 'a pull request declares something otherwise than its base',
  removed: 'a pull request removes something that its base declares',
  'base-missing': 'a pull request is judged by its own policy, as its base has none',
} as const satisfies Record<string, string>
type WeakeningKind = keyof typeof WEAKENINGS

interface Told {
  /** The file, preset or input that says it. */
  readonly by: string
  /** Null where no line of a file says it. */
  readonly location: Location | null
  /** Whether a pull request would bring it in, and the policy of its base still holds. */
  readonly pending: boolean
}

export type Level = Severity | 'off'

/** Something that the policy, or who runs the gate, leaves out of it. Holds no value. */
export type Weakening = Told &
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

/** Whether the secrets of a run are a local file's. */
export function onStandIns(weakenings: readonly Weakening[]): boolean {
  return weakenings.some(({ kind, pending }) => kind === 'stand-ins' && !pending)
}
