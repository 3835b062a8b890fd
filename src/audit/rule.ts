import type { Severity } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { PlacedJob } from './calls.ts'
import type { Deploy } from './flow.ts'
import type { Gate } from './gates.ts'
import type { PlacedWaiver } from './waivers.ts'

/** Everything that a rule may look at: what was read, with all calls followed. */
export interface AuditScope {
  readonly jobs: readonly PlacedJob[]
  readonly gates: readonly Gate[]
  readonly deploys: readonly Deploy[]
  /** Waivers whose last day is over. */
  readonly expired: readonly PlacedWaiver[]
  /** Waivers that hold and waive nothing: known once everything else has been found. */
  readonly unused: readonly PlacedWaiver[]
}

/** One thing that a rule found. */
interface AuditDraft {
  /** A whole sentence. */
  readonly says: string
  readonly fix: string
  readonly location: Location
  /** How severe this one is, where that is not the rule's own. */
  readonly severity?: Severity
}

/** A pure rule over workflows. */
export interface AuditRule {
  /** Kebab-case, begins with `audit-`, stable forever. */
  readonly id: string
  readonly severity: Severity
  /** One sentence: what happens to who ignores it. */
  readonly why: string
  /** Workflows, to show and to test: the good one is the bad one repaired. */
  readonly example: { readonly bad: string; readonly good: string }
  find(scope: AuditScope): readonly AuditDraft[]
}

/** Exists for its types: the file of a rule is one call of this. */
export function defineRule(rule: AuditRule): AuditRule {
  return rule
}

/** A pinned action and a workflow around some lines, for examples. */
export const GATE = `bootgate/bootgate@${'0'.repeat(39)}1`
