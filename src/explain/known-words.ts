import { auditRules } from '../audit/rules/index.ts'
import { suite } from '../checks/index.ts'
import { FAILURE_CODES } from '../domain/errors.ts'
import { types } from '../types/index.ts'

/** The words that can be explained without a policy: checks, rules of the audit, types, and codes of failures. */
export function knownWords(): readonly string[] {
  const ids = [...suite, ...auditRules].map(({ id }) => id)
  const names = [...types.map(({ name }) => name), ...Object.keys(FAILURE_CODES)]
  return [...new Set([...ids, ...names])].toSorted()
}
