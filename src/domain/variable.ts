import type { Declaration } from './declaration.ts'
import type { Origin } from './origin.ts'
import type { Secret } from './secret.ts'

export const STATES = ['present', 'empty', 'absent', 'unavailable'] as const
export type State = (typeof STATES)[number]

interface Named {
  readonly name: string
  readonly declaration: Declaration
  /** Where other values of the same name were found; they lost. */
  readonly shadowed: readonly Origin[]
}

export type Variable = Named &
  (
    | { readonly state: 'present'; readonly value: Secret; readonly origin: Origin }
    | { readonly state: 'empty'; readonly origin: Origin }
    | { readonly state: 'absent'; readonly origin: null }
    | { readonly state: 'unavailable'; readonly origin: Origin | null }
  )

export type PresentVariable = Variable & { readonly state: 'present' }

/** What is secret in it: for a sensitive variable of a type without a secret part, all of it. */
export function secretIn(variable: PresentVariable): Secret | null {
  const { type, sensitive } = variable.declaration
  return type.secretPart(variable.value) ?? (sensitive && !type.sensitive ? variable.value : null)
}
