import { isTrue, possible } from './evaluate.ts'
import { readTemplate } from './expression.ts'

/** Whether `continue-on-error` is true, or an expression that may be true. */
export function mayTolerate(continueOnError: unknown): boolean {
  if (continueOnError === undefined || continueOnError === null) return false
  if (continueOnError === false || continueOnError === 'false') return false
  if (typeof continueOnError !== 'string') return true
  try {
    const expression = readTemplate(continueOnError)
    return possible((guess) => isTrue(expression, guess))
  } catch {
    return true
  }
}
