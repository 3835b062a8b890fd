import { ownIn } from '../algorithms/own.ts'
import { FAILURE_CODES } from '../domain/errors.ts'
import type { ExplainedFailure } from './explanation.ts'
import { FAILURE_ADVICE } from './failure-advice.ts'

/** Explains the code of a failure; null for another word. */
export function explainFailure(word: string): ExplainedFailure | null {
  const meaning = ownIn(FAILURE_CODES, word)
  const advice = ownIn(FAILURE_ADVICE, word)
  if (meaning === undefined || advice === undefined) return null
  return { kind: 'failure', code: word, meaning, advice }
}
