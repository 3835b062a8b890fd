import type { Location } from './location.ts'
import type { Origin } from './origin.ts'
import type { Waiver } from './waiver.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Facts about a variable. A `Secret` is a type error here. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** A problem that a check reports. Holds no value, nor a part of one. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  readonly variable: string | null
  /** A whole sentence that begins with the variable's name. */
  readonly message: string
  readonly fix: string
  readonly facts: Facts
  readonly origin: Origin | null
  /** The line to fix: where the value or its reference is set, else where it is declared. */
  readonly location: Location | null
  /** The waiver that covers it: shown, but not blocking. */
  readonly waiver: Waiver | null
}

/** 0 for the most severe. */
export function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}
