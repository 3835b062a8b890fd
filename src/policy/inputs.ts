import type { Failure, Outcome } from '../domain/errors.ts'
import {
  ENV_FILE_FORMATS,
  EXPANSION_NAME,
  INPUTS,
  type Inputs,
  isBase64Line,
  RENAMED_INPUTS,
  VARIABLE_NAME,
} from '../domain/inputs.ts'
import { keyLines } from '../domain/key-lines.ts'
import type { Origin } from '../domain/origin.ts'
import { called } from '../domain/sayable.ts'
import { Secret } from '../domain/secret.ts'
import type { RunsIn } from '../domain/stand-ins.ts'
import { FAIL_ON, type FailOn } from '../domain/verdict.ts'
import { isMap } from '../text/data.ts'
import { didYouMean } from '../text/nearest.ts'

/** Inputs and flags as they were typed, under the action's names. An empty text is "not given". */
export interface RawInputs {
  readonly policy?: string | undefined
  readonly environment?: readonly string[] | undefined
  readonly manifest?: string | undefined
  readonly 'manifest-format'?: string | undefined
  readonly container?: string | undefined
  readonly parallel?: string | undefined
  readonly batch?: string | undefined
  readonly timeout?: string | undefined
  readonly 'secrets-from'?: string | undefined
  readonly region?: string | undefined
  readonly 'fail-on'?: string | undefined
  readonly 'env-files': readonly string[]
  readonly 'env-file-format'?: string | undefined
  /** Each is `NAME=VALUE`. */
  readonly variables: readonly string[]
  /** Inputs that gave a JSON object without a name in it. */
  readonly 'empty-objects'?: readonly string[] | undefined
  /** Each is `NAME=REFERENCE`. */
  readonly secrets: readonly string[]
  readonly 'copy-env-vars'?: readonly CopiedVariable[] | undefined
  readonly 'copy-secret-env-vars'?: readonly CopiedVariable[] | undefined
}

/** A name that a deploy action copies from the step's environment, and what stands there. */
interface CopiedVariable {
  readonly name: string
  readonly text: string | undefined
}

/**
 * Turns what was typed into what is asked for. Nothing that was typed wrong is ignored, and no value is quoted.
 * @param runsIn left out, the stricter one
 */
export function readInputs(raw: RawInputs, runsIn: RunsIn = 'workflow'): Outcome<Inputs> {
  const failures: Failure[] = []
  const failOn = raw['fail-on'] || 'error'
  if (!isFailOn(failOn))
    failures.push(
      inputInvalid('fail-on', `must be ${FAIL_ON.join(', ')}.${didYouMean(failOn, FAIL_ON)}`),
    )
  const pairs = (input: 'variables' | 'secrets') => {
    const isOfKey = keyLines()
    return raw[input].flatMap((text) => {
      const ofKey = isOfKey(text)
      const [, name, value] = /^([^=]*)=(.*)$/s.exec(text) ?? []
      const known = input === 'secrets' && EXPANSION_NAME.test(name?.trim() ?? '')
      const named =
        !ofKey && (known || (VARIABLE_NAME.test(name?.trim() ?? '') && !isBase64Line(text)))
      if (named && name !== undefined && value !== undefined)
        return [{ name: name.trim(), value, by: input }]
      const form = input === 'variables' ? 'NAME=VALUE' : 'NAME=REFERENCE'
      failures.push(inputInvalid(input, `has an entry that is not ${form}.`))
      return []
    })
  }
  const whole = (input: 'parallel' | 'timeout', fallback: number, most: number) => {
    const text = raw[input] || String(fallback)
    if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text)
    failures.push(inputInvalid(input, `must be a whole number from 1 to ${most}.`))
    return fallback
  }
  const dialect = raw['env-file-format']
  const envFileFormat = ENV_FILE_FORMATS.find((known) => known === dialect)
  if (dialect && envFileFormat === undefined)
    failures.push(
      inputInvalid(
        'env-file-format',
        `must be ${ENV_FILE_FORMATS.join(' or ')}.${didYouMean(dialect, ENV_FILE_FORMATS)}`,
      ),
    )
  const batch = raw.batch || 'false'
  if (!['true', 'false'].includes(batch))
    failures.push(inputInvalid('batch', 'must be true or false.'))
  const copied = (['copy-env-vars', 'copy-secret-env-vars'] as const).flatMap((by) => {
    const isOfKey = keyLines()
    return (raw[by] ?? []).flatMap((variable) => {
      const ofKey = isOfKey(variable.name)
      if (!ofKey && VARIABLE_NAME.test(variable.name)) return { ...variable, by }
      // Whatever stands there may be a value: NAME=VALUE is a common mistake.
      failures.push(inputInvalid(by, 'has a line that is not the name of a variable.'))
      return []
    })
  })
  const inputs: Inputs = {
    policy: raw.policy || 'bootgate.yml',
    environments: [...new Set(raw.environment)].filter((name) => name !== ''),
    manifest: raw.manifest || null,
    manifestFormat: raw['manifest-format'] || null,
    container: raw.container || null,
    envFiles: raw['env-files'],
    envFileFormat: envFileFormat ?? null,
    variables: [
      ...copied.flatMap(({ name, text, by }) =>
        by === 'copy-env-vars' && text !== undefined
          ? { name, value: new Secret(text), origin: byInput(by) }
          : [],
      ),
      ...pairs('variables').map(({ name, value, by }) => ({
        name,
        value: new Secret(value),
        origin: byInput(by),
      })),
    ],
    secrets: [
      ...copied.flatMap(({ name, text, by }) =>
        by === 'copy-secret-env-vars' && text !== undefined
          ? { name, reference: text, origin: byInput(by), grammar: 'manifest' as const }
          : [],
      ),
      ...pairs('secrets').map(({ name, value, by }) => ({
        name,
        reference: value.trim(),
        origin: byInput(by),
        grammar: 'people' as const,
      })),
    ],
    dropped: copied.flatMap(({ name, text, by }) => (text === undefined ? { name, by } : [])),
    fetching: {
      parallel: whole('parallel', Number(INPUTS.parallel.default), 100),
      batch: batch === 'true',
      timeout: whole('timeout', Number(INPUTS.timeout.default), 3600) * 1000,
    },
    emptyObjects: raw['empty-objects'] ?? [],
    secretsFrom: raw['secrets-from'] || null,
    region: raw.region || null,
    failOn: isFailOn(failOn) ? failOn : 'error',
    runsIn,
  }
  return { value: inputs, failures }
}

function byInput(locator: string): Origin {
  return { source: 'input', locator }
}

/** An input or flag that does not exist. */
export function inputUnknown(name: string, known: readonly string[]): Failure {
  const renamed = RENAMED_INPUTS.get(name)
  if (renamed !== undefined)
    return {
      code: 'INPUT_UNKNOWN',
      message: `There is no input ${name} any more: it is called ${renamed.to}.`,
      fix: renamed.fix,
    }
  return {
    code: 'INPUT_UNKNOWN',
    message: `There is no input${called(name)}.${didYouMean(name, known)}`,
    fix: `Correct or remove it. There are ${known.join(', ')}.`,
  }
}

/** @param says completes a sentence that begins with the input's name */
export function inputInvalid(name: string, says: string): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `${name} ${says}`,
    fix: `Correct ${name}; the README shows an example of each input and flag.`,
  }
}

/** The lines of a workflow input that holds one entry a line; null when it is JSON and not an object. */
export function entriesOf(text: string): readonly string[] | null {
  if (!text.trimStart().startsWith('{'))
    return text
      .split(/\r?\n/)
      .map((line) => line.trimStart())
      .filter((line) => line.trim() !== '')
  try {
    const object: unknown = JSON.parse(text)
    if (!isMap(object)) return null
    return Object.entries(object).map(([name, value]) => `${name}=${asText(value)}`)
  } catch {
    return null
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isFailOn(text: string): text is FailOn {
  return FAIL_ON.some((known) => known === text)
}
