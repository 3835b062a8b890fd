import type { Location } from './location.ts'
import type { Origin } from './origin.ts'
import type { Waiver } from './waiver.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Plain facts about a variable. A `Secret` does not fit here: the compiler says so. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** A check's word on a variable. Holds no value, nor a part of one. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  readonly variable: string | null
  /** A whole sentence that begins with the variable's name. */
  readonly message: string
  readonly fix: string
  readonly facts: Facts
  readonly origin: Origin | null
  /** The line to blame: where the value or its reference is given, else where it was declared. */
  readonly location: Location | null
  /** Who answers for it, where somebody does: it is shown, and does not block. */
  readonly waiver: Waiver | null
}

/** 0 for the most severe. */
export function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}
