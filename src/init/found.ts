import type { LeftOut } from '../domain/first-policy.ts'
import type { Secret } from '../domain/secret.ts'

/** A type of the policy and its options. */
export interface TypeChoice {
  readonly type: string
  readonly options: Readonly<Record<string, unknown>>
}

/** A variable as one source describes it. */
export interface FoundVariable {
  readonly name: string
  /** The type that the source states; null if it must be guessed. */
  readonly choice: TypeChoice | null
  readonly required: boolean
  /** It is not required only because the source leaves it empty: another source may have a value. */
  readonly blank?: true
  /** Whether its value is secret; null if the source does not say. */
  readonly sensitive: boolean | null
  /** An example value, to guess from, never to copy. */
  readonly example: Secret | null
  readonly description?: string
}

/** What init takes from one file. */
export interface FoundSource {
  readonly file: string
  /** The kind of file, such as `dotenv example`. */
  readonly kind: string
  readonly variables: readonly FoundVariable[]
  readonly leftOut: readonly LeftOut[]
  /** Names whose value the deploy itself makes: no policy can ask for them. */
  readonly later?: readonly string[]
  /** Whether the deployer reads it. It becomes the manifest of an environment. */
  readonly deployed: boolean
}
