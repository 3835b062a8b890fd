import { type ComparableVariable, comparable, mayCompare } from '../domain/comparable.ts'
import type { Comparable } from '../domain/secret.ts'
import type { Scope } from './check.ts'

/** The variables whose values a check may compare with each other. */
export function comparableOf({ filled }: Scope): readonly ComparableVariable[] {
  return filled.filter(mayCompare)
}

/** The variable of that name, when it has a value and may be compared; else null. */
export function comparableNamed({ byName }: Scope, name: string): ComparableVariable | null {
  const variable = byName.get(name)
  return variable?.state === 'present' && mayCompare(variable) ? variable : null
}

/** The secret of such a variable. */
export interface ComparableSecret {
  readonly variable: ComparableVariable
  readonly secret: Comparable
}

export function comparableSecrets({ secrets }: Scope): readonly ComparableSecret[] {
  return secrets.flatMap(({ variable, secret }) =>
    mayCompare(variable) ? [{ variable, secret: comparable(variable, secret) }] : [],
  )
}
