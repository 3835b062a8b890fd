import type { Severity } from './finding.ts'
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
export type ValuePart =
  | 'scheme'
  | 'host'
  | 'port'
  | 'user'
  | 'database'
  | 'public-key'
  | 'not-before'
  | 'not-after'

/** A type of the policy with its options applied: how a value of it is read. */
export interface ValueType {
  readonly name: string
  readonly sensitive: boolean
  /** What a condition compares: text, or what the text stands for. */
  readonly reads: Reads
  judge(value: Secret): readonly Flaw[]
  /** What is secret in a value: all of it, a URL's password, or nothing. */
  secretPart(value: Secret): Secret | null
  /** Null when a value of this type has no such part, or cannot be read. `not-before` and `not-after` are in milliseconds since 1970. */
  part(value: Secret, part: ValuePart): Secret | null
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
  /** Set where a preset alone mentions it: it is looked at when it is there, and not missed when it is not. */
  readonly preset?: string
  /** What the policy says of it once every layer has had its say, for people. */
  readonly options?: Readonly<Record<string, unknown>>
  /** Why it should go, in the policy's words; empty when the policy only says that it should. */
  readonly deprecated?: string
  /** Names that it had before. */
  readonly renamedFrom?: readonly string[]
}

/** What a rule of the policy asks for. `set` means a value that is neither empty nor blank. */
export type Demand =
  | { readonly kind: 'assert'; readonly condition: Condition }
  | { readonly kind: 'require'; readonly when: Condition; readonly names: readonly string[] }
  | { readonly kind: GroupKind; readonly names: readonly string[] }

/** Rules over how many of some variables are set. */
export const GROUP_KINDS = ['one-of', 'any-of', 'at-most-one', 'all-or-none'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** A demand over several variables, from the policy's `rules`. */
export interface Rule {
  readonly id: string
  readonly demand: Demand
  /** In the policy's words; null where the demand speaks for itself. */
  readonly message: string | null
  readonly severity: Severity | 'off'
  readonly location?: Location
}
