import { type Failure, GateError, type Outcome, toFailure } from '../domain/errors.ts'
import { sayable } from '../domain/sayable.ts'
import type { ReadText } from '../text/files.ts'
import { loadPolicy } from './load.ts'
import type { Policy } from './merge.ts'

/** The policy as it is without the pull request; null where the base has none. */
export interface Base {
  readonly policy: Policy | null
}

/**
 * Reads the policy of the base with all that it builds on. A base without a policy is one; a base whose policy
 * cannot be read whole is a failure, as nobody knows what it holds.
 * @returns null where nobody asks for the base, or it cannot be read
 */
export async function readBasePolicy(
  file: string,
  readBase: ReadText | null,
): Promise<Outcome<Base | null>> {
  if (readBase === null) return { value: null, failures: [] }
  try {
    const { value: policy, failures } = await loadPolicy(file, readBase)
    return policy === null || failures.length > 0
      ? { value: null, failures: failures.map(ofBase) }
      : { value: { policy }, failures: [] }
  } catch (thrown) {
    // Thrown by the policy itself: what a file builds on is among the failures.
    const failure = toFailure(thrown, unreadable(file))
    if (thrown instanceof GateError && failure.code === 'GITHUB_FILE_NOT_FOUND')
      return { value: { policy: null }, failures: [] }
    return { value: null, failures: [ofBase(failure)] }
  }
}

function unreadable(file: string): Failure {
  return {
    code: 'GITHUB_FAILED',
    message: `${sayable(file, 'The policy')} could not be read from GitHub.`,
    fix: 'Run the job again.',
  }
}

/** The lines of the base are not those of the tree. */
function ofBase({ location: _, ...failure }: Failure): Failure {
  return {
    ...failure,
    message: `The policy of the base cannot be read, and \`policy-from: base\` goes by it. ${failure.message}`,
    fix: /^POLICY_/.test(failure.code)
      ? `${failure.fix} A pull request that repairs it runs with \`policy-from: tree\`.`
      : failure.fix,
  }
}
