import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import { called, safeText } from '../domain/safe-text.ts'
import { usualTier } from '../domain/tier.ts'
import type { Trust } from '../domain/trust.ts'
import type { Inputs } from '../inputs/read.ts'
import type { ReadText } from '../text/files.ts'
import { type BasePolicy, readBasePolicy } from './base.ts'
import { plannedBoot } from './boot-plan.ts'
import type { Config } from './config.ts'
import { calledAll, chooseEnvironments, type EnvironmentChoice } from './environments.ts'
import { allWeakenings, compareWithBase, type HoldingPolicy, holdingPolicy } from './hold.ts'
import { loadPolicy } from './load.ts'
import { type Measurer, measurerOf } from './measure.ts'
import type { Policy } from './merge.ts'
import { wrongNames } from './names.ts'
import { noSources, sourcesOf } from './sources.ts'
import { tooWeak } from './too-weak.ts'
import { NO_TRIGGER, type RunTrigger } from './trigger.ts'

/**
 * Gives a Config for each environment of the run, at least one. On failure the Config is empty: nothing is
 * checked, and the failures say why.
 */
export async function configure(
  inputs: Inputs,
  readText: ReadText,
  { trust, readPolicy: readElsewhere, readBase }: RunTrigger = NO_TRIGGER,
): Promise<readonly Outcome<Config>[]> {
  const [{ value: policy, failures }, base] = await Promise.all([
    readPolicy(inputs.policy, readElsewhere ?? readText),
    readBasePolicy(inputs.policy, readBase),
  ])
  if (policy === null)
    return chooseEnvironments(null, inputs).map(({ environment }) => ({
      value: emptyConfig(inputs, null, environment, trust),
      failures: [...failures, ...base.failures],
    }))
  const holding = await holdingPolicy(policy, base.value)
  const { proposed } = holding
  const common = {
    ...{ holding, inputs, trust },
    measure: measurerOf(holding.policy),
    propose: proposed && measurerOf(proposed),
    failures: [...failures, ...calledAll(policy), ...wrongNames(policy), ...base.failures],
    unreadable: failures.length > 0,
  }
  return Promise.all(
    chooseEnvironments(policy, askedOf(inputs, base.value)).map((choice) =>
      configureOne({ ...common, ...choice }),
    ),
  )
}

/** Without an environment input, use the base's only environment, so that a pull request cannot choose another. */
function askedOf(inputs: Inputs, base: BasePolicy | null): Inputs {
  const [only, ...others] = Object.keys(base?.policy?.environments ?? {})
  if (inputs.environments.length > 0 || only === undefined || others.length > 0) return inputs
  return { ...inputs, environments: [only] }
}

interface Settling extends EnvironmentChoice {
  readonly holding: HoldingPolicy
  /** Failures of the policy and its base. */
  readonly failures: readonly Failure[]
  readonly measure: Measurer
  /** Judges by the pull request's policy, while the base policy applies. */
  readonly propose: Measurer | null
  /** Whether the policy has mistakes of form. */
  readonly unreadable: boolean
  readonly inputs: Inputs
  readonly trust: Trust
}

async function configureOne(settling: Settling): Promise<Outcome<Config>> {
  const { holding, failures, unreadable, inputs, trust, environment, wrong } = settling
  const { policy } = holding
  const measured = await settling.measure(environment)
  // Report now what would be wrong after the merge.
  const wantedMeasure = settling.propose && (await settling.propose(environment))
  const mistakes = unlike([
    ...failures,
    ...wrong,
    ...measured.failures,
    ...(wantedMeasure?.failures ?? []),
  ])
  if (unreadable || !Object.hasOwn(policy.environments, environment))
    return { value: emptyConfig(inputs, policy, environment, trust), failures: mistakes }
  const { counting, unmerged } = compareWithBase(holding, environment, measured.value.waivers)
  const sources = sourcesOf(policy, environment, inputs)
  const judging = { policy, environment, ...measured.value }
  const config: Config = {
    service: policy.service,
    environment,
    failOn: inputs.failOn,
    ...measured.value,
    waivers: counting,
    unmerged,
    weakenings: allWeakenings(judging, sources, {
      holding,
      inputs,
      wantedMeasure: wantedMeasure?.value ?? null,
    }),
    proposed: wantedMeasure?.value ?? null,
    trust,
    boot: plannedBoot(policy, environment),
    sources,
  }
  return { value: config, failures: [...mistakes, ...tooWeak(judging)] }
}

/** Reads the policy at a path and its layers. Null with failures when there is none. */
export async function readPolicy(
  path: string,
  readText: ReadText,
): Promise<Outcome<Policy | null>> {
  try {
    return await loadPolicy(path, readText)
  } catch (thrown) {
    const failure = toFailure(thrown, {
      code: 'FILE_UNREADABLE',
      message: `The policy${called(path)} could not be read.`,
      fix: 'Make it a text file that this user can read.',
    })
    if (failure.code !== 'FILE_NOT_FOUND') return { value: null, failures: [failure] }
    const missing: Failure = {
      code: 'POLICY_NOT_FOUND',
      message: `There is no policy at ${safeText(path, 'the path that `policy` names')}.`,
      fix: 'Name it with --policy FILE (in the action, the input `policy`), or create one with `bootgate init`. In a workflow, check out the repository before this step.',
    }
    return { value: null, failures: [missing] }
  }
}

/** Reports a mistake once when base and pull request share it. */
function unlike(failures: readonly Failure[]): readonly Failure[] {
  return [...new Map(failures.map((failure) => [JSON.stringify(failure), failure])).values()]
}

function emptyConfig(
  inputs: Inputs,
  policy: Policy | null,
  environment: string,
  trust: Trust,
): Config {
  return {
    service: policy?.service ?? '',
    environment,
    failOn: inputs.failOn,
    tier: usualTier(environment),
    declarations: [],
    notSet: [],
    rules: [],
    severities: new Map(),
    waivers: [],
    unmerged: [],
    trust,
    boot: null,
    weakenings: [],
    proposed: null,
    sources: noSources,
  }
}
