import type { Finding, Severity } from './finding.ts'
import type { Location } from './location.ts'
import type { Origin } from './origin.ts'
import type { Tier } from './tier.ts'
import type { State } from './variable.ts'
import type { Waiver } from './waiver.ts'

/** What a check does, for who met it in a report. */
export interface ExplainedCheck {
  readonly kind: 'check'
  readonly id: string
  readonly why: string
  readonly levels: Readonly<Record<Tier, Severity | 'off'>>
  /** Checks whose finding on the same variable is shown instead of this one's. */
  readonly yieldsTo: readonly string[]
  /** Types that find it. */
  readonly types: readonly string[]
  /** Lines of `NAME=value`. */
  readonly bad: readonly string[]
  readonly good: readonly string[]
  /** The types of the names in these lines with their options, those aside that are any text. */
  readonly typesOfNames: Readonly<Record<string, string>>
  /** What it says of the bad lines, without the name in front. */
  readonly says: readonly string[]
  readonly fixes: readonly string[]
  /** What a rule of the policy asks for; null for a check of the suite. */
  readonly asks: string | null
  readonly location: Location | null
}

/** An option that a type has beside those that every type has. */
export interface ExplainedOption {
  readonly name: string
  readonly about: string | null
  /** The words that it takes; empty when it takes any. */
  readonly values: readonly string[]
  readonly fallback: string | null
  readonly needed: boolean
}

/** How a value of a type is read. */
export interface ExplainedType {
  readonly kind: 'type'
  readonly name: string
  readonly summary: string
  readonly sensitive: boolean
  readonly options: readonly ExplainedOption[]
  readonly good: readonly string[]
  readonly bad: readonly string[]
  /** A shell command that makes a good value. */
  readonly make: string | null
  readonly checks: readonly string[]
}

/** One thing that a policy says of a variable, after tier and environment have had their say. */
export interface ExplainedRule {
  readonly option: string
  readonly value: string
  /** The tier, environment or preset that says it; null for the variable itself. */
  readonly layer: string | null
  /** Null for what nobody wrote: the type decides it, or it holds for every variable. */
  readonly location: Location | null
}

/** What a run is about. */
export interface ExplainedPlace {
  readonly policy: string
  readonly service: string
  readonly environment: string
  readonly tier: Tier
}

/** What is known of a variable. Holds no value, nor a part of one. */
export interface ExplainedVariable extends ExplainedPlace {
  readonly kind: 'variable'
  readonly name: string
  readonly declared: boolean
  readonly summary: string
  readonly rules: readonly ExplainedRule[]
  /** Whether it is required here; null when nobody can tell. */
  readonly required: boolean | null
  readonly state: State
  /** Why it is unavailable, when no failure says so. */
  readonly because: string | null
  readonly origin: Origin | null
  readonly shadowed: readonly Origin[]
  readonly findings: readonly Finding[]
}

/** A policy as it is in one environment. */
export interface ExplainedPolicy extends ExplainedPlace {
  readonly kind: 'policy'
  readonly variables: readonly {
    readonly name: string
    readonly rules: readonly ExplainedRule[]
    readonly location: Location | null
  }[]
  /** Checks that the policy makes severer or milder than they are. */
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
}

/** What a rule of the audit does, for who met it in a report. */
export interface ExplainedAudit {
  readonly kind: 'audit'
  readonly id: string
  readonly why: string
  readonly severity: Severity
  /** What it says of the bad workflow. */
  readonly says: readonly string[]
  /** Lines of a workflow. */
  readonly bad: readonly string[]
  readonly good: readonly string[]
  readonly fixes: readonly string[]
  /** Whether a comment may waive what it finds. */
  readonly waivable: boolean
}

export type Explanation =
  | ExplainedAudit
  | ExplainedCheck
  | ExplainedType
  | ExplainedVariable
  | ExplainedPolicy
