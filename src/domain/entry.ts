import type { Origin } from './origin.ts'
import type { Secret } from './secret.ts'

/** A plain value by name, in the policy or in an input of this run. */
export interface PlainEntry {
  readonly name: string
  readonly value: Secret
  readonly origin: Origin
}

/** A variable by name that an input gives, without its value: a failure says why. */
export type MissingEntry = Omit<PlainEntry, 'value'>

/** A secret reference by name, in the policy or in an input of this run. */
export interface ReferenceEntry {
  readonly name: string
  readonly reference: string
  readonly origin: Origin
  /** In a deploy action's own input a name alone is a parameter, as in a manifest. */
  readonly grammar: 'people' | 'manifest'
}
