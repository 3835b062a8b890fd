import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { Inputs } from '../domain/inputs.ts'
import { usualTier } from '../domain/tier.ts'
import type { ReadText } from '../text/files.ts'
import { didYouMean } from '../text/nearest.ts'
import { compiler } from './compile.ts'
import type { Config } from './config.ts'
import { declarationsOf } from './declare.ts'
import { loadPolicy } from './load.ts'
import type { Policy } from './merge.ts'
import { wrongNames } from './names.ts'
import { rulesOf } from './rules.ts'
import { severitiesOf } from './severities.ts'
import { noSources, sourcesOf } from './sources.ts'
import { waiversOf } from './waivers.ts'

/** Settles what the run goes by. Where that fails the Config is empty: nothing is checked, and the failures say why. */
export async function configure(inputs: Inputs, readText: ReadText): Promise<Outcome<Config>> {
  const { value: policy, failures } = await readPolicy(inputs.policy, readText)
  if (policy === null) return { value: emptyConfig(inputs, null), failures }
  const chosen = chooseEnvironment(policy, inputs.environment)
  const environment = typeof chosen === 'string' ? chosen : ''
  const tier = policy.environments[environment]?.tier ?? usualTier(environment)
  const layers = [tier, environment]
  const compile = compiler(policy)
  const declarations = await declarationsOf(policy, layers, compile)
  const rules = await rulesOf(policy, layers, compile)
  const mistakes = [
    ...failures,
    ...wrongNames(policy),
    ...(chosen === null || typeof chosen === 'string' ? [] : [chosen]),
    ...declarations.failures,
    ...rules.failures,
  ]
  if (failures.length > 0 || typeof chosen !== 'string')
    return { value: emptyConfig(inputs, policy), failures: mistakes }
  const config = {
    service: policy.service,
    environment,
    tier,
    failOn: inputs.failOn,
    declarations: declarations.value,
    rules: rules.value,
    severities: severitiesOf(policy, layers),
    waivers: waiversOf(policy, layers),
    sources: sourcesOf(policy, environment, inputs),
  }
  return { value: config, failures: mistakes }
}

async function readPolicy(path: string, readText: ReadText): Promise<Outcome<Policy | null>> {
  try {
    return await loadPolicy(path, readText)
  } catch (thrown) {
    const failure = toFailure(thrown, {
      code: 'FILE_UNREADABLE',
      message: `The policy ${path} could not be read.`,
      fix: 'Make sure that it is a text file that this user may read.',
    })
    if (failure.code !== 'FILE_NOT_FOUND') return { value: null, failures: [failure] }
    const missing: Failure = {
      code: 'POLICY_NOT_FOUND',
      message: `There is no policy at ${path}.`,
      fix: 'Name it with --policy FILE (the input `policy` of the action), or write a first one: bootgate init. In a workflow, check the repository out before this step.',
    }
    return { value: null, failures: [missing] }
  }
}

function emptyConfig(inputs: Inputs, policy: Policy | null): Config {
  const environment = inputs.environment ?? ''
  return {
    service: policy?.service ?? '',
    environment,
    tier: usualTier(environment),
    failOn: inputs.failOn,
    declarations: [],
    rules: [],
    severities: new Map(),
    waivers: [],
    sources: noSources,
  }
}

/** Null when there is none to choose from: that is told where the policy is read. */
function chooseEnvironment(policy: Policy, wanted: string | null): string | Failure | null {
  const names = Object.keys(policy.environments)
  const [only] = names
  if (only === undefined) return null
  if (wanted === null && names.length === 1) return only
  const at = policy.locateKey(['environments'])
  const place = at && { location: at }
  if (wanted === null)
    return {
      code: 'ENVIRONMENT_REQUIRED',
      message: `The policy has ${names.length} environments, and none was named.`,
      fix: `Name one with --environment (the input \`environment\` of the action): ${names.join(', ')}.`,
      ...place,
    }
  if (names.includes(wanted)) return wanted
  return {
    code: 'ENVIRONMENT_UNKNOWN',
    message: `The policy has no environment ${wanted}.${didYouMean(wanted, names)}`,
    fix: `It has ${names.join(', ')}. Add the one that is missing under \`environments:\`.`,
    ...place,
  }
}
