import type { Failure } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
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
  /** A manifest leaves it empty, so the deployed service reads an empty text as no value. */
  readonly deployedBlank?: true
  /** The value of another variable of the same example is made from it: `${NAME}`. */
  readonly part?: true
  /** Whether its value is secret; null if the source does not say. */
  readonly sensitive: boolean | null
  /** An example value, to guess from, never to copy. */
  readonly example: Secret | null
  readonly description?: string
}

/** Something that a policy cannot express, or that could not be read. Holds no value. */
export interface LeftOut {
  readonly location: Location
  /** A whole sentence without its full stop. */
  readonly says: string
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
  /** The Compose files that are merged over it. */
  readonly overrides?: readonly string[]
  /** The override that Compose merges over it by itself. */
  readonly automatic?: string
  /** The container that was chosen among several. */
  readonly chosen?: string
  /** Whether a person chose it. */
  readonly asked?: boolean
  /** Why it could not be read, though it is a manifest. */
  readonly unread?: readonly Failure[]
}
