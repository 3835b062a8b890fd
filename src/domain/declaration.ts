import type { Severity } from './finding.ts'
import type { Location } from './location.ts'
import type { Secret } from './secret.ts'

/** A problem of a value, described without the value. */
export interface Flaw {
  /** The check that reports it: the type's own when the value is not of the type. */
  readonly check: string
  /** The type's stable code for it: `loopback`. */
  readonly code: string
  /** Completes a sentence that begins with the variable's name. */
  readonly says: string
  readonly fix: string
}

export type Reads = 'text' | 'integer' | 'number' | 'boolean'

/** A part of a value that checks compare across variables, always as text. Several hosts are joined with commas. */
export type ValuePart =
  | 'scheme'
  | 'host'
  | 'port'
  | 'user'
  | 'database'
  | 'public-key'
  | 'not-before'
  | 'not-after'

/** A type of the policy with its options: how its values are read. */
export interface ValueType {
  readonly name: string
  readonly sensitive: boolean
  /** What a condition compares: the text, or the parsed value. */
  readonly reads: Reads
  /** Loads the rules of the type, before a value is read. Left out when they are there. */
  readonly load?: () => Promise<void>
  judge(value: Secret): readonly Flaw[]
  /** The secret in a value: all of it, the password of a URL, or nothing. */
  secretPart(value: Secret): Secret | null
  /** Null when the value has no such part, or cannot be read. `not-before` and `not-after` are in milliseconds since 1970. */
  part(value: Secret, part: ValuePart): Secret | null
  /** How to get a new value of the type, in one sentence; null if the type does not know. */
  renewal?(): string | null
}

/** What a condition reads of a variable. */
export type Operand = {
  readonly declaration: { readonly sensitive: boolean; readonly type: Pick<ValueType, 'reads'> }
} & (
  | { readonly state: 'present'; readonly value: Secret }
  | { readonly state: 'empty' | 'absent' | 'unavailable' }
)

/** A compiled CEL expression over the variables. */
export interface Condition {
  readonly text: string
  readonly variables: readonly string[]
  /**
   * Null when it needs an unavailable variable.
   * @throws GateError CONDITION_FAILED when the operands cannot be compared
   */
  holds(variables: ReadonlyMap<string, Operand>): boolean | null
}

/** How the service reads an empty text: as not set, or not at all. */
export const EMPTY = ['absent', 'error'] as const

/** The policy's declaration of one variable, in one environment. */
export interface Declaration {
  readonly name: string
  readonly type: ValueType
  readonly required: boolean | Condition
  readonly sensitive: boolean
  /** Left out: the type and `required` decide whether an empty text is a problem. */
  readonly empty?: (typeof EMPTY)[number]
  /** False for a variable that a source sets and the policy does not mention. */
  readonly declared: boolean
  readonly location?: Location
  /** Set when only a preset declares it: checked when it is set, and not required. */
  readonly preset?: string
  /** The effective declaration, for people. */
  readonly options?: Readonly<Record<string, unknown>>
  /** The policy's reason to remove it; empty without a reason. */
  readonly deprecated?: string
  /** Its former names. */
  readonly renamedFrom?: readonly string[]
}

/** What a rule of the policy requires. `set` means neither empty nor blank. */
export type Demand =
  | { readonly kind: 'assert'; readonly condition: Condition }
  | { readonly kind: 'require'; readonly when: Condition; readonly names: readonly string[] }
  | { readonly kind: GroupKind; readonly names: readonly string[] }

/** Rules on how many variables of a group are set. */
export const GROUP_KINDS = ['one-of', 'any-of', 'at-most-one', 'all-or-none'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** A demand on several variables, from the policy's `rules`. */
export interface Rule {
  readonly id: string
  readonly demand: Demand
  /** The policy's words; null when the demand needs none. */
  readonly message: string | null
  readonly severity: Severity | 'off'
  readonly location?: Location
}
