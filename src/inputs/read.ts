import type { MissingEntry, PlainEntry, ReferenceEntry } from '../domain/entry.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Origin } from '../domain/origin.ts'
import { called } from '../domain/safe-text.ts'
import { Secret } from '../domain/secret.ts'
import type { RunsIn } from '../domain/stand-ins.ts'
import { inputInvalid } from './failures.ts'
import { arrayOf, parseInputs } from './kinds.ts'
import { readOverrides } from './parameter-overrides.ts'
import type { InputValues, NamedText, RawValues } from './row.ts'
import { readSecretEnv } from './secret-env.ts'
import { GATE_INPUTS } from './table.ts'

/** What was typed for the gate, under the action's names. An empty text is "not given". */
export type RawInputs = RawValues<typeof GATE_INPUTS> & {
  /** Inputs that gave a JSON object without a name in it. */
  readonly 'empty-objects'?: readonly string[] | undefined
  /** Inputs that gave a JSON array in the form of a deploy action. */
  readonly arrays?: readonly string[] | undefined
  /** Names of inputs that are a JSON object in one line with a `=` in it. */
  readonly 'one-line-objects'?: readonly string[] | undefined
}

/** How values are fetched. */
export interface Fetching {
  /** Most calls at the same time. */
  readonly parallel: number
  readonly batch: boolean
  /** For the whole run, in milliseconds. */
  readonly timeout: number
}

type Values = InputValues<typeof GATE_INPUTS>

/** Inputs that readInputs gives another shape. */
type Reshaped =
  | 'environment'
  | 'variables'
  | 'secrets'
  | 'environmentVariables'
  | 'copyEnvVars'
  | 'copySecretEnvVars'
  | 'secretEnv'
  | 'parameterOverrides'
  | keyof Fetching

/** What a run is asked to do, the same for the action and the command. Null is "not given". */
export interface Inputs extends Omit<Values, Reshaped> {
  /** As the user named them; none when the policy has only one. */
  readonly environments: readonly string[]
  readonly variables: readonly PlainEntry[]
  readonly secrets: readonly ReferenceEntry[]
  /** Parameters of a CloudFormation stack. */
  readonly parameterOverrides: readonly PlainEntry[]
  /** Variables of `secret-env` that the step does not have. */
  readonly missing: readonly MissingEntry[]
  /** Names that a deploy action would silently leave out, because the step has no such variable. */
  readonly dropped: readonly { readonly name: string; readonly by: string }[]
  /** Inputs that gave a JSON object without a name in it. */
  readonly emptyObjects: readonly string[]
  /** Names of inputs that are a JSON object in one line with a `=` in it. */
  readonly oneLineObjects: readonly string[]
  readonly fetching: Fetching
  readonly runsIn: RunsIn
}

/**
 * Turns what was typed into what is asked for. No value is quoted. Failures: INPUT_INVALID.
 * @param runsIn left out, the stricter one
 */
export function readInputs(raw: RawInputs, runsIn: RunsIn = 'workflow'): Outcome<Inputs> {
  const { value, failures } = parseInputs(GATE_INPUTS, raw)
  const {
    environment,
    manifest,
    variables,
    secrets,
    environmentVariables,
    copyEnvVars,
    copySecretEnvVars,
    secretEnv,
    parameterOverrides,
    ...rest
  } = value
  const { parallel, batch, timeout, ...kept } = rest
  const plain = copied(copyEnvVars, 'copy-env-vars')
  const references = copied(copySecretEnvVars, 'copy-secret-env-vars')
  const overrides = readOverrides(parameterOverrides)
  const own = readSecretEnv(secretEnv, runsIn)
  const isArray = raw.arrays?.includes('secrets') || arrayOf(raw.secrets ?? '') !== null
  const inputs: Inputs = {
    ...kept,
    manifest: manifest.filter((file) => file !== ''),
    environments: [...new Set(environment)].filter((name) => name !== ''),
    variables: [
      ...[
        ...plain.found,
        ...environmentVariables.map((one) => ({ ...one, by: EXPRESS_VARIABLES })),
        ...variables.map((one) => ({ ...one, by: 'variables' })),
      ].map(({ name, text, by }) => ({ name, value: new Secret(text), origin: byInput(by) })),
      ...own.value.entries,
    ],
    missing: own.value.missing,
    parameterOverrides: overrides.value,
    secrets: [
      ...references.found.map(
        ({ name, text, by }): ReferenceEntry => ({
          ...{ name, reference: text, origin: byInput(by) },
          grammar: 'manifest',
        }),
      ),
      ...secrets.map(
        ({ name, text }): ReferenceEntry => ({
          ...{ name, reference: text, origin: byInput('secrets') },
          grammar: isArray ? 'manifest' : 'people',
        }),
      ),
    ],
    dropped: [...plain.dropped, ...references.dropped],
    emptyObjects: raw['empty-objects'] ?? [],
    oneLineObjects: raw['one-line-objects'] ?? [],
    fetching: { parallel, batch, timeout: timeout * 1000 },
    runsIn,
  }
  const twice = [
    ...namesInBoth(environmentVariables, variables, 'variables'),
    ...namesInBoth(environmentVariables, secrets, 'secrets'),
  ]
  return {
    value: inputs,
    failures: [...failures, ...twice, ...own.failures, ...overrides.failures],
  }
}

const EXPRESS_VARIABLES = 'environment-variables'

/** The deploy action takes `environment-variables` alone, and ECS refuses a name that is also in `secrets`. */
function namesInBoth(
  given: readonly NamedText[],
  others: readonly NamedText[],
  by: string,
): readonly Failure[] {
  const names = new Set(others.map(({ name }) => name))
  return given
    .filter(({ name }) => names.has(name))
    .map(({ name }) =>
      inputInvalid(
        EXPRESS_VARIABLES,
        `has an item${called(name)}, and \`${by}\` has one too. Keep one of them.`,
      ),
    )
}

/** Splits copied variables into those that the step has, and those that it lacks. */
function copied(variables: Values['copyEnvVars'], by: string) {
  return {
    found: variables.flatMap(({ name, text }) => (text === undefined ? [] : { name, text, by })),
    dropped: variables.flatMap(({ name, text }) => (text === undefined ? { name, by } : [])),
  }
}

function byInput(locator: string): Origin {
  return { source: 'input', locator }
}
