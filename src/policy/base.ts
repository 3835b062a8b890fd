import { type Failure, GateError, type Outcome, toFailure } from '../domain/errors.ts'
import { safeText } from '../domain/safe-text.ts'
import type { ReadText } from '../text/files.ts'
import { loadPolicy } from './load.ts'
import type { Policy } from './merge.ts'

/** The policy of the base, without the pull request's changes; null when the base has none. */
export interface BasePolicy {
  readonly policy: Policy | null
}

/**
 * Reads the policy of the base and the layers below it. A base without a policy is valid; a base policy that
 * cannot be read completely is a failure, because its content is unknown.
 * @returns null when the run does not use the base, or when it cannot be read
 */
export async function readBasePolicy(
  file: string,
  readBase: ReadText | null,
): Promise<Outcome<BasePolicy | null>> {
  if (readBase === null) return { value: null, failures: [] }
  try {
    const { value: policy, failures } = await loadPolicy(file, readBase)
    return policy === null || failures.length > 0
      ? { value: null, failures: failures.map(ofBase) }
      : { value: { policy }, failures: [] }
  } catch (thrown) {
    // Only reading the policy itself throws; errors in extended files are in `failures`.
    const failure = toFailure(thrown, unreadable(file))
    if (thrown instanceof GateError && failure.code === 'GITHUB_FILE_NOT_FOUND')
      return { value: { policy: null }, failures: [] }
    return { value: null, failures: [ofBase(failure)] }
  }
}

function unreadable(file: string): Failure {
  return {
    code: 'GITHUB_FAILED',
    message: `${safeText(file, 'The policy')} could not be read from GitHub.`,
    fix: 'Run the job again.',
  }
}

/** Removes the location: lines of the base are not lines of the working tree. */
function ofBase({ location: _, ...failure }: Failure): Failure {
  return {
    ...failure,
    message: `\`policy-from: base\` needs the policy of the base, which cannot be read. ${failure.message}`,
    fix: /^POLICY_/.test(failure.code)
      ? `${failure.fix} To repair it in a pull request, run that one with \`policy-from: tree\`.`
      : failure.fix,
  }
}
