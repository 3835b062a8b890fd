import type { Severity } from './finding.ts'
import type { Tier } from './tier.ts'

/** What reports say about a check, with or without findings: for checks of the suite and rules of the audit. */
export interface RuleInfo {
  readonly id: string
  /** One sentence: what happens when the finding is ignored. */
  readonly why: string
  readonly levels: Readonly<Record<Tier, Severity | 'off'>>
  /** Good lines of `NAME=value`, or good workflows; null when neither can show it. */
  readonly example: { readonly good: readonly string[] } | null
  /** For a rule of the audit: whether a comment can waive its findings. */
  readonly waivable?: boolean
}
