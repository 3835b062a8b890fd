import type { Secret } from '../../domain/secret.ts'

/** The value of a parameter of the stack, as the run gives it. */
export type GivenParameter =
  /** From a parameters file: text that may become a part of a reference. */
  | { readonly kind: 'text'; readonly text: string }
  /** From an input of the run, which may hold secrets. */
  | { readonly kind: 'of-run'; readonly value: Secret }
  /** The stack keeps its own value. */
  | { readonly kind: 'previous' }

/** The values of the stack's parameters, as far as the run gives them. */
export type StackParameters = ReadonlyMap<string, GivenParameter>

export const NO_PARAMETERS: StackParameters = new Map()
