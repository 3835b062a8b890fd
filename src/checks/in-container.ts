import type { PresentVariable, Variable } from '../domain/variable.ts'
import type { Scope } from './check.ts'

/**
 * The variables that the container is given. What the run was given and no policy mentions may be the
 * job's own (`toJSON(vars)` hands over all of the repository's), so it does not count.
 */
export function inContainer({ variables }: Scope): readonly Variable[] {
  return variables.filter(isGiven)
}

/** Those of them whose value there is something to say about. */
export function filledInContainer({ filled }: Scope): readonly PresentVariable[] {
  return filled.filter(isGiven)
}

function isGiven({ origin, declaration }: Variable): boolean {
  return origin !== null && (origin.source !== 'input' || declaration.declared)
}
