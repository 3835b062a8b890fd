import type { BootPlan } from '../domain/boot.ts'
import type { Finding, Severity } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { Origin } from '../domain/origin.ts'
import type { LevelException, Levels } from '../domain/rule-info.ts'
import type { Tier } from '../domain/tier.ts'
import type { State } from '../domain/variable.ts'
import type { Waiver } from '../domain/waiver.ts'

/** A check, explained to a reader of a report. */
export interface ExplainedCheck {
  readonly kind: 'check'
  readonly id: string
  readonly why: string
  readonly levels: Levels
  /** Some of its findings have other levels. */
  readonly exceptions: readonly LevelException[]
  /** Checks whose finding on the same variable replaces this one's. */
  readonly yieldsTo: readonly string[]
  /** Types that report to it. */
  readonly types: readonly string[]
  /** Lines of `NAME=value`. */
  readonly bad: readonly string[]
  readonly good: readonly string[]
  /** The types of the names in these lines, with their options; text types are left out. */
  readonly typesOfNames: Readonly<Record<string, string>>
  /** Its messages for the bad lines, without the variable's name. */
  readonly says: readonly string[]
  readonly fixes: readonly string[]
  /** What a rule of the policy requires; null for a built-in check. */
  readonly asks: string | null
  readonly location: Location | null
}

/** An option of a type, beyond those of every type. */
export interface ExplainedOption {
  readonly name: string
  readonly about: string | null
  /** The allowed words; empty when any value is allowed. */
  readonly values: readonly string[]
  readonly fallback: string | null
  readonly needed: boolean
}

/** A type, explained. */
export interface ExplainedType {
  readonly kind: 'type'
  readonly name: string
  readonly summary: string
  readonly sensitive: boolean
  readonly options: readonly ExplainedOption[]
  readonly good: readonly string[]
  readonly bad: readonly string[]
  /** A shell command that generates a good value. */
  readonly make: string | null
  readonly checks: readonly string[]
}

/** One effective option of a variable. */
export interface ExplainedRule {
  readonly option: string
  readonly value: string
  /** The tier, environment or preset that sets it; null for the variable itself. */
  readonly layer: string | null
  /** Null when no file sets it: it comes from the type, or applies to every variable. */
  readonly location: Location | null
}

/** The subject of a run. */
export interface ExplainedPlace {
  readonly policy: string
  readonly service: string
  readonly environment: string
  readonly tier: Tier
}

/** A variable, explained. Holds no value, nor a part of one. */
export interface ExplainedVariable extends ExplainedPlace {
  readonly kind: 'variable'
  readonly name: string
  readonly declared: boolean
  readonly summary: string
  readonly rules: readonly ExplainedRule[]
  /** Whether it is required here; null when that is unknown. */
  readonly required: boolean | null
  readonly state: State
  /** Why it is unavailable, unless a failure says so. */
  readonly because: string | null
  readonly origin: Origin | null
  readonly shadowed: readonly Origin[]
  readonly findings: readonly Finding[]
}

/** A policy, as it applies to one environment. */
export interface ExplainedPolicy extends ExplainedPlace {
  readonly kind: 'policy'
  readonly variables: readonly {
    readonly name: string
    readonly rules: readonly ExplainedRule[]
    readonly location: Location | null
  }[]
  /** Checks whose severity the policy changes. */
  readonly severities: readonly {
    readonly check: string
    readonly here: Severity | 'off'
    readonly usual: Severity | 'off'
  }[]
  readonly rules: readonly {
    readonly id: string
    /** What must hold. */
    readonly asks: string
    readonly severity: Severity | 'off'
    readonly location: Location | null
  }[]
  readonly waivers: readonly Waiver[]
  /** How the application starts here; null when the policy does not say it. */
  readonly boot: BootPlan | null
}

/** A rule of the audit, explained to a reader of a report. */
export interface ExplainedAuditRule {
  readonly kind: 'audit'
  readonly id: string
  readonly why: string
  readonly severity: Severity
  /** Its messages for the bad workflow. */
  readonly says: readonly string[]
  /** Lines of a workflow. */
  readonly bad: readonly string[]
  readonly good: readonly string[]
  readonly fixes: readonly string[]
  /** Whether a comment can waive its findings. */
  readonly waivable: boolean
}

/** Why a failure happens, and what to do about it. */
export interface FailureAdvice {
  /** Whole sentences. */
  readonly cause: string
  /** One action each, most likely first. Commands and lines to write are in backticks. */
  readonly fixes: readonly string[]
}

/** A code of a failure, explained to a reader of a report. */
export interface ExplainedFailure extends FailureAdvice {
  readonly kind: 'failure'
  readonly code: string
  /** One clause, without a full stop. */
  readonly meaning: string
}

export type Explanation =
  | ExplainedAuditRule
  | ExplainedCheck
  | ExplainedFailure
  | ExplainedType
  | ExplainedVariable
  | ExplainedPolicy
