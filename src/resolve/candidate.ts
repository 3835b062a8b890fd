import type { Origin } from '../domain/origin.ts'
import type { Secret } from '../domain/secret.ts'
import type { Reference, SecretReference } from './reference.ts'

/** The value of one source: a text, a reference to it, or the reason why it is unknown. */
export type GivenValue =
  | { readonly kind: 'plain'; readonly value: Secret }
  | {
      readonly kind: 'reference'
      readonly reference: Reference
      /** Set if the template engine replaces the reference with the text before the platform sees it. */
      readonly byTemplate?: true
    }
  /** Every key of a JSON secret, each name behind a prefix. */
  | { readonly kind: 'expansion'; readonly prefix: string; readonly reference: SecretReference }
  | { readonly kind: 'unavailable'; readonly because: string }

/** One value that a source has for a name. */
export interface Candidate {
  readonly name: string
  readonly origin: Origin
  readonly given: GivenValue
}
