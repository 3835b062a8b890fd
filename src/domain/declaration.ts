import type { Location } from './location.ts'
import type { Secret } from './secret.ts'
import type { Variable } from './variable.ts'

/** Something wrong with a value, in words that say nothing of it. */
export interface Flaw {
  /** The check that this belongs to; the type's own when the value is not of the type. */
  readonly check: string
  /** A word of the type's, stable: `loopback`. */
  readonly code: string
  /** Completes a sentence that begins with the variable's name. */
  readonly says: string
  readonly fix: string
}

export type Reads = 'text' | 'integer' | 'number' | 'boolean'

/** A part of a value that checks compare across variables. All are texts; `host` may be several, with commas between. */
export type Part = 'scheme' | 'host' | 'port' | 'user' | 'database' | 'public-key' | 'not-after'

/** A type of the policy with its options applied: how a value of it is read. */
export interface ValueType {
  readonly name: string
  readonly sensitive: boolean
  /** What a condition compares: text, or what the text stands for. */
  readonly reads: Reads
  judge(value: Secret): readonly Flaw[]
  /** What is secret in a value: all of it, a URL's password, or nothing. */
  secretPart(value: Secret): Secret | null
  /** Null when a value of this type has no such part, or cannot be read. `not-after` is in milliseconds since 1970. */
  part(value: Secret, part: Part): Secret | null
}

/** A CEL expression over the variables, compiled. */
export interface Condition {
  readonly text: string
  readonly variables: readonly string[]
  /**
   * Null when a variable that it needs is unavailable.
   * @throws GateError CONDITION_FAILED when it compares what cannot be compared
   */
  holds(variables: ReadonlyMap<string, Variable>): boolean | null
}

/** What the policy says of one variable in the environment at hand. */
export interface Declaration {
  readonly name: string
  readonly type: ValueType
  readonly required: boolean | Condition
  readonly sensitive: boolean
  /** False for a variable that a source gave and no policy mentions. */
  readonly declared: boolean
  readonly location?: Location
}

/** An assertion over several variables, from the policy's `rules`. */
export interface Rule {
  readonly id: string
  readonly assert: Condition
  readonly message: string
  readonly location?: Location
}
