import type { Failure } from '../domain/errors.ts'
import { called, sayable } from '../domain/sayable.ts'
import { inputInvalid } from '../inputs/failures.ts'
import type { Inputs } from '../inputs/read.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Policy } from './merge.ts'
import { invalid } from './problems.ts'

/** Every environment of the policy, so none may be called so. */
const ALL = 'all'

/** An environment that the run is asked about; an empty name where none could be told. */
export interface EnvironmentChoice {
  readonly environment: string
  readonly wrong: readonly Failure[]
}

/** The environments that the run is asked about, at least one. @param policy null when it cannot be read */
export function chooseEnvironments(
  policy: Policy | null,
  inputs: Inputs,
): readonly EnvironmentChoice[] {
  const names = Object.keys(policy?.environments ?? {})
  const { environments: asked, manifest } = inputs
  const wanted = asked.flatMap((name) => (name === ALL ? names : name))
  const [only] = names
  if (wanted.length === 0) {
    // That there is none is told where the policy is read.
    if (policy === null || only === undefined) return [{ environment: '', wrong: [] }]
    if (names.length > 1) return [{ environment: '', wrong: [required(policy, names)] }]
    return [{ environment: only, wrong: [] }]
  }
  const chosen = [...new Set(wanted)]
  const large = tooLarge(policy, chosen)
  if (large !== null) return [{ environment: '', wrong: [large] }]
  const shared = chosen.length > 1 && manifest !== null ? [oneManifest(chosen.length)] : []
  return chosen.map((name) => {
    const environment = names.includes(name) ? name : sayable(name, '')
    const known = policy === null || names.length === 0 || names.includes(name)
    const wrong = known ? shared : [unknown(policy, names, name), ...shared]
    return { environment, wrong }
  })
}

/** Variables of all environments of a run together: a run of as many takes some seconds. */
const MOST_TOGETHER = 100_000

/** What a few lines ask for may be more than a run can judge: each variable in each environment. */
function tooLarge(policy: Policy | null, chosen: readonly string[]): Failure | null {
  const each = policy?.own.length ?? 0
  const together = each * chosen.length
  if (chosen.length < 2 || together <= MOST_TOGETHER) return null
  return inputInvalid(
    'environment',
    `asks for ${chosen.length} environments of ${each} variables each: ${together} together, and a run can judge ${MOST_TOGETHER}. Ask for fewer environments in one run.`,
  )
}

/** Whoever asks for all of them would get the one. */
export function calledAll(policy: Policy): readonly Failure[] {
  if (!Object.hasOwn(policy.environments, ALL)) return []
  return [
    invalid(
      `No environment can be called ${ALL}: to ask for ${ALL} is to ask for every environment.`,
      policy.locateKey(['environments', ALL]),
      'Give it another name.',
    ),
  ]
}

function required(policy: Policy, names: readonly string[]): Failure {
  return {
    code: 'ENVIRONMENT_REQUIRED',
    message: `The policy has ${names.length} environments, and none was named.`,
    fix: `Name one or more with --environment (the input \`environment\` of the action), or ${ALL}: ${names.join(', ')}.`,
    ...placeIn(policy),
  }
}

function unknown(policy: Policy, names: readonly string[], wanted: string): Failure {
  return {
    code: 'ENVIRONMENT_UNKNOWN',
    message: `The policy has no environment${called(wanted)}.${didYouMean(wanted, names)}`,
    fix: `It has ${names.join(', ')}. Add the one that is missing under \`environments:\`.`,
    ...placeIn(policy),
  }
}

/** One manifest is one environment's: the others would be judged by what they do not run with. */
function oneManifest(count: number): Failure {
  return inputInvalid(
    'manifest',
    `is one file, and this run is of ${count} environments: name each one's own in the policy, under \`environments:\`.`,
  )
}

function placeIn(policy: Policy) {
  const at = policy.locateKey(['environments'])
  return at && { location: at }
}
