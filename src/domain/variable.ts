import type { Declaration } from './declaration.ts'
import type { Origin } from './origin.ts'
import type { Secret } from './secret.ts'

export const STATES = ['present', 'empty', 'absent', 'unavailable'] as const
export type State = (typeof STATES)[number]

/** How a platform changed a value on its way into the container. */
export const VIEWS = ['exponent', 'go-map', 'go-list', 'nil', 'binary'] as const
export type View = (typeof VIEWS)[number]

interface VariableBase {
  readonly name: string
  readonly declaration: Declaration
  /** Where other values of the same name were found; they lost. */
  readonly shadowed: readonly Origin[]
  /** Set when the container gets another text than the store holds. */
  readonly view?: View
}

export type Variable = VariableBase &
  (
    | { readonly state: 'present'; readonly value: Secret; readonly origin: Origin }
    | { readonly state: 'empty'; readonly origin: Origin }
    | { readonly state: 'absent'; readonly origin: null }
    | {
        readonly state: 'unavailable'
        readonly origin: Origin | null
        /** Why, when no failure says so: completes a sentence that begins with the name. */
        readonly because?: string
      }
  )

export type PresentVariable = Variable & { readonly state: 'present' }

/** What is secret in it: for a sensitive variable of a type without a secret part, all of it. */
export function secretIn(variable: PresentVariable): Secret | null {
  const { type, sensitive } = variable.declaration
  return type.secretPart(variable.value) ?? (sensitive && !type.sensitive ? variable.value : null)
}

/** Whether a source gives it anything, an empty text included. */
export function hasValue({ state }: Variable): boolean {
  return state === 'present' || state === 'empty'
}
