import { suite } from '../checks/index.ts'
import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { Severity } from '../domain/finding.ts'
import type { Inputs } from '../domain/inputs.ts'
import { TIERS, usualTier } from '../domain/tier.ts'
import type { ReadText } from '../text/files.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Config } from './config.ts'
import { declare } from './declare.ts'
import { loadPolicy, type Policy } from './load.ts'
import { invalid } from './problems.ts'
import { noSources, sourcesOf } from './sources.ts'

/** Settles what the run goes by. Where that fails the Config is empty: nothing is checked, and the failures say why. */
export async function configure(inputs: Inputs, readText: ReadText): Promise<Outcome<Config>> {
  const { value: policy, failures } = await readPolicy(inputs.policy, readText)
  if (policy === null) return { value: emptyConfig(inputs, null), failures }
  const chosen = chooseEnvironment(policy, inputs.environment)
  const names = namesInOverrides(policy)
  if (typeof chosen !== 'string')
    return { value: emptyConfig(inputs, policy), failures: [...failures, ...names, chosen] }
  const environment = policy.data.environments[chosen] ?? {}
  const tier = environment.tier ?? usualTier(chosen)
  const layers = [tier, chosen]
  const declared = await declare(policy, layers)
  const config = {
    service: policy.data.service,
    environment: chosen,
    tier,
    failOn: inputs.failOn,
    declarations: declared.value.declarations,
    rules: declared.value.rules,
    severities: severitiesOf(policy, layers),
    sources: sourcesOf(policy, chosen, inputs),
  }
  return { value: config, failures: [...failures, ...names, ...declared.failures] }
}

async function readPolicy(path: string, readText: ReadText): Promise<Outcome<Policy | null>> {
  try {
    return loadPolicy(await readText(path), path)
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
      fix: 'Name it with --policy FILE (the input `policy` of the action). In a workflow, check the repository out before this step.',
    }
    return { value: null, failures: [missing] }
  }
}

function emptyConfig(inputs: Inputs, policy: Policy | null): Config {
  const environment = inputs.environment ?? ''
  return {
    service: policy?.data.service ?? '',
    environment,
    tier: usualTier(environment),
    failOn: inputs.failOn,
    declarations: [],
    rules: [],
    severities: new Map(),
    sources: noSources,
  }
}

function chooseEnvironment({ data, document }: Policy, wanted: string | null): string | Failure {
  const names = Object.keys(data.environments)
  const [only] = names
  if (wanted === null && only !== undefined && names.length === 1) return only
  if (wanted === null)
    return {
      code: 'ENVIRONMENT_REQUIRED',
      message: `The policy has ${names.length} environments, and none was named.`,
      fix: `Name one with --environment (the input \`environment\` of the action): ${names.join(', ')}.`,
      location: document.locate(['environments']),
    }
  if (names.includes(wanted)) return wanted
  return {
    code: 'ENVIRONMENT_UNKNOWN',
    message: `The policy has no environment ${wanted}.${didYouMean(wanted, names)}`,
    fix: `It has ${names.join(', ')}. Add the one that is missing under \`environments:\`.`,
    location: document.locateKey(['environments']),
  }
}

/** Names that only the whole policy can tell right from wrong: layers, and ids of checks and rules. */
function namesInOverrides({ data, document }: Policy): readonly Failure[] {
  const layers = [...TIERS, ...Object.keys(data.environments)]
  const rules = (data.rules ?? []).map(({ id }) => id)
  const builtIn = suite.map(({ id }) => id)
  const known = (
    path: readonly (string | number)[],
    name: string,
    what: string,
    all: readonly string[],
  ) =>
    all.includes(name)
      ? []
      : [
          invalid(
            `There is no ${what} ${name}.${didYouMean(name, all)}`,
            document.locateKey([...path, name]),
            `Use one of ${all.join(', ')}.`,
          ),
        ]
  const inLayers = Object.entries(data.variables).flatMap(([name, variable]) =>
    Object.keys(variable.in ?? {}).flatMap((layer) =>
      known(['variables', name, 'in'], layer, 'tier or environment', layers),
    ),
  )
  const inChecks = Object.entries(data.checks ?? {}).flatMap(([id, level]) => [
    ...known(['checks'], id, 'check', [...builtIn, ...rules]),
    ...Object.keys(typeof level === 'string' ? {} : level).flatMap((layer) =>
      known(['checks', id], layer, 'tier or environment', layers),
    ),
  ])
  const inRules = rules.flatMap((id, place) =>
    builtIn.includes(id) || rules.indexOf(id) < place
      ? [
          invalid(
            `The id ${id} is taken.`,
            document.locate(['rules', place, 'id']),
            'Give the rule an id of its own.',
          ),
        ]
      : [],
  )
  return [...inLayers, ...inChecks, ...inRules]
}

function severitiesOf({ data }: Policy, layers: readonly string[]) {
  const severities = new Map<string, Severity | 'off'>()
  for (const [id, level] of Object.entries(data.checks ?? {})) {
    const here =
      typeof level === 'string'
        ? level
        : layers.map((layer) => level[layer]).findLast((l) => l !== undefined)
    if (here !== undefined) severities.set(id, here)
  }
  return severities
}
