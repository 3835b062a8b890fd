import type { Declaration } from './declaration.ts'
import { isSecretStore } from './origin.ts'
import type { Secret } from './secret.ts'
import type { PresentVariable } from './variable.ts'

declare const MAY_BE_COMPARED: unique symbol

/** A variable whose value may be set beside that of another one. */
export type ComparableVariable = PresentVariable & { readonly [MAY_BE_COMPARED]: true }

/** A text of such a variable, whole or in part: the only ones that a `Secret` is compared with. */
export type Comparable = Secret & { readonly [MAY_BE_COMPARED]: true }

/**
 * Whether a value comes from a secret store, or the policy itself declares its variable. Any other text is a
 * guess that whoever wrote it may make of a secret, and a finding about the two would be the answer.
 */
export function mayCompare(variable: PresentVariable): variable is ComparableVariable {
  return isSecretStore(variable.origin) || isOwn(variable.declaration)
}

/** Presets know names by the dozen, and nobody has chosen those. */
function isOwn({ declared, preset }: Declaration): boolean {
  return declared && preset === undefined
}

/** A variable's value, or a part of it. @throws Error when the text is no part of that value, which is a fault of the gate */
export function comparable(
  variable: ComparableVariable,
  text: Secret = variable.value,
): Comparable {
  if (!text.isMadeOf(variable.value)) throw new Error('This text is no part of that variable.')
  return text as Comparable
}

/** What an example file gives a name: to be set beside a variable that the policy declares; null beside any other. */
export function comparableExample(
  { declaration }: ComparableVariable,
  example: Secret,
): Comparable | null {
  return isOwn(declaration) ? (example as Comparable) : null
}
