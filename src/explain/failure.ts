import { ownIn } from '../algorithms/own.ts'
import { FAILURE_CODES, type FailureCode } from '../domain/errors.ts'
import { FILE_ADVICE } from './advice-files.ts'
import { RUN_ADVICE } from './advice-runs.ts'
import { STORE_ADVICE } from './advice-stores.ts'
import type { ExplainedFailure, FailureAdvice } from './explanation.ts'

/** What causes each failure, and what to do. Its short meaning is in `FAILURE_CODES`. */
export const FAILURE_ADVICE: Readonly<Record<FailureCode, FailureAdvice>> = {
  ...FILE_ADVICE,
  ...STORE_ADVICE,
  ...RUN_ADVICE,
}

/** Explains a code of a failure; null for another word. */
export function explainFailure(word: string): ExplainedFailure | null {
  const meaning = ownIn(FAILURE_CODES, word)
  const advice = ownIn(FAILURE_ADVICE, word)
  return meaning === undefined || advice === undefined
    ? null
    : { kind: 'failure', code: word, meaning, ...advice }
}
