import { isOfRun } from '../domain/origin.ts'
import type { PresentVariable, Variable } from '../domain/variable.ts'
import type { Scope } from './check.ts'

/**
 * Whether the container gets the variable. An undeclared run input may belong to the job only (`toJSON(vars)`
 * passes all variables of the repository), so it does not count.
 */
export function isInContainer({ origin, declaration }: Variable): boolean {
  return origin !== null && (declaration.declared || !isOfRun(origin))
}

/** The variables that the container gets. */
export function inContainer({ variables }: Scope): readonly Variable[] {
  return variables.filter(isInContainer)
}

/** The variables that the container gets and that have a value. */
export function filledInContainer({ filled }: Scope): readonly PresentVariable[] {
  return filled.filter(isInContainer)
}
