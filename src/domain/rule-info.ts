import type { Severity } from './finding.ts'
import type { Tier } from './tier.ts'

/** What a report may say of a check, found something or not. A check of the suite is one, and so is a rule of the audit. */
export interface RuleInfo {
  readonly id: string
  /** One sentence: what happens to who ignores it. */
  readonly why: string
  readonly levels: Readonly<Record<Tier, Severity | 'off'>>
  /** Lines of `NAME=value`, or workflows, that pass; null for what no list of variables can show. */
  readonly example: { readonly good: readonly string[] } | null
  /** Of a rule of the audit: whether a comment may waive what it finds. */
  readonly waivable?: boolean
}
