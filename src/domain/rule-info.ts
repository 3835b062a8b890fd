import type { Severity } from './finding.ts'
import { TIERS, type Tier } from './tier.ts'

export type Levels = Readonly<Record<Tier, Severity | 'off'>>

/** Some findings of a check have levels of their own. */
export interface LevelException {
  /** Completes "when …": which findings these are. */
  readonly when: string
  readonly levels: Levels
}

/** Names of exceptions, as the drafts of a check use them. */
export type LevelExceptions = Readonly<Record<string, LevelException>>

/** Levels in words: one severity, or each tier's. */
export function levelWords(levels: Levels): string {
  const tiers = TIERS.toReversed()
  return tiers.every((tier) => levels[tier] === levels.production)
    ? levels.production
    : tiers.map((tier) => `${levels[tier]} in ${tier}`).join(', ')
}

/** An exception as a clause of a sentence. */
export function exceptionWords({ when, levels }: LevelException): string {
  return `${levelWords(levels)} when ${when}`
}

/** What reports say about a check, with or without findings: for checks of the suite and rules of the audit. */
export interface RuleInfo {
  readonly id: string
  /** One sentence: what happens when the finding is ignored. */
  readonly why: string
  readonly levels: Levels
  readonly exceptions?: LevelExceptions
  /** Good lines of `NAME=value`, or good workflows; null when neither can show it. */
  readonly example: { readonly good: readonly string[] } | null
  /** For a rule of the audit: whether a comment can waive its findings. */
  readonly waivable?: boolean
}
