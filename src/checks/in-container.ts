import { isOfRun } from '../domain/origin.ts'
import type { PresentVariable, Variable } from '../domain/variable.ts'
import { oncePerScope } from './per-scope.ts'

/**
 * Whether the container gets the variable. An undeclared run input may belong to the job only (`toJSON(vars)`
 * passes all variables of the repository), so it does not count.
 */
export function isInContainer({ origin, declaration }: Variable): boolean {
  return origin !== null && (declaration.declared || !isOfRun(origin))
}

/** The variables that the container gets. */
export const inContainer = oncePerScope(({ variables }): readonly Variable[] =>
  variables.filter(isInContainer),
)

/** The variables that the container gets and that have a value. */
export const filledInContainer = oncePerScope(({ filled }): readonly PresentVariable[] =>
  filled.filter(isInContainer),
)
