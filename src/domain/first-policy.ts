import type { Failure } from './errors.ts'
import type { Location } from './location.ts'

/** Something that a policy cannot express, or that could not be read. Holds no value. */
export interface LeftOut {
  readonly location: Location
  /** A whole sentence without its full stop. */
  readonly says: string
}

/** A generated policy, and where it came from. */
export interface FirstPolicy {
  /** The policy's text, or null when there is none. */
  readonly text: string | null
  /** The files that were read, and how many variables each sets. */
  readonly read: readonly {
    readonly file: string
    readonly kind: string
    readonly variables: number
  }[]
  readonly leftOut: readonly LeftOut[]
  /** The containers that were chosen among several. */
  readonly chosen: readonly { readonly file: string; readonly container: string }[]
  /** The policy's environments, those that can be checked first. */
  readonly environments: readonly string[]
  /** How many variables it declares. */
  readonly variables: number
  /** How many of their types are guesses. */
  readonly guesses: number
  readonly failures: readonly Failure[]
}
