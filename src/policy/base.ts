import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import { ownIn } from '../domain/own.ts'
import { usualTier } from '../domain/tier.ts'
import { type Compared, compareWaivers } from '../domain/unmerged.ts'
import type { Waiver } from '../domain/waiver.ts'
import type { ReadText } from '../text/files.ts'
import { loadPolicy } from './load.ts'
import type { Policy } from './merge.ts'
import { waiversOf } from './waivers.ts'

/** Tells which waivers of an environment count: those that hold without the pull request as well. */
export type Count = (waivers: readonly Waiver[], environment: string) => Compared

/** Mistakes of the base itself. A pull request may be the one that corrects them, or the one that adds the policy. */
const ITS_OWN = /^(POLICY|FILE|GITHUB_FILE)_/

/**
 * Reads the policy as it is without the pull request, to compare waivers with. What it does not say readably
 * waives nothing; that it could not be had is a failure.
 */
export async function readBasePolicy(
  file: string,
  readBase: ReadText | null,
): Promise<Outcome<Count>> {
  if (readBase === null)
    return { value: (waivers) => ({ counting: waivers, unmerged: [] }), failures: [] }
  const { value: base, failures } = await load(file, readBase)
  const count: Count = (waivers, environment) =>
    compareWaivers(waivers, base === null ? [] : waiversIn(base, environment))
  return { value: count, failures: failures.filter(({ code }) => !ITS_OWN.test(code)) }
}

async function load(file: string, readBase: ReadText): Promise<Outcome<Policy | null>> {
  try {
    return await loadPolicy(file, readBase)
  } catch (thrown) {
    const fallback: Failure = {
      code: 'GITHUB_FAILED',
      message: `${file} could not be read from GitHub.`,
      fix: 'Run the job again.',
    }
    return { value: null, failures: [toFailure(thrown, fallback)] }
  }
}

/** In the tier that the base gives the environment: a pull request may not move it to where more is waived. */
function waiversIn(base: Policy, environment: string): readonly Waiver[] {
  const tier = ownIn(base.environments, environment)?.tier ?? usualTier(environment)
  return waiversOf(base, [tier, environment])
}
