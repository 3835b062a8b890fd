import type { Failure, Outcome } from '../domain/errors.ts'
import { called } from '../domain/safe-text.ts'
import type { Sources } from '../policy/config.ts'
import type { StackParameters } from './manifests/given-parameters.ts'

/**
 * The parameters of the stack: those of the file, and those of parameter-overrides. Failures: INPUT_INVALID for a name
 * in both.
 * @param file what the file of `parameters` holds
 */
export function stackParameters(
  { parameters }: Pick<Sources, 'parameters'>,
  file: Outcome<StackParameters>,
): Outcome<StackParameters> {
  const twice = parameters.filter(({ name }) => file.value.has(name))
  const overrides = parameters.map(({ name, value }) => [name, { kind: 'of-run', value }] as const)
  return {
    value: new Map([...file.value, ...overrides]),
    failures: [...file.failures, ...twice.map(({ name }) => inBoth(name))],
  }
}

function inBoth(name: string): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `parameter-overrides and the file of \`parameters\` both have a parameter${called(name)}.`,
    fix: 'Keep one of them.',
  }
}
