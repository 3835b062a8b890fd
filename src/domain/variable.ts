import type { Declaration } from './declaration.ts'
import type { Origin } from './origin.ts'
import type { Secret } from './secret.ts'

export const STATES = ['present', 'empty', 'absent', 'unavailable'] as const
export type State = (typeof STATES)[number]

/** How a platform changed a value before the container got it. */
export const VIEWS = ['exponent', 'go-map', 'go-list', 'nil', 'binary'] as const
export type View = (typeof VIEWS)[number]

interface VariableBase {
  readonly name: string
  readonly declaration: Declaration
  /** Sources of the same name that were overridden. */
  readonly shadowed: readonly Origin[]
  /** Names of the keys of a JSON secret that arrives whole, those that may be shown. */
  readonly keys?: readonly string[]
  /** Set when the container gets another text than the store holds. */
  readonly view?: View
}

export type Variable = VariableBase &
  (
    | { readonly state: 'present'; readonly value: Secret; readonly origin: Origin }
    | { readonly state: 'empty'; readonly origin: Origin }
    | {
        readonly state: 'absent'
        readonly origin: null
        /** Where a text was set that the policy reads as not set: an empty one, or its own word. */
        readonly unset?: Origin
        /** The word that the policy reads as not set; left out for an empty text. */
        readonly unsetText?: Secret
      }
    | {
        readonly state: 'unavailable'
        readonly origin: Origin | null
        /** Why, unless a failure says so: completes a sentence that begins with the name. */
        readonly because?: string
        /** What makes the value known; left out when any source may give it. */
        readonly fix?: string
      }
  )

export type PresentVariable = Variable & { readonly state: 'present' }

/** The secret in it: the whole value, for a sensitive type without a secret part. */
export function secretIn(variable: PresentVariable): Secret | null {
  const { type, sensitive } = variable.declaration
  return type.secretPart(variable.value) ?? (sensitive && !type.sensitive ? variable.value : null)
}

/** Whether a source sets it, even to an empty text. */
export function hasValue({ state }: Variable): boolean {
  return state === 'present' || state === 'empty'
}
