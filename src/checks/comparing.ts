import { type ComparableVariable, comparable, mayCompare } from '../domain/comparable.ts'
import type { Comparable } from '../domain/secret.ts'
import type { Scope } from './check.ts'
import { oncePerScope } from './per-scope.ts'

/** The variables whose values a check may compare with each other. */
export const comparableOf = oncePerScope(({ filled }): readonly ComparableVariable[] =>
  filled.filter(mayCompare),
)

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

/** The secrets of `Scope.secrets` that may be compared. */
export const comparableSecrets = oncePerScope(({ secrets }): readonly ComparableSecret[] =>
  secrets.flatMap(({ variable, secret }) =>
    mayCompare(variable) ? [{ variable, secret: comparable(variable, secret) }] : [],
  ),
)
