import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { Inputs } from '../domain/inputs.ts'
import { ownIn } from '../domain/own.ts'
import { called, sayable } from '../domain/sayable.ts'
import { usualTier } from '../domain/tier.ts'
import type { Trust } from '../domain/trust.ts'
import type { ReadText } from '../text/files.ts'
import { type Count, readBasePolicy } from './base.ts'
import { type Compile, compiler } from './compile.ts'
import type { Config } from './config.ts'
import { declarationsOf } from './declare.ts'
import { type Choice, calledAll, chooseEnvironments } from './environments.ts'
import { loadPolicy } from './load.ts'
import type { Policy } from './merge.ts'
import { wrongNames } from './names.ts'
import { type Occasion, ORDINARY } from './occasion.ts'
import { quietDeclarations, quietRules } from './quiet.ts'
import { type LoadPatterns, patternsOfOnePolicy } from './re2.ts'
import { rulesOf } from './rules.ts'
import { severitiesOf } from './severities.ts'
import { noSources, sourcesOf } from './sources.ts'
import { waiversOf } from './waivers.ts'

/**
 * Settles what the run goes by in each environment that it is asked about; at least one. Where that fails
 * the Config is empty: nothing is checked, and the failures say why.
 */
export async function configure(
  inputs: Inputs,
  readText: ReadText,
  { trust, readPolicy: readElsewhere, readBase }: Occasion = ORDINARY,
): Promise<readonly Outcome<Config>[]> {
  const [{ value: policy, failures }, base] = await Promise.all([
    readPolicy(inputs.policy, readElsewhere ?? readText),
    readBasePolicy(inputs.policy, readBase),
  ])
  if (policy === null)
    return chooseEnvironments(null, inputs).map(({ environment }) => ({
      value: emptyConfig(inputs, null, environment, trust),
      failures,
    }))
  const patterns = patternsOfOnePolicy()
  const compilerOfOne = compiler(policy, patterns)
  return Promise.all(
    chooseEnvironments(policy, inputs).map((choice) =>
      configureOne({
        ...{ policy, failures, compile: compilerOfOne(), patterns, inputs, trust, base },
        ...choice,
      }),
    ),
  )
}

interface Settling extends Choice {
  readonly policy: Policy
  /** What is wrong with the policy's form. */
  readonly failures: readonly Failure[]
  readonly compile: Compile
  readonly patterns: LoadPatterns
  readonly inputs: Inputs
  readonly trust: Trust
  readonly base: Outcome<Count>
}

async function configureOne(settling: Settling): Promise<Outcome<Config>> {
  const { policy, failures, compile, patterns, inputs, trust, base, environment, wrong } = settling
  const tier = ownIn(policy.environments, environment)?.tier ?? usualTier(environment)
  const layers = [tier, environment]
  const declarations = await declarationsOf(policy, layers, { compile, patterns })
  const rules = await rulesOf(policy, layers, compile)
  const mistakes = [
    ...failures,
    ...calledAll(policy),
    ...wrongNames(policy),
    ...wrong,
    ...base.failures,
    ...declarations.failures,
    ...rules.failures,
  ]
  if (failures.length > 0 || !Object.hasOwn(policy.environments, environment))
    return { value: emptyConfig(inputs, policy, environment, trust), failures: mistakes }
  const { counting, unmerged } = base.value(waiversOf(policy, layers), environment)
  const config: Config = {
    service: policy.service,
    environment,
    tier,
    failOn: inputs.failOn,
    declarations: quietDeclarations(declarations.value),
    rules: quietRules(rules.value, declarations.value),
    severities: severitiesOf(policy, layers),
    waivers: counting,
    unmerged,
    trust,
    sources: sourcesOf(policy, environment, inputs),
  }
  return { value: config, failures: mistakes }
}

/** The policy at a path and what it builds on, with every reason why there is none. */
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
      fix: 'Make sure that it is a text file that this user may read.',
    })
    if (failure.code !== 'FILE_NOT_FOUND') return { value: null, failures: [failure] }
    const missing: Failure = {
      code: 'POLICY_NOT_FOUND',
      message: `There is no policy at ${sayable(path, 'the path that `policy` names')}.`,
      fix: 'Name it with --policy FILE (the input `policy` of the action), or write a first one: bootgate init. In a workflow, check the repository out before this step.',
    }
    return { value: null, failures: [missing] }
  }
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
    tier: usualTier(environment),
    failOn: inputs.failOn,
    declarations: [],
    rules: [],
    severities: new Map(),
    waivers: [],
    unmerged: [],
    trust,
    sources: noSources,
  }
}
