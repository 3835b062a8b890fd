import type { Declaration } from './declaration.ts'
import { isKeptSecret } from './origin.ts'
import type { Comparable, Secret } from './secret.ts'
import type { PresentVariable } from './variable.ts'

declare const MAY_BE_COMPARED: unique symbol

/** A variable whose value may be compared with another one. */
export type ComparableVariable = PresentVariable & { readonly [MAY_BE_COMPARED]: true }

/**
 * Whether a value is kept as a secret, or the policy itself declares its variable. Otherwise an attacker
 * could set any text and learn from the findings whether it equals a secret.
 */
export function mayCompare(variable: PresentVariable): variable is ComparableVariable {
  return isKeptSecret(variable.origin) || isOwn(variable.declaration)
}

/** A preset declares many names that the policy's author did not choose. */
function isOwn({ declared, preset }: Declaration): boolean {
  return declared && preset === undefined
}

/**
 * A variable's value, or a part of it.
 * @throws Error when the text is not part of that value: a bug of the gate
 */
export function comparable(
  variable: ComparableVariable,
  text: Secret = variable.value,
): Comparable {
  if (!text.isMadeOf(variable.value)) throw new Error('This text is not part of that variable.')
  return text as Comparable
}

/** An example file's value of a name, to compare with a declared variable; null for any other variable. */
export function comparableExample(
  { declaration }: ComparableVariable,
  example: Secret,
): Comparable | null {
  return isOwn(declaration) ? (example as Comparable) : null
}
