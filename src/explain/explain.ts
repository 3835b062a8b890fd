import { auditRules } from '../audit/rules/index.ts'
import { suite } from '../checks/index.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Explanation } from '../domain/explanation.ts'
import { called } from '../domain/sayable.ts'
import { inputInvalid } from '../inputs/failures.ts'
import type { Inputs } from '../inputs/read.ts'
import { configure, readPolicy } from '../policy/configure.ts'
import { didYouMean } from '../text/nearest.ts'
import { types } from '../types/index.ts'
import { explainAuditRule } from './audit.ts'
import { explainCheck, explainRule } from './check.ts'
import { explainPolicy, explainVariable, type RunPorts } from './run.ts'
import { explainType } from './type.ts'

/**
 * What is known of a word: a type, a check, a rule of the audit or the policy, or a variable. Types, checks
 * and the audit need no policy; one word may be both.
 * @param word null for the policy as a whole
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
  const [first, ...others] = await configure(inputs.value, ports.readText, ports.occasion)
  if (first === undefined || others.length > 0) return { value: [], failures: [oneAtATime()] }
  const { value: config, failures: mistakes } = first
  // A run does not keep which line says what.
  const read =
    mistakes.length === 0
      ? await readPolicy(inputs.value.policy, ports.readText)
      : { value: null, failures: mistakes }
  const policy = read.value
  if (policy === null)
    return {
      value: [],
      failures: [
        ...failures,
        ...(word === null ? read.failures : inThisLight(word, read.failures)),
      ],
    }
  const settled = { inputs: inputs.value, config, policy }
  if (word === null) return { value: [explainPolicy(settled)], failures }
  const rule = config.rules.find(({ id }) => id === word)
  if (rule !== undefined) return { value: [explainRule(rule)], failures }
  const variable = await explainVariable(word, settled, ports)
  const told = [...failures, ...variable.failures]
  if (variable.value !== null) return { value: [variable.value], failures: told }
  const names = [
    ...config.rules.map(({ id }) => id),
    ...config.declarations.map(({ name }) => name),
  ]
  return { value: [], failures: [unknownWord(word, names), ...told] }
}

/** Without a policy a word that is no check may be a misspelt one, as well as a variable. */
function inThisLight(word: string, mistakes: readonly Failure[]): readonly Failure[] {
  const missing = mistakes.every(({ code }) => code === 'POLICY_NOT_FOUND')
  return missing ? [unknownWord(word, []), ...mistakes] : mistakes
}

function oneAtATime(): Failure {
  return inputInvalid('environment', 'names several, and one at a time can be explained.')
}

function unknownWord(word: string, names: readonly string[]): Failure {
  const ids = [...suite, ...auditRules].map(({ id }) => id)
  const all = [...ids, ...types.map(({ name }) => name), ...names]
  return {
    code: 'INPUT_INVALID',
    message: `There is no check, type, rule or variable${called(word)}.${didYouMean(word, all)}`,
    fix: 'Name a check or type of docs/checks.md and docs/policy.md, or a variable of the policy (--policy FILE --environment NAME).',
  }
}
