import type { Failure } from '../domain/errors.ts'
import { called, safeText } from '../domain/safe-text.ts'
import { inputInvalid } from '../inputs/failures.ts'
import type { Inputs } from '../inputs/read.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Policy } from './merge.ts'
import { invalid } from './problems.ts'

/** Selects every environment, so no environment may have this name. */
const ALL = 'all'

/** An environment of the run. The name is empty when none could be chosen. */
export interface EnvironmentChoice {
  readonly environment: string
  readonly wrong: readonly Failure[]
}

/** Chooses the environments of the run, at least one. @param policy null when it cannot be read */
export function chooseEnvironments(
  policy: Policy | null,
  inputs: Inputs,
): readonly EnvironmentChoice[] {
  const names = Object.keys(policy?.environments ?? {})
  const { environments: asked } = inputs
  const wanted = asked.flatMap((name) => (name === ALL ? names : name))
  const [only] = names
  if (wanted.length === 0) {
    // Reading the policy has already reported that there is none.
    if (policy === null || only === undefined) return [{ environment: '', wrong: [] }]
    if (names.length > 1) return [{ environment: '', wrong: [required(policy, names)] }]
    return [{ environment: only, wrong: [] }]
  }
  const chosen = [...new Set(wanted)]
  const large = tooLarge(policy, chosen)
  if (large !== null) return [{ environment: '', wrong: [large] }]
  const shared = chosen.length > 1 ? oneFileEach(inputs, chosen.length) : []
  return chosen.map((name) => {
    const environment = names.includes(name) ? name : safeText(name, '')
    const known = policy === null || names.length === 0 || names.includes(name)
    const wrong = known ? shared : [unknown(policy, names, name), ...shared]
    return { environment, wrong }
  })
}

/** The most declared variables of all environments of a run: such a run takes some seconds. */
const MOST_TOGETHER = 100_000

/** Refuses too many environments: each multiplies the declared variables. */
function tooLarge(policy: Policy | null, chosen: readonly string[]): Failure | null {
  const each = policy?.ownNames.length ?? 0
  const together = each * chosen.length
  if (chosen.length < 2 || together <= MOST_TOGETHER) return null
  return inputInvalid(
    'environment',
    `selects ${chosen.length} environments of ${each} variables each: ${together} together; the limit of a run is ${MOST_TOGETHER}. Select fewer environments.`,
  )
}

/** Refuses an environment with the name that selects all. */
export function calledAll(policy: Policy): readonly Failure[] {
  if (!Object.hasOwn(policy.environments, ALL)) return []
  return [
    invalid(
      `An environment cannot be named ${ALL}: this word selects every environment.`,
      policy.locateKey(['environments', ALL]),
      'Rename it.',
    ),
  ]
}

function required(policy: Policy, names: readonly string[]): Failure {
  return {
    code: 'ENVIRONMENT_REQUIRED',
    message: `The policy has ${names.length} environments, and none was selected.`,
    fix: `Select one or more with --environment (in the action, the input \`environment\`), or ${ALL}: ${names.join(', ')}.`,
    ...placeIn(policy),
  }
}

function unknown(policy: Policy, names: readonly string[], wanted: string): Failure {
  return {
    code: 'ENVIRONMENT_UNKNOWN',
    message: `The policy has no environment${called(wanted)}.${didYouMean(wanted, names)}`,
    fix: isListOf(wanted, names)
      ? 'Write each with a flag of its own: --environment A --environment B (in the action, one a line).'
      : `Use one of ${names.join(', ')}, or add it under \`environments:\`.`,
    ...placeIn(policy),
  }
}

/** Whether a text names several environments, apart by commas or blanks. */
function isListOf(wanted: string, names: readonly string[]): boolean {
  const words = wanted.split(/[ ,]+/)
  return words.length > 1 && words.every((word) => names.includes(word))
}

/** Inputs that name files of one environment. */
const OWN_FILES = ['manifest', 'parameters', 'live'] as const

/** Refuses a file for several environments: it belongs to one of them. */
function oneFileEach(inputs: Inputs, count: number): readonly Failure[] {
  const given = OWN_FILES.filter((name) => [inputs[name] ?? []].flat().length > 0)
  return given.map((name) =>
    inputInvalid(
      name,
      `is for one environment, but this run checks ${count}. Set ${name === 'manifest' ? 'a manifest' : `\`${name}\``} for each in the policy, under \`environments:\`.`,
    ),
  )
}

function placeIn(policy: Policy) {
  const at = policy.locateKey(['environments'])
  return at && { location: at }
}
