import type { Location } from '../../domain/location.ts'
import type { Secret } from '../../domain/secret.ts'

/** Where a parameters file has a parameter. */
export interface ParameterPlace {
  readonly location: Location
  /** Whether only `aws cloudformation deploy` reads this form. It sends the parameters of the template alone. */
  readonly sendsDeclared: boolean
}

/** The value of a parameter of the stack, as the run gives it. */
export type GivenParameter =
  /** From a parameters file: text that may become a part of a reference. */
  | { readonly kind: 'text'; readonly text: string; readonly place: ParameterPlace }
  /** From an input of the run, which may hold secrets. */
  | { readonly kind: 'of-run'; readonly value: Secret }
  /** The stack keeps its own value. */
  | { readonly kind: 'previous'; readonly place: ParameterPlace }

/** The values of the stack's parameters, as far as the run gives them. */
export type StackParameters = ReadonlyMap<string, GivenParameter>

export const NO_PARAMETERS: StackParameters = new Map()
