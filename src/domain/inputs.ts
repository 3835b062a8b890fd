import type { Secret } from './secret.ts'
import type { FailOn } from './verdict.ts'

/** A value handed to this run by name. */
export interface GivenVariable {
  readonly name: string
  readonly value: Secret
  /** The input or flag that gave it. */
  readonly by: string
}

/** A secret reference handed to this run by name. */
export interface GivenReference {
  readonly name: string
  readonly reference: string
  readonly by: string
}

/** What a run is asked to do, the same for the action and the command. Null is "not given". */
export interface Inputs {
  readonly policy: string
  readonly environment: string | null
  readonly manifest: string | null
  readonly envFiles: readonly string[]
  readonly variables: readonly GivenVariable[]
  readonly secrets: readonly GivenReference[]
  readonly secretsFrom: string | null
  readonly region: string | null
  readonly failOn: FailOn
}

/** What a variable may be called (POSIX.1-2017, 8.1, in either case). */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
