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
 * Explains a word: a type, a check, a rule of the audit or the policy, the code of a failure, or a variable. Types,
 * checks, rules of the audit and codes need no policy. A word may be a type and a check.
 * @param word null for the whole policy
 */
export async function explain(
  word: string | null,
  inputs: Outcome<Inputs>,
  ports: RunPorts,
): Promise<Outcome<readonly Explanation[]>> {
  const { failures } = inputs
  const builtIn =
    word === null
      ? []
      : [explainType(word), explainCheck(word), explainAuditRule(word), explainFailure(word)]
  const known = builtIn.filter((one) => one !== null)
  if (known.length > 0) return { value: known, failures }
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

/** Without a policy, the word may be a misspelt check as well as a variable. */
function withUnknownWord(word: string, failures: readonly Failure[]): readonly Failure[] {
  const isMissing = failures.every(({ code }) => code === 'POLICY_NOT_FOUND')
  return isMissing ? [unknownWord(word, []), ...failures] : failures
}

function oneAtATime(): Failure {
  return inputInvalid('environment', 'names several environments, but explain takes one.')
}

function unknownWord(word: string, names: readonly string[]): Failure {
  const all = [...knownWords(), ...names]
  return {
    code: 'INPUT_INVALID',
    message: `There is no check, type, rule, failure or variable${called(word)}.${didYouMean(word, all)}`,
    fix: 'Name a check (docs/checks.md), a type (docs/policy.md), a code (docs/troubleshooting.md), or a variable of the policy (--policy FILE --environment NAME).',
  }
}
