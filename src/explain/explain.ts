import type { Failure, Outcome } from '../domain/errors.ts'
import { called } from '../domain/safe-text.ts'
import { inputInvalid } from '../inputs/failures.ts'
import type { Inputs } from '../inputs/read.ts'
import { configure, readPolicy } from '../policy/configure.ts'
import { didYouMean } from '../text/nearest.ts'
import { explainAuditRule } from './audit-rule.ts'
import { explainCheck, explainRule } from './check.ts'
import type { Explanation } from './explanation.ts'
import { explainFailure } from './failure.ts'
import { knownWords } from './known-words.ts'
import { explainPolicy, explainVariable, type RunPorts } from './run.ts'
import { explainType } from './type.ts'

/**
 * Explains a word: a type, a check, the code of a failure, a rule of the audit or the policy, or a variable. Only
 * rules of the policy and variables need a policy. A word may be a type and a check, or a code and a variable.
 * @param word null for the whole policy
 */
export async function explain(
  word: string | null,
  inputs: Outcome<Inputs>,
  ports: RunPorts,
): Promise<Outcome<readonly Explanation[]>> {
  const { failures } = inputs
  const builtIn =
    word === null ? [] : [explainType(word), explainCheck(word), explainAuditRule(word)]
  const known = builtIn.filter((one) => one !== null)
  if (known.length > 0) return { value: known, failures }
  const failure = word === null ? null : explainFailure(word)
  const asked = await explainByPolicy(word, inputs, ports)
  if (failure === null) return asked
  // A declared variable may have the name of a code, such as TIMEOUT.
  const isVariable = asked.value.some((one) => one.kind === 'variable' && one.declared)
  return isVariable
    ? { value: [failure, ...asked.value], failures: asked.failures }
    : { value: [failure], failures }
}

async function explainByPolicy(
  word: string | null,
  inputs: Outcome<Inputs>,
  ports: RunPorts,
): Promise<Outcome<readonly Explanation[]>> {
  const { failures } = inputs
  const [first, ...others] = await configure(inputs.value, ports.readText, ports.trigger)
  if (first === undefined || others.length > 0) return { value: [], failures: [oneAtATime()] }
  const { value: config, failures: configFailures } = first
  // The config does not keep the lines of the policy, so the policy is read again.
  const read =
    configFailures.length === 0
      ? await readPolicy(inputs.value.policy, ports.readText)
      : { value: null, failures: configFailures }
  const policy = read.value
  if (policy === null)
    return {
      value: [],
      failures: [
        ...failures,
        ...(word === null ? read.failures : withUnknownWord(word, read.failures)),
      ],
    }
  const settled = { inputs: inputs.value, config, policy }
  if (word === null) return { value: [explainPolicy(settled)], failures }
  const rule = config.rules.find(({ id }) => id === word)
  if (rule !== undefined) return { value: [explainRule(rule)], failures }
  const variable = await explainVariable(word, settled, ports)
  const allFailures = [...failures, ...variable.failures]
  if (variable.value !== null) return { value: [variable.value], failures: allFailures }
  const names = [
    ...config.rules.map(({ id }) => id),
    ...config.declarations.map(({ name }) => name),
  ]
  return { value: [], failures: [unknownWord(word, names), ...allFailures] }
}

/** Without a policy, the word may be a misspelt check as well as a variable. With one, small letters are a check's. */
function withUnknownWord(word: string, failures: readonly Failure[]): readonly Failure[] {
  const isMissing = failures.every(({ code }) => code === 'POLICY_NOT_FOUND')
  const isLike = /[a-z]/.test(word) && didYouMean(word, knownWords()) !== ''
  return isMissing || isLike ? [unknownWord(word, []), ...failures] : failures
}

function oneAtATime(): Failure {
  return inputInvalid('environment', 'names several environments, but explain takes one.')
}

function unknownWord(word: string, names: readonly string[]): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `There is no check, type, rule, failure or variable${called(word)}.${didYouMean(word, [...knownWords(), ...names])}`,
    fix: '`bootgate explain --list` lists all words. For a variable, name the policy: --policy FILE --environment NAME.',
  }
}
