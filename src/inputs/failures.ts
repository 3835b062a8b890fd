import type { Failure } from '../domain/errors.ts'
import { called } from '../domain/safe-text.ts'
import { didYouMean } from '../text/nearest.ts'
import { INPUTS, RETIRED_INPUTS } from './table.ts'

/** An input or flag that does not exist. */
export function inputUnknown(name: string, known: readonly string[]): Failure {
  const retired = RETIRED_INPUTS.find((row) => row.name === name)
  if (retired !== undefined)
    return {
      code: 'INPUT_UNKNOWN',
      message: `There is no input ${name} any more: it is called ${retired.to}.`,
      fix: retired.fix,
    }
  const meant = didYouMean(name, known)
  return {
    code: 'INPUT_UNKNOWN',
    message: `There is no input${called(name)}.${meant}`,
    fix:
      meant === ''
        ? `Correct or remove it. There are ${known.join(', ')}.`
        : 'Correct or remove it. docs/inputs.md lists all.',
  }
}

/** @param says completes a sentence that begins with the input's name */
export function inputInvalid(name: string, says: string): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `${name} ${says}`,
    fix: `Correct ${namesOf(name)}. docs/inputs.md describes each input and flag.`,
  }
}

/** An input with its flag, if that has another name: the user may have typed either. */
function namesOf(name: string): string {
  const row = INPUTS.find((one) => one.name === name)
  const flags = row !== undefined && 'flag' in row ? (row.flag.match(/--[\w-]+/g) ?? []) : []
  const flag = flags.at(-1)
  return flag === undefined || flag === `--${name}` ? name : `${name} (${flag})`
}

/** Completes a sentence about a text that is none of the words of a choice. */
export function noneOf(words: readonly string[], text: string): string {
  const last = words.at(-1) ?? ''
  const others = words.slice(0, -1)
  const choice = others.length === 0 ? last : `${others.join(', ')} or ${last}`
  return `must be ${choice}.${didYouMean(text, words)}`
}
