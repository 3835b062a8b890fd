import type { Severity } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { PlacedJob } from './calls.ts'
import type { RepairPlan } from './fixes/repair.ts'
import type { Deploy } from './flow.ts'
import type { Gate } from './gates.ts'
import type { PlacedWaiver } from './waivers.ts'

/** Everything that a rule can look at: the workflows, with all calls followed. */
export interface AuditScope {
  readonly jobs: readonly PlacedJob[]
  readonly gates: readonly Gate[]
  readonly deploys: readonly Deploy[]
  /** Waivers that have ended. */
  readonly expired: readonly PlacedWaiver[]
  /** Waivers that match no finding: known after all other rules. */
  readonly unused: readonly PlacedWaiver[]
}

/** A finding of a rule, before the rule's id and severity are added. */
interface AuditDraft {
  /** A whole sentence. */
  readonly says: string
  readonly fix: string
  readonly location: Location
  /** Set if it differs from the rule's own severity. */
  readonly severity?: Severity
  /** Set if `--fix` may repair it. */
  readonly repair?: RepairPlan
}

/** A pure rule over workflows. */
export interface AuditRule {
  /** Kebab-case, begins with `audit-`, stable forever. */
  readonly id: string
  readonly severity: Severity
  /** Other severities of its findings, and when they have them. */
  readonly also?: readonly { readonly severity: Severity; readonly when: string }[]
  /** One sentence: what happens if the finding is ignored. */
  readonly why: string
  /** Workflows for the docs and the tests: the good one is the bad one repaired. */
  readonly example: { readonly bad: string; readonly good: string }
  find(scope: AuditScope): readonly AuditDraft[]
}

/** Exists for its types: the file of a rule is one call of this. */
export function defineRule(rule: AuditRule): AuditRule {
  return rule
}

/** For rules whose findings are warnings for a deploy that has one sign alone. */
export const ONE_SIGN = { severity: 'warning', when: 'only one sign says that it deploys' } as const

/** The gate's action pinned to a commit, for examples. */
export const GATE = `bootgate/bootgate@${'0'.repeat(39)}1`
