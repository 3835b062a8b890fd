import { auditRules } from '../audit/rules/index.ts'
import { suite } from '../checks/index.ts'
import { types } from '../types/index.ts'

/** The words that can be explained without a policy: checks, rules of the audit and types. */
export function knownWords(): readonly string[] {
  const ids = [...suite, ...auditRules].map(({ id }) => id)
  return [...new Set([...ids, ...types.map(({ name }) => name)])].toSorted()
}
