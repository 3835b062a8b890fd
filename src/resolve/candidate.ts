import type { Origin } from '../domain/origin.ts'
import type { Secret } from '../domain/secret.ts'
import type { Reference, SecretReference } from './reference.ts'

/** What one source has for a name: the value, where the value is kept, or why it is not known. */
export type GivenValue =
  | { readonly kind: 'plain'; readonly value: Secret }
  | {
      readonly kind: 'reference'
      readonly reference: Reference
      /** Set when the template engine puts the text in, and the platform never sees the reference. */
      readonly byTemplate?: true
    }
  /** Every key of a JSON secret, under its name behind a prefix. */
  | { readonly kind: 'expansion'; readonly prefix: string; readonly reference: SecretReference }
  | {
      readonly kind: 'unavailable'
      /** Completes "NAME …"; it may be empty. */
      readonly because: string
      /** What makes the value known. Set when a value from another source would not reach the container. */
      readonly fix?: string
      /** Set when no other source can give the value: the container gets another text in any case. */
      readonly sealed?: true
      /** Set when the platform keeps the value as a secret. */
      readonly kept?: true
      /** Set when the deploy itself makes the value, so that it cannot be known before. */
      readonly later?: true
    }

/** A value that one source gives to a name. The strongest source wins. */
export interface Candidate {
  readonly name: string
  readonly origin: Origin
  readonly given: GivenValue
}
