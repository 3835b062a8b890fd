import type { Failure } from './errors.ts'
import type { Location } from './location.ts'

/** Something in a source that a policy cannot say, or that could not be read. Holds no value. */
export interface LeftOut {
  readonly location: Location
  /** A whole sentence without its full stop. */
  readonly says: string
}

/** What making a first policy came to. */
export interface FirstPolicy {
  /** The policy itself, or null when there is none to be had. */
  readonly text: string | null
  /** The files that were read, and how many variables each gave. */
  readonly read: readonly {
    readonly file: string
    readonly kind: string
    readonly variables: number
  }[]
  readonly leftOut: readonly LeftOut[]
  /** The environments that the policy has, those that can be checked first. */
  readonly environments: readonly string[]
  /** How many variables it declares. */
  readonly variables: number
  /** How many of their types are guesses. */
  readonly guesses: number
  readonly failures: readonly Failure[]
}
