import type { PresentVariable, Variable } from '../domain/variable.ts'
import type { Scope } from './check.ts'

/**
 * Whether the container is given a variable. What the run was given and no policy mentions may be the
 * job's own (`toJSON(vars)` hands over all of the repository's), so it does not count.
 */
export function isInContainer({ origin, declaration }: Variable): boolean {
  return origin !== null && (origin.source !== 'input' || declaration.declared)
}

/** The variables that the container is given. */
export function inContainer({ variables }: Scope): readonly Variable[] {
  return variables.filter(isInContainer)
}

/** Those of them whose value there is something to say about. */
export function filledInContainer({ filled }: Scope): readonly PresentVariable[] {
  return filled.filter(isInContainer)
}
