import type { Failure } from '../domain/errors.ts'
import { called } from '../domain/safe-text.ts'
import { didYouMean } from '../text/nearest.ts'
import { RETIRED_INPUTS } from './table.ts'

/** An input or flag that does not exist. */
export function inputUnknown(name: string, known: readonly string[]): Failure {
  const retired = RETIRED_INPUTS.find((row) => row.name === name)
  if (retired !== undefined)
    return {
      code: 'INPUT_UNKNOWN',
      message: `There is no input ${name} any more: it is called ${retired.to}.`,
      fix: retired.fix,
    }
  return {
    code: 'INPUT_UNKNOWN',
    message: `There is no input${called(name)}.${didYouMean(name, known)}`,
    fix: `Correct or remove it. There are ${known.join(', ')}.`,
  }
}

/** @param says completes a sentence that begins with the input's name */
export function inputInvalid(name: string, says: string): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `${name} ${says}`,
    fix: `Correct ${name}; the README shows an example of each input and flag.`,
  }
}

/** Completes a sentence about a text that is none of the words of a choice. */
export function noneOf(words: readonly string[], text: string): string {
  const last = words.at(-1) ?? ''
  const others = words.slice(0, -1)
  const choice = others.length === 0 ? last : `${others.join(', ')} or ${last}`
  return `must be ${choice}.${didYouMean(text, words)}`
}
