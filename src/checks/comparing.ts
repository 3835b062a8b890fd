import {
  type Comparable,
  type ComparableVariable,
  comparable,
  mayCompare,
} from '../domain/comparable.ts'
import type { Scope } from './check.ts'

/** The variables whose values a check may set beside each other; any other is looked at alone. */
export function comparableOf({ filled }: Scope): readonly ComparableVariable[] {
  return filled.filter(mayCompare)
}

/** The one of a name; null when there is none, or none with a value. */
export function comparableNamed({ byName }: Scope, name: string): ComparableVariable | null {
  const variable = byName.get(name)
  return variable?.state === 'present' && mayCompare(variable) ? variable : null
}

/** What is secret in one of them. */
export interface ComparableSecret {
  readonly variable: ComparableVariable
  readonly secret: Comparable
}

export function comparableSecrets({ secrets }: Scope): readonly ComparableSecret[] {
  return secrets.flatMap(({ variable, secret }) =>
    mayCompare(variable) ? [{ variable, secret: comparable(variable, secret) }] : [],
  )
}
