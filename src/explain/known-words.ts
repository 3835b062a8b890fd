import { auditRules } from '../audit/rules/index.ts'
import { suite } from '../checks/index.ts'
import { FAILURE_CODES } from '../domain/errors.ts'
import { types } from '../types/index.ts'

/** What a word is, as a list groups them. */
export type WordKind = 'check' | 'type' | 'failure' | 'audit'

/** A word that can be explained without a policy, in one line. */
export interface KnownWord {
  readonly kind: WordKind
  readonly name: string
  readonly about: string
}

/** All checks, types, codes of failures and rules of the audit, in this order. A word may be a check and a type. */
export function wordList(): readonly KnownWord[] {
  return [
    ...suite.map(({ id, why }) => ({ kind: 'check', name: id, about: why }) as const),
    ...types.map(({ name, summary }) => ({ kind: 'type', name, about: summary }) as const),
    ...Object.entries(FAILURE_CODES).map(
      ([name, meaning]) => ({ kind: 'failure', name, about: `${meaning}.` }) as const,
    ),
    ...auditRules.map(({ id, why }) => ({ kind: 'audit', name: id, about: why }) as const),
  ]
}

/** The words that can be explained without a policy, sorted, each once. */
export function knownWords(): readonly string[] {
  return [...new Set(wordList().map(({ name }) => name))].toSorted()
}
