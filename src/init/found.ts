import type { LeftOut } from '../domain/first-policy.ts'
import type { Secret } from '../domain/secret.ts'

/** A type of the policy and what is said beside it. */
export interface TypeChoice {
  readonly type: string
  readonly options: Readonly<Record<string, unknown>>
}

/** A variable as a source knows it. */
export interface FoundVariable {
  readonly name: string
  /** What the source says for certain; null when it is to be guessed. */
  readonly choice: TypeChoice | null
  readonly required: boolean
  /** Whether nobody may see it; null when the source does not say. */
  readonly sensitive: boolean | null
  /** What the source gives as an example, to guess from, never to copy. */
  readonly example: Secret | null
  readonly description?: string
}

/** What one file gives a first policy. */
export interface FoundSource {
  readonly file: string
  /** What the file is, in words: `dotenv example`. */
  readonly kind: string
  readonly variables: readonly FoundVariable[]
  readonly leftOut: readonly LeftOut[]
  /** Whether the deployer reads it: it becomes the manifest of an environment. */
  readonly deployed: boolean
}
